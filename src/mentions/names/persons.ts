import { type Fact, factOf } from "../../core/words.ts";
import { type Reading, Shape } from "../tagger/reading.ts";
import { foldName, type Gender, genderOf, Is } from "../tagger/tables.ts";
import type { Candidate } from "./candidates.ts";
import { isCapital } from "./candidates.ts";
import { Mark, markOf } from "./words.ts";

/** A name's words, lower case without diacritics; initials without their stop. */
export interface NameWords {
  readonly words: readonly string[];
  /** Index in `words` where the surname begins, with its particles. */
  readonly surname: number;
}

/** One person of the article. */
export interface Person {
  readonly names: NameWords[];
  full: Candidate;
  /** The words of `full`. */
  fullWords: NameWords;
  gender: Gender;
  /** The surname that stands only behind the name of another: "John and Mary Doyle". */
  readonly family: Candidate | undefined;
}

const plainWord: Fact<string> = factOf(({ lower }) => foldName(lower).replaceAll(".", ""), "");

/** The words of a candidate that tell people apart: no suffixes, nicknames or hyphens. */
export function wordsOf(reading: Reading, { first, end }: Candidate): NameWords {
  const { tokens, classes } = reading;
  const words: string[] = [];
  let surname = 0;
  let quoted = false;
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    if (markOf(token.text) & Mark.quote) quoted = !quoted;
    if (quoted || token.kind !== "word" || (i > first && classes[i]! & Is.suffix)) continue;
    const isParticle = isParticleAt(reading, i);
    const begins = isParticle ? words.length > 0 : isCapital(reading, i);
    if (begins && !isInside(reading, i, first)) surname = words.length;
    words.push(plainWord(token));
  }
  return { words, surname };
}

/** True behind a particle, with which the surname has begun. */
function isInside(reading: Reading, i: number, first: number): boolean {
  return i > first && isParticleAt(reading, i - 1);
}

function isParticleAt({ classes, shapes }: Reading, i: number): boolean {
  return (classes[i]! & Is.particle) !== 0 && shapes[i] !== Shape.initial;
}

function sameWord(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** True if two names of two words or more may be one person's: same last word, and no first word against another. */
function agreesInFull(a: NameWords, b: NameWords): boolean {
  const short = a.words.length <= b.words.length ? a : b;
  const long = short === a ? b : a;
  if (short.words.at(-1) !== long.words.at(-1)) return isSubset(short, long);
  if (sameWord(short.words[0]!, long.words[0]!)) return true;
  return isSubset(short, long);
}

function isSubset(short: NameWords, long: NameWords): boolean {
  for (const word of short.words) if (!long.words.includes(word)) return false;
  return true;
}

/** "van der Merwe": a mention that is all of the surname. */
function isSurnameOf({ words }: NameWords, { words: full, surname }: NameWords): boolean {
  if (words.length !== full.length - surname) return false;
  for (let i = 0; i < words.length; i++) if (words[i] !== full[surname + i]) return false;
  return true;
}

/** True if two names have the same words. */
export function haveSameWords({ words: one }: NameWords, { words: other }: NameWords): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** How well a mention fits a person's name: 0 not at all, 1 by a first or middle word, 2 by surname, 3 in full. */
export function fitOf(mention: NameWords, name: NameWords): number {
  if (mention.words.length > 1 && name.words.length > 1) {
    if (agreesInFull(mention, name)) return 3;
    return isSurnameOf(mention, name) ? 2 : 0;
  }
  const word = mention.words.at(-1)!;
  if (name.words.at(-1) === word) return 2;
  return name.words.includes(word) && word.length > 1 ? 1 : 0;
}

/** A first name that stands alone tells, one that may be a surname doesn't. */
function genderOfSingle({ tokens, classes }: Reading, i: number): Gender {
  const isFirst = (classes[i]! & Is.first) !== 0 && (classes[i]! & (Is.surname | Is.surnameOrWord)) === 0;
  return isFirst ? genderOf(tokens[i]) : null;
}

/** The gender that the words of a name and the title before it say. */
export function genderOfName(reading: Reading, candidate: Candidate): Gender {
  const { tokens, classes } = reading;
  for (let i = candidate.first - 1; i >= 0 && i >= candidate.first - 3; i--) {
    if ((classes[i]! & (Is.courtesy | Is.honorific | Is.head | Is.modifier)) === 0) break;
    const said = genderOf(tokens[i]);
    if (said !== null) return said;
  }
  if (candidate.end - candidate.first < 2) return genderOfSingle(reading, candidate.first);
  for (let i = candidate.first; i < candidate.end - 1; i++) {
    if (classes[i]! & (Is.first | Is.firstOrWord)) return genderOf(tokens[i]);
  }
  return null;
}
