import type { Token } from "../../core/article.ts";
import { isDay } from "../../core/calendar.ts";
import { Is } from "./entry.ts";
import type { Written } from "./expression.ts";
import { entryOf } from "./lexicon.ts";

/** A date that begins at a token: its rule, its parts and the token behind it. */
export interface Found {
  readonly rule: string;
  readonly date: Written;
  /** For 03/04/2021 the other reading, with month and day exchanged; else null. */
  readonly other: { readonly month: number; readonly day: number } | null;
  readonly end: number;
}

/** The day of the month at a token, "2" or "2nd", or undefined. */
export function dayOf(token: Token | undefined): number | undefined {
  const { bits, number } = entryOf(token);
  return (bits & (Is.digits | Is.year)) === Is.digits && number > 0 ? number : undefined;
}

/** The month whose name, with a capital, a token is, or undefined. */
function monthOf(token: Token | undefined): number | undefined {
  const { bits, number } = entryOf(token);
  if ((bits & Is.month) === 0) return undefined;
  const code = token!.text.charCodeAt(0);
  return code >= 65 && code <= 90 ? number : undefined;
}

/** A year of four digits, or with `short` of two as wires have them: 90 is 1990, 18 is 2018. */
function yearOf(token: Token | undefined, short: boolean): number | undefined {
  const { bits, number } = entryOf(token);
  if (bits & Is.year) return number;
  if (!short || token?.kind !== "number" || token.text.length !== 2) return undefined;
  const year = Number(token.text);
  return year + (year >= 40 ? 1900 : 2000);
}

/** The date with the year behind it, with or without a comma between. */
function withYear(
  tokens: readonly Token[],
  at: number,
  rule: string,
  month: number,
  day: number | null,
): Found | undefined {
  const skip = tokens[at]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[at + skip], rule === "day-month" && skip === 0) ?? null;
  if (day === null ? year === null : !isDay(year, month, day)) return undefined;
  return { rule, date: { year, month, day }, other: null, end: year === null ? at : at + skip + 1 };
}

/** True if what stands behind a number makes it a time or a share: "May 10:30", "May 4%". */
function isNumberOf(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  return text === "%" || (text === ":" && tokens[at + 1]?.glued === true);
}

// "May 2, 2018", "Feb. 9", "March 2018"
function monthFirst(tokens: readonly Token[], at: number): Found | undefined {
  const month = monthOf(tokens[at]);
  if (month === undefined) return undefined;
  const day = dayOf(tokens[at + 1]);
  if (day === undefined || isNumberOf(tokens, at + 2)) return withYear(tokens, at + 1, "month-year", month, null);
  return withYear(tokens, at + 2, "month-day", month, day);
}

// "12 March 2019", "the 2nd of May", "18 APR 90"
function dayFirst(tokens: readonly Token[], at: number): Found | undefined {
  const day = dayOf(tokens[at]);
  if (day === undefined) return undefined;
  const next = tokens[at + 1]?.lower === "of" ? at + 2 : at + 1;
  const month = monthOf(tokens[next]);
  return month === undefined ? undefined : withYear(tokens, next + 1, "day-month", month, day);
}

/** The three numbers that the marks "/" or "-" part, or undefined. */
function separatedParts(tokens: readonly Token[], at: number): string[] | undefined {
  const mark = tokens[at + 1]?.text;
  if ((mark !== "/" && mark !== "-") || tokens[at + 3]?.text !== mark) return undefined;
  for (let i = at + 1; i < at + 5; i++) if (tokens[i]?.glued !== true) return undefined;
  const parts = [tokens[at]!.text, tokens[at + 2]!.text, tokens[at + 4]!.text];
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? parts : undefined;
}

function numericFound(end: number, year: number, month: number, day: number, other: Found["other"] = null): Found {
  return { rule: "numeric", date: { year, month, day }, other, end };
}

// "12/03/2019", "3/4/21": month first if that can be, the other reading kept
function monthAndDay(end: number, year: number, a: number, b: number): Found | undefined {
  const dayMonth = isDay(year, b, a);
  if (isDay(year, a, b)) return numericFound(end, year, a, b, dayMonth && a !== b ? { month: b, day: a } : null);
  return dayMonth ? numericFound(end, year, b, a) : undefined;
}

// "2019-03-12", and the above
function numeric(tokens: readonly Token[], at: number): Found | undefined {
  const parts = tokens[at]!.kind === "number" ? separatedParts(tokens, at) : undefined;
  if (parts === undefined) return undefined;
  const [a, b, c] = parts.map(Number) as [number, number, number];
  const end = at + 5;
  if (parts[0]!.length === 4) {
    const date = { year: a, month: b, day: c };
    return isDay(a, b, c) ? { rule: "iso", date, other: null, end } : undefined;
  }
  const year = yearOf(tokens[at + 4], true);
  return year === undefined ? undefined : monthAndDay(end, year, a, b);
}

/** The date with a day or with month and year that begins at `tokens[at]`, or undefined. */
export function writtenDateAt(tokens: readonly Token[], at: number): Found | undefined {
  const { bits } = entryOf(tokens[at]);
  if (bits & Is.month) return monthFirst(tokens, at);
  return bits & Is.digits ? (numeric(tokens, at) ?? dayFirst(tokens, at)) : undefined;
}
