import { toEdtf } from "../../core/calendar.ts";
import { digitsEnd, isDigit, isLetter, isSpace } from "../../core/characters.ts";
import { factOf } from "../../core/words.ts";
import { isThere } from "../../segment/dateline-dates.ts";
import { type Clock, clockAfter, clockBefore, offsetOf } from "./clock.ts";
import { weekdayOf } from "./days.ts";
import { dateInDigits, monthBefore, monthFirst, type ReadDate } from "./stamp-dates.ts";

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

const WEEKDAYS: readonly string[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const ENDINGS: ReadonlySet<string> = new Set(
  ["", "s", "nes", "rs", "r", "ur"].flatMap((ending) => [ending, `${ending}day`]),
);

/** The weekday whose name or abbreviation these letters are, 0 for Sunday; -1 if none. */
function weekdayNamed(letters: string): number {
  const lower = letters.toLowerCase();
  return ENDINGS.has(lower.slice(3)) ? WEEKDAYS.indexOf(lower.slice(0, 3)) : -1;
}

/** True for a word that a date of the day of a report may stand behind: "Tuesday", "Tues.", "today". */
export const isDayWord = factOf(
  ({ lower }) => lower.endsWith("day") || weekdayNamed(lower.endsWith(".") ? lower.slice(0, -1) : lower) !== -1,
  false,
);

const LONGEST_WEEKDAY = 16;

/** The weekday that ends before `end`, "Monday, ", "Mon. the ", and where it begins. */
function weekdayBefore(text: string, end: number): { weekday: number; start: number } | null {
  const least = Math.max(0, end - LONGEST_WEEKDAY);
  let at = end;
  if (isThere(text, at - 4, "the") && isSpace(text.charCodeAt(at - 1))) at -= 4;
  for (let i = 0; i < 2 && isSpace(text.charCodeAt(at - 1)); i++) at--;
  if (text[at - 1] === ",") at--;
  if (text[at - 1] === ".") at--;
  let start = at;
  while (start > least && isLetter(text.charCodeAt(start - 1))) start--;
  const weekday = at - start < 3 ? -1 : weekdayNamed(text.slice(start, at));
  return weekday === -1 ? null : { weekday, start };
}

function withClock(stamp: Stamp, { time, zone }: Clock, start: number, end: number): Stamp {
  const { year, month, day, other, weekday } = stamp;
  if (year === null || month === null || day === null) return stamp;
  const offset = zone === null ? null : offsetOf(zone, { year, month, day });
  return { start, end, year, month, day, other, weekday, time, zone: offset, impossible: stamp.impossible };
}

function stampOf(text: string, at: number, date: ReadDate): Stamp {
  const { end, year, month, day, other, impossible } = date;
  const named = at === 0 ? null : weekdayBefore(text, at);
  const start = named?.start ?? at;
  const weekday = named?.weekday ?? null;
  const stamp: Stamp = { start, end, year, month, day, other, weekday, time: null, zone: null, impossible };
  const after = end === text.length ? null : clockAfter(text, end);
  if (after !== null) return withClock(stamp, after, start, end + after.length);
  const before = start === 0 ? null : clockBefore(text, start);
  return before === null ? stamp : withClock(stamp, before, start - before.length, end);
}

/** The dates in a short text, in order, the first `most`; those that don't exist (June 31) are marked as impossible. */
export function findStamps(text: string, most = text.length): Stamp[] {
  const found: Stamp[] = [];
  let behind = 0;
  for (let i = 0; i < text.length && found.length < most; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    // Every date has digits: its own first, or those behind the name of its month.
    const month = monthBefore(text, i, behind);
    const spelled = month === -1 ? undefined : monthFirst(text, month);
    const date = spelled ?? dateInDigits(text, i);
    if (date === undefined) {
      i = digitsEnd(text, i) - 1;
      continue;
    }
    found.push(stampOf(text, spelled === undefined ? i : month, date));
    behind = date.end;
    i = behind - 1;
  }
  return found;
}

/** The first date in a short text. */
export function firstStamp(text: string): Stamp | undefined {
  return findStamps(text, 1)[0];
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
