/** Days of a month (1 to 12) in the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for leap years of the proleptic Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** True if there is such a day; without a year, if any year has it (February 29). */
export function isDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** A calendar date as far as it's known, in EDTF (ISO 8601-2): `2018-05-02`, `2018-05`, `2018`, `XXXX-05-02`, `XXXX-05`. */
export function toEdtf(parts: {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}): string {
  const year = parts.year === null ? "XXXX" : String(parts.year).padStart(4, "0");
  const month = parts.month === null ? "" : `-${String(parts.month).padStart(2, "0")}`;
  return year + month + (parts.day === null || parts.month === null ? "" : `-${String(parts.day).padStart(2, "0")}`);
}
