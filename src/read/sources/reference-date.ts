import { isDay } from "../../core/calendar.ts";

/** True for a day of the proleptic Gregorian calendar written YYYY-MM-DD. */
export function isReferenceDate(value: unknown): value is string {
  const match = typeof value === "string" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isDay(year, month, day);
}
