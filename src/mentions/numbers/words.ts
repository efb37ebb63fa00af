import type { Token } from "../../core/article.ts";
import { rowsOf } from "../../core/table-rows.ts";
import table from "./number-words.tsv";

interface Word {
  readonly class: "unit" | "teen" | "ten" | "hundred" | "scale" | "multiple" | "vague" | "indefinite" | "part";
  readonly value: number;
}

let words: ReadonlyMap<string, Word> | undefined;

function wordMap(): ReadonlyMap<string, Word> {
  words ??= new Map(
    rowsOf(table).map(([word, kind, value]) => [word!, { class: kind as Word["class"], value: Number(value) }]),
  );
  return words;
}

/** What a word in lower case says about a number, or undefined. */
export function numberWord(lower: string): Word | undefined {
  return wordMap().get(lower);
}

/** All words that say a number. */
export function numberWords(): Iterable<string> {
  return wordMap().keys();
}

/** A number that begins at a token: exact, with only a lower bound ("dozens"), or rounded ("a third of the 40"). */
export interface Core {
  readonly value: number | null;
  readonly min: number;
  readonly end: number;
  readonly rounded?: boolean;
}

export const exact = (value: number, end: number): Core => ({ value, min: value, end });

/** True for "a" and "an". */
export const isA = (token: Token | undefined): boolean => token?.lower === "a" || token?.lower === "an";

const isAnd = (token: Token | undefined): boolean => token?.lower === "and";

const isHyphen = (token: Token | undefined): boolean => token !== undefined && token.text === "-" && token.glued;

/** The token behind `at`, over a hyphen: "two-dozen", "two dozen". */
export function behind(tokens: readonly Token[], at: number): number {
  return isHyphen(tokens[at]) && tokens[at + 1]?.glued === true ? at + 1 : at;
}

/** "twenty-three", "twelve", "three". */
export function below100(tokens: readonly Token[], at: number): Core | undefined {
  const word = numberWord(tokens[at]?.lower ?? "");
  if (word?.class === "unit" || word?.class === "teen") return exact(word.value, at + 1);
  if (word?.class !== "ten") return undefined;
  const next = behind(tokens, at + 1);
  const unit = numberWord(tokens[next]?.lower ?? "");
  return unit?.class === "unit" ? exact(word.value + unit.value, next + 1) : exact(word.value, at + 1);
}

// "three hundred and five", "a hundred", "twelve-hundred"
function below1000(tokens: readonly Token[], at: number): Core | undefined {
  const head = isA(tokens[at]) ? exact(1, at + 1) : below100(tokens, at);
  if (head === undefined) return undefined;
  const word = behind(tokens, head.end);
  if (numberWord(tokens[word]?.lower ?? "")?.class !== "hundred") return isA(tokens[at]) ? undefined : head;
  const hundreds = head.value! * 100;
  const next = behind(tokens, word + 1);
  const rest = below100(tokens, isAnd(tokens[next]) ? next + 1 : next);
  return rest === undefined || rest.value === 0 ? exact(hundreds, word + 1) : exact(hundreds + rest.value!, rest.end);
}

function scaleAt(tokens: readonly Token[], at: number): number | undefined {
  const word = numberWord(tokens[at]?.lower ?? "");
  return word?.class === "scale" ? word.value : undefined;
}

/** A part of a spelled number with its scale: "two million", "three hundred thousand", "a thousand", "five". */
function scaledAt(tokens: readonly Token[], at: number): { value: number; scale: number; end: number } | undefined {
  const lone = isA(tokens[at]) && scaleAt(tokens, at + 1) !== undefined ? exact(1, at + 1) : undefined;
  const part = below1000(tokens, at) ?? lone;
  if (part === undefined) return undefined;
  const word = behind(tokens, part.end);
  const scale = scaleAt(tokens, word);
  return { value: part.value! * (scale ?? 1), scale: scale ?? 1, end: scale === undefined ? part.end : word + 1 };
}

/** A number in words up to trillions: "two million three hundred thousand and five", "a thousand". */
export function spelledAt(tokens: readonly Token[], at: number): Core | undefined {
  let part = scaledAt(tokens, at);
  if (part === undefined) return undefined;
  let { value: total, end } = part;
  while (part !== undefined && part.scale > 1) {
    const next = scaledAt(tokens, nextPart(tokens, end));
    if (next === undefined || next.scale >= part.scale || next.value === 0 || isA(tokens[end])) break;
    total += next.value;
    end = next.end;
    part = next;
  }
  return exact(total, end);
}

/** "one thousand and five", "one million, two hundred thousand"; but "two thousand, five of them" ends at the comma. */
function nextPart(tokens: readonly Token[], end: number): number {
  if (isAnd(tokens[end])) return end + 1;
  if (tokens[end]?.text !== ",") return end;
  const next = scaledAt(tokens, end + 1);
  return next !== undefined && next.value >= 100 && tokens[next.end]?.lower !== "of" ? end + 1 : end;
}

// "half a", "a", "two": how many sets
function timesAt(tokens: readonly Token[], at: number): Core | undefined {
  const article = behind(tokens, at + 1);
  if (tokens[at]?.lower === "half" && isA(tokens[article])) return exact(0.5, article + 1);
  return isA(tokens[at]) ? exact(1, at + 1) : below100(tokens, at);
}

const NOT_SET = /^(?:them|us|whom|the|these|those|his|her|its|their|my|our|your)$/;

/** A number of sets: "a dozen", "half a dozen", "two dozen", "a couple of", "a pair of"; but "a pair" of "a pair of them". */
export function setAt(tokens: readonly Token[], at: number): Core | undefined {
  const times = timesAt(tokens, at);
  if (times === undefined) return undefined;
  const start = behind(tokens, times.end);
  const word = numberWord(tokens[start]?.lower ?? "");
  if (word?.class !== "multiple") return undefined;
  const hasOf = tokens[start + 1]?.lower === "of" && !NOT_SET.test(tokens[start + 2]?.lower ?? "");
  return exact(times.value! * word.value, hasOf ? start + 2 : start + 1);
}

const NOT_NOBODY = /^(?:more|longer|doubt|less|fewer|matter|later|sooner|wonder|way|idea|comment|stranger|signs?)$/;

/** Nobody: "no one", "no-one", "nobody", "none", "not one", "not a single", and "no" before a noun. */
export function zeroAt(tokens: readonly Token[], at: number): Core | undefined {
  const lower = tokens[at]?.lower ?? "";
  if (lower === "nobody" || lower === "none") return exact(0, at + 1);
  if (lower === "not") return notOne(tokens, at);
  const next = tokens[at + 1];
  if (lower === "no" && isHyphen(next) && tokens[at + 2]?.lower === "one") return exact(0, at + 3);
  if (lower !== "no" || next?.kind !== "word" || NOT_NOBODY.test(next.lower)) return undefined;
  return exact(0, next.lower === "one" ? at + 2 : at + 1);
}

function notOne(tokens: readonly Token[], at: number): Core | undefined {
  const single = tokens[at + 2]?.lower === "single";
  if (isA(tokens[at + 1]) && single) return exact(0, at + 3);
  if (tokens[at + 1]?.lower !== "one") return undefined;
  return exact(0, single ? at + 3 : at + 2);
}

/** Bounds without a value: "dozens", "hundreds of thousands", "several hundred", "a few dozen". */
export function vagueAt(tokens: readonly Token[], at: number): Core | undefined {
  const word = numberWord(tokens[at]?.lower ?? "");
  if (word?.class === "vague") return vagueWord(tokens, at, word.value);
  const few = isA(tokens[at]) && tokens[at + 1]?.lower === "few" ? at + 1 : at;
  if (numberWord(tokens[few]?.lower ?? "")?.class !== "indefinite") return undefined;
  const unit = numberWord(tokens[few + 1]?.lower ?? "");
  if (unit === undefined || !/^(?:scale|hundred|multiple)$/.test(unit.class)) return undefined;
  const hundred = unit.class === "hundred" ? scaleAt(tokens, few + 2) : undefined;
  const min = 2 * unit.value * (hundred ?? 1);
  return { value: null, min, end: hundred === undefined ? few + 2 : few + 3 };
}

// "tens of thousands": the second word's lower bound is two of its units
function vagueWord(tokens: readonly Token[], at: number, value: number): Core {
  const next = tokens[at + 1]?.lower === "of" ? numberWord(tokens[at + 2]?.lower ?? "") : undefined;
  if (next?.class === "vague" && next.value > value / 2)
    return { value: null, min: (value * next.value) / 2, end: at + 3 };
  return { value: null, min: value, end: at + 1 };
}
