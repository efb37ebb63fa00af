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

// Letters A to Z and a to z differ in their last six bits and none has zeros there, so that two numbers of 30 bits tell all
// of a word of up to ten: it needn't be compared letter by letter, nor its text fetched from memory. All other words, packed
// so as well, are marked.
const MASK = 0x3fffffff;
const UNSURE = 1 << 30;
const LONGEST_PACKED = 10;

/** The five units of a word before its last five, packed: `high` and `low` of a word to which comes one unit more. */
export function nextHigh(high: number, low: number): number {
  return ((high << 6) | (low >>> 24)) & MASK;
}

/** The last five units of a word, packed, when `code` comes to those of `low`. */
export function nextLow(low: number, code: number): number {
  return ((low << 6) & MASK) | (code & 63);
}

function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122 && code < 128;
}

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}

/**
 * The same string as the runtime keeps names of properties: one for all that are equal, and a copy, where a slice would keep
 * a whole article in memory. Such strings are compared by reference.
 */
function interned(text: string): string {
  const holder: Record<string, 0> = Object.create(null);
  holder[text] = 0;
  for (const name in holder) return name;
  return text;
}

function makeWord(slice: string, low: number, high: number): Word {
  const text = interned(slice);
  const lower = interned(normalizeWord(text));
  return { text, lower, facts: factsOf(lower), low, high };
}

/** A word of its own, beside the kept ones. */
export function newWord(text: string): Word {
  return makeWord(text, 0, UNSURE);
}

/** The word that stands in `[start, end)`. */
export function wordAt(text: string, start: number, end: number): Word {
  let [low, high] = [0, 0];
  let letters = true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    letters = letters && isLetter(code);
    high = nextHigh(high, low);
    low = nextLow(low, code);
  }
  return packedWordAt(text, start, end, low, letters ? high : high | UNSURE);
}

function pageOf(slot: number): (Word | undefined)[] {
  const known = pages[slot >>> 7];
  if (known !== undefined) return known;
  const page = new Array(PAGE).fill(undefined);
  pages[slot >>> 7] = page;
  return page;
}

/**
 * The word that stands in `[start, end)` and is packed in `low` and `high`. If something else than letters A to Z and a to z
 * is in it, `wordAt` is to be asked.
 */
export function packedWordAt(text: string, start: number, end: number, low: number, packed: number): Word {
  const length = end - start;
  const high = length > LONGEST_PACKED ? packed | UNSURE : packed;
  const slot = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 17;
  const page = pageOf(slot);
  const known = page[slot & (PAGE - 1)];
  if (known !== undefined && known.low === low && known.high === high)
    if (high <= MASK || (known.text.length === length && isAt(text, start, known.text))) return known;
  const slice = text.slice(start, end);
  const word = makeWord(slice, low, high);
  if (length > LONGEST_WORD) return word;
  page[slot & (PAGE - 1)] = word;
  return word;
}
