import type { Article } from "../core/article.ts";
import { type Lexicon, NO_LEXICON } from "../core/lexicon.ts";
import { type Attribution, findAttributions } from "./attributions/index.ts";
import { type DateMention, findDates } from "./dates/index.ts";
import { type Filing, findFiling } from "./filing/index.ts";
import { findNames, type NameMention } from "./names/index.ts";
import { findNumbers, type NumberMention } from "./numbers/index.ts";
import { findOrganisations, type OrganisationMention } from "./organisations/index.ts";
import { findPlaces, type PlaceMention } from "./places/index.ts";
import { findQuotes, type QuoteMention } from "./quotes/index.ts";
import { type Tags, tagTokens } from "./tagger/index.ts";
import { findTimeline, type Timeline } from "./timeline/index.ts";

/** What is known of an article before any extractor reads it. Each layer is found once, when it is first asked for. */
export interface Layers {
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly filing: Filing;
  readonly timeline: Timeline;
  readonly numbers: readonly NumberMention[];
  readonly tags: Tags;
  readonly organisations: readonly OrganisationMention[];
  readonly names: readonly NameMention[];
  readonly quotes: readonly QuoteMention[];
  readonly attributions: readonly Attribution[];
}

/** How each layer is found; a layer may read the layers above it. */
const FINDERS: { readonly [L in keyof Layers]: (article: Article, layers: Layers, lexicon: Lexicon) => Layers[L] } = {
  dates: findDates,
  places: findPlaces,
  filing: findFiling,
  timeline: findTimeline,
  numbers: findNumbers,
  tags: tagTokens,
  organisations: findOrganisations,
  names: findNames,
  quotes: findQuotes,
  attributions: findAttributions,
};

/** The layers' names, in an order in which none asks for one behind it. */
export const LAYER_NAMES = Object.keys(FINDERS) as readonly (keyof Layers)[];

/** The layers of one article. The getters stand on the prototype: to define them for each article took 100 µs of it. */
class FoundLayers {
  readonly article: Article;
  readonly lexicon: Lexicon;
  readonly found: { [L in keyof Layers]?: Layers[L] } = {};

  constructor(article: Article, lexicon: Lexicon) {
    this.article = article;
    this.lexicon = lexicon;
  }
}

for (const name of LAYER_NAMES) {
  Object.defineProperty(FoundLayers.prototype, name, {
    enumerable: true,
    get(this: FoundLayers): unknown {
      const { found } = this as { found: Record<string, unknown> };
      found[name] ??= FINDERS[name](this.article, this as unknown as Layers, this.lexicon);
      return found[name];
    },
  });
}

/** The layers of an article, each computed on first use; they may ask the lexicon what rules leave open. */
export function layersOf(article: Article, lexicon: Lexicon = NO_LEXICON): Layers {
  return new FoundLayers(article, lexicon) as unknown as Layers;
}
