import type { Parsed } from "./expression.ts";
import { lengthAt } from "./lengths.ts";
import { found, longest, type Reader } from "./reader.ts";
import { relativeAt } from "./relative.ts";
import { dateAt, dayBeforeAt, weekdayAt } from "./written.ts";
import { bareYearAt } from "./years.ts";

const SAME = /^(?:comparable|corresponding|same|similar|equivalent|like|year-ago)$/;

// "a year ago", "last year", "the year before", "1988"
function yearBefore(reader: Reader, i: number): Parsed | undefined {
  const at = /^(?:of|in)$/.test(reader.lower(i)) ? i + 1 : i;
  const parsed = longest([lengthAt, relativeAt, dayBeforeAt, bareYearAt], reader, at);
  const expression = parsed?.expression;
  if (parsed === undefined || expression === undefined) return undefined;
  const { end } = parsed;
  if (expression.kind === "offset" && expression.unit === "year") {
    return found("same-period", { ...expression, from: "mention" }, end);
  }
  if (expression.kind === "unit" && expression.unit === "year" && expression.shift < 0) {
    return found("same-period", { kind: "offset", amount: expression.shift, unit: "year", from: "mention" }, end);
  }
  return expression.kind === "written" && at > i && expression.date.year !== null && expression.date.month === null
    ? found("same-period", { kind: "same-in", year: expression.date.year }, end)
    : undefined;
}

/** "the quarter a year ago", "the corresponding period last year", "the same period of 1988": the one last told, then. */
export function samePeriodAt(reader: Reader, i: number): Parsed | undefined {
  if (reader.lower(i) !== "the") return undefined;
  const at = SAME.test(reader.lower(i + 1)) ? i + 2 : i + 1;
  return /^(?:quarter|period|month|week|half|day)$/.test(reader.lower(at)) ? yearBefore(reader, at + 1) : undefined;
}

/** "the week of March 6", "the week of Monday". */
export function weekOfAt(reader: Reader, i: number): Parsed | undefined {
  const at = reader.lower(i) === "the" ? i + 1 : i;
  if (reader.lower(at) !== "week" || !/^(?:of|beginning|starting|ending)$/.test(reader.lower(at + 1))) return undefined;
  const day = longest([dateAt, weekdayAt], reader, at + 2);
  if (day === undefined || (day.expression.kind === "written" && day.expression.date.day === null)) return undefined;
  return found("week-of", { kind: "week-of", of: day.expression }, day.end);
}
