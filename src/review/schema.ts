import * as z from "zod/mini";
import { organisationSchema } from "../extractors/agency/schema.ts";
import { countsSchema } from "../extractors/counts/schema.ts";
import { countryCodeSchema, evidenceSchema } from "../extractors/evidence-schema.ts";
import type { JudgedField, JudgedValues } from "../write/view/judged.ts";

const text = z.string().check(z.minLength(1), z.maxLength(100_000));
const maybeText = z.nullable(text);

/** EDTF as far as a record has it: a day, month or year (also with a time, or without the year), or an interval of them. */
const EDTF = /^(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:\d\d)?)?)?)?(?:\/\d{4}(?:-\d\d){0,2})?$/;

const count = countsSchema.def.element.def.shape;

/** The value of each field that a person can judge. */
export const valueSchemas = {
  date: z.strictObject({ value: z.string().check(z.regex(EDTF)) }),
  dateline: z.strictObject({ place: maybeText, country: z.nullable(countryCodeSchema) }),
  agencies: z.strictObject({ name: text, role: organisationSchema.def.shape.role }),
  counts: z.strictObject({
    value: count.value,
    min: count.min,
    max: count.max,
    noun: maybeText,
    action: count.action,
  }),
  countries: z.strictObject({ code: countryCodeSchema }),
  people: z.strictObject({ name: text, title: maybeText, affiliation: maybeText }),
  quotes: z.strictObject({ speaker: text, text }),
} satisfies { [F in JudgedField]: z.ZodMiniType<JudgedValues[F]> };

function factSchema<F extends JudgedField>(field: F) {
  const value = valueSchemas[field] as (typeof valueSchemas)[F];
  const judged = { value, evidence: z.array(evidenceSchema) };
  return z.discriminatedUnion("verdict", [
    z.strictObject({ field: z.literal(field), verdict: z.enum(["accepted", "rejected", "added"]), ...judged }),
    z.strictObject({ field: z.literal(field), verdict: z.literal("edited"), found: value, ...judged }),
  ]);
}

/** One judged fact: accepted as found, rejected, edited (`found` is what the tool had said), or added. */
export const reviewFactSchema = z.union([
  factSchema("date"),
  factSchema("dateline"),
  factSchema("agencies"),
  factSchema("counts"),
  factSchema("countries"),
  factSchema("people"),
  factSchema("quotes"),
]);

/** A `*.review.json` file: a person's corrections of one article; docs/review.md describes it. */
export const reviewSchema = z.strictObject({
  version: z.literal(1),
  /** The name of the article's file, which stands beside the review. */
  article: z.string(),
  /** SHA-256 of the article's decoded text, in base64url: offsets belong to this text. */
  textHash: z.string().check(z.regex(/^[\w-]{43}$/)),
  /** True if every fact of the article is in the list: only then is it scored. */
  finished: z.boolean(),
  facts: z.array(reviewFactSchema).check(z.maxLength(10_000)),
});

export type Review = z.infer<typeof reviewSchema>;
export type ReviewFact = z.infer<typeof reviewFactSchema>;
