import { type Article, tokenSpan } from "../../core/article.ts";
import { byPosition, firstOverlapping, type Mention, type Span } from "../../core/spans.ts";
import { findSaid, type Utterance } from "./assign.ts";
import { inherit } from "./inherit.ts";
import { findAnswers } from "./interview.ts";
import { Resolver, type Source } from "./resolve.ts";
import { type Scene, type SceneLayers, sceneOf } from "./scene.ts";

export type { Source } from "./resolve.ts";

/** Words that the text attributes to somebody; the mention's span is the words. */
export interface AttributionValue {
  /** `direct`: words between marks. `mixed`: a reported clause with words in marks. `indirect`: one without. */
  readonly kind: "direct" | "mixed" | "indirect";
  readonly cue: Span | null;
  /** The words that name the speaker at this place. */
  readonly speaker: Span | null;
  readonly source: Source;
}

export type Attribution = Mention<AttributionValue>;

/** Finds who said what, in text order. */
export function findAttributions(article: Article, layers: SceneLayers): readonly Attribution[] {
  if (article.tokens.length === 0) return [];
  const scene = sceneOf(article, layers);
  const said = findSaid(scene);
  inherit(scene, said);
  const utterances = inOrder(said.utterances, bySpeaker);
  const answers = findAnswers(scene);
  const resolver = new Resolver(scene);
  const found: Attribution[] = [];
  for (const utterance of utterances) {
    const attribution = toAttribution(scene, utterance, resolver.source(utterance.speaker));
    // What an answer quotes is part of the answer.
    if (answers.length === 0 || firstOverlapping(answers, attribution) === undefined) found.push(attribution);
  }
  found.push(...answers);
  return inOrder(found, byPosition);
}

function bySpeaker(a: Utterance, b: Utterance): number {
  return a.speaker.first - b.speaker.first;
}

/** Sorts in place what isn't in order yet. */
function inOrder<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  for (let i = 1; i < items.length; i++) if (compare(items[i - 1]!, items[i]!) > 0) return items.sort(compare);
  return items;
}

function toAttribution({ article }: Scene, utterance: Utterance, source: Source): Attribution {
  const { kind, rule, speaker, cue, quote } = utterance;
  const { start, end } = quote === null ? tokenSpan(article, utterance.first, utterance.end) : quote.value.inner;
  const value: AttributionValue = {
    kind,
    cue: cue === null ? null : tokenSpan(article, cue.first, cue.end),
    speaker: tokenSpan(article, speaker.first, speaker.end),
    source,
  };
  return { start, end, rule, value };
}
