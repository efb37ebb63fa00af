import type { Parsed } from "./expression.ts";
import { lengthAt } from "./lengths.ts";
import { found, longest, type Reader, type Rule } from "./reader.ts";
import { relativeAt } from "./relative.ts";
import { Around, Small } from "./small-words.ts";
import { dateAt, dayBeforeAt, weekdayAt } from "./written.ts";
import { bareYearAt } from "./years.ts";

const YEAR_BEFORE: readonly Rule[] = [lengthAt, relativeAt, dayBeforeAt, bareYearAt];
const DAY: readonly Rule[] = [dateAt, weekdayAt];

// "a year ago", "last year", "the year before", "1988"
function yearBefore(reader: Reader, i: number): Parsed | undefined {
  const at = reader.isSmall(i, Small.of | Small.in) ? i + 1 : i;
  const parsed = longest(YEAR_BEFORE, reader, at);
  const expression = parsed?.expression;
  if (parsed === undefined || expression === undefined) return undefined;
  const { end } = parsed;
  if (expression.kind === "offset" && expression.unit === "year") {
    return found("same-period", { kind: "offset", amount: expression.amount, unit: "year", from: "mention" }, end);
  }
  if (expression.kind === "unit" && expression.unit === "year" && expression.shift < 0) {
    return found("same-period", { kind: "offset", amount: expression.shift, unit: "year", from: "mention" }, end);
  }
  return expression.kind === "written" && at > i && expression.date.year !== null && expression.date.month === null
    ? found("same-period", { kind: "same-in", year: expression.date.year }, end)
    : undefined;
}

const PERIODS: ReadonlySet<string> = new Set(["quarter", "period", "month", "week", "half", "day"]);

/** "the quarter a year ago", "the corresponding period last year", "the same period of 1988": the one last told, then. */
export function samePeriodAt(reader: Reader, i: number): Parsed | undefined {
  if (!reader.isSmall(i, Small.the)) return undefined;
  const at = reader.isSmall(i + 1, Small.same) || reader.lower(i + 1) === "like" ? i + 2 : i + 1;
  return PERIODS.has(reader.lower(at)) ? yearBefore(reader, at + 1) : undefined;
}

/** "the week of March 6", "the week of Monday". */
export function weekOfAt(reader: Reader, i: number): Parsed | undefined {
  const at = reader.pastThe(i);
  if (reader.lower(at) !== "week" || !reader.isAround(at + 1, Around.behindWeek)) return undefined;
  const day = longest(DAY, reader, at + 2);
  if (day === undefined || (day.expression.kind === "written" && day.expression.date.day === null)) return undefined;
  return found("week-of", { kind: "week-of", of: day.expression }, day.end);
}
