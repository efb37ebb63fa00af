import { SortedTable } from "../../core/sorted-table.ts";
import { rowsOf } from "../../core/table-rows.ts";
import countries from "../countries/countries.tsv";
import gazetteer from "./cities.sorted.tsv";
import datelineCities from "./dateline-cities.tsv";
import { foldPlace } from "./fold.ts";
import regions from "./regions.tsv";

let byCity: ReadonlyMap<string, string> | undefined;
const cities = new SortedTable(gazetteer);

/**
 * ISO 3166-1 alpha-2 code of the country of a city, by its name in any case; null if the city isn't known, or if
 * cities of this name are large in two countries.
 */
export function countryOfCity(name: string): string | null {
  byCity ??= new Map(rowsOf(datelineCities).map(([city, code]) => [foldPlace(city!), code!]));
  const key = foldPlace(name);
  return byCity.get(key) ?? cities.find(key)?.[0] ?? null;
}

let byCountry: ReadonlyMap<string, string> | undefined;
let byRegion: ReadonlyMap<string, string> | undefined;

function readCountries(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [code, , name, aliases = ""] of rowsOf(countries)) {
    for (const form of [name!, ...aliases.split("|")]) found.set(foldPlace(form.replace(/^=/, "")), code!);
  }
  found.delete("");
  found.delete("georgia");
  return found;
}

/** ISO 3166-1 alpha-2 code of a country by a name or alias, in any case; null if it is none, and for "Georgia". */
export function countryNamed(name: string): string | null {
  byCountry ??= readCountries();
  return byCountry.get(foldPlace(name)) ?? null;
}

function readRegions(): Map<string, string> {
  const found = readCountries();
  for (const [region, code, abbreviations] of rowsOf(regions)) {
    for (const form of [region!, ...abbreviations!.split("|")]) found.set(foldPlace(form), code!);
  }
  found.delete("");
  return found;
}

/**
 * ISO 3166-1 alpha-2 code of what follows a city in a dateline: a country, or a state or province under its name or
 * abbreviation ("Tenn.", "B.C."), in any case; null if it is neither. "Georgia" is the state if the city is one of the
 * United States, the country if it is one there, else null.
 */
export function countryOfRegion(region: string, city: string): string | null {
  byRegion ??= readRegions();
  const key = foldPlace(region);
  if (key !== "georgia") return byRegion.get(key) ?? null;
  const code = countryOfCity(city);
  return code === "US" || code === "GE" ? code : null;
}
