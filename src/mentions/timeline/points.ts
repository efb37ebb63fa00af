import { toEdtf } from "../../core/calendar.ts";
import { addDays, addMonths, type Day, weekdayOf, weekOf } from "../../core/days.ts";
import type { Unit } from "../dates/index.ts";

/** A stretch of the calendar: the unit it is one of, and a day in it (its first). */
export interface Point {
  readonly unit: "day" | "week" | "weekend" | "month" | "quarter" | "half" | "season" | "year" | "decade" | "century";
  readonly day: Day;
  /** "SU" and its like for seasons. */
  readonly season?: string;
}

export type PointUnit = Point["unit"];

/** The months that seasons are taken to begin in: news counts them by the weather of the north. */
const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The season of that name that begins in a year. */
export function seasonOf(year: number, name: string): Point {
  return { unit: "season", day: { year, month: SEASON_MONTHS[name]!, day: 1 }, season: name };
}

const MONTHS_OF: Partial<Readonly<Record<PointUnit, number>>> = { month: 1, quarter: 3, half: 6 };

const step = (value: number, size: number): number => Math.floor(value / size) * size;

/** The unit of the calendar that a day lies in. */
export function containing(day: Day, unit: PointUnit): Point {
  const { year, month } = day;
  if (unit === "day") return { unit, day };
  if (unit === "week" || unit === "weekend") return { unit, day: addDays(day, 1 - weekdayOf(day)) };
  const months = MONTHS_OF[unit];
  if (months !== undefined) return { unit, day: { year, month: step(month - 1, months) + 1, day: 1 } };
  if (unit === "season") {
    const name = ["WI", "SP", "SU", "FA"][Math.floor((month % 12) / 3)]!;
    return seasonOf(name === "WI" && month < 12 ? year - 1 : year, name);
  }
  const size = unit === "decade" ? 10 : unit === "century" ? 100 : 1;
  return { unit, day: { year: step(year, size), month: 1, day: 1 } };
}

const DAYS: Partial<Readonly<Record<Unit, number>>> = { day: 1, night: 1, week: 7, weekend: 7, fortnight: 14 };
const MONTHS: Partial<Readonly<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

/** The day so many units later; hours and less leave it as it is. Halves of a month are dropped. */
export function shiftDay(day: Day, amount: number, unit: Unit): Day {
  const days = DAYS[unit];
  if (days !== undefined) return addDays(day, Math.trunc(amount * days));
  const months = MONTHS[unit];
  return months === undefined ? day : addMonths(day, Math.trunc(amount * months));
}

/** The point so many units of its own later. */
export function shiftPoint(point: Point, amount: number): Point {
  if (point.unit === "season") {
    return { ...point, day: shiftDay(point.day, amount, "year") };
  }
  return containing(shiftDay(point.day, amount, point.unit), point.unit);
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/**
 * How the record writes a point: EDTF for days, months, years, decades (`199X`) and centuries (`19XX`), the week of ISO
 * 8601 (`1998-W32`), and `1998-W32-WE`, `1998-Q3`, `1998-H2`, `1998-SU` as TIMEX3 does.
 */
export function writePoint({ unit, day, season }: Point): string {
  const { year, month } = day;
  if (unit === "day") return toEdtf(day);
  if (unit === "month") return toEdtf({ year, month, day: null });
  if (unit === "week" || unit === "weekend") {
    const week = weekOf(day);
    return `${pad(week.year, 4)}-W${pad(week.week, 2)}${unit === "weekend" ? "-WE" : ""}`;
  }
  if (unit === "decade") return `${pad(Math.floor(year / 10), 3)}X`;
  if (unit === "century") return `${pad(Math.floor(year / 100), 2)}XX`;
  const part = unit === "quarter" ? `-Q${(month + 2) / 3}` : unit === "half" ? `-H${(month + 5) / 6}` : "";
  return `${pad(year, 4)}${unit === "season" ? `-${season}` : part}`;
}

/** The same with a year that isn't known; weeks and what they make then say nothing but that they are one. */
export function writeWithoutYear(point: Point): string {
  if (point.unit === "week") return "XXXX-WXX";
  if (point.unit === "weekend") return "XXXX-WXX-WE";
  if (point.unit === "decade" || point.unit === "century") return "XXXX";
  return `XXXX${writePoint(point).slice(4)}`;
}
