import type { Article } from "./article.ts";
import { type Word, wordFactOf } from "./words.ts";

const finders: ((word: Word) => boolean)[] = [];

function findBits(word: Word): number {
  let bits = 0;
  for (let i = 0; i < finders.length; i++) if (finders[i]!(word)) bits |= 1 << i;
  return bits;
}

let bitsOf = wordFactOf(findBits);
let asked = 0;

/**
 * A class of words of which a room looks at every token; gives the bit that `sieveOf` sets for them. `find` must give the
 * same for the same word always, and ask no table that users extend. Made once, when a module is loaded; at most 31.
 */
export function sieve(find: (word: Word) => boolean): number {
  finders.push(find);
  return 1 << (finders.length - 1);
}

const known = new WeakMap<Article, Int32Array>();

/**
 * The bits of each token of the article. Most tokens mean nothing to most rooms: rooms that go by these bits fetch the
 * others' words from memory once together, and not each of them anew.
 */
export function sieveOf(article: Article): Int32Array {
  const sieved = known.get(article);
  if (sieved !== undefined) return sieved;
  // What was kept of words before a class was added doesn't hold.
  if (asked !== 0 && asked !== finders.length) bitsOf = wordFactOf(findBits);
  asked = finders.length;
  const { tokens } = article;
  const bits = new Int32Array(tokens.length);
  for (let i = 0; i < bits.length; i++) bits[i] = bitsOf(tokens[i]!.word);
  known.set(article, bits);
  return bits;
}
