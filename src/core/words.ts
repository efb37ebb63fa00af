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
  /** By the number of the fact; undefined where none asked yet. Read through `factOf` and `wordFactOf` only. */
  readonly facts: unknown[];
  /** Its units, packed: see `nextLow`. */
  readonly low: number;
  readonly high: number;
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
  const fact = wordFactOf(find);
  return (token) => (token === undefined ? none : fact(token.word));
}

/** The same question, asked of a word that is no token yet. */
export function wordFactOf<V extends NonNullable<unknown> | null>(find: (word: Word) => V): (word: Word) => V {
  const number = taken++;
  return (word) => {
    const { facts } = word;
    const known = facts[number] as V | undefined;
    if (known !== undefined) return known;
    const found = find(word);
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

/** The facts of a word that nobody has asked for any: those of the lists only. */
export function factsOf(lower: string): unknown[] {
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
