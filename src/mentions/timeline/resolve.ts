import { isDay } from "../../core/calendar.ts";
import { type Day, dayNumber } from "../../core/days.ts";
import type { Expression } from "../dates/index.ts";
import type { Anchor } from "./anchor.ts";
import type { Told } from "./history.ts";
import { type Context, lastDay, lengthValue, type Outcome, openValue, placed, unplaced } from "./outcome.ts";
import { containing, type Point, type PointUnit, shiftDay } from "./points.ts";
import { resolveHoliday, resolveMonth, resolvePart, resolveWeekday } from "./resolve-named.ts";
import { resolveInterval, resolveNumeric, resolveWritten } from "./resolve-written.ts";
import { isToldWithoutYear, resolveOffset, resolveUnit } from "./told-from.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

/** "the 23rd": of the month last told, else of the article's. */
function resolveDayOfMonth({ anchor, history }: Context, expression: Of<"day-of-month">): Outcome {
  const last = history.last((unit) => unit === "day" || unit === "month");
  const base = last?.point.day ?? anchor?.day;
  if (base === undefined || !isDay(base.year, base.month, expression.day)) return unplaced(openValue(expression));
  const day = { year: base.year, month: base.month, day: expression.day };
  return placed({ unit: "day", day }, last?.hasYear ?? anchor!.hasYear, last === undefined ? anchor!.basis : "mention");
}

/** "the past three months" up to the anchor, "the next two years" from it; without one its length. */
function resolveStretch({ anchor }: Context, expression: Of<"stretch">): Outcome {
  const { amount, unit, direction } = expression;
  if (anchor === undefined || amount === null || direction === 0 || /^(?:hour|minute|second)$/.test(unit)) {
    return unplaced(lengthValue(expression));
  }
  const size: PointUnit = /^(?:year|decade|century|millennium)$/.test(unit) ? "year" : "day";
  const other = shiftDay(anchor.day, amount * direction, unit);
  if (!anchor.hasYear && (size === "year" || !isToldWithoutYear(anchor.day, other))) {
    return unplaced(lengthValue(expression));
  }
  const write = (day: Day): string => placed(containing(day, size), anchor.hasYear, anchor.basis).value;
  const [here, there] = [write(anchor.day), write(other)];
  return unplaced(direction < 0 ? `${there}/${here}` : `${here}/${there}`, anchor.basis);
}

/** "the week of March 6". */
function resolveWeekOf(context: Context, { of }: Of<"week-of">): Outcome {
  const day = resolveExpression(context, of);
  if (day.point === null || !day.hasYear) return unplaced("XXXX-WXX", day.basis);
  return placed(containing(day.point.day, "week"), true, day.basis);
}

/** "the 1988 quarter": the quarter last told, in 1988; the year if none was. */
function resolveSameIn({ history }: Context, { year }: Of<"same-in">): Outcome {
  const last = history.last((unit) => /^(?:quarter|half|month)$/.test(unit))?.point;
  const point: Point =
    last === undefined ? { unit: "year", day: { year, month: 1, day: 1 } } : { ...last, day: { ...last.day, year } };
  return placed(point, true, last === undefined ? "text" : "mention");
}

/** True for a day that was told as one to come: what is told next needn't be of it. */
function isAhead({ point, hasYear }: Told, anchor: Anchor | undefined): boolean {
  return anchor !== undefined && anchor.hasYear === hasYear && dayNumber(point.day) > dayNumber(anchor.day);
}

/** How many sentences back a day may have been told for a time to be of it. */
const DAY_REACH = 2;

/** A time by itself is of the day that its sentence or one just before tells, else of the article's. */
function resolveClock({ anchor, history, sentence }: Context): Outcome {
  const last = lastDay({ history });
  if (last !== undefined && sentence - last.sentence <= DAY_REACH && !isAhead(last, anchor)) {
    return { ...last, basis: "mention" };
  }
  if (anchor === undefined) return unplaced("XXXX-XX-XX");
  return placed({ unit: "day", day: anchor.day }, anchor.hasYear, anchor.basis);
}

/** Resolves an expression: EDTF (docs/dates.md), what it was told from, and where on the calendar it is. */
export function resolveExpression(context: Context, expression: Expression): Outcome {
  switch (expression.kind) {
    case "written": {
      const { date } = expression;
      const { other } = context.mention.value;
      return other === null ? resolveWritten(context, date) : resolveNumeric(context, date as Day, other);
    }
    case "interval":
      return resolveInterval(context, expression);
    case "weekday":
      return resolveWeekday(context, expression);
    case "month":
      return resolveMonth(context, expression);
    case "unit":
      return resolveUnit(context, expression);
    case "offset":
      return resolveOffset(context, expression);
    case "part":
      return resolvePart(context, expression);
    case "holiday":
      return resolveHoliday(context, expression);
    case "day-of-month":
      return resolveDayOfMonth(context, expression);
    case "week-of":
      return resolveWeekOf(context, expression);
    case "same-in":
      return resolveSameIn(context, expression);
    case "stretch":
      return resolveStretch(context, expression);
    case "clock":
      return resolveClock(context);
    case "length":
      return unplaced(lengthValue(expression), "text");
    case "digits":
      return unplaced(expression.digits.padEnd(4, "X"), "text");
    default:
      return unplaced(expression.value, "text");
  }
}
