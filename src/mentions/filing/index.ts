import type { Article } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import type { Layers } from "../registry.ts";

/** When, where and by whom the article was filed, as far as it says so. */
export interface Filing {
  readonly dateline: {
    readonly span: Span;
    readonly place: Span | null;
    readonly wire: Span | null;
  } | null;
  /** EDTF, with the year left open (`XXXX-05-02`) if it isn't said. */
  readonly date: {
    readonly edtf: string;
    readonly basis: "dateline" | "byline" | "metadata" | "url" | "text";
    readonly evidence: { readonly kind: "text" | "raw"; readonly span: Span };
  } | null;
}

/** Finds the article's own date and dateline. */
export function findFiling(_article: Article, _layers: Pick<Layers, "dates" | "places">): Filing {
  return { dateline: null, date: null };
}
