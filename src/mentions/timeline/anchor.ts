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

/** The number that `[start, end)` of a date says; null if it's left open or missing. */
function numberIn(edtf: string, start: number, end: number): number | null {
  if (edtf.length < end) return null;
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = edtf.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

const yearIn = (edtf: string): number | null => numberIn(edtf, 0, 4);
const monthIn = (edtf: string): number | null => numberIn(edtf, 5, 7);
const dayIn = (edtf: string): number | null => numberIn(edtf, 8, 10);

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
  if (referenceDate === undefined) return undefined;
  const [year, month, day] = [yearIn(referenceDate), monthIn(referenceDate), dayIn(referenceDate)];
  return year === null || month === null || day === null ? undefined : { year, month, day };
}

/**
 * The anchor of an article: the day it was filed, with a year from the reference date if it names none; else the
 * reference date (YYYY-MM-DD); else undefined.
 */
export function anchorOf(filing: Filing, referenceDate: string | undefined): Anchor | undefined {
  const reference = referenceDay(referenceDate);
  const edtf = filing.date?.edtf ?? "";
  const [year, month, day] = [yearIn(edtf), monthIn(edtf), dayIn(edtf)];
  if (month === null || day === null) {
    return reference === undefined ? undefined : { day: reference, hasYear: true, basis: "reference-date" };
  }
  const known = year ?? (reference === undefined ? null : yearFor(month, day, reference));
  return { day: { year: known ?? ASSUMED, month, day }, hasYear: known !== null, basis: "article" };
}
