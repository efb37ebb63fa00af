import { hasOwnTables } from "./own-tables.ts";
import { addBits, addTable, isMerging, type NumberByWord, numbersOf } from "./word-tables.ts";

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

/** A table that gives each word in lower case a number, 0 for those that it hasn't. */
export interface WordTable {
  /** The number of a token's word; 0 for no token. */
  readonly of: Fact<number>;
  readonly ofWord: (word: Word) => number;
  /** The number of any word in lower case. */
  readonly at: (lower: string) => number;
}

/** The facts that tables give, by the places of the tables. */
const tableFacts: number[] = [];
/** The facts of a word that's in no table. */
let blank: unknown[] = [];

/** The facts of a word that nobody has asked for any: those that tables give. */
export function factsOf(lower: string): unknown[] {
  // For a word of a phrase in a table that is being loaded.
  if (isMerging()) return new Array(taken).fill(undefined);
  if (blank.length !== taken) {
    blank = new Array(taken).fill(undefined);
    for (const fact of tableFacts) blank[fact] = 0;
  }
  const facts = blank.slice();
  const own = numbersOf(lower);
  for (let i = 0; i < own.length; i += 2) facts[tableFacts[own[i]!]!] = own[i + 1];
  return facts;
}

/**
 * Makes a table of numbers by word, to be loaded when a word is asked for. Every word has its number from the start; all tables are
 * merged into one when the bundle is built, and a table of which nothing else is asked (`table.tsv?words`) isn't in it.
 */
export function wordTable(load: () => NumberByWord): WordTable {
  const fact = taken++;
  const place = addTable(load);
  tableFacts.push(fact);
  const ofWord = ({ facts, lower }: Word): number => {
    // Undefined for a word that is older than the table, or was met while tables were loaded.
    facts[fact] ??= factsOf(lower)[fact];
    return facts[fact] as number;
  };
  const at = (lower: string): number => {
    const numbers = numbersOf(lower);
    for (let i = 0; i < numbers.length; i += 2) if (numbers[i] === place) return numbers[i + 1]!;
    return 0;
  };
  return { of: (token) => (token === undefined ? 0 : ofWord(token.word)), ofWord, at };
}

/** Lists of words, each a bit: `bits(token) & has.definite` instead of a pattern of alternatives. At most 31 lists. */
export interface WordLists<K extends string> {
  readonly bits: Fact<number>;
  readonly has: { readonly [name in K]: number };
}

function bitsByWord(lists: Readonly<Record<string, string>>): NumberByWord {
  const bits = new Map<string, number>();
  Object.values(lists).forEach((words, list) => {
    for (const word of words.split(" ")) addBits(bits, word, 1 << list);
  });
  return bits;
}

/** Makes lists of words in lower case, written with spaces between: `wordLists({ definite: "the these those" })`. */
export function wordLists<K extends string>(lists: { readonly [name in K]: string }): WordLists<K> {
  const has = Object.fromEntries(Object.keys(lists).map((name, i) => [name, 1 << i])) as { [name in K]: number };
  return { bits: wordTable(() => bitsByWord(lists)).of, has };
}
