import type { ArticleRecord } from "../schema/record.ts";

type Cell = string | number | boolean | null;

/** A table over all records: its columns, and the rows that one record gives. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: (record: ArticleRecord) => readonly (readonly Cell[])[];
}

const articles: Table = {
  columns: [
    "id",
    "title",
    "publisher",
    "url",
    "date",
    "dateline_place",
    "dateline_country",
    "wire",
    "agency",
    "agency_type",
    "counts",
    "countries",
    "people_quoted",
    "warnings",
  ],
  rows: (record) => [
    [
      record.id,
      record.title,
      record.publisher,
      record.url,
      record.date?.value ?? null,
      record.dateline?.place ?? null,
      record.dateline?.country ?? null,
      record.dateline?.wire ?? null,
      record.agency?.name ?? null,
      record.agency?.type ?? null,
      record.counts.length,
      record.countries.map(({ code }) => code).join(" "),
      record.peopleQuoted.map(({ name }) => name).join("; "),
      record.warnings.map(({ code }) => code).join(" "),
    ],
  ],
};

const counts: Table = {
  columns: [
    "id",
    "date",
    "index",
    "value",
    "min",
    "max",
    "qualifier",
    "noun",
    "of",
    "action",
    "part_of",
    "evidence",
    "start",
    "end",
  ],
  rows: (record) =>
    record.counts.map((count, index) => {
      const first = count.mentions[0];
      return [
        record.id,
        record.date?.value ?? null,
        index,
        count.value,
        count.min,
        count.max,
        count.qualifier,
        count.noun,
        count.of,
        count.action,
        count.partOf,
        first?.text ?? null,
        first?.start ?? null,
        first?.end ?? null,
      ];
    }),
};

const countries: Table = {
  columns: ["id", "date", "code", "alpha3", "name", "mentions", "evidence", "form", "start", "end"],
  rows: (record) =>
    record.countries.map((country) => {
      const first = country.mentions[0];
      return [
        record.id,
        record.date?.value ?? null,
        country.code,
        country.alpha3,
        country.name,
        country.mentions.length,
        first?.text ?? null,
        first?.form ?? null,
        first?.start ?? null,
        first?.end ?? null,
      ];
    }),
};

const people: Table = {
  columns: ["id", "date", "name", "title", "affiliation", "quotes", "mentions"],
  rows: (record) =>
    record.peopleQuoted.map((person) => [
      record.id,
      record.date?.value ?? null,
      person.name,
      person.title,
      person.affiliation,
      person.quotes.length,
      person.mentions.length,
    ]),
};

const quotes: Table = {
  columns: ["id", "date", "speaker", "speaker_type", "kind", "cue", "text", "start", "end"],
  rows: (record) => {
    const named = record.peopleQuoted.map(({ name, quotes: said }) => ({ speaker: name, type: "person", said }));
    const others = record.otherSources.map(({ description, type, quotes: said }) => ({
      speaker: description,
      type,
      said,
    }));
    return [...named, ...others].flatMap(({ speaker, type, said }) =>
      said.map(({ kind, cue, text, evidence }) => [
        record.id,
        record.date?.value ?? null,
        speaker,
        type,
        kind,
        cue,
        text,
        evidence.start,
        evidence.end,
      ]),
    );
  },
};

/** What `--table` may say. */
export const TABLES = { articles, counts, countries, people, quotes } as const;

export type TableName = keyof typeof TABLES;
