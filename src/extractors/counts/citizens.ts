import { startsWithCapital, type Token } from "../../core/article.ts";
import { countryAt } from "../../mentions/places/country-table.ts";
import type { Noun } from "./noun-table.ts";

/** "three Mexicans", "12 Poles": the noun of a country's people, whose ending doesn't say what they are; others as they are. */
export function withCitizens(tokens: readonly Token[], at: number, noun: Noun): Noun {
  if (!noun.isGuess || noun.kind === "people" || !startsWithCapital(tokens[at]!.text)) return noun;
  const known = countryAt(tokens, at, at + 1);
  return known?.value.form === "demonym" ? { ...noun, kind: "people", isGuess: false } : noun;
}
