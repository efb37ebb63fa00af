import * as z from "zod/mini";
import { evidenceSchema } from "../evidence-schema.ts";

/** When: every date, time of day, period and set of dates in the text, in text order; docs/dates.md. */
export const datesSchema = z.array(
  z.strictObject({
    value: z.string(),
    type: z.enum(["date", "time", "duration", "set"]),
    basis: z.enum(["text", "article", "reference-date", "mention", "none"]),
    evidence: evidenceSchema,
  }),
);

export type DatesField = z.infer<typeof datesSchema>;
