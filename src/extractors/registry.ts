import { agencies, agency } from "./agency/index.ts";
import { countries } from "./countries/index.ts";
import { counts } from "./counts/index.ts";
import { date, dateline } from "./date/index.ts";
import { dates } from "./dates/index.ts";
import { otherSources, peopleQuoted } from "./people/index.ts";

/** Every extractor under its record key. `pipeline.ts` doesn't compile unless these are the schema's fields. */
export const extractors = {
  date,
  dateline,
  agency,
  agencies,
  counts,
  countries,
  peopleQuoted,
  otherSources,
  dates,
};
