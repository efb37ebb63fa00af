import type { Article } from "../../core/article.ts";
import type { Mention } from "../../core/spans.ts";

/** A place: a country (or its people) or a populated place. */
export interface PlaceValue {
  readonly kind: "country" | "settlement";
  readonly name: string;
  /** ISO 3166-1 alpha-2 of the country it is or lies in; null where several are possible. */
  readonly code: string | null;
  readonly form: "name" | "alias" | "demonym" | "misspelling";
}

export type PlaceMention = Mention<PlaceValue>;

/** Finds the countries and settlements that the article names: disjoint, in text order. */
export function findPlaces(_article: Article): readonly PlaceMention[] {
  return [];
}
