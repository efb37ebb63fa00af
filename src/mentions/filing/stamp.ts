import { isDay, toEdtf } from "../../core/calendar.ts";
import { monthOf } from "../../tables/months/index.ts";
import { type Clock, clockAfter, clockBefore, offsetOf } from "./clock.ts";
import { weekdayOf } from "./days.ts";

/** A date as a line of a byline, a header or a dateline writes it, with its time; spans are of the text it was read from. */
export interface Stamp {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** For 03/04/2021 the reading with month and day exchanged (the one here is month first); else null. */
  readonly other: { readonly month: number; readonly day: number } | null;
  /** The weekday that stands before it, 0 for Sunday; else null. */
  readonly weekday: number | null;
  /** "HH:MM" or "HH:MM:SS"; null if the year isn't said. */
  readonly time: string | null;
  /** "Z" or "+05:30". */
  readonly zone: string | null;
  /** True if there is no such day; the parts are null then. */
  readonly impossible: boolean;
}

// Latin letters as a range: with \p{L} and the flag i these patterns took milliseconds to compile at every start.
const LETTER = "[A-Za-zÀ-ɏ]";
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)" +
  `(?!${LETTER})`;
const DATE = new RegExp(
  [
    String.raw`(?<![\d:.,/-])(?:(?<d1>\d{1,2})(?:st|nd|rd|th)?(?:\sday)?(?:\sof)?[\s/-]?(?<m1>${MONTH})\.?(?:(?:,?\s|[/-])(?<y1>\d{4})(?!\d)|[\s-]['’]?(?<y1s>\d{2})(?![\d:.h]))?`,
    String.raw`(?<m2>${MONTH})(?:\.?\s(?<d2>\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s(?<y2>\d{4})(?!\d))?|\.?,?\s(?<y3>\d{4})(?!\d))`,
    String.raw`(?<y4>\d{4})(?<s4>[/.-])(?<m4>\d{1,2})\k<s4>(?<d4>\d{1,2})(?!\d)`,
    String.raw`(?<y5>(?:19|20)\d\d)(?<m5>[01]\d)(?<d5>[0-3]\d)(?!\d)`,
    String.raw`(?<a6>\d{1,2})(?<s6>[/.-])(?<b6>\d{1,2})\k<s6>(?<y6>\d{4}|\d{2})(?![\d/]))`,
  ].join("|"),
  "gi",
);

const WEEKDAY_BEFORE = /(?<![a-zÀ-ɏ])(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|r|ur)?(?:day)?\.?,?\s{0,2}(?:the\s)?$/i;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

interface Reading {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly other?: { readonly month: number; readonly day: number } | null;
}

/** 90 is 1990, 18 is 2018. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year >= 40 ? 1900 : 2000);
}

function numericReading(a: number, b: number, year: number): Reading | null {
  const [monthFirst, dayFirst] = [isDay(year, a, b), isDay(year, b, a)];
  if (monthFirst) return { year, month: a, day: b, other: dayFirst && a !== b ? { month: b, day: a } : null };
  return dayFirst ? { year, month: b, day: a } : null;
}

/** What the match means; null for a day that doesn't exist. */
function readingOf(groups: Record<string, string | undefined>): Reading | null {
  if (groups["a6"] !== undefined) {
    return numericReading(Number(groups["a6"]), Number(groups["b6"]), fullYear(groups["y6"]!));
  }
  const first = (name: string): string | undefined =>
    groups[`${name}1`] ?? groups[`${name}2`] ?? groups[`${name}3`] ?? groups[`${name}4`] ?? groups[`${name}5`];
  const [y, m, d] = [groups["y1s"] ?? first("y"), first("m")!, first("d")];
  const month = /\d/.test(m) ? Number(m) : monthOf(m.toLowerCase())!;
  const year = y === undefined ? null : fullYear(y);
  const day = d === undefined ? null : Number(d);
  if (year !== null && (year < 1500 || year > 2199)) return null;
  return isDay(year, month, day ?? 1) ? { year, month, day } : null;
}

/** The weekday that ends `before`, and its length. */
function weekdayBefore(before: string): { weekday: number; length: number } | null {
  const match = WEEKDAY_BEFORE.exec(before.slice(-16));
  return match === null ? null : { weekday: WEEKDAYS.indexOf(match[1]!.toLowerCase()), length: match[0].length };
}

function withClock(stamp: Stamp, clock: Clock | null, ends: { start: number; end: number }): Stamp {
  const { year, month, day } = stamp;
  if (clock === null || year === null || month === null || day === null) return stamp;
  const zone = clock.zone === null ? null : offsetOf(clock.zone, { year, month, day });
  return { ...stamp, ...ends, time: clock.time, zone };
}

function stampOf(text: string, match: RegExpExecArray): Stamp {
  const weekday = weekdayBefore(text.slice(Math.max(0, match.index - 16), match.index));
  const start = match.index - (weekday?.length ?? 0);
  const end = match.index + match[0].length;
  const reading = readingOf(match.groups!);
  const { year, month, day, other = null } = reading ?? { year: null, month: null, day: null };
  const parts = { year, month, day, other, weekday: weekday?.weekday ?? null };
  const stamp = { start, end, ...parts, time: null, zone: null, impossible: reading === null };
  const after = clockAfter(text.slice(end, end + 50));
  if (after !== null) return withClock(stamp, after, { start, end: end + after.length });
  const before = clockBefore(text.slice(Math.max(0, start - 50), start));
  return withClock(stamp, before, { start: start - (before?.length ?? 0), end });
}

/** The dates in a short text, in order; those that don't exist (June 31) are marked as impossible. */
export function findStamps(text: string): Stamp[] {
  return [...text.matchAll(DATE)].map((match) => stampOf(text, match));
}

/** True if the weekday that stands with the date is another day's. */
export function hasWrongWeekday({ weekday, year, month, day }: Stamp): boolean {
  if (weekday === null || year === null || month === null || day === null) return false;
  return weekdayOf({ year, month, day }) !== weekday;
}

/** The stamp in EDTF; the time only with a whole date: `2021-03-04T15:14`, `2018-05-02`, `XXXX-05-02`. */
export function edtfOfStamp(stamp: Pick<Stamp, "year" | "month" | "day" | "time" | "zone">): string {
  const time = stamp.time === null ? "" : `T${stamp.time}${stamp.zone ?? ""}`;
  return toEdtf(stamp) + time;
}
