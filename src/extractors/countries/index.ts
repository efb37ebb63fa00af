import { evidenceOf } from "../../core/article.ts";
import { countryOf } from "../../mentions/places/country-table.ts";
import type { Extractor } from "../extractor.ts";
import type { CountriesField } from "./schema.ts";

type Named = CountriesField[number];

/** An entry for the country with this code, without mentions; undefined for a place that is none. */
function entryOf(code: string | null): Named | undefined {
  const country = code === null ? undefined : countryOf(code);
  if (country === undefined) return undefined;
  const { alpha3, name, historical } = country;
  return { code: country.code, alpha3, name, historical, mentions: [] };
}

/** The countries of the article, in order of first mention, each with its mentions. */
export const countries: Extractor<"countries", CountriesField> = {
  name: "countries",
  empty: [],
  extract: ({ article, layers }) => {
    const value: Named[] = [];
    const byCode = new Map<string | null, Named>();
    for (const place of layers.places) {
      const { kind, code, form } = place.value;
      const entry = kind === "country" ? (byCode.get(code) ?? entryOf(code)) : undefined;
      if (entry === undefined) continue;
      if (entry.mentions.length === 0) {
        byCode.set(code, entry);
        value.push(entry);
      }
      const { text, start, end } = evidenceOf(article, place);
      entry.mentions.push({ text, start, end, form });
    }
    return { value };
  },
};
