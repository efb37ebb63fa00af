import type { Article, SectionKind } from "../../core/article.ts";
import type { Piece } from "../../core/offsets.ts";
import { firstOverlapping, type Span } from "../../core/spans.ts";
import type { Fact } from "./facts.ts";

/** A stretch of the shown text: a section of the article, or what its head (front matter, HTML head) states. */
export interface Block extends Span {
  readonly kind: SectionKind | "metadata";
}

/** An article as it is shown to a reader: without markup, in blocks, with the places of its facts. */
export interface Shown {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** For each fact, where its evidence stands in `text` (UTF-16 units, half-open). */
  readonly places: readonly (readonly Span[])[];
}

/** The UTF-16 offset of each code point of `raw`, or null where they are the same. */
function unitsOf(raw: string): Uint32Array | null {
  if (!/[\ud800-\udbff]/.test(raw)) return null;
  const units = new Uint32Array(raw.length + 1);
  let count = 0;
  let at = 0;
  for (const character of raw) {
    units[count++] = at;
    at += character.length;
  }
  units[count] = at;
  return units.subarray(0, count + 1);
}

/** Index of the first piece that ends after `rawOffset` in the raw input. */
function pieceAfter(pieces: readonly Piece[], rawOffset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.rawEnd <= rawOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a stretch of the raw input (UTF-16) stands in the cleaned text; null if it was dropped as markup. */
function toText(pieces: readonly Piece[], raw: Span): Span | null {
  const first = pieces[pieceAfter(pieces, raw.start)];
  if (first === undefined || first.rawStart >= raw.end) return null;
  const last = pieces[pieceAfter(pieces, raw.end - 1)] ?? first;
  const ending = last.rawStart < raw.end ? last : first;
  const start = first.kind === "copied" ? first.start + Math.max(0, raw.start - first.rawStart) : first.start;
  const end = ending.kind === "copied" ? ending.start + Math.min(raw.end, ending.rawEnd) - ending.rawStart : ending.end;
  return start < end ? { start, end } : null;
}

/** Lays out an article for reading; evidence from its head comes in a block of its own, which stands first. */
export function shownOf(article: Article, facts: readonly Fact[]): Shown {
  const units = unitsOf(article.raw);
  const { pieces } = article.draft;
  const sections: Block[] = article.sections.map(({ kind, start, end }) => ({ kind, start, end }));
  const head: Block[] = [];
  let { text } = article;
  const heads = new Map<string, Span>();
  const addHead = (stated: string): Span => {
    const span = heads.get(stated) ?? { start: text.length + 1, end: text.length + 1 + stated.length };
    if (!heads.has(stated)) {
      text += `\n${stated}`;
      heads.set(stated, span);
      head.push({ kind: "metadata", ...span });
    }
    return span;
  };
  const places = facts.map(({ evidence }) =>
    evidence.map((part) => {
      const raw = { start: units?.[part.start] ?? part.start, end: units?.[part.end] ?? part.end };
      const span = toText(pieces, raw);
      return span !== null && firstOverlapping(sections, span) ? span : addHead(part.text);
    }),
  );
  return { text, blocks: [...head, ...sections], places };
}
