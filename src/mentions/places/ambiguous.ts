import type { Article, Token } from "../../core/article.ts";
import { factOf, wordLists } from "../../core/words.ts";
import { contextOf, senseOf } from "./contexts.ts";
import { type CountryForm, countryOf, type Form } from "./country-table.ts";
import { type Evidences, hasCountrySense, hasOtherSense } from "./discourse.ts";
import { isCapitals } from "./state-context.ts";

const { bits, has } = wordLists({
  open: "georgia congo congolese dominican dominicans korea korean koreans crimea reunion us car",
  owner: "a an my your his her our their this that",
  where: "the in",
});

function formOf(code: string, form: Form): CountryForm {
  return { country: countryOf(code)!, form, exact: null };
}

// Georgia is the state of the United States where the article speaks of those, unless it speaks of the country's part of the world.
function georgia(self: Token, evidence: Evidences): CountryForm | null {
  const { words, namesUsState } = evidence;
  if (words().has("atlanta") || words().has("savannah") || words().has("ga.")) return null;
  if (hasCountrySense(self, evidence)) return formOf("GE", "name");
  return namesUsState || hasOtherSense(self, evidence) ? null : formOf("GE", "name");
}

// The bare Congo is the larger one unless the article names the other's capital.
function congo({ words }: Evidences, form: Form): CountryForm {
  return formOf(words().has("brazzaville") && !words().has("kinshasa") ? "CG" : "CD", form);
}

// Korea without North or South: the one of them that the article names, else the South
function korea({ words }: Evidences, form: Form): CountryForm {
  return formOf(words().has("pyongyang") && !words().has("seoul") ? "KP" : "KR", form);
}

// Dominicans are of the Dominican Republic unless the article names Dominica.
function dominican({ words }: Evidences): CountryForm {
  return formOf(words().has("dominica") || words().has("roseau") ? "DM" : "DO", "demonym");
}

// "Reunion" without its accent is an island mid-sentence only where the article is about its part of the world.
function reunion(article: Article, at: number, { words }: Evidences): CountryForm | null | undefined {
  if (article.tokens[at]!.text !== "Reunion") return undefined;
  const isIsland =
    words().has("réunion") || words().has("mauritius") || words().has("mayotte") || words().has("madagascar");
  return isIsland || article.tokens[at - 1]?.lower === "of" || article.tokens[at + 1]?.lower === "island"
    ? undefined
    : null;
}

// "CAR", "US": in a line of capitals these are words too, and "my CAR" is always one.
function isShout({ tokens }: Article, at: number): boolean {
  const { text } = tokens[at]!;
  if (text !== "CAR" && text !== "US") return false;
  const [prior, next] = [tokens[at - 1], tokens[at + 1]];
  if (text === "CAR" && (bits(prior) & has.owner) !== 0) return true;
  if (!isCapitals(prior?.text ?? "") && !isCapitals(next?.text ?? "")) return false;
  return (
    text === "CAR" ||
    (prior !== undefined &&
      (bits(prior) & has.where) === 0 &&
      next?.text !== "-" &&
      isCapitals(prior.text) &&
      isCapitals(next?.text ?? ""))
  );
}

/** True for a word that `resolveAmbiguous` may have something to say of. */
export const mayBeAmbiguous = factOf((word) => (bits({ word }) & has.open) !== 0 || senseOf({ word }) !== null, false);

/** The meaning of the word at a token in this article; null for none that is a country; undefined if it isn't ambiguous. */
export function resolveAmbiguous(article: Article, at: number, evidence: Evidences): CountryForm | null | undefined {
  const { lower } = article.tokens[at]!;
  const next = article.tokens[at + 1];
  if (next?.glued && next.text === "-") {
    const code = contextOf(article.tokens[at]).prefix;
    if (code !== null) return formOf(code, "demonym");
  }
  switch (lower) {
    case "georgia":
      return georgia(article.tokens[at]!, evidence);
    case "congo":
      return congo(evidence, "name");
    case "congolese":
      return congo(evidence, "demonym");
    case "dominican":
    case "dominicans":
      return dominican(evidence);
    case "korea":
      return korea(evidence, "name");
    case "korean":
    case "koreans":
      return korea(evidence, "demonym");
    // Crimea is Ukraine's by General Assembly resolution 68/262, whoever holds it.
    case "crimea":
      return formOf("UA", "alias");
    case "reunion":
      return reunion(article, at, evidence);
    case "us":
    case "car":
      return isShout(article, at) ? null : undefined;
    default:
      return hasOtherSense(article.tokens[at]!, evidence) ? null : undefined;
  }
}
