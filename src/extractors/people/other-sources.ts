import type { Article } from "../../core/article.ts";
import type { Attribution, Source } from "../../mentions/attributions/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import { bodyName } from "./body-name.ts";
import { toQuotes } from "./quote.ts";
import type { OtherSourcesField } from "./schema.ts";

type Other = Exclude<Source, { kind: "person" }>;

/** One source: what it's called where it's quoted, and its quotes. */
interface Found {
  readonly sources: Other[];
  readonly attributions: Attribution[];
}

/** The organisations, documents and unnamed people to whom words are attributed, in order of their first quote. */
export function findOtherSources(
  article: Article,
  layers: Pick<Layers, "organisations" | "attributions" | "quotes">,
): OtherSourcesField {
  const found = new Map<string, Found>();
  for (const attribution of layers.attributions) {
    const { source } = attribution.value;
    if (source.kind === "person") continue;
    const key = keyOf(source);
    const entry = found.get(key);
    if (entry === undefined) found.set(key, { sources: [source], attributions: [attribution] });
    else {
      entry.sources.push(source);
      entry.attributions.push(attribution);
    }
  }
  const others: OtherSourcesField = [];
  for (const { sources, attributions } of found.values()) {
    const description = describe(sources, layers);
    const quotes = toQuotes(article, attributions, layers.quotes);
    others.push({ description, type: sources[0]!.kind, quotes });
  }
  return others;
}

function keyOf(source: Other): string {
  if (source.kind === "organization" && source.entity !== null) return `entity ${source.entity}`;
  const lower = source.description.toLowerCase();
  return `${source.kind} ${lower.slice(articleEnd(lower))}`;
}

const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** Length of "the " or "a " at the head of a description in lower case. */
function articleEnd(lower: string): number {
  const space = lower.indexOf(" ");
  return ARTICLES.has(lower.slice(0, space)) ? space + 1 : 0;
}

/**
 * The words that stand for the source first; an organisation by its name if it's quoted by it anywhere, and one that only
 * "it" or "the company" stands for by the name it has in the article, if that has a capital.
 */
function describe(sources: readonly Other[], { organisations }: Pick<Layers, "organisations">): string {
  const source = sources[0]!;
  if (source.kind !== "organization" || source.entity === null) return source.description;
  const said = bodyName(sources.map(({ description }) => description));
  if (said !== undefined) return said;
  const { name } = organisations.find(({ value }) => value.entity === source.entity)!.value;
  return bodyName([name]) ?? source.description;
}
