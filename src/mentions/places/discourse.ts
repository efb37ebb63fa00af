import { type Article, sectionKindOf, startsWithCapital } from "../../core/article.ts";
import { factOf, wordLists } from "../../core/words.ts";
import { countryOfCity } from "../../tables/places/index.ts";
import { Kind, kinds } from "./contexts.ts";
import type { CountryForm } from "./country-table.ts";
import type { Evidences } from "./senses.ts";

const { bits, has } = wordLists({
  joint: "and or , but &",
  where: "in from to across into throughout outside near",
});

/** Why a name that a country bears isn't the country where it stands: a person, a town or a body has it ("explained": so the article says). */
export type Bearer = "person" | "town" | "body" | "explained";

/** What this module needs to know of a country that was found: its tokens, `[first, end)`, and what they stand for. */
interface Named {
  readonly first: number;
  readonly end: number;
  readonly value: CountryForm;
}

/** The word of a name of one word; "" for a longer one. */
function wordOf({ tokens }: Article, { first, end }: Named): string {
  return end === first + 1 ? tokens[first]!.lower : "";
}

/** The country of the city that the word names in any case, "" for none. */
const countryOfCityOf = factOf(({ lower }) => countryOfCity(lower) ?? "", "");

function namesCityOf(code: string, { tokens }: Article): boolean {
  for (const token of tokens) {
    if (token.kind === "word" && startsWithCapital(token.text) && countryOfCityOf(token) === code) return true;
  }
  return false;
}

/**
 * One sense a name: where a town, a person or a body of the article bears it, each other mention of it is that one
 * too, unless the article speaks of the country as well (its people, another name of it, one of its cities), or, for a
 * person, the mention is where something is ("in Jordan") or beside another country. In an article that names states of the United States and
 * nothing abroad, some names are towns even without that ("She lives in Lebanon").
 */
export function withOneSense<T extends Named>(
  article: Article,
  found: readonly T[],
  bearers: ReadonlyMap<string, Bearer>,
  evidence: Evidences,
): readonly T[] {
  if (bearers.size === 0 && !evidence.isUsLocal) return found;
  const spoken = new Map<string, boolean>();
  const speaksOf = (one: T): boolean => {
    const word = wordOf(article, one);
    const known = spoken.get(word);
    if (known !== undefined) return known;
    const { code } = one.value.country;
    const isSpoken = found.some((other) => other.value.country.code === code && wordOf(article, other) !== word);
    const answer = isSpoken || namesCityOf(code, article);
    spoken.set(word, answer);
    return answer;
  };
  const isTown = (one: T): boolean =>
    one.value.form !== "demonym" && one.end === one.first + 1 && (kinds(article.tokens[one.first]) & Kind.weak) !== 0;
  const isAbroad = !evidence.isUsLocal || found.some((one) => !isTown(one) && one.value.country.code !== "US");
  return found.filter((one, i) => {
    if (!isAbroad && isTown(one) && !speaksOf(one)) return false;
    const bearer = bearers.get(wordOf(article, one));
    if (bearer === "explained") return false;
    if (bearer === undefined || speaksOf(one)) return true;
    return bearer === "person" && (isWhere(article, one.first) || isListed(article, found, i));
  });
}

// "France, Germany and Italy": beside another country
function isListed({ tokens }: Article, found: readonly Named[], at: number): boolean {
  const { first, value } = found[at]!;
  const isJoint = (token: number): boolean => (bits(tokens[token]) & has.joint) !== 0;
  const isBeside = (other: Named | undefined): boolean =>
    other !== undefined &&
    other.value.country.code !== value.country.code &&
    Math.abs(other.first - first) <= 3 &&
    isJoint(Math.max(other.first, first) - 1);
  return isBeside(found[at - 1]) || isBeside(found[at + 1]);
}

function isWhere(article: Article, first: number): boolean {
  return (bits(article.tokens[first - 1]) & has.where) !== 0;
}

/** "LEBANON — The school board met": the town of a paper of the United States, as no country stands alone in its dateline. */
export function isDatelineTown(article: Article, first: number, evidence: Evidences): boolean {
  if (!evidence.isUsLocal || (kinds(article.tokens[first]) & Kind.town) === 0) return false;
  return sectionKindOf(article, first) === "dateline";
}
