import { clockAt, dayClockAt } from "./clock.ts";
import { centuryAt, decadesAt, seasonAt } from "./eras.ts";
import type { Parsed } from "./expression.ts";
import { holidayAt } from "./holidays.ts";
import { agedAt, lengthAt, yearAgoAt } from "./lengths.ts";
import { type Classes, NOTHING } from "./lexicon.ts";
import { edgeAt, endOfAt, modifiedAt } from "./modifiers.ts";
import { samePeriodAt, weekOfAt } from "./phrases.ts";
import { quarterAt } from "./quarters.ts";
import { longest, type Reader, type Rule } from "./reader.ts";
import { noticeAt, referenceAt } from "./references.ts";
import { definiteAt, firstUnitsAt, relativeAt } from "./relative.ts";
import { everyAt, pluralAt } from "./sets.ts";
import { bareMonthAt, dateAt, dayBeforeAt, dayWordAt, theDateAt, weekdayAt } from "./written.ts";
import { bareYearAt, yearPhraseAt } from "./years.ts";

/** The rules for what begins with a word of a class of `time-words.tsv`; a word has the rules of all its classes. */
const BY_CLASS: Readonly<Record<string, readonly Rule[]>> = {
  weekday: [weekdayAt, pluralAt, dayClockAt],
  "weekday-short": [weekdayAt],
  weekdays: [pluralAt],
  month: [dateAt, bareMonthAt, dayClockAt],
  day: [dayWordAt],
  shift: [relativeAt, quarterAt, edgeAt],
  ordinal: [quarterAt, edgeAt],
  unit: [dayBeforeAt, yearAgoAt, weekOfAt, endOfAt],
  units: [lengthAt],
  part: [clockAt],
  "season-name": [seasonAt],
  number: [lengthAt, yearPhraseAt, centuryAt],
  near: [lengthAt],
  phrase: [lengthAt],
  vague: [lengthAt],
  every: [everyAt],
  frequency: [pluralAt],
  modifier: [modifiedAt, edgeAt],
  edge: [edgeAt],
  holiday: [holidayAt],
  reference: [referenceAt],
  fiscal: [quarterAt, yearPhraseAt],
  opens: [agedAt, lengthAt, decadesAt, centuryAt, quarterAt, yearPhraseAt],
};

const AFTER_THE: readonly Rule[] = [
  theDateAt,
  dayBeforeAt,
  relativeAt,
  definiteAt,
  firstUnitsAt,
  quarterAt,
  seasonAt,
  decadesAt,
  centuryAt,
  yearPhraseAt,
  yearAgoAt,
  samePeriodAt,
  weekOfAt,
  modifiedAt,
  edgeAt,
  noticeAt,
];

const AFTER_A: readonly Rule[] = [lengthAt];

const NUMBER: readonly Rule[] = [clockAt, dateAt, dayClockAt, bareYearAt, decadesAt, centuryAt, quarterAt, lengthAt];

const rulesOf = new WeakMap<Classes, readonly Rule[]>();

function rulesFor(classes: Classes): readonly Rule[] {
  let rules = rulesOf.get(classes);
  if (rules === undefined) {
    rules = [...new Set(Object.keys(classes).flatMap((name) => BY_CLASS[name] ?? []))];
    rulesOf.set(classes, rules);
  }
  return rules;
}

/** True if what stands behind "the" or "a" can be of a time expression. */
function mayGoOn(reader: Reader, i: number): boolean {
  const token = reader.token(i);
  return token !== undefined && (token.kind !== "word" || reader.classes(i) !== NOTHING);
}

/** The longest time expression that begins at token `i`, or undefined. */
export function expressionAt(reader: Reader, i: number): Parsed | undefined {
  const token = reader.token(i)!;
  if (token.kind === "number" || token.kind === "alphanumeric") return longest(NUMBER, reader, i);
  if (token.kind !== "word") return /^['‘’]$/.test(token.text) ? decadesAt(reader, i) : undefined;
  const classes = reader.classes(i);
  if (classes === NOTHING) return undefined;
  if (classes["article"] === undefined) return longest(rulesFor(classes), reader, i);
  return mayGoOn(reader, i + 1) ? longest(token.lower === "the" ? AFTER_THE : AFTER_A, reader, i) : undefined;
}
