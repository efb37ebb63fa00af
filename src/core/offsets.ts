import type { Span } from "./spans.ts";

/**
 * One piece of the map from the cleaned text to the raw input. All numbers are UTF-16 units.
 * `copied`: the characters are the same, one for one. `shown`: the cleaned characters stand for the raw ones and are
 * what a reader sees ("&" for "&amp;"). `folded`: for matching only; a reader is shown the raw ones ("fi" for a ligature).
 * Raw characters between two pieces were dropped (markup).
 */
export interface Piece {
  readonly kind: "copied" | "shown" | "folded";
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** One change of a text: `[start, end)` becomes `text`. */
export interface Edit extends Span {
  readonly text: string;
  readonly kind: "shown" | "folded";
}

/** A text with the way back to the raw input. */
export interface Draft {
  readonly raw: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The raw input as its own draft. */
export function draftOf(raw: string): Draft {
  return { raw, text: raw, pieces: [{ kind: "copied", start: 0, end: raw.length, rawStart: 0, rawEnd: raw.length }] };
}

/** Index of the piece that holds the character at `offset` (the last piece for the end of the text). */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of the raw input that `span` of the draft's text came from; both in UTF-16 units. */
export function toRaw(draft: Pick<Draft, "pieces">, span: Span): Span {
  const { pieces } = draft;
  const first = pieces[pieceAt(pieces, span.start)];
  if (first === undefined) return { start: 0, end: 0 };
  const start = first.kind === "copied" ? first.rawStart + (span.start - first.start) : first.rawStart;
  if (span.end <= span.start) return { start, end: start };
  const last = pieces[pieceAt(pieces, span.end - 1)]!;
  return { start, end: last.kind === "copied" ? last.rawStart + (span.end - last.start) : last.rawEnd };
}

/** The part of a piece that lies in `[start, end)`, moved so that it begins at `at`. */
function clip(piece: Piece, start: number, end: number, at: number): Piece {
  const from = Math.max(piece.start, start);
  const to = Math.min(piece.end, end);
  const copied = piece.kind === "copied";
  return {
    kind: piece.kind,
    start: at,
    end: at + (to - from),
    rawStart: copied ? piece.rawStart + (from - piece.start) : piece.rawStart,
    rawEnd: copied ? piece.rawStart + (to - piece.start) : piece.rawEnd,
  };
}

/**
 * Applies edits to a draft. The edits lie in text order and don't overlap; an edit with an empty text drops its stretch.
 * The result maps to the same raw input. No edits: the same draft.
 */
export function applyEdits(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let done = 0;
  let at = 0;
  const keep = (end: number): void => {
    if (end <= done) return;
    parts.push(draft.text.slice(done, end));
    while (at < draft.pieces.length && draft.pieces[at]!.end <= done) at++;
    for (let i = at; i < draft.pieces.length && draft.pieces[i]!.start < end; i++) {
      const piece = clip(draft.pieces[i]!, done, end, length);
      length = piece.end;
      pieces.push(piece);
    }
  };
  for (const edit of edits) {
    keep(edit.start);
    if (edit.text !== "") {
      const raw = toRaw(draft, edit);
      parts.push(edit.text);
      pieces.push({
        kind: edit.kind,
        start: length,
        end: length + edit.text.length,
        rawStart: raw.start,
        rawEnd: raw.end,
      });
      length += edit.text.length;
    }
    done = edit.end;
  }
  keep(draft.text.length);
  return { raw: draft.raw, text: parts.join(""), pieces };
}

/** What a reader sees of `span`: the raw characters, without what was dropped, runs of white space folded to a space. */
export function shownText(draft: Draft, span: Span): string {
  const { pieces } = draft;
  if (pieces.length === 1 && pieces[0]!.kind === "copied") return foldedSlice(draft.text, span.start, span.end);
  let text = "";
  for (let i = pieceAt(pieces, span.start); i < pieces.length && pieces[i]!.start < span.end; i++) {
    const piece = pieces[i]!;
    if (piece.kind === "folded") text += draft.raw.slice(piece.rawStart, piece.rawEnd);
    else text += draft.text.slice(Math.max(piece.start, span.start), Math.min(piece.end, span.end));
  }
  return foldedSlice(text, 0, text.length);
}

/** White space other than single spaces. */
const UNFOLDED = /\s{2}|[^\S ]/;

/** The stretch of the text with its runs of white space folded to a space. */
export function foldedSlice(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return UNFOLDED.test(slice) ? slice.replace(/\s+/g, " ") : slice;
}

/** Counts code points: UTF-16 offsets of one text to code-point offsets, both from 0. */
export interface CodePoints {
  readonly at: (utf16: number) => number;
}

/** Prepares the count for `text`; linear once, then logarithmic in the number of characters outside the BMP. */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = [];
  if (/[\ud800-\udbff]/.test(text)) {
    for (let i = 0; i + 1 < text.length; i++) {
      const high = text.charCodeAt(i);
      if (high < 0xd800 || high > 0xdbff) continue;
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) pairs.push(i++);
    }
  }
  if (pairs.length === 0) return { at: (utf16) => utf16 };
  return { at: (utf16) => utf16 - countBelow(pairs, utf16) };
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
