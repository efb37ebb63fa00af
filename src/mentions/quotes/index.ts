import type { Article } from "../../core/article.ts";
import type { Mention, Span } from "../../core/spans.ts";

/** A stretch in quotation marks; the mention's span includes the marks, `inner` doesn't. */
export interface QuoteValue {
  readonly inner: Span;
  /** True if the closing mark is missing because the quote goes on in the next paragraph. */
  readonly continues: boolean;
}

export type QuoteMention = Mention<QuoteValue>;

/** Finds the stretches in quotation marks, whoever says them: disjoint (the outermost of nested ones), in text order. */
export function findQuotes(_article: Article): readonly QuoteMention[] {
  return [];
}
