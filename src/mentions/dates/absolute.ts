import type { Token } from "../../core/article.ts";
import { isDay, toEdtf } from "../../core/calendar.ts";
import { rowsOf } from "../../core/table-rows.ts";
import table from "./month-names.tsv";

let months: Map<string, number> | undefined;

/** Month names and abbreviations (lower case, without full stops) with their numbers, 1 to 12. */
export function monthNames(): ReadonlyMap<string, number> {
  months ??= new Map(rowsOf(table).map(([word, month]) => [word!, Number(month)]));
  return months;
}

/** 1 to 12 for a month's name or abbreviation (lower case, with or without its full stop), else undefined. */
export function monthOf(lower: string): number | undefined {
  return monthNames().get(lower.endsWith(".") ? lower.slice(0, -1) : lower);
}

/** A date as it's written, without what must be known to read it. */
export interface AbsoluteDate {
  /** EDTF; `XXXX` for a year that isn't said. */
  readonly edtf: string;
  readonly type: "date";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** For 03/04/2021 the other reading, with month and day exchanged; else null. */
  readonly other: { readonly month: number; readonly day: number } | null;
}

/** A date that begins at a token: its rule, its value and the token behind it. */
export interface Found {
  readonly rule: string;
  readonly value: AbsoluteDate;
  readonly end: number;
}

const ORDINAL_DAY = /^(\d{1,2})(?:st|nd|rd|th)$/;

/** The day of the month at a token, "2" or "2nd", or undefined. */
export function dayOf(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined;
  const digits =
    token.kind === "number" && /^\d{1,2}$/.test(token.text) ? token.text : ORDINAL_DAY.exec(token.lower)?.[1];
  const day = Number(digits);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** A year of four digits, or with `short` of two as wires have them: 90 is 1990, 18 is 2018. */
function yearOf(token: Token | undefined, short: boolean): number | undefined {
  if (token?.kind !== "number") return undefined;
  if (/^(?:1[5-9]|20)\d\d$/.test(token.text)) return Number(token.text);
  if (!short || !/^\d\d$/.test(token.text)) return undefined;
  return Number(token.text) + (Number(token.text) >= 40 ? 1900 : 2000);
}

/** The year behind a date, with or without a comma, and the token behind that. */
function yearAfter(tokens: readonly Token[], at: number, short: boolean): { year: number | null; end: number } {
  const skip = tokens[at]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[at + skip], short && skip === 0);
  return year === undefined ? { year: null, end: at } : { year, end: at + skip + 1 };
}

function dateValue(
  year: number | null,
  month: number | null,
  day: number | null,
  other: AbsoluteDate["other"] = null,
): AbsoluteDate {
  return { edtf: toEdtf({ year, month, day }), type: "date", year, month, day, other };
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

/** True if what stands behind a number makes it a time or a share: "May 10:30", "May 4%". */
function isNumberOf(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  return text === "%" || (text === ":" && tokens[at + 1]?.glued === true);
}

// "May 2, 2018", "Feb. 9", "March 2018"
function monthFirst(tokens: readonly Token[], at: number): Found | undefined {
  const month = monthOf(tokens[at]!.lower);
  if (month === undefined || !isCapital(tokens[at]!)) return undefined;
  const day = dayOf(tokens[at + 1]);
  if (day !== undefined && !isNumberOf(tokens, at + 2)) {
    const { year, end } = yearAfter(tokens, at + 2, false);
    return isDay(year, month, day) ? { rule: "month-day", value: dateValue(year, month, day), end } : undefined;
  }
  const { year, end } = yearAfter(tokens, at + 1, false);
  return year === null ? undefined : { rule: "month-year", value: dateValue(year, month, null), end };
}

// "12 March 2019", "the 2nd of May", "18 APR 90"
function dayFirst(tokens: readonly Token[], at: number): Found | undefined {
  const day = dayOf(tokens[at]);
  if (day === undefined) return undefined;
  const next = tokens[at + 1]?.lower === "of" ? at + 2 : at + 1;
  const name = tokens[next];
  const month = name === undefined || !isCapital(name) ? undefined : monthOf(name.lower);
  if (month === undefined) return undefined;
  const { year, end } = yearAfter(tokens, next + 1, true);
  return isDay(year, month, day) ? { rule: "day-month", value: dateValue(year, month, day), end } : undefined;
}

function separatedParts(tokens: readonly Token[], at: number): string[] | undefined {
  const mark = tokens[at + 1]?.text;
  if ((mark !== "/" && mark !== "-") || tokens[at + 3]?.text !== mark) return undefined;
  for (let i = at + 1; i < at + 5; i++) if (tokens[i]?.glued !== true) return undefined;
  const parts = [tokens[at]!, tokens[at + 2]!, tokens[at + 4]!].map(({ text }) => text);
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? parts : undefined;
}

// "12/03/2019", "3/4/21": month first if that can be, the other reading kept
function monthAndDay(year: number, a: number, b: number): AbsoluteDate | undefined {
  const [monthDay, dayMonth] = [isDay(year, a, b), isDay(year, b, a)];
  if (monthDay) return dateValue(year, a, b, dayMonth && a !== b ? { month: b, day: a } : null);
  return dayMonth ? dateValue(year, b, a) : undefined;
}

// "2019-03-12", and the above
function numeric(tokens: readonly Token[], at: number): Found | undefined {
  const parts = tokens[at]!.kind === "number" ? separatedParts(tokens, at) : undefined;
  if (parts === undefined) return undefined;
  const [a, b, c] = parts.map(Number) as [number, number, number];
  const end = at + 5;
  if (parts[0]!.length === 4) return isDay(a, b, c) ? { rule: "iso", value: dateValue(a, b, c), end } : undefined;
  const year = yearOf(tokens[at + 4], true);
  const value = year === undefined ? undefined : monthAndDay(year, a, b);
  return value === undefined ? undefined : { rule: "numeric", value, end };
}

/** The date with a day or with month and year that begins at `tokens[at]`, or undefined. */
export function writtenDateAt(tokens: readonly Token[], at: number): Found | undefined {
  if (tokens[at]!.kind === "punctuation") return undefined;
  return tokens[at]!.kind === "word" ? monthFirst(tokens, at) : (numeric(tokens, at) ?? dayFirst(tokens, at));
}
