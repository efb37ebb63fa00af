import { isDay } from "../../core/calendar.ts";
import type { Day } from "../../core/days.ts";
import type { Filing } from "../filing/index.ts";

/** Where a value comes from: its own words, the article's date, the option, the date last mentioned, or nowhere. */
export type Basis = "text" | "article" | "reference-date" | "mention" | "none";

/** The day that expressions are told from. Without a year, `day` is of an assumed one. */
export interface Anchor {
  readonly day: Day;
  readonly hasYear: boolean;
  readonly basis: Basis;
}

// No leap year, so that February 29 isn't made up
/** The year of points without one. */
export const ASSUMED = 2001;

const parse = (edtf: string): (number | null)[] =>
  edtf
    .slice(0, 10)
    .split("-")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : null));

/** The latest year in which that day exists and is no later than the reference. */
function yearFor(month: number, day: number, reference: Day): number | null {
  for (let year = reference.year; year > reference.year - 9; year--) {
    const isEarlier =
      year < reference.year || month < reference.month || (month === reference.month && day <= reference.day);
    if (isEarlier && isDay(year, month, day)) return year;
  }
  return null;
}

function referenceDay(referenceDate: string | undefined): Day | undefined {
  const [year, month, day] = parse(referenceDate ?? "");
  return year == null || month == null || day == null ? undefined : { year, month, day };
}

/**
 * The anchor of an article: the day it was filed, with a year from the reference date if it names none; else the
 * reference date (YYYY-MM-DD); else undefined.
 */
export function anchorOf(filing: Filing, referenceDate: string | undefined): Anchor | undefined {
  const reference = referenceDay(referenceDate);
  const [year, month, day] = parse(filing.date?.edtf ?? "");
  if (month == null || day == null) {
    return reference === undefined ? undefined : { day: reference, hasYear: true, basis: "reference-date" };
  }
  const known = year ?? (reference === undefined ? null : yearFor(month, day, reference));
  return { day: { year: known ?? ASSUMED, month, day }, hasYear: known !== null, basis: "article" };
}
