import type { Article } from "../../core/article.ts";
import type { Mention, Span } from "../../core/spans.ts";
import type { Layers } from "../registry.ts";

/** One mention of a person by name; mentions of the same person share `entity`. */
export interface NameValue {
  /** Index of the person within the article, in order of first mention. */
  readonly entity: number;
  /** The person's fullest name in the article. */
  readonly full: string;
  /** The title or role that stands with this mention, and the organisation in it. */
  readonly title: Span | null;
  readonly affiliation: Span | null;
  readonly gender: "female" | "male" | null;
}

export type NameMention = Mention<NameValue>;

/** Finds the person names of the article: disjoint, in text order. */
export function findNames(
  _article: Article,
  _layers: Pick<Layers, "places" | "organisations">,
): readonly NameMention[] {
  return [];
}
