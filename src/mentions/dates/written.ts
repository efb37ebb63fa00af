import { dayOf, type Found, writtenDateAt } from "./absolute.ts";
import { Is } from "./entry.ts";
import type { Parsed, Unit, Written } from "./expression.ts";
import { found, type Reader, renamed } from "./reader.ts";
import { Around, Small } from "./small-words.ts";
import { spelledYearAt, yearAt } from "./years.ts";

// "May 2-4", "May 2–4, 2018": the days of one month
function dayRange(reader: Reader, { date, end }: Found): Parsed | undefined {
  const { year, month, day } = date;
  if (month === null || day === null || year !== null || !reader.isDash(end)) return undefined;
  const last = dayOf(reader.token(end + 1));
  if (last === undefined || last <= day) return undefined;
  const comma = reader.isSmall(end + 2, Small.comma) ? 1 : 0;
  const said = yearAt(reader, end + 2 + comma);
  const from: Written = { year: said ?? null, month, day };
  const to: Written = { year: said ?? null, month, day: last };
  return found("day-range", { kind: "interval", from, to }, said === undefined ? end + 2 : end + 3 + comma);
}

// "1994 May 2"? no: "May 2, 2018", "2 May", "2018-05-02", "March 2018"
export function dateAt(reader: Reader, i: number): Parsed | undefined {
  if (!reader.is(i, Is.month | Is.digits)) return undefined;
  const written = writtenDateAt(reader.tokens, i);
  if (written === undefined || reader.token(written.end - 1) === undefined) return undefined;
  const range = dayRange(reader, written);
  if (range !== undefined) return range;
  const { rule, date, other, end } = written;
  return found(rule, { kind: "written", date }, end, other === null ? undefined : { other });
}

// "the 2nd of May", "the month of May"
export function theDateAt(reader: Reader, i: number): Parsed | undefined {
  if (!reader.isSmall(i, Small.the)) return undefined;
  const isOrdinal = /^\d+(?:st|nd|rd|th)$/.test(reader.lower(i + 1));
  return isOrdinal ? (dateAt(reader, i + 1) ?? dayOfMonth(reader, i)) : undefined;
}

// "on the 23rd": the day of the month last told
function dayOfMonth(reader: Reader, i: number): Parsed | undefined {
  const day = dayOf(reader.token(i + 1));
  if (day === undefined || !reader.isAround(i - 1, Around.beforeDay)) return undefined;
  const next = reader.token(i + 2);
  const isFree = next === undefined || next.kind === "punctuation" || reader.isAround(i + 2, Around.behindDay);
  return isFree ? found("day-of-month", { kind: "day-of-month", day }, i + 2) : undefined;
}

// "the Sunday Times", "Black Friday"
function isName(reader: Reader, i: number): boolean {
  if (reader.isAround(i - 1, Around.naming) && reader.isCapital(i - 1)) return true;
  return reader.isAround(i + 1, Around.named) && reader.isCapital(i + 1);
}

// "Friday, Aug. 7, 1998", "Fri 7 Aug": the weekday is part of the date
function weekdayDate(reader: Reader, i: number): Parsed | undefined {
  let at = i + 1;
  if (reader.isSmall(at, Small.comma) || reader.lower(at) === ".") at++;
  if (reader.isSmall(at, Small.the | Small.on)) at++;
  const date = dateAt(reader, at);
  if (date === undefined) return undefined;
  const isDay =
    date.expression.kind === "interval" || (date.expression.kind === "written" && date.expression.date.day !== null);
  return isDay ? renamed(date, `weekday-${date.rule}`) : undefined;
}

/** "Friday", "Friday night", "Friday, Aug. 7". */
export function weekdayAt(reader: Reader, i: number): Parsed | undefined {
  if (!reader.is(i, Is.weekday | Is["weekday-short"]) || !reader.isCapital(i)) return undefined;
  const weekday = reader.number(i, Is.weekday);
  const date = weekdayDate(reader, i);
  if (date !== undefined || weekday === undefined) return date;
  if (isName(reader, i)) return undefined;
  const expression = { kind: "weekday", weekday, shift: null, from: "article" } as const;
  const part = reader.part(i + 1);
  return part === undefined
    ? found("weekday", expression, i + 1)
    : found("weekday-part", expression, i + 2, { type: "time", part });
}

/** "in April", "since May": months that are words or names too count only behind a word that places them in time. */
function isMonth(reader: Reader, i: number): boolean {
  const isName = reader.token(i + 1)?.kind === "word" && reader.isCapital(i + 1);
  if (reader.isAround(i, Around.wordMonth) && !reader.isAround(i - 1, Around.surelyMonth)) {
    if (isName || reader.isAround(i, Around.weakMonth) || reader.lower(i - 1) === "") return false;
  }
  return !isName || reader.isAround(i - 1, Around.beforeMonth);
}

/** "in April", "since May", "April nineteen ninety-seven". */
export function bareMonthAt(reader: Reader, i: number): Parsed | undefined {
  const month = reader.month(i);
  if (month === undefined || !isMonth(reader, i)) return undefined;
  const spelled = spelledYearAt(reader, i + 1);
  if (spelled === undefined) return found("month", { kind: "written", date: { year: null, month, day: null } }, i + 1);
  return found("month-year", { kind: "written", date: { year: spelled.year, month, day: null } }, spelled.end);
}

/** "today", "yesterday morning", "tomorrow night", "tonight". */
export function dayWordAt(reader: Reader, i: number): Parsed | undefined {
  const shift = reader.number(i, Is.day);
  if (shift === undefined || isInName(reader, i)) return undefined;
  const expression = { kind: "unit", unit: "day", shift, from: "article" } as const;
  const lower = reader.lower(i);
  const isNight = lower === "tonight" || lower === "overnight";
  const part = isNight ? "NI" : reader.part(i + 1);
  if (part === undefined) return found("day-word", expression, i + 1);
  return found("day-word-part", expression, isNight ? i + 1 : i + 2, { type: "time", part });
}

// "USA Today", "the Trees for Tomorrow project": a capital inside a sentence, beside another one
function isInName(reader: Reader, i: number): boolean {
  if (!reader.isCapital(i)) return false;
  const { text } = reader.token(i)!;
  if (text === text.toUpperCase()) return false;
  return reader.token(i - 1)?.kind === "word" && (reader.isCapital(i - 1) || reader.isCapital(i - 2));
}

const COUNTED_DAYS: ReadonlySet<Unit> = new Set(["day", "week", "month", "year", "night"]);
const CLOSES: ReadonlySet<string> = new Set('.,;:)”"');

/** "the day before yesterday", "the day after tomorrow"; "the day before", "the week after" told from the last date. */
export function dayBeforeAt(reader: Reader, i: number): Parsed | undefined {
  const at = reader.pastThe(i);
  const unit = reader.unit(at);
  if (unit === undefined || !COUNTED_DAYS.has(unit)) return undefined;
  const side = reader.lower(at + 1);
  if (side !== "before" && side !== "after") return undefined;
  const by = side === "before" ? -1 : 1;
  if (unit === "day" && reader.number(at + 2, Is.day) === by) {
    return found("day-before", { kind: "unit", unit, shift: 2 * by, from: "article" }, at + 3);
  }
  const next = reader.token(at + 2);
  if (at === i || (next !== undefined && !CLOSES.has(next.text))) return undefined;
  const length = unit === "night" ? "day" : unit;
  return found("unit-before", { kind: "unit", unit: length, shift: by, from: "mention" }, at + 2);
}
