import { type Article, evidenceOf } from "../../core/article.ts";
import { byPosition, overlaps, type Span } from "../../core/spans.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
import type { NameMention } from "../../mentions/names/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import { toQuotes } from "./quote.ts";
import type { PeopleQuotedField } from "./schema.ts";

type Person = PeopleQuotedField[number];

/** What is known of one who is quoted. */
interface Known {
  readonly names: NameMention[];
  readonly attributions: Attribution[];
}

/** The people with a name to whom words are attributed, in order of first mention. */
export function findPeople(
  article: Article,
  layers: Pick<Layers, "names" | "attributions" | "quotes">,
): PeopleQuotedField {
  return quotedPeople(layers).map(({ names, attributions }) =>
    toPerson(article, names, toQuotes(article, attributions, layers.quotes), attributions),
  );
}

/** Those who are quoted; entities are numbered in order of first mention. */
function quotedPeople({ names, attributions }: Pick<Layers, "names" | "attributions">): Known[] {
  const known: (Known | undefined)[] = [];
  for (const attribution of attributions) {
    const { source } = attribution.value;
    if (source.kind !== "person") continue;
    while (known.length <= source.entity) known.push(undefined);
    const person = known[source.entity];
    if (person === undefined) known[source.entity] = { names: [], attributions: [attribution] };
    else person.attributions.push(attribution);
  }
  for (const name of names) if (name.value.entity < known.length) known[name.value.entity]?.names.push(name);
  return known.filter((person) => person !== undefined);
}

function toPerson(
  article: Article,
  names: readonly NameMention[],
  quotes: Person["quotes"],
  attributions: readonly Attribution[],
): Person {
  const title = firstOf(names, "title");
  const affiliation = firstOf(names, "affiliation");
  return {
    name: names[0]!.value.full,
    title: title === null ? null : evidenceOf(article, title).text,
    affiliation: affiliation === null ? null : evidenceOf(article, affiliation).text,
    mentions: mentionsOf(names, attributions).map((span) => evidenceOf(article, span)),
    quotes,
  };
}

/** The first title or affiliation that stands with one of the names. */
function firstOf(names: readonly NameMention[], key: "title" | "affiliation"): Span | null {
  for (const { value } of names) if (value[key] !== null) return value[key];
  return null;
}

/** The names and the pronouns and roles that stand as speakers, each once, in text order. */
function mentionsOf(names: readonly NameMention[], attributions: readonly Attribution[]): Span[] {
  const spans: Span[] = [...names];
  const seen = new Set<number>();
  for (const { start } of names) seen.add(start);
  for (const { value } of attributions) {
    const { speaker } = value;
    if (speaker === null || seen.has(speaker.start)) continue;
    seen.add(speaker.start);
    spans.push(speaker);
  }
  spans.sort(byPosition);
  return spans.filter((span, i) => i === 0 || !overlaps(spans[i - 1]!, span));
}
