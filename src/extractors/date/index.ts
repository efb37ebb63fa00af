import type { Extractor } from "../extractor.ts";
import type { DateField, DatelineField } from "./schema.ts";

export const date: Extractor<"date", DateField> = {
  name: "date",
  empty: null,
  extract: () => ({ value: null }),
};

export const dateline: Extractor<"dateline", DatelineField> = {
  name: "dateline",
  empty: null,
  extract: () => ({ value: null }),
};
