import * as z from "zod/mini";
import { countryCodeSchema, evidenceKeys } from "../evidence-schema.ts";

/** The countries and territories of ISO 3166-1 that the article names. */
export const countriesSchema = z.array(
  z.strictObject({
    code: countryCodeSchema,
    alpha3: z.string().check(z.regex(/^[A-Z]{3}$/)),
    name: z.string(),
    historical: z.boolean(),
    mentions: z.array(z.strictObject({ ...evidenceKeys, form: z.enum(["name", "alias", "demonym", "misspelling"]) })),
  }),
);

export type CountriesField = z.infer<typeof countriesSchema>;
