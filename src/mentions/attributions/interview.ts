import type { Span } from "../../core/spans.ts";
import type { Attribution } from "./index.ts";
import type { Scene } from "./scene.ts";

const QUESTION = /^(?:q|question)$/;
const ANSWER = /^(?:a|answer)$/;

/** The words behind an "A:" at the head of a section, said by the one person named before the first "Q:". */
export function findAnswers(scene: Scene): Attribution[] {
  const { tokens, article } = scene;
  const heads = headsOf(scene);
  const question = heads.find((first) => isLabel(scene, first, QUESTION));
  if (question === undefined) return [];
  const entity = onlyPersonBefore(scene, tokens[question]!.start);
  if (entity === undefined) return [];
  return heads
    .filter((first) => isLabel(scene, first, ANSWER))
    .map((first) => {
      const section = article.sections[article.sentences[tokens[first]!.sentence]!.section]!;
      const span: Span = { start: tokens[first + 2]?.start ?? section.end, end: section.end };
      const source = { kind: "person", entity } as const;
      return { ...span, rule: "answer", value: { kind: "direct", cue: null, speaker: null, source } } as const;
    })
    .filter(({ start, end }) => start < end);
}

/** The first token of each section. */
function headsOf({ article }: Scene): number[] {
  const heads: number[] = [];
  let section = -1;
  for (const sentence of article.sentences) {
    if (sentence.section !== section) heads.push(sentence.firstToken);
    section = sentence.section;
  }
  return heads;
}

function isLabel({ tokens }: Scene, first: number, label: RegExp): boolean {
  return label.test(tokens[first]!.lower) && tokens[first + 1]?.text === ":";
}

function onlyPersonBefore({ names }: Scene, offset: number): number | undefined {
  const entities = new Set(names.filter(({ start }) => start < offset).map(({ value }) => value.entity));
  return entities.size === 1 ? [...entities][0] : undefined;
}
