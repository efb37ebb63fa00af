import * as z from "zod/mini";
import { evidenceSchema } from "../evidence-schema.ts";
import { ACTIONS, KINDS } from "./vocabulary.ts";

/** How many people, places or things: one entry a distinct fact. */
export const countsSchema = z.array(
  z.strictObject({
    value: z.nullable(z.number()),
    min: z.nullable(z.number()),
    max: z.nullable(z.number()),
    qualifier: z.enum(["exact", "approximate", "at-least", "at-most", "range", "vague"]),
    noun: z.nullable(z.string()),
    of: z.enum(KINDS),
    action: z.nullable(z.enum(ACTIONS)),
    partOf: z.nullable(z.int()),
    accordingTo: z.nullable(z.string()),
    background: z.boolean(),
    eventDate: z.nullable(z.strictObject({ value: z.string(), evidence: evidenceSchema })),
    mentions: z.array(evidenceSchema),
  }),
);

export type CountsField = z.infer<typeof countsSchema>;
