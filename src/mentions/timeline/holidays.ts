import { daysInMonth } from "../../core/calendar.ts";
import { addDays, type Day, easterOf, weekdayOf } from "../../core/days.ts";

/** The nth (-1: the last) of a weekday in a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = { year, month, day: daysInMonth(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** The day of a holiday in a year, by its rule in `dates/holidays.phrases.tsv`. */
export function holidayIn(year: number, rule: string): Day {
  if (rule === "us-election") return addDays(nthWeekday(year, 11, 1, 1), 1);
  if (rule.startsWith("easter")) return addDays(easterOf(year), Number(rule.slice(6)));
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed !== null) return { year, month: Number(fixed[1]), day: Number(fixed[2]) };
  const [month, weekday, nth] = rule.split(" ").map(Number) as [number, number, number];
  return nthWeekday(year, month, weekday, nth);
}
