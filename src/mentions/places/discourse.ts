import { type Article, sectionKindOf, startsWithCapital, type Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { countryOfCity } from "../../tables/places/index.ts";
import { Kind, kinds, senseOf } from "./contexts.ts";
import { isStateAt } from "./state-context.ts";

/** What else the article speaks of, for names that mean several things. */
export interface Evidences {
  /** The words that begin with a capital, in lower case; gathered when first asked for. */
  readonly words: () => ReadonlySet<string>;
  /** The words that don't, gathered when first asked for. */
  readonly plain: () => ReadonlySet<string>;
  readonly namesUsState: boolean;
  /** True if a state, a county or a sheriff of the United States is spoken of. */
  readonly isUsLocal: boolean;
}

function plainWords(article: Article): Set<string> {
  const plain = new Set<string>();
  for (const { text, kind } of article.tokens) if (kind === "word" && !startsWithCapital(text)) plain.add(text);
  return plain;
}

const { bits, has } = wordLists({
  joint: "and or , but &",
  where: "in from to across into throughout outside near",
  local: "county sheriff township",
  // Washington and Georgia may be the capital and the country.
  noState: "georgia washington",
});

function capitalWords(article: Article): Set<string> {
  const words = new Set<string>();
  for (const { text, lower, kind } of article.tokens) if (kind === "word" && startsWithCapital(text)) words.add(lower);
  return words;
}

/** Reads what of the article decides between the meanings of one name. */
export function gatherEvidence(article: Article): Evidences {
  let namesUsState = false;
  let isUsLocal = false;
  const { tokens } = article;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word" || !startsWithCapital(token.text)) continue;
    const lists = bits(token);
    if ((lists & has.local) !== 0) isUsLocal = true;
    if (!namesUsState && (lists & has.noState) === 0 && isStateAt(tokens, i)) namesUsState = true;
  }
  let words: Set<string> | undefined;
  let plain: Set<string> | undefined;
  return {
    words: () => (words ??= capitalWords(article)),
    plain: () => (plain ??= plainWords(article)),
    namesUsState,
    isUsLocal: isUsLocal || namesUsState,
  };
}

function hasAny(list: readonly string[], { words, plain }: Evidences): boolean {
  return list.some((word) => (startsWithCapital(word) ? words().has(word.toLowerCase()) : plain().has(word)));
}

/**
 * True if the article's words say that this word is something else in it, and none says that it's the country: "Indian"
 * beside "tribe", "Turkey" beside "turkeys", "English" beside "kindergarten". A word has one sense in an article.
 */
export function hasOtherSense(token: Token, evidence: Evidences): boolean {
  const sense = senseOf(token);
  return sense !== null && !hasAny(sense.country, evidence) && hasAny(sense.other, evidence);
}

/** True if the article's words say that this word is the country. */
export function hasCountrySense(token: Token, evidence: Evidences): boolean {
  const sense = senseOf(token);
  return sense !== null && hasAny(sense.country, evidence);
}

/** Why a name that a country bears isn't the country where it stands: a person or a town has it. */
export type Bearer = "person" | "town";

/** What this module needs to know of a country that was found. */
interface Named {
  readonly first: number;
  readonly lower: string;
  readonly code: string;
  readonly isDemonym: boolean;
}

function namesCityOf(code: string, { words }: Evidences): boolean {
  for (const word of words()) if (countryOfCity(word) === code) return true;
  return false;
}

/**
 * One sense a name: where a town or a person of the article bears it, each other mention of it is that town or person
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
  const speaksOf = ({ code, lower }: T): boolean => {
    const known = spoken.get(lower);
    if (known !== undefined) return known;
    const answer = found.some((one) => one.code === code && one.lower !== lower) || namesCityOf(code, evidence);
    spoken.set(lower, answer);
    return answer;
  };
  const isTown = ({ first, lower, isDemonym }: T): boolean =>
    !isDemonym && lower !== "" && (kinds(article.tokens[first]) & Kind.weak) !== 0;
  const isAbroad = !evidence.isUsLocal || found.some((one) => !isTown(one) && one.code !== "US");
  return found.filter((one, i) => {
    if (!isAbroad && isTown(one) && !speaksOf(one)) return false;
    const bearer = bearers.get(one.lower);
    if (bearer === undefined || speaksOf(one)) return true;
    return bearer === "person" && (isWhere(article, one.first) || isListed(article, found, i));
  });
}

// "France, Germany and Italy": beside another country
function isListed({ tokens }: Article, found: readonly Named[], at: number): boolean {
  const { first, code } = found[at]!;
  const isJoint = (token: number): boolean => (bits(tokens[token]) & has.joint) !== 0;
  const isBeside = (other: Named | undefined): boolean =>
    other !== undefined &&
    other.code !== code &&
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
