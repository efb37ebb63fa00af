import { clockAt, dayClockAt } from "./clock.ts";
import { Is } from "./entry.ts";
import { centuryAt, decadesAt, seasonAt } from "./eras.ts";
import type { Parsed } from "./expression.ts";
import { holidayAt } from "./holidays.ts";
import { agedAt, lengthAt, yearAgoAt } from "./lengths.ts";
import { edgeAt, endOfAt, modifiedAt } from "./modifiers.ts";
import { samePeriodAt, weekOfAt } from "./phrases.ts";
import { quarterAt } from "./quarters.ts";
import { longest, type Reader, type Rule } from "./reader.ts";
import { noticeAt, referenceAt } from "./references.ts";
import { definiteAt, firstUnitsAt, relativeAt } from "./relative.ts";
import { everyAt, pluralAt } from "./sets.ts";
import { Small } from "./small-words.ts";
import { bareMonthAt, dateAt, dayBeforeAt, dayWordAt, theDateAt, weekdayAt } from "./written.ts";
import { bareYearAt, yearPhraseAt } from "./years.ts";

/** Rules with the bits of `Is` that rule them out where a word has none of them. */
type Gate = readonly [classes: number, rule: Rule];

/** What may begin with a word of these classes; of the finds as long as each other the first counts. */
const WORD: readonly Gate[] = [
  [Is.weekday | Is["weekday-short"], weekdayAt],
  [Is.weekday | Is.weekdays | Is.frequency, pluralAt],
  [Is.month, dateAt],
  [Is.month, bareMonthAt],
  [Is.weekday | Is.month, dayClockAt],
  [Is.day, dayWordAt],
  [Is.shift, relativeAt],
  [Is.shift | Is.ordinal | Is.fiscal | Is.opens, quarterAt],
  [Is.modifier, modifiedAt],
  [Is.shift | Is.ordinal | Is.modifier | Is.edge, edgeAt],
  [Is.unit, dayBeforeAt],
  [Is.unit, yearAgoAt],
  [Is.unit, weekOfAt],
  [Is.unit, endOfAt],
  [Is.opens, agedAt],
  [Is.units | Is.number | Is.near | Is.bound | Is.vague | Is.opens, lengthAt],
  [Is.part, clockAt],
  [Is["season-name"], seasonAt],
  [Is.number | Is.fiscal | Is.opens, yearPhraseAt],
  [Is.opens, decadesAt],
  [Is.number | Is.opens, centuryAt],
  [Is.every, everyAt],
  [Is.holiday, holidayAt],
  [Is.reference, referenceAt],
];

/** What may begin with "the", by the classes of the word behind it. */
const AFTER_THE: readonly Gate[] = [
  [Is.digits, theDateAt],
  [Is.unit, dayBeforeAt],
  [Is.shift, relativeAt],
  [Is.unit, definiteAt],
  [Is.ordinal, firstUnitsAt],
  [Is.shift | Is.ordinal | Is.fiscal | Is.opens | Is.year, quarterAt],
  [Is["season-name"], seasonAt],
  [Is.digits | Is.apostrophe | Is.opens, decadesAt],
  [Is.digits | Is.number | Is.opens, centuryAt],
  [Is.unit | Is.fiscal | Is.opens, yearPhraseAt],
  [Is.unit | Is.shift | Is.opens, yearAgoAt],
  [Is.unit | Is.shift | Is.opens, samePeriodAt],
  [Is.unit, weekOfAt],
  [Is.modifier, modifiedAt],
  [Is.shift | Is.ordinal | Is.modifier | Is.edge, edgeAt],
  [Is.shift | Is.opens, noticeAt],
];

const NUMBER: readonly Rule[] = [clockAt, dateAt, dayClockAt, bareYearAt, decadesAt, centuryAt, quarterAt, lengthAt];

/** The same for digits that are neither a year nor written with letters. */
const DIGITS: readonly Rule[] = [clockAt, dateAt, dayClockAt, lengthAt];

/** What begins with a number: "12", "1989", "2nd", "1990s", "Q3". */
function numberAt(reader: Reader, i: number, bits: number): Parsed | undefined {
  const { kind } = reader.token(i)!;
  if (kind === "alphanumeric" || (kind === "number" && bits & Is.year)) return longest(NUMBER, reader, i);
  return kind === "number" ? longest(DIGITS, reader, i) : undefined;
}

/** The rules that a word's bits leave, kept by the bits: there are some sixty combinations. */
function chooser(gates: readonly Gate[]): (bits: number) => readonly Rule[] {
  const kept = new Map<number, readonly Rule[]>();
  return (bits) => {
    let rules = kept.get(bits);
    if (rules === undefined) {
      rules = gates.filter(([classes]) => classes & bits).map(([, rule]) => rule);
      kept.set(bits, rules);
    }
    return rules;
  };
}

const rulesFor = chooser(WORD);
const rulesAfterThe = chooser(AFTER_THE);

/** The longest time expression that begins at token `i`, whose entry has these bits, or undefined. */
export function expressionAt(reader: Reader, i: number, bits: number): Parsed | undefined {
  if (bits & Is.digits) return numberAt(reader, i, bits);
  if (bits & Is.apostrophe) return decadesAt(reader, i);
  if ((bits & Is.article) === 0) return longest(rulesFor(bits), reader, i);
  const next = reader.entry(i + 1).bits;
  if (reader.isSmall(i, Small.the)) return next === 0 ? undefined : longest(rulesAfterThe(next), reader, i);
  // "a-year" is one too.
  return next !== 0 || reader.isSmall(i + 1, Small.dash) ? lengthAt(reader, i) : undefined;
}
