import type { Span } from "../core/spans.ts";
import { countryNamed, countryOfCity, countryOfRegion } from "../tables/places/index.ts";
import { isConvincing, isConvincingAlone } from "./dateline-evidence.ts";
import { type Parts, readParts } from "./dateline-parts.ts";
import { DASH, endOf } from "./dateline-patterns.ts";

/** The parts of a dateline, as spans of the text. */
export interface Dateline {
  /** With the dash behind it. */
  readonly span: Span;
  /** Without the dash. */
  readonly words: Span;
  readonly place?: Span;
  /** The country, state or province that the line names beside the place. */
  readonly region?: Span;
  readonly date?: Span;
  readonly wire?: Span;
}

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

// "(Nairobi) – Police", "(Manila, 3 March 2020) – Two", "[GENEVA] — "
function findBracketed(head: string, start: number): Dateline | undefined {
  const close = endOf(/[([][^()[\]]{3,70}[)\]]/uy, head, 0);
  const end = close === -1 ? -1 : endOf(DASH, head, close);
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
  const dash = endOf(DASH, head, parts.end);
  // Without a dash there may be a stop: "/TASS/."
  const after = dash === -1 ? parts.end + (head[parts.end] === "." ? 1 : 0) : dash;
  const rest = { head, dash: dash === -1 ? "" : head.slice(parts.end, dash), after };
  if (!isConvincing(parts, rest, () => text.slice(block.end, block.end + 5000))) return undefined;
  const words = { start: block.start, end: block.start + parts.end };
  return moved(parts, block.start, { start: block.start, end: block.start + after }, words);
}

/** Finds a dateline that is a whole line: "Lilongwe, 18 February 2020", "DATELINE: KABUL, Afghanistan". */
export function findDatelineLine(text: string, block: Span): Dateline | undefined {
  if (block.end - block.start > 90) return undefined;
  const label = endOf(/dateline:? /iuy, headOf(text, block), 0);
  const start = block.start + Math.max(label, 0);
  const head = headOf(text, { start, end: block.end });
  const parts = readParts(head);
  const isWhole = /^[\s.,:–—-]*$/.test(head.slice(parts.end));
  if (!isWhole || !isConvincingAlone(head, parts, label !== -1)) return undefined;
  const words = { start, end: start + parts.end };
  return moved(parts, start, words, words);
}

/**
 * ISO 3166-1 alpha-2 code of a dateline's country: the one that the line names, else that of a city which is large in
 * one country only, else of a place that is a country ("SINGAPORE"); null if none of these.
 */
export function countryOfDateline(text: string, { place, region }: Pick<Dateline, "place" | "region">): string | null {
  if (place === undefined) return null;
  const city = text.slice(place.start, place.end).replace(/[[\]]/g, "");
  const named = region === undefined ? null : countryOfRegion(text.slice(region.start, region.end), city);
  return named ?? countryOfCity(city) ?? countryNamed(city);
}
