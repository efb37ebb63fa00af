import * as z from "zod/mini";
import { evidenceSchema } from "../evidence-schema.ts";

const quoteSchema = z.strictObject({
  kind: z.enum(["direct", "mixed", "indirect"]),
  text: z.string(),
  cue: z.nullable(z.string()),
  evidence: evidenceSchema,
  speakerEvidence: z.nullable(evidenceSchema),
});

/** The named people to whom the text attributes words. */
export const peopleQuotedSchema = z.array(
  z.strictObject({
    name: z.string(),
    title: z.nullable(z.string()),
    affiliation: z.nullable(z.string()),
    mentions: z.array(evidenceSchema),
    quotes: z.array(quoteSchema),
  }),
);

/** Organisations, documents and unnamed people that are quoted. */
export const otherSourcesSchema = z.array(
  z.strictObject({
    description: z.string(),
    type: z.enum(["unnamed-person", "organization", "document"]),
    quotes: z.array(quoteSchema),
  }),
);

export type PeopleQuotedField = z.infer<typeof peopleQuotedSchema>;
export type OtherSourcesField = z.infer<typeof otherSourcesSchema>;
