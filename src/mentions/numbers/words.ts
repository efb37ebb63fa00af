import type { Token } from "../../core/article.ts";
import table from "./number-words.tsv";

interface Word {
  readonly class: "unit" | "teen" | "ten" | "hundred" | "scale" | "multiple" | "vague";
  readonly value: number;
}

let words: ReadonlyMap<string, Word> | undefined;

function wordMap(): ReadonlyMap<string, Word> {
  words ??= new Map(
    table
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("\t"))
      .map(([word, kind, value]) => [word!, { class: kind as Word["class"], value: Number(value) }]),
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

/** A number that begins at a token: exact, or with only a lower bound ("dozens"). */
export interface Core {
  readonly value: number | null;
  readonly min: number;
  readonly end: number;
}

const exact = (value: number, end: number): Core => ({ value, min: value, end });

// "twenty-three", "twelve", "three"
function below100(tokens: readonly Token[], at: number): Core | undefined {
  const word = numberWord(tokens[at]?.lower ?? "");
  if (word?.class === "unit" || word?.class === "teen") return exact(word.value, at + 1);
  if (word?.class !== "ten") return undefined;
  const next = tokens[at + 1]?.text === "-" && tokens[at + 1]!.glued ? at + 2 : at + 1;
  const unit = numberWord(tokens[next]?.lower ?? "");
  return unit?.class === "unit" ? exact(word.value + unit.value, next + 1) : exact(word.value, at + 1);
}

const isAnd = (token: Token | undefined): boolean => token?.lower === "and";
const isA = (token: Token | undefined): boolean => token?.lower === "a" || token?.lower === "an";

// "three hundred and five", "a hundred"
function below1000(tokens: readonly Token[], at: number): Core | undefined {
  const head = isA(tokens[at]) ? exact(1, at + 1) : below100(tokens, at);
  if (head === undefined) return undefined;
  if (numberWord(tokens[head.end]?.lower ?? "")?.class !== "hundred") return isA(tokens[at]) ? undefined : head;
  const hundreds = head.value! * 100;
  const rest = below100(tokens, isAnd(tokens[head.end + 1]) ? head.end + 2 : head.end + 1);
  return rest === undefined ? exact(hundreds, head.end + 1) : exact(hundreds + rest.value!, rest.end);
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
  const scale = scaleAt(tokens, part.end);
  return { value: part.value! * (scale ?? 1), scale: scale ?? 1, end: scale === undefined ? part.end : part.end + 1 };
}

/** A number in words up to trillions: "two million three hundred thousand and five", "a thousand". */
export function spelledAt(tokens: readonly Token[], at: number): Core | undefined {
  let part = scaledAt(tokens, at);
  if (part === undefined) return undefined;
  let { value: total, end } = part;
  while (part !== undefined && part.scale > 1) {
    const next = scaledAt(tokens, isAnd(tokens[end]) || tokens[end]?.text === "," ? end + 1 : end);
    if (next === undefined || next.scale >= part.scale || isA(tokens[end])) break;
    total += next.value;
    end = next.end;
    part = next;
  }
  return exact(total, end);
}

/** A number in digits, with what multiplies it: "1,250", "2.5 million", "12 thousand". */
export function digitsAt(tokens: readonly Token[], at: number): Core | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(token.text)) return undefined;
  const value = Number(token.text.replaceAll(",", ""));
  const word = numberWord(tokens[at + 1]?.lower ?? "");
  const times =
    word?.class === "scale" || word?.class === "hundred" || tokens[at + 1]?.lower === "dozen" ? word!.value : 1;
  return exact(Number((value * times).toPrecision(15)), times === 1 ? at + 1 : at + 2);
}

/** A number of sets: "a dozen", "half a dozen", "two dozen", "a couple of", "a pair of". */
export function setAt(tokens: readonly Token[], at: number): Core | undefined {
  const half = tokens[at]?.lower === "half" && isA(tokens[at + 1]);
  const start = half ? at + 2 : at + 1;
  const times = half ? 0.5 : isA(tokens[at]) ? 1 : below100(tokens, at)?.value;
  const word = numberWord(tokens[start]?.lower ?? "");
  if (times === undefined || times === null || word?.class !== "multiple") return undefined;
  return exact(times * word.value, tokens[start + 1]?.lower === "of" ? start + 2 : start + 1);
}

/** Nobody: "no one", "no-one", "nobody", "none", and "no" before a word that isn't "more", "longer" or "doubt". */
export function zeroAt(tokens: readonly Token[], at: number): Core | undefined {
  const lower = tokens[at]?.lower ?? "";
  if (lower === "nobody" || lower === "none") return exact(0, at + 1);
  const next = tokens[at + 1];
  if (lower === "no" && next?.text === "-" && tokens[at + 2]?.lower === "one") return exact(0, at + 3);
  if (lower !== "no" || next?.kind !== "word" || /^(?:more|longer|doubt|less|fewer)$/.test(next.lower))
    return undefined;
  return exact(0, next.lower === "one" ? at + 2 : at + 1);
}

/** Bounds without a value: "dozens", "hundreds of thousands". */
export function vagueAt(tokens: readonly Token[], at: number): Core | undefined {
  const word = numberWord(tokens[at]?.lower ?? "");
  if (word?.class !== "vague") return undefined;
  const next = tokens[at + 1]?.lower === "of" ? numberWord(tokens[at + 2]?.lower ?? "") : undefined;
  if (next?.class === "vague" && next.value > word.value / 2)
    return { value: null, min: (word.value * next.value) / 2, end: at + 3 };
  return { value: null, min: word.value, end: at + 1 };
}
