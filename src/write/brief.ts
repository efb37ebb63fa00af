import * as z from "zod/mini";
import type { ArticleRecord } from "../schema/record.ts";

/** The record without evidence, for quick reading and short jq. */
export const briefSchema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  title: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  /** EDTF. */
  date: z.nullable(z.string()),
  place: z.nullable(z.string()),
  agency: z.nullable(z.string()),
  agencies: z.array(z.string()),
  counts: z.array(
    z.strictObject({
      /** Null where only bounds are known. */
      value: z.nullable(z.number()),
      min: z.nullable(z.number()),
      max: z.nullable(z.number()),
      noun: z.nullable(z.string()),
      action: z.nullable(z.string()),
    }),
  ),
  countries: z.array(z.string()),
  peopleQuoted: z.array(
    z.strictObject({
      name: z.string(),
      title: z.nullable(z.string()),
      affiliation: z.nullable(z.string()),
      words: z.array(z.string()),
    }),
  ),
  warnings: z.array(z.string()),
});

export type BriefRecord = z.infer<typeof briefSchema>;

/** The brief form of a record; parsed by its schema before it's handed out. */
export function briefOf(record: ArticleRecord): BriefRecord {
  return briefSchema.parse({
    version: 1,
    id: record.id,
    title: record.title,
    publisher: record.publisher,
    date: record.date?.value ?? null,
    place: record.dateline?.place ?? null,
    agency: record.agency?.name ?? null,
    agencies: record.agencies.map(({ name }) => name),
    counts: record.counts.map(({ value, min, max, noun, action }) => ({ value, min, max, noun, action })),
    countries: record.countries.map(({ name }) => name),
    peopleQuoted: record.peopleQuoted.map(({ name, title, affiliation, quotes }) => ({
      name,
      title,
      affiliation,
      words: quotes.map(({ text }) => text),
    })),
    warnings: record.warnings.map(({ code }) => code),
  });
}
