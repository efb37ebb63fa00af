import { startsWithCapital, type Token } from "../../core/article.ts";
import { withoutHead } from "../../core/phrase-text.ts";
import { factOf, wordLists } from "../../core/words.ts";
import { countryOfCity } from "../../tables/places/index.ts";
import { classesOf } from "../tagger/tables.ts";
import { type CountryForm, formOfName, longHeadsLike } from "./country-table.ts";
import otherWords from "./other-words.tsv";

// A shorter name has too many neighbours that are words or names of their own.
const SHORTEST = 8;

/** What the long names one edit away from the word stand for; null where there are none or several. */
const nearTo = factOf<CountryForm | null>(({ lower }) => {
  let near: CountryForm | null = null;
  for (const name of longHeadsLike(lower)) {
    if (Math.abs(name.length - lower.length) > 1 || !isOneEdit(name, lower)) continue;
    const form = formOfName(name);
    if (form === undefined) continue;
    if (near !== null && near.country.code !== form.country.code) return null;
    near ??= form;
  }
  return near;
}, null);

const ASCII_NAME = /^[A-Z][a-z]+$/;

/** True if the word may be a long name with a letter wrong: a capital, small letters, and such a name near. */
export const isNearName = factOf((word) => {
  const { text } = word;
  if (text.length < SHORTEST - 1) return false;
  if (!ASCII_NAME.test(text) && (!/[^\0-\x7f]/.test(text) || !/^\p{Lu}\p{Ll}+$/u.test(text))) return false;
  return nearTo({ word }) !== null;
}, false);

/** True if one letter added, dropped or changed, or two neighbours exchanged, makes the one word the other. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - start, endB - start];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

const others = withoutHead(otherWords);
const isOther = factOf(({ lower }) => others.includes(`\n${lower}\t`), false);

function isOtherWord(token: Token): boolean {
  return isOther(token) || classesOf(token.lower) !== 0 || countryOfCity(token.lower) !== null;
}

const { bits, has } = wordLists({ listed: ", and or" });

// "in Icelanda, Oregon": a place in a larger one; but for "Kenya, Tanzannia, Uganda"
function isPartOfPlace(tokens: readonly Token[], at: number): boolean {
  const isInList = (bits(tokens[at - 1]) & has.listed) !== 0;
  return !isInList && tokens[at + 1]?.text === "," && startsWithCapital(tokens[at + 2]?.text ?? "");
}

/**
 * "Phillipinnes", "Afganistans": the country whose long name is one edit away from the word at a token, where no other
 * word or name fits and nothing beside it is written as a name; undefined for none or several.
 */
export function nearMissAt(tokens: readonly Token[], at: number, startsSentence: boolean): CountryForm | undefined {
  const token = tokens[at]!;
  if (token.kind !== "word" || !isNearName(token)) return undefined;
  const near = nearTo(token);
  if (near === null || isOtherWord(token) || isPartOfPlace(tokens, at)) return undefined;
  const isBesideName = (token: Token | undefined): boolean => token?.kind === "word" && startsWithCapital(token.text);
  if (isBesideName(tokens[at + 1]) || (!startsSentence && isBesideName(tokens[at - 1]))) return undefined;
  return { ...near, form: "misspelling" };
}
