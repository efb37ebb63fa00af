import * as z from "zod";
import { organisationSchema } from "../../src/extractors/agency/schema.ts";
import { countsSchema } from "../../src/extractors/counts/schema.ts";

// The shape of an expected.json; what it means and its defaults: fixtures/README.md.

const text = z.string().min(1);
const code = z.string().regex(/^[A-Z]{2}$/);
const edtf = z.string().regex(/^-?[\dX]{4}(-[\dX]{2}(-[\dX]{2}(T[\d:]+(Z|[+-][\d:]+)?)?)?)?(\/.*)?$/);
const count = countsSchema._zod.def.element._zod.def.shape;
const organisation = organisationSchema._zod.def.shape;

const quote = z.strictObject({
  kind: z.enum(["direct", "mixed", "indirect"]),
  text,
  cue: z.nullable(text).default(null),
  speaker: z.nullable(text).default(null),
});

const expectedCount = z
  .strictObject({
    value: z.number(),
    max: z.number().optional(),
    qualifier: z.enum(count.qualifier._zod.def.entries).default("exact"),
    noun: z.nullable(text),
    of: z.enum(count.of._zod.def.entries).default("people"),
    action: z.nullable(z.enum(count.action._zod.def.innerType._zod.def.entries)).default(null),
    partOf: z.nullable(z.int()).default(null),
    background: z.boolean().default(false),
    accordingTo: z.nullable(text).optional(),
    eventDate: z.nullable(text).optional(),
    mentions: z.array(text).min(1),
  })
  .refine(({ qualifier, max }) => (qualifier === "range") === (max !== undefined), "max is for ranges");

export const expectedSchema = z.strictObject({
  referenceDate: z.iso.date().optional(),
  title: z.nullable(text),
  publisher: z.nullable(text).default(null),
  url: z.nullable(text).default(null),
  language: z.nullable(z.string()).default("en"),
  date: z.nullable(
    z.strictObject({
      value: edtf,
      precision: z.enum(["year", "month", "day", "minute"]).default("day"),
      basis: z.enum(["dateline", "byline", "metadata", "url", "text"]),
      evidence: text,
    }),
  ),
  dateline: z.nullable(
    z.strictObject({
      place: z.nullable(text),
      country: z.nullable(code),
      wire: z.nullable(text).default(null),
      evidence: text,
    }),
  ),
  agencies: z.array(
    z.strictObject({
      name: text,
      role: z.enum(organisation.role._zod.def.entries),
      type: z.enum(organisation.type._zod.def.entries),
      country: z.nullable(code).default(null),
      mentions: z.array(text).min(1),
    }),
  ),
  counts: z.array(expectedCount),
  countries: z.array(z.strictObject({ code, mentions: z.array(text).min(1) })),
  peopleQuoted: z.array(
    z.strictObject({
      name: text,
      title: z.nullable(text).default(null),
      affiliation: z.nullable(text).default(null),
      mentions: z.array(text).min(1),
      quotes: z.array(quote).min(1),
    }),
  ),
  otherSources: z.array(
    z.strictObject({
      description: text,
      type: z.enum(["unnamed-person", "organization", "document"]),
      quotes: z.array(quote).min(1),
    }),
  ),
  dates: z
    .array(
      z.strictObject({
        value: text,
        type: z.enum(["date", "time", "duration", "set"]).default("date"),
        evidence: text,
      }),
    )
    .optional(),
});

/** What a person says the record of a fixture must be. */
export type Expected = z.infer<typeof expectedSchema>;
export type ExpectedCount = Expected["counts"][number];
export type ExpectedQuote = z.infer<typeof quote>;
