import type { Span } from "../../core/spans.ts";

/** A stretch of text over which the same facts' evidence lies: their indices, the innermost (shortest) first. */
export interface Segment extends Span {
  readonly facts: readonly number[];
}

interface Mark extends Span {
  readonly fact: number;
}

/** `marks` overlap the block and are in order of their starts. */
function cut(block: Span, marks: readonly Mark[]): Segment[] {
  const inside = (offset: number): boolean => offset > block.start && offset < block.end;
  const cuts = new Set([block.start, block.end, ...marks.flatMap(({ start, end }) => [start, end]).filter(inside)]);
  const bounds = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [start, end] = [bounds[i]!, bounds[i + 1]!];
    open = open.filter((mark) => mark.end > start);
    while (next < marks.length && marks[next]!.start <= start) open.push(marks[next++]!);
    const innermost = open.filter((mark) => mark.end > start).sort((a, b) => a.end - a.start - (b.end - b.start));
    segments.push({ start, end, facts: [...new Set(innermost.map(({ fact }) => fact))] });
  }
  return segments;
}

/**
 * Cuts each block wherever evidence begins or ends. `places` are those of `Shown`; the blocks are disjoint. A block's
 * segments are in text order, disjoint, and cover it. Runs in the browser too.
 */
export function segmentsOf(blocks: readonly Span[], places: readonly (readonly Span[])[]): Segment[][] {
  const marks = places
    .flatMap((spans, fact): Mark[] => spans.map(({ start, end }) => ({ start, end, fact })))
    .sort((a, b) => a.start - b.start);
  const order = blocks.map((_, i) => i).sort((a, b) => blocks[a]!.start - blocks[b]!.start);
  const segments: Segment[][] = blocks.map(() => []);
  let reaching: Mark[] = [];
  let next = 0;
  for (const at of order) {
    const block = blocks[at]!;
    while (next < marks.length && marks[next]!.start < block.end) reaching.push(marks[next++]!);
    reaching = reaching.filter(({ end }) => end > block.start);
    segments[at] = cut(block, reaching);
  }
  return segments;
}
