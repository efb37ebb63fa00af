import { clockAt, timedDateAt, timedWeekdayAt } from "./clock.ts";
import { Is } from "./entry.ts";
import { centuryAt, decadesAt, seasonAt } from "./eras.ts";
import type { Parsed } from "./expression.ts";
import { holidayAt } from "./holidays.ts";
import { agedAt, lengthAt, yearAgoAt } from "./lengths.ts";
import { edgeAt, endOfAt, modifiedAt } from "./modifiers.ts";
import { samePeriodAt, weekOfAt } from "./phrases.ts";
import { quarterAt } from "./quarters.ts";
import type { Reader } from "./reader.ts";
import { noticeAt, referenceAt } from "./references.ts";
import { definiteAt, firstUnitsAt, relativeAt } from "./relative.ts";
import { ANY, chooser, type Gate, longestOf, QUARTERS, TIMES, UNITS, YEARS } from "./rules.ts";
import { everyAt, pluralAt } from "./sets.ts";
import { Small, smallOf } from "./small-words.ts";
import { bareMonthAt, dayBeforeAt, dayWordAt, theDateAt } from "./written.ts";
import { bareYearAt, yearPhraseAt } from "./years.ts";

const SHIFT = Is.shift | Is["from-mention"];

/** What may begin with a word of these classes; of the finds as long as each other the first counts. */
const WORD: readonly Gate[] = [
  [Is.weekday | Is["weekday-short"], ANY, timedWeekdayAt],
  [Is.weekday | Is.weekdays | Is.frequency, ANY, pluralAt],
  [Is.month, ANY, timedDateAt],
  [Is.month, ANY, bareMonthAt],
  [Is.day, ANY, dayWordAt],
  [Is.shift, TIMES, relativeAt],
  [Is.shift | Is.ordinal | Is.fiscal | Is.opens, QUARTERS, quarterAt],
  [Is.modifier, ANY, modifiedAt],
  [Is.shift | Is.ordinal | Is.modifier | Is.edge, ANY, edgeAt],
  [Is.unit, ANY, dayBeforeAt],
  [Is.unit, ANY, yearAgoAt],
  [Is.unit, ANY, weekOfAt],
  [Is.unit, ANY, endOfAt],
  [Is.opens, ANY, agedAt],
  [Is.units | Is.number | Is.near | Is.bound | Is.vague | Is.opens, UNITS, lengthAt],
  [Is.part, ANY, clockAt],
  [Is["season-name"], ANY, seasonAt],
  [Is["year-word"] | Is.fiscal | Is.opens, YEARS, yearPhraseAt],
  [Is.opens, ANY, decadesAt],
  [Is.number | Is.opens, Is.unit, centuryAt],
  [Is.every, ANY, everyAt],
  [Is.holiday, ANY, holidayAt],
  [Is.reference, ANY, referenceAt],
];

/** What may begin with "the", by the classes of the word behind it. */
const AFTER_THE: readonly Gate[] = [
  [Is.digits, ANY, theDateAt],
  [Is.unit, ANY, dayBeforeAt],
  [Is.shift, TIMES, relativeAt],
  [Is.unit, ANY, definiteAt],
  [Is.ordinal, UNITS, firstUnitsAt],
  [Is.shift | Is.ordinal | Is.fiscal | Is.opens | Is.year, QUARTERS, quarterAt],
  [Is["season-name"], ANY, seasonAt],
  [Is.digits | Is.apostrophe | Is.opens, ANY, decadesAt],
  [Is.digits | Is.number | Is.opens, Is.unit, centuryAt],
  [Is.unit | Is.fiscal | Is.opens, YEARS, yearPhraseAt],
  [Is.unit | Is.shift | Is.opens, ANY, yearAgoAt],
  [Is.unit | Is.shift | Is.opens, ANY, samePeriodAt],
  [Is.unit, ANY, weekOfAt],
  [Is.modifier, ANY, modifiedAt],
  [Is.shift | Is.ordinal | Is.modifier | Is.edge, ANY, edgeAt],
  [Is.shift | Is.opens, ANY, noticeAt],
];

const NUMBER: readonly Gate[] = [
  [Is.digits, ANY, clockAt],
  [Is.digits, ANY, timedDateAt],
  [Is.digits, ANY, bareYearAt],
  [Is.digits, ANY, decadesAt],
  [Is.digits, Is.unit, centuryAt],
  [Is.digits, QUARTERS, quarterAt],
  [Is.digits, UNITS, lengthAt],
];

/** The same for digits that are neither a year nor written with letters. */
const DIGITS: readonly Gate[] = [
  [Is.digits, ANY, clockAt],
  [Is.digits, ANY, timedDateAt],
  [Is.digits, UNITS, lengthAt],
];

/** True before a word in small letters that time expressions don't go on with: "12 people". */
function isBare(reader: Reader, i: number): boolean {
  const next = reader.token(i + 1);
  if (next === undefined || next.kind !== "word" || reader.bitsAt(i + 1) !== 0) return false;
  return smallOf(next) === 0 && !reader.isCapital(i + 1) && reader.token(i)!.text.charCodeAt(0) !== 48;
}

/** What begins with a number: "12", "1989", "2nd", "1990s", "Q3". */
function numberAt(reader: Reader, i: number, bits: number): Parsed | undefined {
  const { kind } = reader.token(i)!;
  if (kind === "number" && (bits & Is.year) === 0 && isBare(reader, i)) return undefined;
  if (kind === "alphanumeric" || (kind === "number" && bits & Is.year)) return longestOf(NUMBER, reader, i);
  return kind === "number" ? longestOf(DIGITS, reader, i) : undefined;
}

const rulesFor = chooser(WORD);
const rulesAfterThe = chooser(AFTER_THE);

/** The longest time expression that begins at token `i`, whose entry has these bits, or undefined. */
export function expressionAt(reader: Reader, i: number, bits: number): Parsed | undefined {
  if (bits & Is.digits) return numberAt(reader, i, bits);
  if (bits & Is.apostrophe) return decadesAt(reader, i);
  const next = reader.bitsAt(i + 1);
  if ((bits & Is.article) === 0) {
    // "that" and "this" by themselves; but "the last part of May"
    if ((bits & ~SHIFT) === 0 && next === 0 && !reader.isSmall(i, Small.last)) return undefined;
    return longestOf(rulesFor(bits), reader, i);
  }
  if (reader.isSmall(i, Small.the)) return next === 0 ? undefined : longestOf(rulesAfterThe(next), reader, i);
  // "a-year" is one too.
  const mayBeLength = (reader.around & UNITS) !== 0 && (next !== 0 || reader.isSmall(i + 1, Small.dash));
  return mayBeLength ? lengthAt(reader, i) : undefined;
}
