import type { Article } from "../../core/article.ts";
import type { Attribution, Source } from "../../mentions/attributions/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import { toQuote } from "./quote.ts";
import type { OtherSourcesField } from "./schema.ts";

type Other = Exclude<Source, { kind: "person" }>;

/** The organisations, documents and unnamed people to whom words are attributed, in order of their first quote. */
export function findOtherSources(
  article: Article,
  layers: Pick<Layers, "organisations" | "attributions">,
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
    quotes: attributions.map((attribution) => toQuote(article, attribution)),
  }));
}

function keyOf(source: Other): string {
  if (source.kind === "organization" && source.entity !== null) return `entity ${source.entity}`;
  return `${source.kind} ${source.description.toLowerCase().replace(/^(?:the|an?) /, "")}`;
}

/** The words that name the source first; an organisation that only "it" or "the company" stands for, by its name. */
function describe(sources: readonly Other[], layers: Pick<Layers, "organisations">): string {
  const source = sources[0]!;
  if (source.kind !== "organization" || source.entity === null) return source.description;
  const named = sources.find(({ description }) => /\p{Lu}/u.test(description.replace(/^(?:The|Its?) /, "")));
  if (named !== undefined) return named.description;
  return layers.organisations.find(({ value }) => value.entity === source.entity)?.value.name ?? source.description;
}
