import { digitsAt } from "../numbers/digits.ts";
import { setAt } from "../numbers/sets.ts";
import { spelledAt } from "../numbers/spelled.ts";
import { lexicon } from "./lexicon.ts";
import type { Reader } from "./reader.ts";

/** How many units, null for "several"; and the token behind it. */
export interface Amount {
  readonly amount: number | null;
  readonly end: number;
}

const isA = (reader: Reader, i: number): boolean => /^an?$/.test(reader.lower(i));

// "several", "a few", "the many", "a number of"
function vagueAt(reader: Reader, i: number): Amount | undefined {
  const at = isA(reader, i) ? i + 1 : i;
  if (reader.lower(at) === "number" && at > i && reader.lower(at + 1) === "of") return { amount: null, end: at + 2 };
  return reader.get(at, "vague") === undefined ? undefined : { amount: null, end: at + 1 };
}

function plainAt(reader: Reader, i: number): Amount | undefined {
  if (reader.lower(i) === "half" && isA(reader, i + 1)) return { amount: 0.5, end: i + 2 };
  const { tokens } = reader;
  const core = setAt(tokens, i) ?? digitsAt(tokens, i) ?? spelledAt(tokens, i);
  if (core !== undefined) return { amount: core.value, end: core.end };
  return isA(reader, i) ? { amount: 1, end: i + 1 } : undefined;
}

// "2 1/2", "two and a half"
function withHalf(reader: Reader, { amount, end }: Amount): Amount {
  const words = [0, 1, 2].map((k) => reader.lower(end + k));
  const isHalf = words.join("") === "1/2" || /^and,a,half$/.test(words.join());
  return isHalf && amount !== null ? { amount: amount + 0.5, end: end + 3 } : { amount, end };
}

// "two to three", "18-24", "one or two": the lower end is kept
function withUpperEnd(reader: Reader, lower: Amount): Amount {
  const joins = /^(?:to|or)$/.test(reader.lower(lower.end)) || reader.isDash(lower.end);
  const upper = joins && reader.lower(lower.end + 1) !== "a" ? plainAt(reader, lower.end + 1) : undefined;
  return upper === undefined ? lower : { amount: lower.amount, end: upper.end };
}

/** The amount that begins at token `i`: "three", "2 1/2", "a", "half a", "several", "two to three". */
export function amountAt(reader: Reader, i: number): Amount | undefined {
  const vague = vagueAt(reader, i);
  if (vague !== undefined) return vague;
  const plain = plainAt(reader, i);
  return plain === undefined ? undefined : withUpperEnd(reader, withHalf(reader, plain));
}

/** Behind what bounds an amount: "nearly", "more than", "at least"; `i` if nothing does. */
export function pastBound(reader: Reader, i: number): number {
  if (reader.get(i, "near") !== undefined) return i + 1;
  if (reader.get(i, "phrase") === undefined) return i;
  const phrase = lexicon().phrases.longestAt(reader.tokens, i);
  return phrase?.value["bound"] === undefined ? i : phrase.end;
}
