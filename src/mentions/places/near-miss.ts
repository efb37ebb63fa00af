import { startsWithCapital, type Token } from "../../core/article.ts";
import { tableOf } from "../../core/own-tables.ts";
import { countryOfCity } from "../../tables/places/index.ts";
import { classesOf } from "../tagger/tables.ts";
import { type CountryForm, countryIndex } from "./country-table.ts";
import otherWords from "./other-words.tsv";

// A shorter name has too many neighbours that are words or names of their own.
const SHORTEST = 8;

/** The fewest letters of a word that may be a misspelt long name. */
export const SHORTEST_NEAR_MISS = SHORTEST - 1;

let others: ReadonlySet<string> | undefined;

function loadLongNames(): Map<string, [string, CountryForm][]> {
  const found = new Map<string, [string, CountryForm][]>();
  for (const [word, value] of countryIndex().words) {
    if (word.length < SHORTEST || value.form === "misspelling") continue;
    const list = found.get(word[0]!);
    if (list === undefined) found.set(word[0]!, [[word, value]]);
    else list.push([word, value]);
  }
  return found;
}

// Words with no long name near them; news repeats its words. Let go of when they're many.
const MOST_SEEN = 20_000;
const longNames = tableOf(() => ({ byInitial: loadLongNames(), far: new Set<string>() }));

function namesNear(lower: string): readonly [string, CountryForm][] {
  const { byInitial, far } = longNames();
  if (far.has(lower)) return [];
  const near = byInitial.get(lower[0]!)?.filter(([word]) => isOneEdit(word, lower)) ?? [];
  if (near.length === 0) {
    if (far.size >= MOST_SEEN) far.clear();
    far.add(lower);
  }
  return near;
}

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

function isOtherWord(lower: string): boolean {
  others ??= new Set(otherWords.split("\n").map((line) => line.split("\t")[0]!));
  return others.has(lower) || classesOf(lower) !== 0 || countryOfCity(lower) !== null;
}

// "in Icelanda, Oregon": a place in a larger one; but for "Kenya, Tanzannia, Uganda"
function isPartOfPlace(tokens: readonly Token[], at: number): boolean {
  const isInList = /^(?:,|and|or)$/.test(tokens[at - 1]?.lower ?? "");
  return !isInList && tokens[at + 1]?.text === "," && startsWithCapital(tokens[at + 2]?.text ?? "");
}

/**
 * "Phillipinnes", "Afganistans": the country whose long name is one edit away from the word at a token, where no other
 * word or name fits and nothing beside it is written as a name; undefined for none or several.
 */
export function nearMissAt(tokens: readonly Token[], at: number, startsSentence: boolean): CountryForm | undefined {
  const { lower, text, kind } = tokens[at]!;
  if (lower.length < SHORTEST_NEAR_MISS || kind !== "word" || !/^\p{Lu}\p{Ll}+$/u.test(text)) return undefined;
  const near = namesNear(lower);
  if (near.length === 0 || isOtherWord(lower)) return undefined;
  if (new Set(near.map(([, { country }]) => country.code)).size > 1) return undefined;
  if (isPartOfPlace(tokens, at)) return undefined;
  const isBesideName = (token: Token | undefined): boolean => token?.kind === "word" && startsWithCapital(token.text);
  if (isBesideName(tokens[at + 1]) || (!startsSentence && isBesideName(tokens[at - 1]))) return undefined;
  return { ...near[0]![1], form: "misspelling" };
}
