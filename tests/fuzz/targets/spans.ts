import type { Article } from "../../../src/core/article.ts";
import type { Span } from "../../../src/core/spans.ts";

/** Throws unless each span is within the article's text and not empty. */
export function expectSpans(article: Article, spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    if (start < 0 || end > article.text.length || start >= end)
      throw new Error(`a span out of bounds: ${start}-${end}`);
  }
}
