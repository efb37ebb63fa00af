import type { Span } from "../../core/spans.ts";
import type { Attribution } from "./index.ts";
import type { Scene } from "./scene.ts";
import { Form, has, listBits } from "./words.ts";

/** The words behind an "A:" at the head of a section, said by the one person named before the first "Q:". */
export function findAnswers(scene: Scene): Attribution[] {
  const question = firstLabel(scene, has.question);
  if (question === -1) return [];
  const entity = onlyPersonBefore(scene, scene.tokens[question]!.start);
  return entity === undefined ? [] : answersBy(scene, entity);
}

function answersBy(scene: Scene, entity: number): Attribution[] {
  const { article, tokens } = scene;
  const answers: Attribution[] = [];
  for (let s = 0; s < article.sentences.length; s++) {
    const { firstToken: first, section } = article.sentences[s]!;
    if (!isHead(scene, s) || !isLabel(scene, first, has.answer)) continue;
    const { end } = article.sections[section]!;
    const span: Span = { start: tokens[first + 2]?.start ?? end, end };
    const source = { kind: "person", entity } as const;
    const value = { kind: "direct", cue: null, speaker: null, source } as const;
    if (span.start < end) answers.push({ ...span, rule: "answer", value });
  }
  return answers;
}

/** The first token of the first section that begins with a label of the list, or -1. */
function firstLabel(scene: Scene, list: number): number {
  const { sentences } = scene.article;
  for (let s = 0; s < sentences.length; s++) {
    const { firstToken } = sentences[s]!;
    if (isLabel(scene, firstToken, list) && isHead(scene, s)) return firstToken;
  }
  return -1;
}

/** True for the first sentence of a section. */
function isHead({ article: { sentences } }: Scene, s: number): boolean {
  return s === 0 || sentences[s - 1]!.section !== sentences[s]!.section;
}

/** "Q:" */
function isLabel({ tokens, bits }: Scene, first: number, list: number): boolean {
  return (bits[first + 1]! & Form.colon) !== 0 && (listBits(tokens[first]) & list) !== 0;
}

function onlyPersonBefore({ names }: Scene, offset: number): number | undefined {
  const entities = new Set(names.filter(({ start }) => start < offset).map(({ value }) => value.entity));
  return entities.size === 1 ? [...entities][0] : undefined;
}
