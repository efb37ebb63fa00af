import { type Day, dayNumber, weekdayOf as isoWeekdayOf } from "../../core/days.ts";

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return isoWeekdayOf(day) % 7;
}

function nthSunday(year: number, month: number, nth: number): number {
  const first = weekdayOf({ year, month, day: 1 });
  return dayNumber({ year, month, day: 1 + ((7 - first) % 7) + 7 * (nth - 1) });
}

/** True in the summer time of the United States since 2007: second Sunday of March to first Sunday of November. */
export function isUsSummer(day: Day): boolean {
  const number = dayNumber(day);
  return number >= nthSunday(day.year, 3, 2) && number < nthSunday(day.year, 11, 1);
}
