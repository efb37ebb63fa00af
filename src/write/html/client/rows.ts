import type { ArticleRecord } from "../../../schema/record.ts";
import { nameOf, type Story } from "./data.ts";

export type Count = ArticleRecord["counts"][number];
export type Of = Count["of"];

/** An article as a row of the folder's table, with what filters and totals ask for. */
export interface Row {
  readonly story: Story;
  readonly name: string;
  /** EDTF, or "" if the article says none. */
  readonly date: string;
  readonly agency: string;
  readonly countries: ArticleRecord["countries"];
  /** The country named most often: its counts are put down to it. ISO code, or "". */
  readonly mainCountry: string;
  /** Counts that are no part of another and not about another event: what may be summed. */
  readonly counts: readonly Count[];
  readonly people: ArticleRecord["peopleQuoted"];
  /** Everything that the search looks at, in lower case. */
  readonly words: string;
}

/** A count's number for sums: the value, or the bound that is known. */
export function sizeOf({ value, min, max }: Count): number {
  return value ?? min ?? max ?? 0;
}

function mainCountryOf({ countries, dateline }: ArticleRecord): string {
  const most = Math.max(0, ...countries.map(({ mentions }) => mentions.length));
  return countries.find(({ mentions }) => mentions.length === most)?.code ?? dateline?.country ?? "";
}

export function rowOf(story: Story): Row {
  const { record } = story.payload;
  const name = nameOf(story);
  const words = [
    name,
    record.id,
    record.date?.value,
    record.publisher,
    ...record.agencies.map((agency) => agency.name),
    ...record.countries.map((country) => country.name),
    ...record.peopleQuoted.flatMap((person) => [person.name, person.title, person.affiliation]),
    ...record.counts.map(({ noun, action }) => `${noun} ${action}`),
  ];
  return {
    story,
    name,
    date: record.date?.value ?? "",
    agency: record.agency?.name ?? "",
    countries: record.countries,
    mainCountry: mainCountryOf(record),
    counts: record.counts.filter(({ partOf, background }) => partOf === null && !background),
    people: record.peopleQuoted,
    words: words.filter(Boolean).join("\n").toLowerCase(),
  };
}

/** What the reader asks to see. Empty strings ask for nothing. */
export interface Filter {
  readonly query: string;
  readonly country: string;
  readonly action: string;
  /** The beginning of a date: a year, month or day. */
  readonly period: string;
}

export const NO_FILTER: Filter = { query: "", country: "", action: "", period: "" };

export function matches(row: Row, { query, country, action, period }: Filter): boolean {
  return (
    query
      .toLowerCase()
      .split(/\s+/)
      .every((word) => row.words.includes(word)) &&
    (country === "" || row.countries.some(({ code }) => code === country)) &&
    (action === "" || row.counts.some((count) => count.action === action)) &&
    row.date.startsWith(period)
  );
}

/** Adds up numbers under keys. */
export function tally<K>(entries: Iterable<readonly [K, number]>): Map<K, number> {
  const sums = new Map<K, number>();
  for (const [key, number] of entries) sums.set(key, (sums.get(key) ?? 0) + number);
  return sums;
}

/** The entries of a tally, the largest first. */
export function ranked<K>(sums: ReadonlyMap<K, number>): [K, number][] {
  return [...sums].sort(([, a], [, b]) => b - a);
}
