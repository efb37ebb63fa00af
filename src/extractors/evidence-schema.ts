import * as z from "zod/mini";

/** The keys of evidence, for what has more keys beside them: `z.extend` takes a millisecond of each start. */
export const evidenceKeys = {
  text: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
};

/** Characters of the raw input: code points, half-open; `text` has white space folded and markup dropped. */
export const evidenceSchema = z.strictObject(evidenceKeys);

/** ISO 3166-1 alpha-2. */
export const countryCodeSchema = z.string().check(z.regex(/^[A-Z]{2}$/));
