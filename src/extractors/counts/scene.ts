import type { Article, Token } from "../../core/article.ts";
import { sieveOf } from "../../core/sieve.ts";
import type { Span } from "../../core/spans.ts";
import type { DateMention } from "../../mentions/dates/index.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import type { Input } from "../extractor.ts";
import type { Account } from "./happening.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Action, Kind } from "./vocabulary.ts";

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

/** The sentence that is being read, with what was counted in it and before it; one scene an article, taken on by `enter`. */
export interface Scene {
  readonly input: Input;
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sieved: Int32Array;
  sentence: number;
  low: number;
  limit: number;
  inTitle: boolean;
  /** What was counted in this sentence so far, in text order. */
  counted: Counted[];
  /** What the sentence counts with an article, in text order. */
  singles: Counted[];
  /** What the last sentences counted, in text order. */
  readonly memory: Remembered[];
  readonly dates: readonly DateMention[];
  /** The first of them that may overlap a number: taken on from number to number. */
  date: number;
  /** True if the last number of the sentence was a count. */
  followsCount: boolean;
}

/** The text of `[first, end)` on one line. */
export function wordsOf(article: Article, first: number, end: number): string {
  const { text, tokens } = article;
  return end === first + 1 ? tokens[first]!.text : onOneLine(text.slice(tokens[first]!.start, tokens[end - 1]!.end));
}

/** White space as single spaces. */
export function onOneLine(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Next to all texts have single spaces only.
    if (code > 126 || code < 32 || (code === 32 && text.charCodeAt(i + 1) === 32)) return text.replace(/\s+/g, " ");
  }
  return text;
}

const NONE: Counted[] = [];

/** The scene of an article of which nothing is read. */
export function sceneOf(input: Input): Scene {
  return {
    input,
    article: input.article,
    tokens: input.article.tokens,
    sieved: sieveOf(input.article),
    sentence: -1,
    low: 0,
    limit: 0,
    inTitle: false,
    counted: [],
    singles: NONE,
    memory: [],
    dates: input.layers.dates,
    date: 0,
    followsCount: false,
  };
}

/** How many sentences back a noun may be left out, and how many counts of each are remembered. */
const MEMORY = 3;
const REMEMBERED = 8;

/** Forgets what stands too far before the sentence `next`, and remembers what the last one counted. */
function memorize(scene: Scene, next: number): void {
  const { counted, memory, sentence } = scene;
  let kept = 0;
  for (const one of memory) if (next - one.sentence <= MEMORY) memory[kept++] = one;
  while (memory.length > kept) memory.pop();
  scene.singles = NONE;
  if (counted.length === 0) return;
  if (next - sentence <= MEMORY)
    for (let i = Math.max(0, counted.length - REMEMBERED); i < counted.length; i++)
      memory.push({ counted: counted[i]!, sentence });
  scene.counted = [];
}

/** Goes on to a sentence behind those read so far; what they counted is remembered for a while. */
export function enter(scene: Scene, sentence: number): void {
  const { firstToken, endToken, section } = scene.article.sentences[sentence]!;
  memorize(scene, sentence);
  scene.sentence = sentence;
  scene.low = firstToken;
  scene.limit = endToken;
  scene.inTitle = scene.article.sections[section]!.kind === "title";
  scene.followsCount = false;
}

/** True if the number is in a time expression; to be asked in text order. */
export function isInDate(scene: Scene, { start, end }: Span): boolean {
  const { dates } = scene;
  while (scene.date < dates.length && dates[scene.date]!.end <= start) scene.date++;
  return scene.date < dates.length && dates[scene.date]!.start < end;
}

/** Takes down what was counted in the sentence. */
export function remember(scene: Scene, counted: Counted): void {
  scene.counted.push(counted);
}

/** What was counted in this sentence up to the token `end`, or undefined. */
export function endingAt({ singles, counted }: Scene, end: number): Counted | undefined {
  return lastEnding(singles, end) ?? lastEnding(counted, end);
}

/** How many counts back of a list the one before an item is sought. */
const SOUGHT = 40;

function lastEnding(list: readonly Counted[], end: number): Counted | undefined {
  for (let i = list.length - 1; i >= Math.max(0, list.length - SOUGHT); i--) if (list[i]!.end === end) return list[i];
  return undefined;
}

/** True if a number that begins at the token `first` was counted in this sentence. */
export function isCountedAt({ counted }: Scene, first: number): boolean {
  let low = 0;
  let high = counted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (counted[middle]!.number.first < first) low = middle + 1;
    else high = middle;
  }
  return counted[low]?.number.first === first;
}

/** How many of the counts before are asked for what a number leaves out. */
const ASKED = 12;

/** The last count before, in this sentence or those remembered, that fits; undefined if there is none. */
export function lastCounted(scene: Scene, fits: (counted: Counted) => boolean): Counted | undefined {
  const { counted, memory } = scene;
  for (let i = counted.length - 1; i >= Math.max(0, counted.length - ASKED); i--)
    if (fits(counted[i]!)) return counted[i];
  for (let i = memory.length - 1; i >= 0; i--) if (fits(memory[i]!.counted)) return memory[i]!.counted;
  return undefined;
}

/** Sentences back to the last count with a noun: 0 in this one, Infinity if none is remembered. */
export function distanceBack({ counted, memory, sentence }: Scene): number {
  for (let i = counted.length - 1; i >= 0; i--) if (counted[i]!.noun !== null) return 0;
  for (let i = memory.length - 1; i >= 0; i--)
    if (memory[i]!.counted.noun !== null) return sentence - memory[i]!.sentence;
  return Number.POSITIVE_INFINITY;
}
