import { startsWithCapital } from "../core/article.ts";
import { isSpace, spacesEnd } from "../core/characters.ts";
import type { Span } from "../core/spans.ts";
import { countryOfCity, countryOfRegion } from "../tables/places/index.ts";
import { dateEnd, openingOfDate, timeEnd, weekdayEnd } from "./dateline-dates.ts";
import {
  bracketedEnd,
  dashEnd,
  innerDashEnd,
  joinEnd,
  parenthesesEnd,
  placeEnd,
  separatorEnd,
  wireEnd,
} from "./dateline-patterns.ts";
import { isWire } from "./wires.ts";

/** What stands at the head of a block, read part by part; spans are of the head. */
export interface Parts {
  place?: Span;
  /** The country, state or province that the line names. */
  region?: Span;
  date?: Span;
  wire?: Span;
  /** Behind the last part. */
  end: number;
}

function within(span: Span): Span {
  return { start: span.start + 1, end: span.end - 1 };
}

function isSpaceOrStop(code: number): boolean {
  return code === 46 || isSpace(code);
}

/** A name without the stop or space at its end. */
function nameFrom(head: string, start: number, end: number): Span {
  let last = end;
  while (last > start && isSpaceOrStop(head.charCodeAt(last - 1))) last--;
  return { start, end: last };
}

// "May 2 (Reuters) -": the month is no place
function placeAt(head: string, at: number): Span | undefined {
  const end = placeEnd(head, at);
  if (end === -1 || dateEnd(head, at) !== -1 || weekdayEnd(head, at) !== -1) return undefined;
  return nameFrom(head, at, end);
}

/** Where the name behind a slash begins, or -1. */
function behindSlash(head: string, at: number): number {
  const slash = head[at] === " " ? at + 1 : at;
  if (head[slash] !== "/") return -1;
  const start = head[slash + 1] === " " ? slash + 2 : slash + 1;
  return start <= at + 2 && startsWithCapital(head.slice(start, start + 2)) ? start : -1;
}

// "PARIS/BERLIN", "NEW DELHI/KOCHI": the first is the place
function afterSlashes(head: string, at: number): number {
  let end = at;
  for (let i = 0; i < 3; i++) {
    const start = behindSlash(head, end);
    const next = start === -1 ? -1 : placeEnd(head, start);
    if (next === -1 || head[next] === "/" || isWire(head.slice(start, next).trim())) return end;
    end = nameFrom(head, start, next).end;
  }
  return end;
}

const readers: readonly ((head: string, at: number, parts: Parts) => number)[] = [
  readRegion,
  readWeekday,
  readDate,
  readTime,
  readWire,
  readName,
];

// "HAVANA (CUBA)", "New Delhi [India]"
function readRegion(head: string, at: number, parts: Parts): number {
  if (parts.place === undefined || parts.region !== undefined || parts.date !== undefined) return -1;
  const end = bracketedEnd(head, at);
  if (end === -1) return -1;
  const region = within({ start: at, end });
  const city = head.slice(parts.place.start, parts.place.end);
  if (head[at] === "(" && countryOfRegion(head.slice(region.start, region.end), city) === null) return -1;
  parts.region = region;
  return end;
}

function readWeekday(head: string, at: number): number {
  return weekdayEnd(head, at);
}

function readDate(head: string, at: number, parts: Parts): number {
  if (parts.date !== undefined) return -1;
  const start = Math.max(at, openingOfDate(head, at));
  const end = dateEnd(head, start);
  if (end === -1 || (start > at && head[end] !== ")")) return -1;
  parts.date = { start, end };
  return start > at ? end + 1 : end;
}

function readTime(head: string, at: number, parts: Parts): number {
  return parts.date === undefined ? -1 : timeEnd(head, at);
}

// "(AP)", "/TASS/", and without marks "Kyodo"
function readWire(head: string, at: number, parts: Parts): number {
  if (parts.wire !== undefined) return -1;
  const end = wireEnd(head, at);
  if (end !== -1) {
    parts.wire = within({ start: at, end });
    return end;
  }
  const bare = placeEnd(head, at);
  if (bare === -1 || !isWire(head.slice(at, bare))) return -1;
  parts.wire = { start: at, end: bare };
  return bare;
}

// "NAIROBI, Kenya", "KANSAS CITY, Mo.", "BOGOTA, Cundinamarca, Colombia": behind a comma
function readName(head: string, at: number, parts: Parts): number {
  if (parts.place === undefined || parts.date !== undefined || parts.wire !== undefined) return -1;
  if (!isBehindComma(head, at)) return -1;
  const end = placeEnd(head, at);
  if (end === -1) return -1;
  parts.region = nameFrom(head, at, end);
  return end;
}

/** True if a comma and at most three spaces stand before `at`. */
function isBehindComma(head: string, at: number): boolean {
  let comma = at - 1;
  while (comma > at - 4 && isSpace(head.charCodeAt(comma))) comma--;
  return head[comma] === ",";
}

function readNext(head: string, at: number, parts: Parts): number {
  const start = separatorEnd(head, at);
  for (const reader of readers) {
    const end = reader(head, start, parts);
    if (end !== -1) return end;
  }
  return -1;
}

/** The end of a wire at `at`: in parentheses, or a known one without. */
function endOfWire(head: string, at: number): number {
  const end = parenthesesEnd(head, spacesEnd(head, at, 1));
  if (end !== -1) return end;
  const bare = placeEnd(head, at);
  return bare !== -1 && isWire(head.slice(at, bare)) ? bare : -1;
}

// "MOGADISHU - 3 March 2020 -", "LONDON--(BUSINESS WIRE)--": a dash that isn't the last, and what is behind it
function afterInnerDash(head: string, at: number): number {
  const dash = innerDashEnd(head, at);
  if (dash === -1) return -1;
  const date = dateEnd(head, dash);
  const from = date === -1 ? dash : date;
  const wire = endOfWire(head, from);
  if (date === -1 && wire === -1) return -1;
  return dashEnd(head, wire === -1 ? from : wire) === -1 ? -1 : dash;
}

// "4 March 2021, Geneva –"
function readDateFirst(head: string, parts: Parts): void {
  const date = dateEnd(head, 0);
  const start = date === -1 ? -1 : joinEnd(head, date);
  const end = start === -1 ? -1 : placeEnd(head, start);
  if (end === -1 || dashEnd(head, end) === -1 || countryOfCity(head.slice(start, end)) === null) return;
  parts.date = { start: 0, end: date };
  parts.place = nameFrom(head, start, end);
  parts.end = end;
}

/** Reads place, region, date and wire from the head on, as far as they go. */
export function readParts(head: string): Parts {
  const parts: Parts = { end: 0 };
  const place = placeAt(head, 0);
  if (place !== undefined && !isWire(head.slice(place.start, place.end))) {
    parts.place = place;
    parts.end = afterSlashes(head, place.end);
  } else if (place === undefined) readDateFirst(head, parts);
  for (let i = 0; i < 7; i++) {
    const inner = afterInnerDash(head, parts.end);
    if (inner === -1 && dashEnd(head, parts.end) !== -1) return parts;
    const end = inner === -1 ? readNext(head, parts.end, parts) : readNext(head, inner, parts);
    if (end === -1) return parts;
    parts.end = end;
  }
  return parts;
}
