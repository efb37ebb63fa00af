import type { Extractor } from "../extractor.ts";
import type { CountsField } from "./schema.ts";

export const counts: Extractor<"counts", CountsField> = {
  name: "counts",
  empty: [],
  extract: () => ({ value: [] }),
};
