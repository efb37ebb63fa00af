import type { Extractor } from "../extractor.ts";
import type { CountriesField } from "./schema.ts";

export const countries: Extractor<"countries", CountriesField> = {
  name: "countries",
  empty: [],
  extract: () => ({ value: [] }),
};
