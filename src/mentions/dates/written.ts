import { dayOf, type Found, writtenDateAt } from "./absolute.ts";
import type { Parsed, Written } from "./expression.ts";
import { found, type Reader } from "./reader.ts";
import { spelledYearAt, yearAt } from "./years.ts";

const toWritten = ({ value: { year, month, day } }: Found): Written => ({ year, month, day });

// "May 2-4", "May 2–4, 2018": the days of one month
function dayRange(reader: Reader, { value, end }: Found): Parsed | undefined {
  const { year, month, day } = value;
  if (month === null || day === null || year !== null || !reader.isDash(end)) return undefined;
  const last = dayOf(reader.token(end + 1));
  if (last === undefined || last <= day) return undefined;
  const comma = reader.lower(end + 2) === "," ? 1 : 0;
  const said = yearAt(reader, end + 2 + comma);
  const from: Written = { year: said ?? null, month, day };
  const to: Written = { year: said ?? null, month, day: last };
  return found("day-range", { kind: "interval", from, to }, said === undefined ? end + 2 : end + 3 + comma);
}

// "1994 May 2"? no: "May 2, 2018", "2 May", "2018-05-02", "March 2018"
export function dateAt(reader: Reader, i: number): Parsed | undefined {
  if (reader.token(i) === undefined) return undefined;
  const date = writtenDateAt(reader.tokens, i);
  if (date === undefined || reader.token(date.end - 1) === undefined) return undefined;
  const { other } = date.value;
  return (
    dayRange(reader, date) ??
    found(date.rule, { kind: "written", date: toWritten(date) }, date.end, other === null ? {} : { other })
  );
}

// "the 2nd of May", "the month of May"
export function theDateAt(reader: Reader, i: number): Parsed | undefined {
  if (reader.lower(i) !== "the") return undefined;
  const isOrdinal = /^\d+(?:st|nd|rd|th)$/.test(reader.lower(i + 1));
  return isOrdinal ? (dateAt(reader, i + 1) ?? dayOfMonth(reader, i)) : undefined;
}

// "on the 23rd": the day of the month last told
function dayOfMonth(reader: Reader, i: number): Parsed | undefined {
  const day = dayOf(reader.token(i + 1));
  if (day === undefined || !/^(?:on|until|till|by|since|from)$/.test(reader.lower(i - 1))) return undefined;
  const next = reader.token(i + 2);
  const isFree = next === undefined || next.kind === "punctuation" || /^(?:of|and|at|in|to|when)$/.test(next.lower);
  return isFree ? found("day-of-month", { kind: "day-of-month", day }, i + 2) : undefined;
}

const NAMED = /^(?:times|mirror|telegraph|express|mail|post|herald|world|star|sun|night|independent|tribune|school)$/;
const NAMING = /^(?:black|bloody|cyber|giving|good|ash|palm|easter|manic|super|small)$/;

// "the Sunday Times", "Black Friday"
function isName(reader: Reader, i: number): boolean {
  if (NAMING.test(reader.lower(i - 1)) && reader.isCapital(i - 1)) return true;
  return reader.isCapital(i + 1) && NAMED.test(reader.lower(i + 1));
}

// "Friday, Aug. 7, 1998", "Fri 7 Aug": the weekday is part of the date
function weekdayDate(reader: Reader, i: number): Parsed | undefined {
  let at = i + 1;
  if (/^[,.]$/.test(reader.lower(at))) at++;
  if (/^(?:the|on)$/.test(reader.lower(at))) at++;
  const date = dateAt(reader, at);
  if (date === undefined) return undefined;
  const isDay =
    date.expression.kind === "interval" || (date.expression.kind === "written" && date.expression.date.day !== null);
  return isDay ? { ...date, rule: `weekday-${date.rule}` } : undefined;
}

/** "Friday", "Friday night", "Friday, Aug. 7". */
export function weekdayAt(reader: Reader, i: number): Parsed | undefined {
  const name = reader.get(i, "weekday");
  if (!reader.isCapital(i) || (name === undefined && reader.get(i, "weekday-short") === undefined)) return undefined;
  const date = weekdayDate(reader, i);
  if (date !== undefined || name === undefined) return date;
  if (isName(reader, i)) return undefined;
  const weekday = Number(name);
  const part = reader.get(i + 1, "part");
  if (part === undefined) return found("weekday", { kind: "weekday", weekday, shift: null, from: "article" }, i + 1);
  const expression = { kind: "weekday", weekday, shift: null, from: "article" } as const;
  return found("weekday-part", expression, i + 2, { type: "time", part });
}

const BEFORE_MONTH =
  /^(?:in|since|until|till|by|during|of|from|to|through|between|before|after|and|or|last|next|this|early|late|mid|for|each|every|that|around|as|,|-)$/;

/** "in April", "since May": months that are words or names too count only behind a word that places them in time. */
export function bareMonthAt(reader: Reader, i: number): Parsed | undefined {
  const month = reader.month(i);
  if (month === undefined || reader.lower(i).replace(".", "").length < 3) return undefined;
  const lower = reader.lower(i);
  const before = reader.lower(i - 1);
  const next = reader.token(i + 1);
  const isName = next !== undefined && reader.isCapital(i + 1) && next.kind === "word";
  const isWord = /^(?:may|march|mar|sep|jun|jan|april|june|august)$/.test(lower);
  if (isWord && !/^(?:in|since|until|till|by|during|of|early|late|mid|-|through|last|next)$/.test(before)) {
    if (isName || /^(?:may|march|mar|sep|jun|jan)$/.test(lower) || i === 0 || before === "") return undefined;
  }
  if (isName && !BEFORE_MONTH.test(before)) return undefined;
  const spelled = spelledYearAt(reader, i + 1);
  const date: Written = { year: spelled?.year ?? null, month, day: null };
  if (spelled !== undefined) return found("month-year", { kind: "written", date }, spelled.end);
  return found("month", { kind: "written", date }, i + 1);
}

/** "today", "yesterday morning", "tomorrow night", "tonight". */
export function dayWordAt(reader: Reader, i: number): Parsed | undefined {
  const shift = reader.get(i, "day");
  if (shift === undefined) return undefined;
  const lower = reader.lower(i);
  if (isInName(reader, i)) return undefined;
  const expression = { kind: "unit", unit: "day", shift: Number(shift), from: "article" } as const;
  const part = /^(?:tonight|overnight)$/.test(lower) ? "NI" : reader.get(i + 1, "part");
  if (part === undefined) return found("day-word", expression, i + 1);
  const end = lower === "tonight" || lower === "overnight" ? i + 1 : i + 2;
  return found("day-word-part", expression, end, { type: "time", part });
}

// "USA Today", "the Trees for Tomorrow project": a capital inside a sentence, beside another one
function isInName(reader: Reader, i: number): boolean {
  const { text } = reader.token(i)!;
  if (!reader.isCapital(i) || text === text.toUpperCase()) return false;
  return reader.token(i - 1)?.kind === "word" && (reader.isCapital(i - 1) || reader.isCapital(i - 2));
}

/** "the day before yesterday", "the day after tomorrow"; "the day before", "the week after" told from the last date. */
export function dayBeforeAt(reader: Reader, i: number): Parsed | undefined {
  const at = reader.lower(i) === "the" ? i + 1 : i;
  const unit = reader.unit(at);
  const side = reader.lower(at + 1);
  if (unit === undefined || !/^(?:day|week|month|year|night)$/.test(unit) || !/^(?:before|after)$/.test(side)) {
    return undefined;
  }
  const by = side === "before" ? -1 : 1;
  const word = reader.get(at + 2, "day");
  if (unit === "day" && word !== undefined && Number(word) === by) {
    return found("day-before", { kind: "unit", unit, shift: 2 * by, from: "article" }, at + 3);
  }
  const next = reader.token(at + 2);
  const isFree = next === undefined || /^[.,;:)”"]$/.test(next.text);
  const length = unit === "night" ? "day" : unit;
  return isFree && at > i
    ? found("unit-before", { kind: "unit", unit: length, shift: by, from: "mention" }, at + 2)
    : undefined;
}
