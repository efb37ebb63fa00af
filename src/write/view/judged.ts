import type { Evidence } from "../../core/article.ts";
import type { ArticleRecord } from "../../schema/record.ts";

type Agency = ArticleRecord["agencies"][number];
type Count = ArticleRecord["counts"][number];

/** What a person judges, edits or adds: the values of each field that corrections are about. */
export interface JudgedValues {
  /** EDTF. */
  readonly date: { readonly value: string };
  readonly dateline: { readonly place: string | null; readonly country: string | null };
  readonly agencies: { readonly name: string; readonly role: Agency["role"] };
  readonly counts: Pick<Count, "value" | "min" | "max" | "noun" | "action">;
  /** ISO 3166-1 alpha-2. */
  readonly countries: { readonly code: string };
  readonly people: { readonly name: string; readonly title: string | null; readonly affiliation: string | null };
  /** The speaker's name, or for those without one their description. */
  readonly quotes: { readonly speaker: string; readonly text: string };
}

export type JudgedField = keyof JudgedValues;

/** A fact that can be judged. `path` is that of `Fact`. This file runs in the browser too. */
export type Judged = {
  [F in JudgedField]: {
    readonly field: F;
    readonly path: string;
    readonly value: JudgedValues[F];
    readonly evidence: readonly Evidence[];
  };
}[JudgedField];

type Speaker = { readonly name: string; readonly quotes: ArticleRecord["otherSources"][number]["quotes"] };

function quotesOf({ name, quotes }: Speaker, path: string): Judged[] {
  return quotes.map(({ text, evidence }, j) => ({
    field: "quotes",
    path: `${path}/quotes/${j}`,
    value: { speaker: name, text },
    evidence: [evidence],
  }));
}

function filedOf({ date, dateline }: ArticleRecord): Judged[] {
  const facts: Judged[] = [];
  if (date !== null) {
    facts.push({ field: "date", path: "date", value: { value: date.value }, evidence: [date.evidence] });
  }
  if (dateline !== null) {
    const { place, country, evidence } = dateline;
    facts.push({ field: "dateline", path: "dateline", value: { place, country }, evidence: [evidence] });
  }
  return facts;
}

/** The facts of a record that a person can judge, in the record's order. */
export function judgedOf(record: ArticleRecord): Judged[] {
  return [
    ...filedOf(record),
    ...record.agencies.map(
      ({ name, role, mentions }, i): Judged => ({
        field: "agencies",
        path: `agencies/${i}`,
        value: { name, role },
        evidence: mentions,
      }),
    ),
    ...record.counts.map(
      ({ value, min, max, noun, action, mentions }, i): Judged => ({
        field: "counts",
        path: `counts/${i}`,
        value: { value, min, max, noun, action },
        evidence: mentions,
      }),
    ),
    ...record.countries.map(
      ({ code, mentions }, i): Judged => ({
        field: "countries",
        path: `countries/${i}`,
        value: { code },
        evidence: mentions.map(({ text, start, end }) => ({ text, start, end })),
      }),
    ),
    ...record.peopleQuoted.flatMap(({ name, title, affiliation, mentions, quotes }, i): Judged[] => [
      { field: "people", path: `peopleQuoted/${i}`, value: { name, title, affiliation }, evidence: mentions },
      ...quotesOf({ name, quotes }, `peopleQuoted/${i}`),
    ]),
    ...record.otherSources.flatMap(({ description, quotes }, i) =>
      quotesOf({ name: description, quotes }, `otherSources/${i}`),
    ),
  ];
}
