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

/** The first of `sorted` (disjoint, in text order) that starts at or after the end of `span`, or undefined. */
export function following<S extends Span>(sorted: readonly S[], span: Span): S | undefined {
  const at = firstEndingAfter(sorted, span.end);
  const found = sorted[at];
  return found !== undefined && found.start < span.end ? sorted[at + 1] : found;
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
