import { digitsAt } from "../numbers/digits.ts";
import { setAt } from "../numbers/sets.ts";
import { spelledAt } from "../numbers/spelled.ts";
import { Is } from "./entry.ts";
import { boundAt } from "./lexicon.ts";
import type { Reader } from "./reader.ts";
import { Small } from "./small-words.ts";

/** How many units, null for "several"; and the token behind it. */
export interface Amount {
  readonly amount: number | null;
  readonly end: number;
}

const isA = (reader: Reader, i: number): boolean => reader.isSmall(i, Small.a);

// "several", "a few", "the many", "a number of"
function vagueAt(reader: Reader, i: number): Amount | undefined {
  const at = isA(reader, i) ? i + 1 : i;
  if (reader.is(at, Is.vague)) return { amount: null, end: at + 1 };
  const isNumber = at > i && reader.lower(at) === "number" && reader.isSmall(at + 1, Small.of);
  return isNumber ? { amount: null, end: at + 2 } : undefined;
}

function plainAt(reader: Reader, i: number): Amount | undefined {
  if (!reader.is(i, STARTS)) return undefined;
  if (isA(reader, i + 1) && reader.lower(i) === "half") return { amount: 0.5, end: i + 2 };
  const { tokens } = reader;
  const core = setAt(tokens, i) ?? digitsAt(tokens, i) ?? spelledAt(tokens, i);
  if (core !== undefined) return { amount: core.value, end: core.end };
  return isA(reader, i) ? { amount: 1, end: i + 1 } : undefined;
}

/** What an amount begins with: a number, "a", "half". */
const STARTS = Is.number | Is.digits | Is.article | Is.opens;

// "2 1/2", "two and a half"
function withHalf(reader: Reader, plain: Amount): Amount {
  const { amount, end } = plain;
  if (amount === null || !isHalf(reader, end)) return plain;
  return { amount: amount + 0.5, end: end + 3 };
}

function isHalf(reader: Reader, i: number): boolean {
  if (reader.isSmall(i, Small.and)) return isAndHalf(reader, i);
  return reader.lower(i) === "1" && reader.lower(i + 1) === "/" && reader.lower(i + 2) === "2";
}

/** True for "and a half". */
export function isAndHalf(reader: Reader, i: number): boolean {
  return reader.isSmall(i, Small.and) && reader.lower(i + 1) === "a" && reader.lower(i + 2) === "half";
}

// "two to three", "18-24", "one or two": the lower end is kept
function withUpperEnd(reader: Reader, lower: Amount): Amount {
  const { end } = lower;
  const joins = reader.isSmall(end, Small.toOr) || reader.isDash(end);
  const upper = joins && reader.lower(end + 1) !== "a" ? plainAt(reader, end + 1) : undefined;
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
  if (reader.is(i, Is.near)) return i + 1;
  if (!reader.is(i, Is.bound)) return i;
  return boundAt(reader.tokens, i)?.end ?? i;
}
