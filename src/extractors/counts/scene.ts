import { type Article, sectionKindOf } from "../../core/article.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import type { Input } from "../extractor.ts";
import type { Account } from "./action.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Action, Kind } from "./tables.ts";

/** A number or article with its noun and what is said of it, as it stands in its sentence. */
export interface Counted {
  readonly number: NumberMention["value"];
  readonly phrase: NounPhrase;
  readonly account: Account;
  readonly kind: Kind;
  /** The noun as the text has it; taken from before where `isElided`; null if nothing says it. */
  readonly noun: string | null;
  readonly isElided: boolean;
  readonly whole: "before" | "inside" | null;
  readonly action: Action | null;
  readonly end: number;
}

/** Something counted in one of the sentences before. */
export interface Remembered {
  readonly counted: Counted;
  readonly sentence: number;
}

/** The sentence that is being read, with what was counted in it and before it. */
export interface Scene {
  readonly input: Input;
  readonly sentence: number;
  readonly low: number;
  readonly limit: number;
  readonly inTitle: boolean;
  /** What was counted in this sentence so far, in text order. */
  readonly counted: Counted[];
  /** What was counted by the token behind its phrase, for lists. */
  readonly byEnd: Map<number, Counted>;
  /** The first tokens of the numbers that were counted. */
  readonly byFirst: Set<number>;
  /** What the last sentences counted, in text order. */
  readonly memory: readonly Remembered[];
  /** True if the last number of the sentence was a count. */
  followsCount: boolean;
}

/** The text of `[first, end)` on one line. */
export function wordsOf(article: Article, first: number, end: number): string {
  return article.text.slice(article.tokens[first]!.start, article.tokens[end - 1]!.end).replace(/\s+/g, " ");
}

/** An empty scene for a sentence. */
export function sceneOf(input: Input, sentence: number, memory: Scene["memory"]): Scene {
  const { firstToken, endToken } = input.article.sentences[sentence]!;
  return {
    input,
    sentence,
    low: firstToken,
    limit: endToken,
    inTitle: sectionKindOf(input.article, firstToken) === "title",
    counted: [],
    byEnd: new Map(),
    byFirst: new Set(),
    memory,
    followsCount: false,
  };
}

/** How many of the counts before are asked for what a number leaves out. */
const ASKED = 12;

/** The last count before, in this sentence or those remembered, that fits; undefined if there is none. */
export function lastCounted(scene: Scene, fits: (counted: Counted) => boolean): Counted | undefined {
  const { counted, memory } = scene;
  for (let i = counted.length - 1; i >= Math.max(0, counted.length - ASKED); i--)
    if (fits(counted[i]!)) return counted[i];
  return memory.findLast((one) => fits(one.counted))?.counted;
}

/** Sentences back to the last count with a noun: 0 in this one, Infinity if none is remembered. */
export function distanceBack(scene: Scene): number {
  if (scene.counted.some(({ noun }) => noun !== null)) return 0;
  const last = scene.memory.findLast(({ counted }) => counted.noun !== null);
  return last === undefined ? Number.POSITIVE_INFINITY : scene.sentence - last.sentence;
}
