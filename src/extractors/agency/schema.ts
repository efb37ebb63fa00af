import * as z from "zod/mini";
import { ORGANISATION_TYPES } from "../../mentions/organisations/types.ts";
import { countryCodeSchema, evidenceSchema } from "../evidence-schema.ts";

/** An organisation that acts or speaks in the article. */
export const organisationSchema = z.strictObject({
  name: z.string(),
  role: z.enum(["lead", "partner", "source", "funder", "wire", "mentioned"]),
  type: z.enum(ORGANISATION_TYPES),
  country: z.nullable(countryCodeSchema),
  mentions: z.array(evidenceSchema),
});

export const agencySchema = z.nullable(organisationSchema);
export const agenciesSchema = z.array(organisationSchema);

export type AgencyField = z.infer<typeof agencySchema>;
export type AgenciesField = z.infer<typeof agenciesSchema>;
