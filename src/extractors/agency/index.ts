import type { Extractor } from "../extractor.ts";
import type { AgenciesField, AgencyField } from "./schema.ts";

export const agency: Extractor<"agency", AgencyField> = {
  name: "agency",
  empty: null,
  extract: () => ({ value: null }),
};

export const agencies: Extractor<"agencies", AgenciesField> = {
  name: "agencies",
  empty: [],
  extract: () => ({ value: [] }),
};
