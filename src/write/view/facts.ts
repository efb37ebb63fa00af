import type { Evidence } from "../../core/article.ts";
import type { ArticleRecord } from "../../schema/record.ts";
import { numberText } from "../number-text.ts";

/** What kinds of evidence are told apart by colour. */
export const FACT_KINDS = ["date", "agency", "count", "country", "person", "quote"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What the legend calls them. */
export const KIND_NAMES: Readonly<Record<FactKind, string>> = {
  date: "Dates and place",
  agency: "Organisations",
  count: "Counts",
  country: "Countries",
  person: "People and sources",
  quote: "Quotes",
};

/** One fact of a record for a reader. This file runs in the browser too: no imports of values but pure ones. */
export interface Fact {
  readonly kind: FactKind;
  /** Where it stands in the record: "counts/3", "peopleQuoted/0/quotes/1". */
  readonly path: string;
  readonly title: string;
  /** Why it is what it is: role, qualifier, form, cue. */
  readonly notes: readonly string[];
  readonly evidence: readonly Evidence[];
}

type Quote = ArticleRecord["otherSources"][number]["quotes"][number];

const given = (...notes: (string | null | false | undefined)[]): string[] =>
  notes.filter((note): note is string => typeof note === "string" && note !== "");

function filedFacts({ date, dateline }: ArticleRecord): Fact[] {
  const facts: Fact[] = [];
  if (date !== null) {
    const notes = given(`from the ${date.basis}`, `to the ${date.precision}`);
    facts.push({ kind: "date", path: "date", title: date.value, notes, evidence: [date.evidence] });
  }
  if (dateline !== null) {
    const title = given(dateline.place, dateline.country, dateline.wire).join(" · ");
    facts.push({ kind: "date", path: "dateline", title, notes: ["dateline"], evidence: [dateline.evidence] });
  }
  return facts;
}

const BASES: Readonly<Record<ArticleRecord["dates"][number]["basis"], string>> = {
  text: "as written",
  article: "told from the article's date",
  "reference-date": "told from the reference date",
  mention: "told from another date in the text",
  none: "not placed in time",
};

/** The other times in the text; the article's own date is told of already. */
function timeFacts({ date, dates }: ArticleRecord): Fact[] {
  return dates.flatMap(({ value, type, basis, evidence }, i): Fact[] =>
    evidence.start === date?.evidence.start && evidence.end === date.evidence.end
      ? []
      : [{ kind: "date", path: `dates/${i}`, title: value, notes: [type, BASES[basis]], evidence: [evidence] }],
  );
}

function agencyFacts({ agencies }: ArticleRecord): Fact[] {
  return agencies.map(({ name, role, type, country, mentions }, i) => ({
    kind: "agency",
    path: `agencies/${i}`,
    title: name,
    notes: given(role === "lead" ? "lead agency" : role, type, country),
    evidence: mentions,
  }));
}

function countFacts({ counts }: ArticleRecord): Fact[] {
  return counts.map((count, i) => ({
    kind: "count",
    path: `counts/${i}`,
    title: given(numberText(count), count.noun ?? count.of, count.action).join(" "),
    notes: given(
      count.qualifier,
      `of ${count.of}`,
      count.partOf !== null && counts[count.partOf] && `part of the ${numberText(counts[count.partOf]!)}`,
      count.accordingTo && `according to ${count.accordingTo}`,
      count.background && "about another event",
      count.eventDate && `on ${count.eventDate.value}`,
    ),
    evidence: count.mentions,
  }));
}

function countryFacts({ countries }: ArticleRecord): Fact[] {
  return countries.map(({ name, code, alpha3, mentions }, i) => ({
    kind: "country",
    path: `countries/${i}`,
    title: name,
    notes: [`${code} / ${alpha3}`, `by ${[...new Set(mentions.map(({ form }) => form))].join(", ")}`],
    evidence: mentions,
  }));
}

function quoteFacts(quotes: readonly Quote[], path: string, speaker: string): Fact[] {
  return quotes.map((quote, i) => ({
    kind: "quote",
    path: `${path}/quotes/${i}`,
    title: quote.text,
    notes: given(speaker, quote.kind, quote.cue && `“${quote.cue}”`),
    evidence: [quote.evidence],
  }));
}

function speakerFacts({ peopleQuoted, otherSources }: ArticleRecord): Fact[] {
  const people = peopleQuoted.flatMap(({ name, title, affiliation, mentions, quotes }, i): Fact[] => [
    { kind: "person", path: `peopleQuoted/${i}`, title: name, notes: given(title, affiliation), evidence: mentions },
    ...quoteFacts(quotes, `peopleQuoted/${i}`, name),
  ]);
  const others = otherSources.flatMap(({ description, type, quotes }, i): Fact[] => [
    {
      kind: "person",
      path: `otherSources/${i}`,
      title: description,
      notes: [type.replace("-", " ")],
      evidence: quotes.flatMap(({ speakerEvidence }) => (speakerEvidence === null ? [] : [speakerEvidence])),
    },
    ...quoteFacts(quotes, `otherSources/${i}`, description),
  ]);
  return [...people, ...others];
}

/** All facts of a record, in the record's order; a speaker's quotes follow the speaker. */
export function factsOf(record: ArticleRecord): Fact[] {
  return [
    ...filedFacts(record),
    ...agencyFacts(record),
    ...countFacts(record),
    ...countryFacts(record),
    ...speakerFacts(record),
    ...timeFacts(record),
  ];
}
