/** A day of the proleptic Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 0000-03-01, so that two days can be subtracted (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return (dayNumber(day) + 3) % 7;
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
