import type { Article } from "../../core/article.ts";
import type { Mention } from "../../core/spans.ts";

/** How many: exact numbers have `min` and `max` equal to `value`; one of them is null for an open bound. */
export interface NumberValue {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: "exact" | "approximate" | "at-least" | "at-most" | "range" | "vague";
}

export type NumberMention = Mention<NumberValue>;

/** Finds the number phrases of the article, whatever they count or measure: disjoint, in text order. */
export function findNumbers(_article: Article): readonly NumberMention[] {
  return [];
}
