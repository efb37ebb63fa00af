import { BELOW_100, Part, partOf, valueAt } from "../numbers/words.ts";
import { Is } from "./entry.ts";
import type { Parsed, Written } from "./expression.ts";
import { found, type Reader } from "./reader.ts";
import { Around, Small } from "./small-words.ts";

/** The year in four digits at token `i`, or undefined. */
export function yearAt(reader: Reader, i: number): number | undefined {
  return reader.number(i, Is.year);
}

export const inYear = (year: number): Written => ({ year, month: null, day: null });

/** "soldiers", but "marks" is as often a verb. */
function isPlural(text: string): boolean {
  if (text.length < 4 || !text.endsWith("s") || text === "marks") return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 97 || (code > 122 && (code < 128 || !/^\p{Ll}+$/u.test(text)))) return false;
  }
  return true;
}

/** True if the four digits count something: "2016 soldiers", "$1998"; what follows "the" or "in" is a year all the same. */
function isCount(reader: Reader, i: number): boolean {
  const before = reader.token(i - 1);
  const next = reader.token(i + 1);
  if (before?.kind === "symbol" && before.text !== "&") return true;
  if (next === undefined || next.kind === "symbol") return next?.glued === true;
  if (reader.isAround(i + 1, Around.counted)) return true;
  return isPlural(next.text) && !reader.isAround(i - 1, Around.beforeYear);
}

const GLUE: ReadonlySet<string> = new Set("-–—/('\"“‘’[");

// "No. 1984", "Route 1604", "phone 555-1984"
function isLabelled(reader: Reader, i: number): boolean {
  const before = reader.token(i - 1);
  if (before === undefined) return false;
  if (reader.token(i)!.glued && !GLUE.has(before.text)) return true;
  if (reader.isDash(i - 1) && reader.token(i - 2)?.kind === "number") return true;
  return reader.isAround(i - 1, Around.label);
}

/** The year that two digits behind "2016-" say: 17 is 2017. */
function shortYear(reader: Reader, i: number, year: number): number | undefined {
  const { kind, text } = reader.token(i)!;
  if (kind !== "number" || text.length !== 2 || reader.isSmall(i + 1, Small.hyphen)) return undefined;
  return year - (year % 100) + Number(text);
}

// "2016-17", "1994-1997", "2016/17"
function yearRange(reader: Reader, i: number, year: number): Parsed | undefined {
  const isSlash = reader.lower(i + 1) === "/" && reader.token(i + 1)!.glued && reader.token(i + 2)?.glued === true;
  if (!isSlash && !reader.isDash(i + 1)) return undefined;
  const last = yearAt(reader, i + 2) ?? shortYear(reader, i + 2, year);
  if (last === undefined || last <= year) return undefined;
  return found("year-range", { kind: "interval", from: inYear(year), to: inYear(last) }, i + 3);
}

/** "-", "–", "/", ":" before a number: the year is a part of something else. */
function goesOn(reader: Reader, i: number): boolean {
  const mark = reader.lower(i);
  return (
    mark.length === 1 &&
    (mark === "-" || mark === "–" || mark === "/" || mark === ":") &&
    reader.token(i + 1)?.kind === "number"
  );
}

/** A year in digits: "in 1989", "the 1996 bombing", "2016-17"; not a number that counts or labels something. */
export function bareYearAt(reader: Reader, i: number): Parsed | undefined {
  const year = yearAt(reader, i);
  if (year === undefined || isCount(reader, i) || isLabelled(reader, i)) return undefined;
  const range = yearRange(reader, i, year);
  if (range !== undefined) return range;
  if (goesOn(reader, i + 1)) return undefined;
  // "In 1066", "in 1520" are years; 1,500 to 1,799 elsewhere are as often numbers.
  if (year < 1800 && !reader.isAround(i - 1, Around.beforeOldYear)) return undefined;
  if (year > 2069 && !reader.isAround(i - 1, Around.beforeLateYear)) return undefined;
  return found("year", { kind: "written", date: inYear(year) }, i + 1);
}

/** A year in words: "nineteen ninety-seven", "twenty sixteen", "two thousand" behind "year". */
export function spelledYearAt(reader: Reader, i: number): { year: number; end: number } | undefined {
  if (!reader.is(i, Is.number)) return undefined;
  const { tokens } = reader;
  const century = valueAt(tokens, i, Part.teen | Part.ten);
  if (century < 16 || century > 20 || reader.token(i + 1) === undefined) return undefined;
  const tens = valueAt(tokens, i + 1, BELOW_100);
  if (tens < 10) return undefined;
  const isTen = (partOf(tokens[i + 1]) & Part.ten) !== 0;
  const units = isTen && reader.isHyphen(i + 2) ? unitsOf(reader, i + 3) : 0;
  return { year: century * 100 + tens + units, end: units > 0 ? i + 4 : i + 2 };
}

/** "seven" behind "ninety-"; 0 for what is none or stands outside the sentence. */
function unitsOf(reader: Reader, i: number): number {
  return reader.token(i) === undefined ? 0 : valueAt(reader.tokens, i, Part.unit);
}

/** "nineteen ninety-seven", "the year 2000", "fiscal 1989", "fiscal year 1989", "FY 2019". */
export function yearPhraseAt(reader: Reader, i: number): Parsed | undefined {
  const spelled = spelledYearAt(reader, i);
  if (spelled !== undefined) return found("year-words", { kind: "written", date: inYear(spelled.year) }, spelled.end);
  const from = reader.pastThe(i);
  let at = reader.isSmall(from, Small.financial) ? from + 1 : from;
  if (reader.lower(at) === "year") at++;
  if (at === from) return undefined;
  const year = yearAt(reader, at);
  if (year !== undefined) return found("year-phrase", { kind: "written", date: inYear(year) }, at + 1);
  if (reader.lower(at) !== "two" || reader.lower(at + 1) !== "thousand") return undefined;
  return found("year-phrase", { kind: "written", date: inYear(2000) }, at + 2);
}
