import { SortedTable } from "../../core/sorted-table.ts";
import countries from "../countries/countries.tsv?names=2,3&value=0";
import gazetteer from "./cities.sorted.tsv";
import datelineCities from "./dateline-cities.tsv?names=0&value=1";
import { foldPlace } from "./fold.ts";
import regions from "./regions.tsv?names=0,2&value=1";

const byDatelineCity = new SortedTable(datelineCities);
const byCity = new SortedTable(gazetteer);
const byCountry = new SortedTable(countries);
const byRegion = new SortedTable(regions);

/** The countries of the cities that were asked for, as news comes from few places. */
const kept = new Map<string, string | null>();
const MOST_KEPT = 2000;

/**
 * ISO 3166-1 alpha-2 code of the country of a city, by its name in any case; null if the city isn't known, or if
 * cities of this name are large in two countries.
 */
export function countryOfCity(name: string): string | null {
  const key = foldPlace(name);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = byDatelineCity.find(key)?.[0] ?? byCity.find(key)?.[0] ?? null;
  kept.set(key, found);
  return found;
}

const codeOfCountry = (key: string): string | null => (key === "georgia" ? null : (byCountry.find(key)?.[0] ?? null));

/** ISO 3166-1 alpha-2 code of a country by a name or alias, in any case; null if it is none, and for "Georgia". */
export function countryNamed(name: string): string | null {
  return codeOfCountry(foldPlace(name));
}

/**
 * ISO 3166-1 alpha-2 code of what follows a city in a dateline: a country, or a state or province under its name or
 * abbreviation ("Tenn.", "B.C."), in any case; null if it is neither. "Georgia" is the state if the city is one of the
 * United States, the country if it is one there, else null.
 */
export function countryOfRegion(region: string, city: string): string | null {
  const key = foldPlace(region);
  if (key !== "georgia") return byRegion.find(key)?.[0] ?? codeOfCountry(key);
  const code = countryOfCity(city);
  return code === "US" || code === "GE" ? code : null;
}
