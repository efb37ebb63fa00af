import { evidenceOf } from "../../core/article.ts";
import { countryOf } from "../../mentions/places/country-table.ts";
import type { Extractor } from "../extractor.ts";
import type { CountriesField } from "./schema.ts";

/** The countries of the article, in order of first mention, each with its mentions. */
export const countries: Extractor<"countries", CountriesField> = {
  name: "countries",
  empty: [],
  extract: ({ article, layers }) => {
    const found = new Map<string, CountriesField[number]>();
    for (const place of layers.places) {
      const country = place.value.kind === "country" ? countryOf(place.value.code ?? "") : undefined;
      if (country === undefined) continue;
      const entry = found.get(country.code) ?? { ...country, mentions: [] };
      entry.mentions.push({ ...evidenceOf(article, place), form: place.value.form });
      found.set(country.code, entry);
    }
    return { value: [...found.values()] };
  },
};
