import type { Article } from "../../core/article.ts";
import type { Attribution, Source } from "../../mentions/attributions/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import { toQuotes } from "./quote.ts";
import type { OtherSourcesField } from "./schema.ts";

type Other = Exclude<Source, { kind: "person" }>;

/** The organisations, documents and unnamed people to whom words are attributed, in order of their first quote. */
export function findOtherSources(
  article: Article,
  layers: Pick<Layers, "organisations" | "attributions" | "quotes">,
): OtherSourcesField {
  const found = new Map<string, { sources: Other[]; attributions: Attribution[] }>();
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
  return [...found.values()].map(({ sources, attributions }) => ({
    description: describe(sources, layers),
    type: sources[0]!.kind,
    quotes: toQuotes(article, attributions, layers.quotes),
  }));
}

function keyOf(source: Other): string {
  if (source.kind === "organization" && source.entity !== null) return `entity ${source.entity}`;
  return `${source.kind} ${source.description.toLowerCase().replace(/^(?:the|an?) /, "")}`;
}

/** A word in lower case that says what a body is: "the police organisation Interpol". */
const KIND = /(?:^|\s)(?!(?:the|of|for|and|in|on|de|du|des|del|la)\s)\p{Ll}\S*\s/u;

/**
 * The words that name the source first; an organisation by its name alone if it's quoted so anywhere, and one that only
 * "it" or "the company" stands for by the name it has in the article.
 */
function describe(sources: readonly Other[], layers: Pick<Layers, "organisations">): string {
  const source = sources[0]!;
  if (source.kind !== "organization" || source.entity === null) return source.description;
  const named = sources
    .map(({ description }) => description)
    .filter((words) => /\p{Lu}/u.test(words.replace(/^(?:The|Its?) /, "")));
  const alone = named.find((words) => !KIND.test(words)) ?? named[0];
  const name = layers.organisations.find(({ value }) => value.entity === source.entity)?.value.name;
  return alone ?? (name !== undefined && /\p{Lu}/u.test(name) ? name : source.description);
}
