import * as z from "zod/mini";
import { countryCodeSchema, evidenceSchema } from "../evidence-schema.ts";

/** When the article says it was written or published; `value` in EDTF. */
export const dateSchema = z.nullable(
  z.strictObject({
    value: z.string(),
    precision: z.enum(["year", "month", "day", "minute"]),
    basis: z.enum(["dateline", "byline", "metadata", "url", "text"]),
    evidence: evidenceSchema,
  }),
);

/** Where and by whom it was filed. */
export const datelineSchema = z.nullable(
  z.strictObject({
    place: z.nullable(z.string()),
    country: z.nullable(countryCodeSchema),
    wire: z.nullable(z.string()),
    evidence: evidenceSchema,
  }),
);

export type DateField = z.infer<typeof dateSchema>;
export type DatelineField = z.infer<typeof datelineSchema>;
