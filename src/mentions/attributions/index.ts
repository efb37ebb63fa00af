import type { Article } from "../../core/article.ts";
import type { Mention, Span } from "../../core/spans.ts";
import type { Layers } from "../registry.ts";

/** Who is meant by the words that name a speaker. */
export type Source =
  | { readonly kind: "person"; readonly entity: number } // NameValue.entity
  | { readonly kind: "organization"; readonly entity: number } // OrganisationValue.entity
  | { readonly kind: "unnamed-person" | "document"; readonly description: string };

/** Words that the text attributes to somebody; the mention's span is the words. */
export interface AttributionValue {
  readonly kind: "direct" | "mixed" | "indirect";
  readonly cue: Span | null;
  /** The words that name the speaker at this place; null if the cue stands alone. */
  readonly speaker: Span | null;
  readonly source: Source;
}

export type Attribution = Mention<AttributionValue>;

/** Finds who said what. */
export function findAttributions(
  _article: Article,
  _layers: Pick<Layers, "names" | "organisations" | "quotes">,
): readonly Attribution[] {
  return [];
}
