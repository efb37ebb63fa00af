import type { Token } from "../../core/article.ts";
import { isDay, toEdtf } from "../../core/calendar.ts";
import type { DateValue } from "./index.ts";
import table from "./month-names.tsv";

let months: Map<string, number> | undefined;

/** 1 to 12 for a month's name or abbreviation (lower case, with or without its full stop), else undefined. */
export function monthOf(lower: string): number | undefined {
  months ??= new Map(
    table
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("\t"))
      .map(([word, month]) => [word!, Number(month)]),
  );
  return months.get(lower.endsWith(".") ? lower.slice(0, -1) : lower);
}

/** A date that begins at a token: its rule, its value and the token behind it. */
export interface Found {
  readonly rule: string;
  readonly value: DateValue;
  readonly end: number;
}

const ORDINAL_DAY = /^(\d{1,2})(?:st|nd|rd|th)$/;

function dayOf(token: Token | undefined): number | undefined {
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
  other: DateValue["other"] = null,
): DateValue {
  return { edtf: toEdtf({ year, month, day }), type: "date", year, month, day, other };
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

// "May 2, 2018", "Feb. 9", "March 2018"
function monthFirst(tokens: readonly Token[], at: number): Found | undefined {
  const month = monthOf(tokens[at]!.lower);
  if (month === undefined || !isCapital(tokens[at]!)) return undefined;
  const day = dayOf(tokens[at + 1]);
  if (day !== undefined && tokens[at + 2]?.text !== ":" && tokens[at + 2]?.text !== "%") {
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
function monthAndDay(year: number, a: number, b: number): DateValue | undefined {
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

// "in 2016": a bare year only behind a word that says so
function bareYear(tokens: readonly Token[], at: number): Found | undefined {
  const year = yearOf(tokens[at], false);
  if (year === undefined || tokens[at]!.glued) return undefined;
  const before = tokens[at - 1]?.lower ?? "";
  if (!/^(?:in|since|until|by|during|from|of|before|after|early|late|mid)$/.test(before)) return undefined;
  return { rule: "year", value: dateValue(year, null, null), end: at + 1 };
}

/** The absolute date that begins at `tokens[at]`, or undefined. */
export function absoluteDateAt(tokens: readonly Token[], at: number): Found | undefined {
  if (tokens[at]!.kind === "punctuation") return undefined;
  return tokens[at]!.kind === "word"
    ? monthFirst(tokens, at)
    : (numeric(tokens, at) ?? dayFirst(tokens, at) ?? bareYear(tokens, at));
}
