import type { Extractor } from "../extractor.ts";
import { findOtherSources } from "./other-sources.ts";
import { findPeople } from "./people.ts";
import type { OtherSourcesField, PeopleQuotedField } from "./schema.ts";

/** The people with a name who are quoted; the layers decide who said what, this room only puts it in the record's form. */
export const peopleQuoted: Extractor<"peopleQuoted", PeopleQuotedField> = {
  name: "peopleQuoted",
  empty: [],
  extract: ({ article, layers }) => ({ value: findPeople(article, layers) }),
};

/** Organisations, documents and people without a name who are quoted. */
export const otherSources: Extractor<"otherSources", OtherSourcesField> = {
  name: "otherSources",
  empty: [],
  extract: ({ article, layers }) => ({ value: findOtherSources(article, layers) }),
};
