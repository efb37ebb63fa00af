import { hasDigit } from "../../segment/token-ends.ts";
import { type Entry, Is } from "./entry.ts";

/** The value of the digits `[start, end)` of a word; NaN if something else stands there. */
function sumOf(word: string, start: number, end: number): number {
  let value = start < end ? 0 : Number.NaN;
  for (let i = start; i < end; i++) {
    const digit = word.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const SUFFIXES: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** The day of the month, 1 to 31, that "2", "02" or "2nd" says; else 0. */
function dayIn(lower: string): number {
  const { length } = lower;
  const end = length > 2 && SUFFIXES.has(lower.slice(length - 2)) ? length - 2 : length;
  if (end > 2) return 0;
  const day = sumOf(lower, 0, end);
  return day >= 1 && day <= 31 ? day : 0;
}

/** The entry of a word (lower case) with digits, with what the tables have of it; undefined for one without. */
export function digitsEntry(lower: string, known: Entry): Entry | undefined {
  if (!hasDigit(lower, 0, lower.length)) return undefined;
  const year = lower.length === 4 ? sumOf(lower, 0, 4) : Number.NaN;
  const isYear = year >= 1500 && year <= 2099;
  const bits = Is.digits | (isYear ? Is.year : 0) | known.bits;
  return { bits, unit: undefined, part: "", number: isYear ? year : dayIn(lower), text: "" };
}
