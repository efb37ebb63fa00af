import type { Token } from "../../core/article.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { type Fact, type Word, wordTable } from "../../core/words.ts";
import table from "./number-words.tsv?words";

/** What a word is in a phrase of a number: the classes of the table, and the small words between them. */
export const Part = {
  unit: 1,
  teen: 1 << 1,
  ten: 1 << 2,
  hundred: 1 << 3,
  scale: 1 << 4,
  multiple: 1 << 5,
  vague: 1 << 6,
  indefinite: 1 << 7,
  part: 1 << 8,
  /** "a", "an". */
  a: 1 << 9,
  half: 1 << 10,
  /** "no", "not", "none", "nobody". */
  nobody: 1 << 11,
  hyphen: 1 << 12,
  and: 1 << 13,
  of: 1 << 14,
  to: 1 << 15,
  or: 1 << 16,
  between: 1 << 17,
  the: 1 << 18,
  few: 1 << 19,
  one: 1 << 20,
  /** Hyphens and dashes. */
  dash: 1 << 21,
} as const;

type Class = "unit" | "teen" | "ten" | "hundred" | "scale" | "multiple" | "vague" | "indefinite" | "part";

/** Words that the table has. */
const NAMED = (1 << 9) - 1;
/** "five", "twelve", "forty". */
export const BELOW_100: number = Part.unit | Part.teen | Part.ten;

const SMALL: Readonly<Record<string, number>> = {
  a: Part.a,
  an: Part.a,
  half: Part.half,
  no: Part.nobody,
  not: Part.nobody,
  none: Part.nobody,
  nobody: Part.nobody,
  "-": Part.hyphen | Part.dash,
  "–": Part.dash,
  "—": Part.dash,
  and: Part.and,
  of: Part.of,
  to: Part.to,
  or: Part.or,
  between: Part.between,
  the: Part.the,
  few: Part.few,
  one: Part.one,
};

function loadParts(): Map<string, number> {
  const loaded = new Map(Object.entries(SMALL));
  for (const [word, part] of rowsOf(table)) loaded.set(word!, (loaded.get(word!) ?? 0) | Part[part as Class]);
  return loaded;
}

const parts = wordTable(loadParts);
const worths = wordTable(() => new Map(rowsOf(table).map(([word, , value]) => [word!, Number(value)])));

/** The bits of `Part` that a word has. */
export const partOf: Fact<number> = parts.of;

const worthOf: Fact<number> = worths.of;

/** The exact number that a word in lower case says, or helps to say ("five", "hundred", "dozen"); undefined if it says none. */
export function numberWord(lower: string): number | undefined {
  const part = parts.at(lower);
  return (part & NAMED) === 0 || (part & Part.vague) !== 0 ? undefined : worths.at(lower);
}

/** True for a word that says a number: "five", "dozens", "third". */
export function isNumberWord(token: { readonly word: Word } | undefined): boolean {
  return (partOf(token) & NAMED) !== 0;
}

/** A number that begins at a token: exact, with only a lower bound ("dozens"), or rounded ("a third of the 40"). */
export interface Core {
  readonly value: number | null;
  readonly min: number;
  readonly end: number;
  readonly rounded: boolean;
}

export const exact = (value: number, end: number): Core => ({ value, min: value, end, rounded: false });

/** True for "a" and "an". */
export const isA = (token: Token | undefined): boolean => (partOf(token) & Part.a) !== 0;

/** The token behind `at`, over a hyphen: "two-dozen", "two dozen". */
export function behind(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const isHyphen = (partOf(token) & Part.hyphen) !== 0 && token!.glued;
  return isHyphen && tokens[at + 1]?.glued === true ? at + 1 : at;
}

/** What a number word may be read on with. */
export const JOINED: number = NAMED | Part.hyphen;

/** The value of the word where it is of one of the classes, else 0. */
export function valueAt(tokens: readonly Token[], at: number, classes: number): number {
  const token = tokens[at];
  return (partOf(token) & classes) === 0 ? 0 : worthOf(token);
}

/** True if the number word at `at` stands alone, so that nothing behind it is read with it: "five boats". */
export function standsAlone(tokens: readonly Token[], at: number): boolean {
  return (partOf(tokens[at + 1]) & JOINED) === 0;
}

/** The number that a word of one token says. */
export const wordAlone = (tokens: readonly Token[], at: number): Core => exact(worthOf(tokens[at]), at + 1);

/** "twenty-three", "twelve", "three". */
export function below100(tokens: readonly Token[], at: number): Core | undefined {
  const bits = partOf(tokens[at]);
  if ((bits & BELOW_100) === 0) return undefined;
  const next = (bits & Part.ten) === 0 ? -1 : behind(tokens, at + 1);
  if (next === -1 || (partOf(tokens[next]) & Part.unit) === 0) return wordAlone(tokens, at);
  return exact(worthOf(tokens[at]) + worthOf(tokens[next]), next + 1);
}
