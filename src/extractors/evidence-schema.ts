import * as z from "zod/mini";

/** Characters of the raw input: code points, half-open; `text` has white space folded and markup dropped. */
export const evidenceSchema = z.strictObject({
  text: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});

/** ISO 3166-1 alpha-2. */
export const countryCodeSchema = z.string().check(z.regex(/^[A-Z]{2}$/));
