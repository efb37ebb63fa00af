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
  const found = new Map<string, { source: Other; attributions: Attribution[] }>();
  for (const attribution of layers.attributions) {
    const { source } = attribution.value;
    if (source.kind === "person") continue;
    const key = keyOf(source);
    const entry = found.get(key);
    if (entry === undefined) found.set(key, { source, attributions: [attribution] });
    else entry.attributions.push(attribution);
  }
  return [...found.values()].map(({ source, attributions }) => ({
    description: describe(source, layers),
    type: source.kind,
    quotes: attributions.map((attribution) => toQuote(article, attribution)),
  }));
}

function keyOf(source: Other): string {
  if (source.kind === "organization" && source.entity !== null) return `entity ${source.entity}`;
  return `${source.kind} ${source.description.toLowerCase().replace(/^(?:the|an?) /, "")}`;
}

function describe(source: Other, layers: Pick<Layers, "organisations">): string {
  if (source.kind !== "organization" || source.entity === null) return source.description;
  return layers.organisations.find(({ value }) => value.entity === source.entity)?.value.name ?? source.description;
}
