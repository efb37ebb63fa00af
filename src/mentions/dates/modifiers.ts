import { centuryAt, decadesAt, seasonAt } from "./eras.ts";
import type { Parsed } from "./expression.ts";
import { holidayAt } from "./holidays.ts";
import { quarterAt } from "./quarters.ts";
import { found, longest, type Reader, type Rule } from "./reader.ts";
import { relativeAt } from "./relative.ts";
import { bareMonthAt, dateAt, dayWordAt, weekdayAt } from "./written.ts";
import { bareYearAt, yearPhraseAt } from "./years.ts";

/** What a modifier may stand before. */
const POINTS: readonly Rule[] = [
  dateAt,
  bareMonthAt,
  relativeAt,
  quarterAt,
  seasonAt,
  decadesAt,
  centuryAt,
  bareYearAt,
  yearPhraseAt,
  dayWordAt,
  holidayAt,
  weekdayAt,
];

// "the year", "the week": only behind "the end of" and its like
function theUnitAt(reader: Reader, i: number): Parsed | undefined {
  const unit = reader.lower(i) === "the" ? reader.unit(i + 1) : undefined;
  if (unit === undefined || !/^(?:day|week|month|quarter|year|decade|century)$/.test(unit)) return undefined;
  return found("definite", { kind: "unit", unit, shift: 0, from: "article" }, i + 2);
}

const MODIFIED: readonly Rule[] = [...POINTS, theUnitAt];

const isLong = ({ expression }: Parsed): boolean => expression.kind === "unit" && expression.unit !== "day";

// "earlier this year", "later that week", "earlier today"; but "earlier Friday" is Friday
function mayFollow(word: string, point: Parsed): boolean {
  const { kind } = point.expression;
  if (/^(?:earlier|later|sometime)$/.test(word)) return kind === "unit" && (isLong(point) || point.rule !== "day-part");
  if (/^(?:post|pre)$/.test(word)) return kind === "written" || kind === "digits";
  return point.type === "date" && kind !== "stretch";
}

/** "early 1998", "mid-May", "late last week", "earlier this year", "late Saturday", "post-1987". */
export function modifiedAt(reader: Reader, i: number): Parsed | undefined {
  const start = reader.lower(i) === "the" ? i + 1 : i;
  if (reader.get(start, "modifier") === undefined) return undefined;
  const word = reader.lower(start);
  const hyphen = reader.isHyphen(start + 1);
  if (/^(?:mid|post|pre)$/.test(word) && !hyphen && word !== "mid") return undefined;
  const point = longest(MODIFIED, reader, hyphen ? start + 2 : start + 1);
  if (point === undefined || !mayFollow(word, point)) return undefined;
  if (start > i && point.expression.kind !== "digits") return undefined;
  return { ...point, rule: `${word}+${point.rule}` };
}

const POINTS_AFTER: readonly Rule[] = [...MODIFIED, modifiedAt];

// "the end of November", "the beginning of the year", "the last half of the '80s"
export function edgeAt(reader: Reader, i: number): Parsed | undefined {
  const start = reader.lower(i) === "the" ? i + 1 : i;
  const of = edgeEnd(reader, start);
  if (of === -1 || reader.lower(of) !== "of") return undefined;
  const point = longest(POINTS_AFTER, reader, of + 1);
  if (point === undefined || point.type !== "date" || point.rule === "weekday") return undefined;
  return { ...point, rule: `edge+${point.rule}` };
}

// "end", "first half", "first week", "last days"
function edgeEnd(reader: Reader, i: number): number {
  if (reader.get(i, "edge") !== undefined) return i + 1;
  const isOrdinal = reader.get(i, "ordinal") !== undefined || reader.lower(i) === "last";
  const next = isOrdinal || reader.get(i, "modifier") !== undefined ? i + 1 : -1;
  if (next === -1) return -1;
  if (/^(?:half|part)$/.test(reader.lower(next))) return next + 1;
  return reader.units(next) !== undefined || reader.unit(next) !== undefined ? next + 1 : -1;
}

/** "year-end", "year's end", "month-end": the end of the running one. */
export function endOfAt(reader: Reader, i: number): Parsed | undefined {
  const unit = reader.unit(i);
  if (unit === undefined || !/^(?:year|month|quarter|week)$/.test(unit)) return undefined;
  const at = reader.isHyphen(i + 1) || reader.lower(i + 1) === "'s" ? i + 2 : unit === "year" ? i + 1 : -1;
  if (at === -1 || reader.lower(at) !== "end") return undefined;
  return found("unit-end", { kind: "unit", unit, shift: 0, from: "article" }, at + 1);
}
