import { type Article, evidenceOf } from "../../core/article.ts";
import { byPosition, overlaps, type Span } from "../../core/spans.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
import type { NameMention } from "../../mentions/names/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import { toQuotes } from "./quote.ts";
import type { PeopleQuotedField } from "./schema.ts";

type Person = PeopleQuotedField[number];

/** The people with a name to whom words are attributed, in order of first mention. */
export function findPeople(
  article: Article,
  layers: Pick<Layers, "names" | "attributions" | "quotes">,
): PeopleQuotedField {
  const quotes = grouped(layers.attributions, ({ value: { source } }) =>
    source.kind === "person" ? source.entity : null,
  );
  if (quotes.size === 0) return [];
  const mentions = grouped(layers.names, ({ value: { entity } }) => (quotes.has(entity) ? entity : null));
  return [...mentions].map(([entity, names]) =>
    toPerson(article, names, toQuotes(article, quotes.get(entity)!, layers.quotes), quotes.get(entity)!),
  );
}

/** Lists by key, in order of the first one; those with the key null are left out. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => number | null): Map<number, T[]> {
  const lists = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  }
  return lists;
}

function toPerson(
  article: Article,
  names: readonly NameMention[],
  quotes: Person["quotes"],
  attributions: readonly Attribution[],
): Person {
  const title = names.find(({ value }) => value.title !== null)?.value.title ?? null;
  const affiliation = names.find(({ value }) => value.affiliation !== null)?.value.affiliation ?? null;
  return {
    name: names[0]!.value.full,
    title: title === null ? null : evidenceOf(article, title).text,
    affiliation: affiliation === null ? null : evidenceOf(article, affiliation).text,
    mentions: mentionsOf(names, attributions).map((span) => evidenceOf(article, span)),
    quotes,
  };
}

/** The names and the pronouns and roles that stand as speakers, each once, in text order. */
function mentionsOf(names: readonly NameMention[], attributions: readonly Attribution[]): Span[] {
  const spans: Span[] = names.map(({ start, end }) => ({ start, end }));
  const seen = new Set<number>(spans.map(({ start }) => start));
  for (const { value } of attributions) {
    const { speaker } = value;
    if (speaker === null || seen.has(speaker.start)) continue;
    seen.add(speaker.start);
    spans.push(speaker);
  }
  spans.sort(byPosition);
  return spans.filter((span, i) => i === 0 || !overlaps(spans[i - 1]!, span));
}
