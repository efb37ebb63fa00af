import { Is } from "./entry.ts";
import type { Parsed } from "./expression.ts";
import { tailAt } from "./quarters.ts";
import { found, type Reader } from "./reader.ts";
import { Around, Small } from "./small-words.ts";

/** "the summer of 2014", "summer 2014", "in the spring": "the fall of the city" is none. */
export function seasonAt(reader: Reader, i: number): Parsed | undefined {
  const at = reader.pastThe(i);
  const name = reader.season(at);
  if (name === undefined) return undefined;
  const tail = tailAt(reader, at + 1);
  const part = { unit: "season", name } as const;
  if (tail !== undefined) {
    return found("season-year", { kind: "part", part, year: tail.year, shift: tail.shift, from: "article" }, tail.end);
  }
  const next = reader.token(at + 1);
  const isFree = next === undefined || next.kind === "punctuation" || reader.isAround(at + 1, Around.behindSeason);
  if (!isFree || !reader.isAround(i - 1, Around.beforeSeason)) return undefined;
  return found("season", { kind: "part", part, year: null, shift: null, from: "article" }, at + 1);
}

const NINETIES: readonly string[] = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ");

/** The first three digits of a decade, and the token behind it. */
interface Decade {
  readonly digits: string;
  readonly end: number;
}

// "1990s", "80s"; behind an apostrophe only "80s"
function inDigits(lower: string, end: number, isShort: boolean): Decade | undefined {
  if (!lower.endsWith("s")) return undefined;
  if (!isShort && /^(?:1[5-9]|20)\d0s$/.test(lower)) return { digits: lower.slice(0, 3), end };
  return /^[1-9]0s$/.test(lower) ? { digits: `19${lower[0]}`, end } : undefined;
}

// "the 1990's", the old way to write it
function inOldWay(reader: Reader, i: number, year: number): Decade | undefined {
  if (year % 10 !== 0 || !reader.isSmall(i + 1, Small.possessive)) return undefined;
  return reader.isAround(i - 1, Around.beforeOldDecade) ? { digits: String(year / 10), end: i + 2 } : undefined;
}

// "1990s", "'80s", "1990's", "nineties" in the 20th century
function decadeAt(reader: Reader, i: number): Decade | undefined {
  const { bits, number } = reader.entry(i);
  if (bits & Is.year) return inOldWay(reader, i, number);
  if (bits & Is.digits) return inDigits(reader.lower(i), i + 1, false);
  if (bits & Is.apostrophe) return inDigits(reader.lower(i + 1), i + 2, true);
  const index = bits & Is.opens ? NINETIES.indexOf(reader.lower(i)) : -1;
  return index === -1 ? undefined : { digits: `19${index + 2}`, end: i + 1 };
}

/** True if a phrase ends there, so that "the" belongs to it: "in the 1990s", not "the 1990s boom". */
export function endsPhrase(reader: Reader, i: number): boolean {
  const next = reader.token(i);
  return next === undefined || next.kind !== "word" || reader.isAround(i, Around.behindEra);
}

/** "the 1990s", "the '80s", "the nineties". */
export function decadesAt(reader: Reader, i: number): Parsed | undefined {
  const start = reader.pastThe(i);
  const decade = decadeAt(reader, start);
  if (decade === undefined) return undefined;
  const isPlaced = start > i || reader.isAround(i - 1, Around.beforeDecade);
  // "1990s"
  const isWhole = decade.end === start + 1 && reader.lower(start).length === 5;
  if (!isPlaced && !(isWhole && reader.is(start, Is.digits))) return undefined;
  if (start > i && !endsPhrase(reader, decade.end)) return undefined;
  return found("decade", { kind: "digits", digits: decade.digits }, decade.end);
}

const CENTURIES: ReadonlyMap<string, number> = new Map([
  ["seventeenth", 17],
  ["eighteenth", 18],
  ["nineteenth", 19],
  ["twentieth", 20],
]);

/** "20th": 20; 0 for what is no ordinal of a century. */
function ordinalOf(lower: string): number {
  return CENTURIES.get(lower) ?? Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower)?.[1] ?? 0);
}

/** "the 20th century", "nineteenth-century", "the twenty-first century". */
export function centuryAt(reader: Reader, i: number): Parsed | undefined {
  const start = reader.pastThe(i);
  const isTwentyFirst = reader.lower(start + 2) === "first" && reader.lower(start) === "twenty";
  const behind = isTwentyFirst ? start + 3 : start + 1;
  const at = reader.isHyphen(behind) ? behind + 1 : behind;
  if (reader.lower(at) !== "century") return undefined;
  const number = isTwentyFirst ? 21 : ordinalOf(reader.lower(start));
  if (number < 1 || (start > i && !endsPhrase(reader, at + 1))) return undefined;
  return found("century", { kind: "digits", digits: String(number - 1).padStart(2, "0") }, at + 1);
}
