import { Is } from "./entry.ts";
import { centuryAt, decadesAt, seasonAt } from "./eras.ts";
import type { Parsed, Unit } from "./expression.ts";
import { holidayAt } from "./holidays.ts";
import { quarterAt } from "./quarters.ts";
import { found, type Reader, renamed } from "./reader.ts";
import { relativeAt } from "./relative.ts";
import { ANY, chooser, type Gate, longestOf, QUARTERS, TIMES, YEARS } from "./rules.ts";
import { Small } from "./small-words.ts";
import { bareMonthAt, dateAt, dayWordAt, weekdayAt } from "./written.ts";
import { bareYearAt, yearPhraseAt } from "./years.ts";

const ENDED: ReadonlySet<Unit> = new Set(["day", "week", "month", "quarter", "year", "decade", "century"]);

// "the year", "the week": only behind "the end of" and its like
function theUnitAt(reader: Reader, i: number): Parsed | undefined {
  const unit = reader.isSmall(i, Small.the) ? reader.unit(i + 1) : undefined;
  if (unit === undefined || !ENDED.has(unit)) return undefined;
  return found("definite", { kind: "unit", unit, shift: 0, from: "article" }, i + 2);
}

/** What a modifier may stand before, by the classes of the first word, and of the one behind "the". */
const POINTS: readonly Gate[] = [
  [Is.month | Is.digits, ANY, dateAt],
  [Is.month, ANY, bareMonthAt],
  [Is.shift, TIMES, relativeAt],
  [Is.shift | Is.ordinal | Is.fiscal | Is.opens | Is.year, QUARTERS, quarterAt],
  [Is["season-name"], ANY, seasonAt],
  [Is.digits | Is.apostrophe | Is.opens, ANY, decadesAt],
  [Is.digits | Is.number | Is.opens, Is.unit, centuryAt],
  [Is.year, ANY, bareYearAt],
  [Is["year-word"] | Is.unit | Is.fiscal | Is.opens, YEARS, yearPhraseAt],
  [Is.day, ANY, dayWordAt],
  [Is.holiday, ANY, holidayAt],
  [Is.weekday | Is["weekday-short"], ANY, weekdayAt],
  [Is.unit, ANY, theUnitAt],
];

const modified = chooser(POINTS);
const edged = chooser([...POINTS, [Is.modifier, ANY, modifiedAt]]);

/** The longest point that begins at token `i`. */
function pointAt(rulesFor: typeof modified, reader: Reader, i: number): Parsed | undefined {
  const bits = reader.bitsAt(i);
  if (bits === 0) return undefined;
  return longestOf(rulesFor(bits & Is.article ? bits | reader.bitsAt(i + 1) : bits), reader, i);
}

const isLong = ({ expression }: Parsed): boolean => expression.kind === "unit" && expression.unit !== "day";

// "earlier this year", "later that week", "earlier today"; but "earlier Friday" is Friday
function mayFollow(word: string, point: Parsed): boolean {
  const { kind } = point.expression;
  if (word === "earlier" || word === "later" || word === "sometime") {
    return kind === "unit" && (isLong(point) || point.rule !== "day-part");
  }
  if (word === "post" || word === "pre") return kind === "written" || kind === "digits";
  return point.type === "date" && kind !== "stretch";
}

/** "early 1998", "mid-May", "late last week", "earlier this year", "late Saturday", "post-1987". */
export function modifiedAt(reader: Reader, i: number): Parsed | undefined {
  const start = reader.pastThe(i);
  if (!reader.is(start, Is.modifier)) return undefined;
  const word = reader.lower(start);
  const hyphen = reader.isHyphen(start + 1);
  if ((word === "post" || word === "pre") && !hyphen) return undefined;
  const point = pointAt(modified, reader, hyphen ? start + 2 : start + 1);
  if (point === undefined || !mayFollow(word, point)) return undefined;
  if (start > i && point.expression.kind !== "digits") return undefined;
  return renamed(point, `${word}+${point.rule}`);
}

// "the end of November", "the beginning of the year", "the last half of the '80s"
export function edgeAt(reader: Reader, i: number): Parsed | undefined {
  const of = edgeEnd(reader, reader.pastThe(i));
  if (of === -1 || !reader.isSmall(of, Small.of)) return undefined;
  const point = pointAt(edged, reader, of + 1);
  if (point === undefined || point.type !== "date" || point.rule === "weekday") return undefined;
  return renamed(point, `edge+${point.rule}`);
}

// "end", "first half", "first week", "last days"
function edgeEnd(reader: Reader, i: number): number {
  if (reader.is(i, Is.edge)) return i + 1;
  if (!reader.is(i, Is.ordinal | Is.modifier) && !reader.isSmall(i, Small.last)) return -1;
  return reader.is(i + 1, Is.unit | Is.units) || reader.isSmall(i + 1, Small.half) ? i + 2 : -1;
}

/** "year-end", "year's end", "month-end": the end of the running one. */
export function endOfAt(reader: Reader, i: number): Parsed | undefined {
  const unit = reader.unit(i);
  if (unit !== "year" && unit !== "month" && unit !== "quarter" && unit !== "week") return undefined;
  const isJoined = reader.isHyphen(i + 1) || reader.isSmall(i + 1, Small.possessive);
  const at = isJoined ? i + 2 : unit === "year" ? i + 1 : -1;
  if (at === -1 || reader.lower(at) !== "end") return undefined;
  return found("unit-end", { kind: "unit", unit, shift: 0, from: "article" }, at + 1);
}
