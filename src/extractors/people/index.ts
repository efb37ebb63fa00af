import type { Extractor } from "../extractor.ts";
import type { OtherSourcesField, PeopleQuotedField } from "./schema.ts";

export const peopleQuoted: Extractor<"peopleQuoted", PeopleQuotedField> = {
  name: "peopleQuoted",
  empty: [],
  extract: () => ({ value: [] }),
};

export const otherSources: Extractor<"otherSources", OtherSourcesField> = {
  name: "otherSources",
  empty: [],
  extract: () => ({ value: [] }),
};
