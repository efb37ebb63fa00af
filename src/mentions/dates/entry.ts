import type { Unit } from "./expression.ts";

/** What a word can be in a time expression, as bits: the classes of `time-words.grouped.tsv` and what stands in other tables. */
export const Is = {
  weekday: 1,
  "weekday-short": 1 << 1,
  weekdays: 1 << 2,
  month: 1 << 3,
  day: 1 << 4,
  shift: 1 << 5,
  ordinal: 1 << 6,
  unit: 1 << 7,
  units: 1 << 8,
  part: 1 << 9,
  parts: 1 << 10,
  "season-name": 1 << 11,
  /** A word that says a number, of the layer `numbers`. */
  number: 1 << 12,
  near: 1 << 13,
  /** The first word of a phrase that bounds an amount. */
  bound: 1 << 14,
  vague: 1 << 15,
  every: 1 << 16,
  frequency: 1 << 17,
  modifier: 1 << 18,
  edge: 1 << 19,
  /** The first word of a holiday's name. */
  holiday: 1 << 20,
  reference: 1 << 21,
  fiscal: 1 << 22,
  opens: 1 << 23,
  before: 1 << 24,
  after: 1 << 25,
  "from-mention": 1 << 26,
  article: 1 << 27,
  /** It has a digit. */
  digits: 1 << 28,
  /** Four digits that may be a year. */
  year: 1 << 29,
  /** It opens a decade: "'80s". */
  apostrophe: 1 << 30,
  /** The century of a year in words: "nineteen". */
  "year-word": 1 << 31,
} as const;

/** What the tables have of a word: the bits of `Is`, and the values of those classes that have one. */
export interface Entry {
  readonly bits: number;
  /** Of a unit, units and a frequency. */
  readonly unit: Unit | undefined;
  /** Of a part of the day or its plural: TIMEX3 letters, or the hour. */
  readonly part: string;
  /** ISO weekday, month, shift of units, ordinal; of digits the year, else the day of the month or 0. */
  readonly number: number;
  /** Of a season, a reference, and of what turns a length into an offset. */
  readonly text: string;
}
