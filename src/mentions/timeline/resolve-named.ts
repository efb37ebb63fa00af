import { toEdtf } from "../../core/calendar.ts";
import { type Day, dayNumber } from "../../core/days.ts";
import type { Expression } from "../dates/index.ts";
import { nearestWeekday, nearestYear, shiftedWeekday } from "./choose.ts";
import { holidayIn } from "./holidays.ts";
import { type Context, lastDay, type Outcome, openValue, placed, unplaced } from "./outcome.ts";
import { containing, type Point, seasonOf } from "./points.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

/** "Friday", "last Friday": told from the anchor, or from the day last told. */
export function resolveWeekday(context: Context, { weekday, shift, from }: Of<"weekday">): Outcome {
  const last = from === "mention" ? lastDay(context) : undefined;
  const base = last?.point.day ?? context.anchor?.day;
  const hasYear = last?.hasYear ?? context.anchor?.hasYear ?? false;
  if (base === undefined || !hasYear) return unplaced(`XXXX-WXX-${weekday}`);
  const day =
    shift === null
      ? nearestWeekday(base, weekday, context.telling().tense)
      : shiftedWeekday(base, weekday, shift, shift === 0 ? context.telling().tense : undefined);
  return placed({ unit: "day", day }, true, last === undefined ? context.anchor!.basis : "mention");
}

/** "last April" is the latest that is over or has begun a year ago at most, "next April" the first to come. */
export function resolveMonth(context: Context, { month, shift, from }: Of<"month">): Outcome {
  const { anchor, history } = context;
  const last = from === "mention" ? history.last() : undefined;
  const base = last ?? anchor;
  const now = last?.point.day ?? anchor?.day;
  if (base === undefined || now === undefined || !base.hasYear)
    return unplaced(toEdtf({ year: null, month, day: null }));
  const by = shift ?? 0;
  const year = by < 0 && month >= now.month ? now.year - 1 : by > 0 && month <= now.month ? now.year + 1 : now.year;
  return placed({ unit: "month", day: { year, month, day: 1 } }, true, last === undefined ? base.basis : "mention");
}

function partIn(year: number, { unit, name }: Of<"part">["part"]): Point {
  if (unit === "season") return seasonOf(year, name);
  const month = (Number(name[1]) - 1) * (unit === "quarter" ? 3 : 6) + 1;
  return { unit, day: { year, month, day: 1 } };
}

/** The year that a part without one is of: past and untold ones have begun, future ones aren't over. */
function yearOfPart(context: Context, { part, shift, from }: Of<"part">, now: Day): number {
  if (part.unit !== "season" && shift !== null) return now.year + shift;
  const isAhead = dayNumber(partIn(now.year, part).day) - dayNumber(containing(now, part.unit).day);
  if (shift !== null) return now.year + shiftOfSeason(isAhead, shift, part.name);
  if (from === "article" && context.telling().tense === "future") return isAhead < 0 ? now.year + 1 : now.year;
  return isAhead > 0 ? now.year - 1 : now.year;
}

/** "last fall" is the latest that is over, "next fall" the first to come; the winter of a January began in December. */
function shiftOfSeason(isAhead: number, shift: number, name: string): number {
  if (shift < 0) return isAhead >= 0 ? -1 : 0;
  if (shift > 0) return isAhead <= 0 ? 1 : 0;
  return isAhead > 200 && name === "WI" ? -1 : 0;
}

/** "the third quarter", "last fall". */
export function resolvePart(context: Context, expression: Of<"part">): Outcome {
  const { part, year } = expression;
  if (year !== null) return placed(partIn(year, part), true, "text");
  const { anchor } = context;
  if (!anchor?.hasYear) return unplaced(`XXXX-${part.name}`);
  return placed(partIn(yearOfPart(context, expression, anchor.day), part), true, anchor.basis);
}

/** "Christmas", "last Easter". */
export function resolveHoliday(context: Context, expression: Of<"holiday">): Outcome {
  const { rule, year, shift } = expression;
  if (year !== null) return placed({ unit: "day", day: holidayIn(year, rule) }, true, "text");
  const { anchor } = context;
  if (!anchor?.hasYear) return unplaced(openValue(expression));
  const dayIn = (y: number): Day => holidayIn(y, rule);
  const day = shift ? shiftedHoliday(anchor.day, shift, dayIn) : nearestYear(anchor.day, context.telling(), dayIn);
  return day === undefined ? unplaced(openValue(expression)) : placed({ unit: "day", day }, true, anchor.basis);
}

// "last Christmas", "next Easter"
function shiftedHoliday(anchor: Day, shift: number, dayIn: (year: number) => Day): Day | undefined {
  const now = dayNumber(anchor);
  const days = [anchor.year - 1, anchor.year, anchor.year + 1].map(dayIn);
  return shift < 0 ? days.findLast((day) => dayNumber(day) < now) : days.find((day) => dayNumber(day) > now);
}
