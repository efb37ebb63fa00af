import { type Article, startsWithCapital } from "../../core/article.ts";
import { contextTables, isStateAt } from "./context.ts";
import { type CountryForm, countryIndex, type Form } from "./country-table.ts";

/** What else the article speaks of, for names that mean several places. */
export interface Evidences {
  readonly words: ReadonlySet<string>;
  readonly namesUsState: boolean;
  /** True if a state, a county or a sheriff of the United States is spoken of. */
  readonly isUsLocal: boolean;
}

const CAUCASUS = [
  "tbilisi",
  "saakashvili",
  "ossetia",
  "abkhazia",
  "armenia",
  "azerbaijan",
  "caucasus",
  "russia",
  "russian",
  "batumi",
  "georgians",
  "moscow",
  "gori",
  "kremlin",
  "ukraine",
  "turkey",
];

/** Reads the words of the article that decide between places of one name. */
export function gatherEvidence(article: Article): Evidences {
  const words = new Set<string>();
  let namesUsState = false;
  const { tokens } = article;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word" || !startsWithCapital(token.text)) continue;
    words.add(token.lower);
    if (!namesUsState && token.lower !== "georgia" && token.lower !== "washington" && isStateAt(tokens, i))
      namesUsState = true;
  }
  const isUsLocal = namesUsState || ["county", "sheriff", "township"].some((word) => words.has(word));
  return { words, namesUsState, isUsLocal };
}

function formOf(code: string, form: Form): CountryForm {
  return { country: countryIndex().byCode.get(code)!, form, exact: null };
}

// Georgia is the state unless the article speaks of its part of the world.
function georgia({ words, namesUsState }: Evidences): CountryForm | null {
  if (words.has("atlanta") || words.has("savannah") || words.has("ga.")) return null;
  if (CAUCASUS.some((word) => words.has(word))) return formOf("GE", "name");
  return namesUsState || words.has("u.s.") || words.has("county") ? null : formOf("GE", "name");
}

// The bare Congo is the larger one unless the article names the other's capital.
function congo({ words }: Evidences, form: Form): CountryForm {
  return formOf(words.has("brazzaville") ? "CG" : "CD", form);
}

// Korea without North or South: the one of them that the article names, else the South
function korea({ words }: Evidences, form: Form): CountryForm {
  return formOf(words.has("pyongyang") && !words.has("seoul") ? "KP" : "KR", form);
}

/** The meaning of the word at a token in this article; null for none that is a country; undefined if it isn't ambiguous. */
export function resolveAmbiguous(article: Article, at: number, evidence: Evidences): CountryForm | null | undefined {
  const next = article.tokens[at + 1];
  if (next?.glued && next.text === "-") {
    const code = contextTables().prefixes.get(article.tokens[at]!.lower);
    if (code !== undefined) return formOf(code, "demonym");
  }
  switch (article.tokens[at]!.lower) {
    case "georgia":
      return georgia(evidence);
    case "congo":
      return congo(evidence, "name");
    case "congolese":
      return congo(evidence, "demonym");
    case "jersey":
      return ["guernsey", "channel", "helier"].some((word) => evidence.words.has(word)) ? undefined : null;
    case "korea":
      return korea(evidence, "name");
    case "korean":
    case "koreans":
      return korea(evidence, "demonym");
    default:
      return undefined;
  }
}
