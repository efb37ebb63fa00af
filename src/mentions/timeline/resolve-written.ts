import { isDay, toEdtf } from "../../core/calendar.ts";
import { type Day, dayNumber } from "../../core/days.ts";
import type { Expression, Written } from "../dates/index.ts";
import { ASSUMED } from "./anchor.ts";
import { nearestYear } from "./choose.ts";
import { type Context, type Outcome, placed, unplaced } from "./outcome.ts";
import type { Point, PointUnit } from "./points.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

/** "03/04/2021": the reading nearer to the article's date, what lies ahead counted double; open if nothing tells. */
export function resolveNumeric({ anchor }: Context, month: Day, other: { month: number; day: number }): Outcome {
  if (!anchor?.hasYear) return unplaced(`${toEdtf({ year: month.year, month: null, day: null })}-XX-XX`);
  const cost = (day: Day): number => {
    const ahead = dayNumber(day) - dayNumber(anchor.day);
    return ahead > 0 ? 2 * ahead : -ahead;
  };
  const dayFirst = { year: month.year, ...other };
  const day = cost(dayFirst) < cost(month) ? dayFirst : month;
  return placed({ unit: "day", day }, true, anchor.basis);
}

/** "May 2" in the year that is meant; "May 2, 2018", "March 2018", "2018" as they stand. */
export function resolveWritten(context: Context, { year, month, day }: Written): Outcome {
  const unit: PointUnit = day !== null ? "day" : month !== null ? "month" : "year";
  if (year !== null) return placed({ unit, day: { year, month: month ?? 1, day: day ?? 1 } }, true, "text");
  const { anchor } = context;
  if (anchor?.hasYear) {
    const now = anchor.day;
    // A month is as near as its nearest day.
    const dayOf = (y: number): number => day ?? (now.month === month && now.year === y ? now.day : 1);
    const found = nearestYear(now, context.telling(), (y) =>
      isDay(y, month!, dayOf(y)) ? { year: y, month: month!, day: dayOf(y) } : undefined,
    );
    if (found !== undefined) return placed({ unit, day: { ...found, day: day ?? 1 } }, true, anchor.basis);
  }
  const assumed: Point = { unit, day: { year: ASSUMED, month: month!, day: day ?? 1 } };
  return { ...placed(assumed, false, "none"), value: toEdtf({ year, month, day }) };
}

/** "May 2-4", "1994-1997": both ends in EDTF. */
export function resolveInterval(context: Context, { from, to }: Of<"interval">): Outcome {
  const start = resolveWritten(context, from);
  const year = start.hasYear && to.year === null ? start.point!.day.year : to.year;
  return { ...start, value: `${start.value}/${toEdtf({ ...to, year })}` };
}
