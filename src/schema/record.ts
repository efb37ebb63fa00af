import * as z from "zod/mini";
import { agenciesSchema, agencySchema } from "../extractors/agency/schema.ts";
import { countriesSchema } from "../extractors/countries/schema.ts";
import { countsSchema } from "../extractors/counts/schema.ts";
import { datelineSchema, dateSchema } from "../extractors/date/schema.ts";
import { datesSchema } from "../extractors/dates/schema.ts";
import { otherSourcesSchema, peopleQuotedSchema } from "../extractors/people/schema.ts";

/** The fields that extractors fill, in the order of the record. */
export const fieldSchemas = {
  date: dateSchema,
  dateline: datelineSchema,
  agency: agencySchema,
  agencies: agenciesSchema,
  counts: countsSchema,
  countries: countriesSchema,
  peopleQuoted: peopleQuotedSchema,
  otherSources: otherSourcesSchema,
  dates: datesSchema,
};

/** The record of one article: the public interface, and the only definition of it. */
export const recordSchema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  title: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  url: z.nullable(z.string()),
  language: z.nullable(z.string()),
  ...fieldSchemas,
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

export type ArticleRecord = z.infer<typeof recordSchema>;
export type Fields = { [F in keyof typeof fieldSchemas]: z.infer<(typeof fieldSchemas)[F]> };
