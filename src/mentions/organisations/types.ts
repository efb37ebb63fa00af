/** The types of organisations, as the record has them. */
export const ORGANISATION_TYPES = [
  "police",
  "military",
  "government",
  "court",
  "un",
  "igo",
  "ngo",
  "media",
  "company",
  "medical",
  "academic",
  "political",
  "armed-group",
  "other",
] as const;

export type OrganisationType = (typeof ORGANISATION_TYPES)[number];
