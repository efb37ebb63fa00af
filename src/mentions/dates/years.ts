import { numberWord } from "../numbers/words.ts";
import type { Parsed, Written } from "./expression.ts";
import { found, type Reader } from "./reader.ts";

const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** The year in four digits at token `i`, or undefined. */
export function yearAt(reader: Reader, i: number): number | undefined {
  const token = reader.token(i);
  return token?.kind === "number" && YEAR.test(token.text) ? Number(token.text) : undefined;
}

export const inYear = (year: number): Written => ({ year, month: null, day: null });

const GLUE = /^[-–—/('"“‘’[]$/;
const BEFORE = /^(?:in|since|during|of|the|a|his|her|its|their|'s|-)$/;
const COUNTED = /^(?:people|men|women|children|feet|miles|km|mm|kg|lb|lbs|metres|meters|points|%)$/;

/** True if the four digits count something: "2016 soldiers", "$1998"; what follows "the" or "in" is a year all the same. */
function isCount(reader: Reader, i: number): boolean {
  const [before, next] = [reader.token(i - 1), reader.token(i + 1)];
  if (before?.kind === "symbol" && before.text !== "&") return true;
  if (next === undefined || next.kind === "symbol") return next?.glued === true;
  if (COUNTED.test(next.lower)) return true;
  const isPlural = /^\p{Ll}{3,}s$/u.test(next.text) && !/^(?:was|has|as|is|marks|saw)$/.test(next.text);
  return isPlural && !BEFORE.test(before?.lower ?? "");
}

// "No. 1984", "Route 1604", "phone 555-1984"
function isLabelled(reader: Reader, i: number): boolean {
  const before = reader.token(i - 1);
  if (reader.token(i)!.glued && before !== undefined && !GLUE.test(before.text)) return true;
  if (reader.isDash(i - 1) && reader.token(i - 2)?.kind === "number") return true;
  return /^(?:no\.?|number|route|room|page|section|article|flight|resolution|highway|bill|law|act|at|p\.)$/.test(
    before?.lower ?? "",
  );
}

// "2016-17", "1994-1997", "2016/17"
function yearRange(reader: Reader, i: number, year: number): Parsed | undefined {
  const isSlash = reader.lower(i + 1) === "/" && reader.token(i + 1)!.glued && reader.token(i + 2)?.glued === true;
  if (!isSlash && !reader.isDash(i + 1)) return undefined;
  const upper = reader.token(i + 2)!;
  const short = upper.kind === "number" && /^\d\d$/.test(upper.text) && reader.lower(i + 3) !== "-";
  const last = yearAt(reader, i + 2) ?? (short ? year - (year % 100) + Number(upper.text) : undefined);
  if (last === undefined || last <= year) return undefined;
  return found("year-range", { kind: "interval", from: inYear(year), to: inYear(last) }, i + 3);
}

/** A year in digits: "in 1989", "the 1996 bombing", "2016-17"; not a number that counts or labels something. */
export function bareYearAt(reader: Reader, i: number): Parsed | undefined {
  const year = yearAt(reader, i);
  if (year === undefined || isCount(reader, i) || isLabelled(reader, i)) return undefined;
  const range = yearRange(reader, i, year);
  if (range !== undefined) return range;
  if (/^[-–/:]$/.test(reader.lower(i + 1)) && reader.token(i + 2)?.kind === "number") return undefined;
  // "In 1066", "in 1520" are years; 1,500 to 1,799 elsewhere are as often numbers.
  if (year < 1800 && !/^(?:in|since|of|year)$/.test(reader.lower(i - 1))) return undefined;
  if (year > 2069 && !/^(?:in|since|by|until|year|to)$/.test(reader.lower(i - 1))) return undefined;
  return found("year", { kind: "written", date: inYear(year) }, i + 1);
}

const TENS = /^(?:ten|teen|unit)$/;

/** A year in words: "nineteen ninety-seven", "twenty sixteen", "two thousand" behind "year". */
export function spelledYearAt(reader: Reader, i: number): { year: number; end: number } | undefined {
  const century = numberWord(reader.lower(i));
  if (century === undefined || !/^(?:teen|ten)$/.test(century.class)) return undefined;
  if (century.value < 16 || century.value > 20) return undefined;
  const tens = numberWord(reader.lower(i + 1));
  if (tens === undefined || !TENS.test(tens.class) || tens.value < 10) return undefined;
  const unit = reader.isHyphen(i + 2) ? numberWord(reader.lower(i + 3)) : undefined;
  const units = tens.class === "ten" && unit?.class === "unit" ? unit.value : 0;
  return { year: century.value * 100 + tens.value + units, end: units > 0 ? i + 4 : i + 2 };
}

/** "nineteen ninety-seven", "the year 2000", "fiscal 1989", "fiscal year 1989", "FY 2019". */
export function yearPhraseAt(reader: Reader, i: number): Parsed | undefined {
  const spelled = spelledYearAt(reader, i);
  if (spelled !== undefined) return found("year-words", { kind: "written", date: inYear(spelled.year) }, spelled.end);
  let at = reader.lower(i) === "the" ? i + 1 : i;
  const from = at;
  if (/^(?:fiscal|fy|financial)$/.test(reader.lower(at))) at++;
  if (reader.lower(at) === "year") at++;
  if (at === from) return undefined;
  const year = yearAt(reader, at);
  if (year !== undefined) return found("year-phrase", { kind: "written", date: inYear(year) }, at + 1);
  if (reader.lower(at) !== "two" || reader.lower(at + 1) !== "thousand") return undefined;
  return found("year-phrase", { kind: "written", date: inYear(2000) }, at + 2);
}
