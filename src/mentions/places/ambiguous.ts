import { type Article, startsWithCapital, type Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { Is, wordClasses } from "../tagger/tables.ts";
import { contextOf } from "./contexts.ts";
import { type CountryForm, countryAt, countryOf, type Form } from "./country-table.ts";
import { type Evidences, hasCountrySense, hasOtherSense, senseOf } from "./senses.ts";
import { isCapitals } from "./state-context.ts";

const { bits, has } = wordLists({
  open: "georgia congo congolese dominican dominicans korea korean koreans crimea reunion us car",
  owner: "a an my your his her our their this that",
  where: "the in",
  tells:
    "atlanta savannah ga. brazzaville kinshasa pyongyang seoul dominica roseau réunion mauritius mayotte madagascar",
});

function formOf(code: string, form: Form): CountryForm {
  return { country: countryOf(code)!, form, exact: null };
}

// Georgia is the state of the United States where the article speaks of those, unless it speaks of the country's part of the world.
function georgia(self: Token, evidence: Evidences): CountryForm | null {
  const { capitals, namesUsState } = evidence;
  if (capitals.has("atlanta") || capitals.has("savannah") || capitals.has("ga.")) return null;
  if (hasCountrySense(self, evidence)) return formOf("GE", "name");
  return namesUsState || hasOtherSense(self, evidence) ? null : formOf("GE", "name");
}

// The bare Congo is the larger one unless the article names the other's capital.
function congo({ capitals }: Evidences, form: Form): CountryForm {
  return formOf(capitals.has("brazzaville") && !capitals.has("kinshasa") ? "CG" : "CD", form);
}

// Korea without North or South: the one of them that the article names, else the South
function korea({ capitals }: Evidences, form: Form): CountryForm {
  return formOf(capitals.has("pyongyang") && !capitals.has("seoul") ? "KP" : "KR", form);
}

// Dominicans are of the Dominican Republic unless the article names Dominica.
function dominican({ capitals }: Evidences): CountryForm {
  return formOf(capitals.has("dominica") || capitals.has("roseau") ? "DM" : "DO", "demonym");
}

// "Reunion" without its accent is an island mid-sentence only where the article is about its part of the world.
function reunion(article: Article, at: number, { capitals }: Evidences): CountryForm | null | undefined {
  if (article.tokens[at]!.text !== "Reunion") return undefined;
  const isIsland =
    capitals.has("réunion") || capitals.has("mauritius") || capitals.has("mayotte") || capitals.has("madagascar");
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

// "Anglo-Irish", "Franco-African", "Russo-centric", but not "Anglo-Celt", "Franco-Provençal": names that have lost the country
function isCountryOrRegion(tokens: readonly Token[], at: number): boolean {
  const part = tokens[at];
  if (part === undefined || !startsWithCapital(part.text)) return true;
  return (wordClasses(part) & Is.demonym) !== 0 || countryAt(tokens, at) !== undefined;
}

/** True for a word that means several things. */
export const isAmbiguous = (token: Pick<Token, "word">): boolean =>
  (bits(token) & has.open) !== 0 || senseOf(token) !== null;

/** True for a word that tells what one of those words means. */
export const tellsMeaning = (token: Pick<Token, "word">): boolean => (bits(token) & has.tells) !== 0;

/** The meaning of the word at a token in this article; null for none that is a country; undefined if it isn't ambiguous. */
export function resolveAmbiguous(article: Article, at: number, evidence: Evidences): CountryForm | null | undefined {
  const { lower } = article.tokens[at]!;
  const next = article.tokens[at + 1];
  if (next?.glued && next.text === "-") {
    const code = contextOf(article.tokens[at]).prefix;
    if (code !== null) return isCountryOrRegion(article.tokens, at + 2) ? formOf(code, "demonym") : null;
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
