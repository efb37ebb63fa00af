import { addDays, type Day, dayNumber, weekdayOf } from "../../core/days.ts";
import type { Telling, Tense } from "./tense.ts";

/** A year on the wrong side, in days: what the verb beside a date says, is so. */
const NEVER = 400;

/**
 * What a reading costs, in days, that lies on the other side than the tense has it. A verb further away may be another
 * clause's, so that what is near outweighs it; where nothing is told, the past is likelier.
 */
function penalty(ahead: number, { tense, isSure }: Telling): number {
  if (tense === "future") return ahead < 0 ? (isSure ? NEVER : 300) : 0;
  if (ahead <= 0) return 0;
  return tense === "past" ? (isSure ? NEVER : 300) : 200;
}

/**
 * Of the same day in three years, the one that is meant: the nearest, unless the tense says that it's another one.
 */
export function nearestYear(anchor: Day, telling: Telling, dayIn: (year: number) => Day | undefined): Day | undefined {
  let best: Day | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (const year of [anchor.year, anchor.year - 1, anchor.year + 1]) {
    const day = dayIn(year);
    if (day === undefined) continue;
    const ahead = dayNumber(day) - dayNumber(anchor);
    const own = Math.abs(ahead) + penalty(ahead, telling);
    if (own < cost) {
      best = day;
      cost = own;
    }
  }
  return best;
}

/** The weekday nearest to the anchor in the direction of the tense; without one the last. The anchor's own day counts. */
export function nearestWeekday(anchor: Day, weekday: number, tense: Tense | undefined): Day {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  return tense === "future" ? addDays(anchor, (7 - back) % 7) : addDays(anchor, -back);
}

/** "last Friday" (−1), "this Friday" (0), "next Friday" (1), from the anchor's own day on, which isn't counted. */
export function shiftedWeekday(anchor: Day, weekday: number, shift: number, tense: Tense | undefined): Day {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  if (shift < 0) return addDays(anchor, back === 0 ? -7 : -back);
  if (shift > 0) return addDays(anchor, 7 - back);
  return tense === "past" ? addDays(anchor, -back) : addDays(anchor, (7 - back) % 7);
}
