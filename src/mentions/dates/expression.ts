export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "night"
  | "weekend"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium"
  | "period"
  | "term"
  | "semester";

/** What a shift counts from: the article's own date, the date last mentioned, or that one in the past tense only. */
export type Anchor = "article" | "mention" | "mention-if-past";

/** A day, month or year as it's written: what isn't said is null. */
export interface Written {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A numbered part of a year: quarter or half by its number, season by its TIMEX3 letters. */
export interface YearPart {
  readonly unit: "quarter" | "half" | "season";
  readonly name: string;
}

/** What a time expression says, before anything is known of the article's date. */
export type Expression =
  | { readonly kind: "written"; readonly date: Written }
  | { readonly kind: "interval"; readonly from: Written; readonly to: Written }
  /** "Friday", "last Friday" (−1), "this Friday" (0), "next Friday" (1); null if nothing is said */
  | { readonly kind: "weekday"; readonly weekday: number; readonly shift: number | null; readonly from: Anchor }
  /** "last April" */
  | { readonly kind: "month"; readonly month: number; readonly shift: number | null; readonly from: Anchor }
  /** "last week", "this year", "the following day"; `untold`: the shift from the article if no such unit was mentioned */
  | {
      readonly kind: "unit";
      readonly unit: Unit;
      readonly shift: number;
      readonly from: Anchor;
      readonly untold?: number;
    }
  /** "the third quarter", "the summer of 2014", "last fall" */
  | {
      readonly kind: "part";
      readonly part: YearPart;
      readonly year: number | null;
      readonly shift: number | null;
      readonly from: Anchor;
    }
  /** "the 1988 quarter": the one last told, in that year */
  | { readonly kind: "same-in"; readonly year: number }
  /** "1990s": 199; "20th century": 19, of so many digits */
  | { readonly kind: "digits"; readonly digits: string }
  | { readonly kind: "holiday"; readonly rule: string; readonly year: number | null; readonly shift: number | null }
  /** "the week of March 6", "Easter week": the week in which that day lies */
  | { readonly kind: "week-of"; readonly of: Expression }
  /** "the 23rd" */
  | { readonly kind: "day-of-month"; readonly day: number }
  /** Times of the day by themselves: "at 5 p.m." */
  | { readonly kind: "clock" }
  | { readonly kind: "reference"; readonly value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" }
  /** "two years ago" (−2), "three days later" (3) */
  | { readonly kind: "offset"; readonly amount: number; readonly unit: Unit; readonly from: Anchor }
  /** "three days", "several years" (null) */
  | { readonly kind: "length"; readonly amount: number | null; readonly unit: Unit }
  /** "the past three months" (−1), "the next two years" (1), "the first nine months" (0) */
  | { readonly kind: "stretch"; readonly amount: number | null; readonly unit: Unit; readonly direction: number }
  /** "every day", "each Thursday", "daily": the value is the same whenever it's read */
  | { readonly kind: "set"; readonly value: string };

/** A time of the day; `zone` is an offset such as "-05:00", "Z", or "" if none is said. */
export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly zone: string;
}

/** A part of the day as TIMEX3 names it: MO, MI, AF, EV, NI. */
export type DayPart = string;

/** A time expression that begins at a token: its rule, what it says and the token behind it. */
export interface Parsed {
  readonly rule: string;
  readonly type: "date" | "time" | "duration" | "age" | "set";
  readonly expression: Expression;
  readonly end: number;
  readonly clock: Clock | undefined;
  readonly part: DayPart | undefined;
  /** For 03/04/2021 the other reading, with month and day exchanged. */
  readonly other: { readonly month: number; readonly day: number } | undefined;
}
