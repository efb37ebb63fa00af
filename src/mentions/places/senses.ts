import { startsWithCapital, type Token } from "../../core/article.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { factOf, type Word } from "../../core/words.ts";
import { Head, headsOf } from "./heads.ts";
import table from "./senses.tsv";

/** Words of an article that tell, in lower case: such as begin with a capital there, and such as don't. */
interface Told {
  readonly capitals: readonly string[];
  readonly small: readonly string[];
}

/** What else in an article a word is, and the words of the article that tell. */
interface Sense {
  readonly other: Told;
  readonly country: Told;
}

/** What else the article speaks of, for names that mean several things. */
export interface Evidences {
  /** The words that begin with a capital, in lower case, as far as `tells` is true of them. */
  readonly capitals: ReadonlySet<string>;
  /** The words that don't, as far as `tells` is true of them. */
  readonly small: ReadonlySet<string>;
  readonly namesUsState: boolean;
  /** True if a state, a county or a sheriff of the United States is spoken of. */
  readonly isUsLocal: boolean;
  /** True if languages are spoken of. */
  readonly isOfTongues: boolean;
  /** True if the sentence names a day on which others celebrate the country with the code. */
  readonly isFeastOf: (code: string, sentence: number) => boolean;
}

let loaded: ReadonlyMap<string, Sense> | undefined;

function toldBy(words: string): Told {
  const capitals: string[] = [];
  const small: string[] = [];
  for (const word of words.split("|")) {
    if (word === "") continue;
    if (startsWithCapital(word)) capitals.push(word.toLowerCase());
    else small.push(word);
  }
  return { capitals, small };
}

function senses(): ReadonlyMap<string, Sense> {
  if (loaded !== undefined) return loaded;
  const found = new Map<string, Sense>();
  for (const [words, other, country] of rowsOf(table)) {
    const sense = { other: toldBy(other!), country: toldBy(country!) };
    for (const word of words!.split("|")) found.set(word, sense);
  }
  loaded = found;
  return found;
}

/** What else the word may be in an article; null where only one sense is known. */
export const senseOf = factOf<Sense | null>(
  (word) => (headsOf(word) & Head.sense ? (senses().get(word.lower) ?? null) : null),
  null,
);

/** True if the word may tell of another one which sense it has. */
export function tellsSense(word: Word): boolean {
  return (headsOf(word) & Head.told) !== 0;
}

function hasAny(told: Told, { capitals, small }: Evidences): boolean {
  for (const word of told.capitals) if (capitals.has(word)) return true;
  for (const word of told.small) if (small.has(word)) return true;
  return false;
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
