/** A stretch of `article.text`: UTF-16 units, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that a layer found, with the rule that found it and what it means. */
export interface Mention<T> extends Span {
  readonly rule: string;
  readonly value: T;
}

/** True if the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if `outer` holds all of `inner`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Text order: earlier start first, and of two with one start the longer first. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Keeps, of spans that overlap, the longest (the earlier of two as long), in text order. */
export function longestFirst<S extends Span>(spans: readonly S[]): S[] {
  const ranked = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: S[] = [];
  for (const span of ranked) {
    const at = firstEndingAfter(kept, span.start);
    const next = kept[at];
    if (next === undefined || next.start >= span.end) kept.splice(at, 0, span);
  }
  return kept;
}

/** Index of the first of `sorted` (disjoint, in text order) that ends after `offset`; `sorted.length` if none does. */
export function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of `sorted` (disjoint, in text order) that overlaps `span`, or undefined. */
export function firstOverlapping<S extends Span>(sorted: readonly S[], span: Span): S | undefined {
  const found = sorted[firstEndingAfter(sorted, span.start)];
  return found !== undefined && overlaps(found, span) ? found : undefined;
}

/** Those of `sorted` (disjoint, in text order) that overlap `span`. */
export function allOverlapping<S extends Span>(sorted: readonly S[], span: Span): S[] {
  const found: S[] = [];
  for (let i = firstEndingAfter(sorted, span.start); i < sorted.length && sorted[i]!.start < span.end; i++) {
    found.push(sorted[i]!);
  }
  return found;
}

/** The first of `sorted` (disjoint, in text order) that starts at or after the end of `span`, or undefined. */
export function following<S extends Span>(sorted: readonly S[], span: Span): S | undefined {
  const at = firstEndingAfter(sorted, span.end);
  const found = sorted[at];
  return found !== undefined && found.start < span.end ? sorted[at + 1] : found;
}

/** The last of `sorted` (disjoint, in text order) that ends at or before the start of `span`, or undefined. */
export function preceding<S extends Span>(sorted: readonly S[], span: Span): S | undefined {
  return sorted[firstEndingAfter(sorted, span.start) - 1];
}

/** Characters between two spans; 0 if they touch or overlap. */
export function distance(a: Span, b: Span): number {
  return Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));
}

/** The candidate with the fewest characters between it and `span`, the earlier of two as near, or undefined. */
export function nearest<S extends Span>(candidates: readonly S[], span: Span): S | undefined {
  let best: S | undefined;
  for (const candidate of candidates) {
    if (best === undefined || distance(candidate, span) < distance(best, span)) best = candidate;
  }
  return best;
}
