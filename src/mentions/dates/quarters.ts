import { Is } from "./entry.ts";
import type { Parsed, YearPart } from "./expression.ts";
import { found, type Reader } from "./reader.ts";
import { Small } from "./small-words.ts";
import { yearAt } from "./years.ts";

/** The year of a part, or a shift of years from the article's; and the token behind its words. */
export interface Whose {
  readonly year: number | null;
  readonly shift: number | null;
  readonly end: number;
}

const nobody = (end: number): Whose => ({ year: null, shift: null, end });

const isPossessive = (reader: Reader, i: number): boolean => reader.isSmall(i, Small.possessive | Small.apostrophe);

// "1988", "1988's", "this year's", "last year's"
function whoseAt(reader: Reader, i: number): Whose {
  const year = yearAt(reader, i);
  if (year !== undefined) return { year, shift: null, end: isPossessive(reader, i + 1) ? i + 2 : i + 1 };
  const shift = reader.number(i, Is.shift);
  if (shift === undefined || !reader.isSmall(i + 1, Small.year) || !isPossessive(reader, i + 2)) return nobody(i);
  return { year: null, shift, end: i + 3 };
}

/** "of 1984", "in 1984", ", 1984", "of last year", "of fiscal 1990", "of the year": the year of the part before it. */
export function tailAt(reader: Reader, i: number): Whose | undefined {
  let at = reader.isSmall(i, Small.of | Small.in | Small.comma) ? i + 1 : i;
  while (at < i + 3 && reader.isSmall(at, Small.the | Small.fiscal)) at++;
  const year = yearAt(reader, at);
  if (year !== undefined) return { year, shift: null, end: at + 1 };
  if (!reader.isSmall(i, Small.of)) return undefined;
  if (at > i + 1 && reader.isSmall(at, Small.year)) return { year: null, shift: 0, end: at + 1 };
  const shift = reader.isSmall(at + 1, Small.year) ? reader.number(at, Is.shift) : undefined;
  return shift === undefined ? undefined : { year: null, shift, end: at + 2 };
}

interface Numbered {
  readonly part: YearPart;
  readonly end: number;
  readonly hyphened: boolean;
}

const joined = (reader: Reader, i: number): number => (reader.isHyphen(i) ? i + 1 : i);

const pastFiscal = (reader: Reader, i: number): number => (reader.isSmall(i, Small.fiscal) ? joined(reader, i + 1) : i);

/** The quarter or half with this ordinal; the last half (−1) is the second, the last quarter says when it is told. */
function partOf(index: number, unit: string): YearPart | undefined {
  if (unit === "quarter") return index >= 1 ? { unit, name: `Q${index}` } : undefined;
  if (unit !== "half" || index === 0 || index > 2) return undefined;
  return { unit, name: `H${index < 0 ? 2 : index}` };
}

// "third quarter", "third-quarter", "fiscal-first quarter", "third fiscal quarter", "last half"
function numberedAt(reader: Reader, i: number): Numbered | undefined {
  const first = pastFiscal(reader, i);
  const ordinal = reader.isSmall(first, Small.last) ? -1 : reader.number(first, Is.ordinal);
  if (ordinal === undefined) return undefined;
  const hyphened = reader.isHyphen(first + 1);
  const at = pastFiscal(reader, joined(reader, first + 1));
  const part = partOf(ordinal, reader.lower(at));
  return part === undefined ? undefined : { part, end: at + 1, hyphened };
}

const SHORT: ReadonlySet<string> = new Set(["Q1", "Q2", "Q3", "Q4", "H1", "H2"]);

// "Q3", "Q3 2019"
function shortAt(reader: Reader, i: number): Numbered | undefined {
  if (!reader.is(i, Is.opens)) return undefined;
  const name = reader.token(i)!.text;
  if (!SHORT.has(name)) return undefined;
  return { part: { unit: name.startsWith("Q") ? "quarter" : "half", name }, end: i + 1, hyphened: false };
}

/** The year behind a part; one that was named before it has its own. */
function tailOf(reader: Reader, { end, hyphened }: Numbered, known: boolean): Whose | undefined {
  if (known) return nobody(end);
  return hyphened ? undefined : tailAt(reader, end);
}

/** "the third quarter", "last year's third quarter", "the 1988 third quarter", "the first half of 1989", "Q3 2019". */
export function quarterAt(reader: Reader, i: number): Parsed | undefined {
  const start = reader.pastThe(i);
  const whose = whoseAt(reader, start);
  const numbered = numberedAt(reader, whose.end) ?? shortAt(reader, whose.end);
  if (numbered === undefined) return lastYearsQuarter(reader, start, whose);
  const { part, end, hyphened } = numbered;
  const known = whose.end > start;
  // In "the third-quarter loss" the article is the loss's.
  if (hyphened && start > i && !known) return undefined;
  const tail = tailOf(reader, numbered, known);
  // The second half of a match is no half of a year.
  if (part.unit === "half" && tail === undefined && !hyphened) return undefined;
  const { year, shift } = known ? whose : (tail ?? whose);
  const isBegun = hyphened && year === null && shift === null;
  return found("quarter", { kind: "part", part, year, shift, from: isBegun ? "mention" : "article" }, tail?.end ?? end);
}

// "last year's quarter", "the 1988 quarter": the one that is being told of, in another year
function lastYearsQuarter(reader: Reader, start: number, { year, shift, end }: Whose): Parsed | undefined {
  if (end === start) return undefined;
  const unit = reader.unit(end);
  if (unit !== "quarter" && unit !== "period") return undefined;
  if (shift === null) return found("quarter-of-year", { kind: "same-in", year: year! }, end + 1);
  return found("quarter-of-year", { kind: "offset", amount: shift, unit: "year", from: "mention" }, end + 1);
}
