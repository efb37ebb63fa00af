import { type Day, weekdayOf } from "../../core/days.ts";
import type { Expression, Anchor as From, Unit } from "../dates/expression.ts";
import type { Basis } from "./anchor.ts";
import { type Context, type Outcome, openValue, placed, unplaced } from "./outcome.ts";
import { containing, type Point, type PointUnit, shiftDay, shiftPoint } from "./points.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

interface Base {
  readonly point: Point;
  readonly hasYear: boolean;
  readonly basis: Basis;
}

function articleBase({ anchor }: Context): Base | undefined {
  if (anchor === undefined) return undefined;
  const { day, hasYear, basis } = anchor;
  return { point: { unit: "day", day }, hasYear, basis };
}

const UNITS: Partial<Readonly<Record<Unit, PointUnit>>> = {
  day: "day",
  night: "day",
  week: "week",
  weekend: "weekend",
  fortnight: "week",
  month: "month",
  quarter: "quarter",
  half: "half",
  season: "season",
  year: "year",
  decade: "decade",
  century: "century",
};

/** True if a day told from another one is the same in every year: false where February 29 may lie between. */
export function isToldWithoutYear(from: Day, result: Day): boolean {
  return from.month <= 2 === result.month <= 2 || from.month >= 11 || result.month >= 11;
}

const isTold = ({ hasYear, point: { day } }: Base, result: Day): boolean => hasYear || isToldWithoutYear(day, result);

/** The last mention that is such a unit; for "the period" the last that isn't a day. */
function lastOf({ history }: Context, unit: Unit): Base | undefined {
  if (unit === "period") return history.last((told) => told !== "day" && told !== "week");
  return history.last((told) => told === unit);
}

/** "that year", "the quarter", "the following day" are told from the last date; "the quarter" from the last quarter. */
function mentionBase(context: Context, unit: Unit, shift: number): { base: Base; isMention: boolean } | undefined {
  const last = (shift === 0 ? lastOf(context, unit) : undefined) ?? context.history.last();
  if (last !== undefined) return { base: last, isMention: true };
  const base = articleBase(context);
  return base === undefined ? undefined : { base, isMention: false };
}

function baseOf(context: Context, from: From, unit: Unit, shift: number): { base: Base; basis: Basis } | undefined {
  const isTold = from === "mention" || (from === "mention-if-past" && context.telling().tense === "past");
  const told = isTold ? mentionBase(context, unit, shift) : undefined;
  if (told !== undefined) return { base: told.base, basis: told.isMention ? "mention" : told.base.basis };
  const base = articleBase(context);
  return base === undefined ? undefined : { base, basis: base.basis };
}

/** "the weekend" of a report from Monday to Wednesday, or in the past tense, is the one before. */
function weekendShift(context: Context, day: Day): number {
  const weekday = weekdayOf(day);
  if (weekday > 5) return 0;
  const { tense } = context.telling();
  return tense === "past" || (tense === undefined && weekday <= 3) ? -1 : 0;
}

/** "last week", "this year", "the following day", "that quarter". */
export function resolveUnit(context: Context, expression: Of<"unit">): Outcome {
  const { unit, shift, from } = expression;
  const same = from === "mention" && shift === 0 && unit !== "period" ? lastOf(context, unit) : undefined;
  // "the latest quarter", with none told before: the one before today's
  if (same === undefined && expression.untold !== undefined && expression.untold !== shift) {
    return resolveUnit(context, {
      ...expression,
      shift: expression.untold,
      from: "article",
      untold: expression.untold,
    });
  }
  const told = baseOf(context, from, unit, shift);
  if (told === undefined) return unplaced(openValue(expression));
  const { base, basis } = told;
  if (unit === "period") return placed(base.point, base.hasYear, basis);
  const kind = UNITS[unit];
  if (kind === undefined) return unplaced(openValue(expression));
  const back = unit === "weekend" && shift === 0 && from === "article" ? weekendShift(context, base.point.day) : 0;
  const point = shiftPoint(containing(base.point.day, kind), shift + back);
  if (!isTold(base, point.day)) return unplaced(openValue(expression));
  return placed(point, base.hasYear, basis);
}

/** How finely an offset is told: "two years ago" is a year, "three weeks ago" a week; several decades are one decade. */
function grainOf(unit: Unit, amount: number): PointUnit {
  if (unit === "decade") return Math.abs(amount) > 1 ? "decade" : "year";
  if (unit === "century" || unit === "millennium") return "century";
  return UNITS[unit] ?? "day";
}

const COARSE = /^(?:month|quarter|half|season)$/;

/**
 * What "a year earlier" is told from: the last quarter, month or year; a day only if nothing else was told. "A year ago"
 * behind a quarter is that quarter a year ago, as in company reports.
 */
function offsetBase(context: Context, { unit, from, amount }: Of<"offset">): { base: Base; basis: Basis } | undefined {
  const { history, sentence } = context;
  if (unit === "year") {
    const last = history.last((told) => told !== "day" && told !== "week");
    const isNear = last !== undefined && sentence - last.sentence <= 3;
    if (isNear && from === "mention") return { base: last, basis: "mention" };
    if (isNear && amount === -1 && last.point.unit === "quarter") return { base: last, basis: "mention" };
  }
  return baseOf(context, from, unit, 1);
}

/** "two years ago", "a year earlier", "three days later". */
export function resolveOffset(context: Context, expression: Of<"offset">): Outcome {
  const { unit, amount } = expression;
  const told = offsetBase(context, expression);
  if (told === undefined) return unplaced(openValue(expression));
  const { base, basis } = told;
  const day = shiftDay(base.point.day, amount, unit);
  // The same quarter or month of another year stays one.
  const keeps = unit === "year" && COARSE.test(base.point.unit) && Math.abs(amount) === 1;
  const point = keeps ? { ...base.point, day } : containing(day, grainOf(unit, amount));
  if (!isTold(base, point.day)) return unplaced(openValue(expression));
  return placed(point, base.hasYear, basis);
}
