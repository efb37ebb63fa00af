import type { Dateline } from "../core/article.ts";
import { isDigit, isSpace } from "../core/characters.ts";
import type { Span } from "../core/spans.ts";
import { countryNamed, countryOfCity, countryOfRegion } from "../tables/places/index.ts";
import { isThere } from "./dateline-dates.ts";
import { isConvincing, isConvincingAlone } from "./dateline-evidence.ts";
import { type Parts, readParts } from "./dateline-parts.ts";
import { dashEnd } from "./dateline-patterns.ts";

const LONGEST = 200;

function headOf(text: string, block: Span): string {
  return text.slice(block.start, Math.min(block.end, block.start + LONGEST)).replace(/[\r\n\t\u00a0\u202f]/g, " ");
}

function moved(parts: Parts, by: number, span: Span, words: Span): Dateline {
  const move = (part: Span): Span => ({ start: part.start + by, end: part.end + by });
  const { place, region, date, wire } = parts;
  return {
    span,
    words,
    ...(place && { place: move(place) }),
    ...(region && { region: move(region) }),
    ...(date && { date: move(date) }),
    ...(wire && { wire: move(wire) }),
  };
}

/** Behind the brackets that a head begins with, and 3 to 70 characters in them; else -1. */
function bracketsEnd(head: string): number {
  if (head[0] !== "(" && head[0] !== "[") return -1;
  let close = 1;
  while (close <= 71 && close < head.length && !"()[]".includes(head[close]!)) close++;
  return close >= 4 && (head[close] === ")" || head[close] === "]") ? close + 1 : -1;
}

// "(Nairobi) – Police", "(Manila, 3 March 2020) – Two", "[GENEVA] — "
function findBracketed(head: string, start: number): Dateline | undefined {
  const close = bracketsEnd(head);
  const end = close === -1 ? -1 : dashEnd(head, close);
  if (end === -1) return undefined;
  const parts = readParts(head.slice(1, close - 1));
  if (parts.end < close - 2 || !isConvincingAlone(head.slice(1, close - 1), parts, true)) return undefined;
  const span = { start, end: start + end };
  return moved(parts, start + 1, span, { start, end: start + close });
}

/** Finds the dateline at the head of a block: a place, a date and a wire as far as they're given, then a dash or colon. */
export function findDateline(text: string, block: Span): Dateline | undefined {
  const head = headOf(text, block);
  const bracketed = findBracketed(head, block.start);
  if (bracketed !== undefined) return bracketed;
  const parts = readParts(head);
  if (parts.end === 0) return undefined;
  const dash = dashEnd(head, parts.end);
  // Without a dash there may be a stop: "/TASS/."
  const after = dash === -1 ? parts.end + (head[parts.end] === "." ? 1 : 0) : dash;
  const rest = { head, dash: dash === -1 ? "" : head.slice(parts.end, dash), after };
  if (!isConvincing(parts, rest, () => text.slice(block.end, block.end + 5000))) return undefined;
  const words = { start: block.start, end: block.start + parts.end };
  return moved(parts, block.start, { start: block.start, end: block.start + after }, words);
}

function hasDigit(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) return true;
  return false;
}

/** Behind "DATELINE: ", or `at`. */
function labelEnd(text: string, at: number): number {
  if (!isThere(text, at, "dateline")) return at;
  const end = text[at + 8] === ":" ? at + 9 : at + 8;
  return isSpace(text.charCodeAt(end)) ? end + 1 : at;
}

/** True if nothing but marks stands from `at` on. */
function isOver(head: string, at: number): boolean {
  for (let i = at; i < head.length; i++) {
    if (!isSpace(head.charCodeAt(i)) && !".,:–—-".includes(head[i]!)) return false;
  }
  return true;
}

/** Finds a dateline that is a whole line: "Lilongwe, 18 February 2020", "DATELINE: KABUL, Afghanistan". */
export function findDatelineLine(text: string, block: Span): Dateline | undefined {
  if (block.end - block.start > 90) return undefined;
  const label = labelEnd(text, block.start);
  // Without a label only a date makes a line one.
  if (label === block.start && !hasDigit(text, block)) return undefined;
  const start = label;
  const head = headOf(text, { start, end: block.end });
  const parts = readParts(head);
  if (!isOver(head, parts.end) || !isConvincingAlone(head, parts, label > block.start)) return undefined;
  const words = { start, end: start + parts.end };
  return moved(parts, start, words, words);
}

/**
 * ISO 3166-1 alpha-2 code of a dateline's country: the one that the line names, else that of a city which is large in
 * one country only, else of a place that is a country ("SINGAPORE"); null if none of these.
 */
export function countryOfDateline(text: string, { place, region }: Pick<Dateline, "place" | "region">): string | null {
  if (place === undefined) return null;
  const written = text.slice(place.start, place.end);
  const city = written.startsWith("[") ? written.replace(/[[\]]/g, "") : written;
  const named = region === undefined ? null : countryOfRegion(text.slice(region.start, region.end), city);
  return named ?? countryOfCity(city) ?? countryNamed(city);
}
