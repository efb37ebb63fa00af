import { hasOwnTables } from "./own-tables.ts";

/** Lower case with straight apostrophes. */
export function normalizeWord(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

/** A word as it stands, in lower case, and what has been found out about it: the same object wherever news repeats it. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** By the number of the fact; undefined where none asked yet. Read through `factOf` only. */
  readonly facts: unknown[];
}

/** What is asked of a token about its word alone. Behind the ends of the text (undefined) it gives nothing. */
export type Fact<V> = (token: { readonly word: Word } | undefined) => V;

let taken = 0;

/**
 * A question about a word by itself (what class a table gives it, how it's written) whose answer is kept with the word,
 * so that news, which repeats its words, asks a table once. `find` must give the same for the same word always, and never
 * undefined; `none` is the answer where there is no token. Made once, when a module is loaded.
 */
export function factOf<V extends NonNullable<unknown> | null>(find: (word: Word) => V, none: V): Fact<V> {
  const number = taken++;
  return (token) => {
    if (token === undefined) return none;
    const { facts } = token.word;
    const known = facts[number] as V | undefined;
    if (known !== undefined) return known;
    const found = find(token.word);
    facts[number] = found;
    return found;
  };
}

/** The same for a table that the user's own rows may extend: while they do, the table is asked each time. */
export function tableFactOf<T, V extends NonNullable<unknown> | null>(
  table: () => T,
  find: (table: T, word: Word) => V,
  none: V,
): Fact<V> {
  const kept = factOf<V>((word) => find(table(), word), none);
  return (token) => {
    if (!hasOwnTables() || token === undefined) return kept(token);
    return find(table(), token.word);
  };
}

/** Lists of words, each a bit: `bits(token) & has.definite` instead of a pattern of alternatives. At most 31 lists. */
export interface WordLists<K extends string> {
  readonly bits: Fact<number>;
  readonly has: { readonly [name in K]: number };
}

type Lists = Readonly<Record<string, string>>;

// All lists are taken apart together, so that a new word is looked up once and not in each.
const waiting: { readonly number: number; readonly lists: Lists }[] = [];
/** Of each listed word the numbers of its facts, each with its bits behind it. */
const listed = new Map<string, number[]>();
/** The facts of a word that's in no list. */
let unlisted: unknown[] = [];

function addLists(number: number, lists: Lists): void {
  let bit = 1;
  for (const words of Object.values(lists)) {
    for (const word of words.split(" ")) {
      const known = listed.get(word);
      if (known === undefined) listed.set(word, [number, bit]);
      else if (known[known.length - 2] === number) known[known.length - 1]! |= bit;
      else known.push(number, bit);
    }
    bit <<= 1;
  }
}

function factsOf(lower: string): unknown[] {
  if (unlisted.length !== taken) {
    const numbers = unlisted.flatMap((bits, number) => (bits === 0 ? [number] : []));
    for (const { number, lists } of waiting.splice(0)) {
      addLists(number, lists);
      numbers.push(number);
    }
    unlisted = new Array(taken).fill(undefined);
    for (const number of numbers) unlisted[number] = 0;
  }
  const facts = unlisted.slice();
  const own = listed.get(lower);
  if (own !== undefined) for (let i = 0; i < own.length; i += 2) facts[own[i]!] = own[i + 1];
  return facts;
}

/** Makes lists of words in lower case, written with spaces between: `wordLists({ definite: "the these those" })`. */
export function wordLists<K extends string>(lists: { readonly [name in K]: string }): WordLists<K> {
  const has = Object.fromEntries(Object.keys(lists).map((name, i) => [name, 1 << i])) as { [name in K]: number };
  const number = taken++;
  waiting.push({ number, lists });
  const bits: Fact<number> = (token) => {
    if (token === undefined) return 0;
    const { facts, lower } = token.word;
    // Undefined for a word that is older than the lists.
    facts[number] ??= factsOf(lower)[number];
    return facts[number] as number;
  };
  return { bits, has };
}

// Each word is cut out, lowered and hashed once; then all tables compare the same string by reference, which halves the
// time of everything behind. A slot holds the word that came last, so the memory is bounded.
// Slots come by the page, as words do: a short run meets a few hundred.
const PAGES = 1 << 8;
const PAGE = 1 << 7;
const pages: (Word | undefined)[][] = new Array(PAGES);
const LONGEST_WORD = 40;

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** A word of its own, beside the kept ones. */
export function newWord(text: string): Word {
  const lower = normalizeWord(text);
  return { text, lower, facts: factsOf(lower) };
}

/** The word that stands in `[start, end)`. */
export function wordAt(text: string, start: number, end: number): Word {
  let hash = 0;
  for (let i = start; i < end; i++) hash = nextHash(hash, text.charCodeAt(i));
  return hashedWordAt(text, start, end, hash);
}

/** The hash of a word that goes on with this UTF-16 unit; that of no word is 0. */
export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The word that stands in `[start, end)` and whose units give `hash`. */
export function hashedWordAt(text: string, start: number, end: number, hash: number): Word {
  const mixed = hash ^ (hash >>> 16);
  const number = (mixed >>> 7) & (PAGES - 1);
  let page = pages[number];
  if (page === undefined) {
    page = new Array(PAGE).fill(undefined);
    pages[number] = page;
  }
  const slot = mixed & (PAGE - 1);
  const known = page[slot];
  if (known !== undefined && known.text.length === end - start && isAt(text, start, known.text)) return known;
  const slice = text.slice(start, end);
  if (slice.length > LONGEST_WORD) return newWord(slice);
  // A slice of more than twelve characters would keep the whole article in memory; a joined string doesn't.
  const word = newWord(slice.length > 12 ? slice.split("").join("") : slice);
  page[slot] = word;
  return word;
}
