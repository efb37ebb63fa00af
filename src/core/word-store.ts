import { factsOf, normalizeWord, type Word } from "./words.ts";

// Each word is cut out, lowered and hashed once; then all tables compare the same string by reference, which halves the
// time of everything behind. A slot holds the word that came last, its neighbour the one before: the memory is bounded.
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

/** A slice of this many characters or more is kept by the runtime as a part of the whole text, which must not stay in memory. */
const SHARED_SLICE = 13;

/** The same characters as a string of its own. */
function ownCopy(text: string): string {
  return text.length < SHARED_SLICE ? text : text.split("").join("");
}

function makeWord(slice: string, low: number, high: number): Word {
  const text = ownCopy(slice);
  const lower = normalizeWord(text);
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

function isWord(word: Word, text: string, start: number, length: number, low: number, high: number): boolean {
  if (word.low !== low || word.high !== high) return false;
  return high <= MASK || (word.text.length === length && isAt(text, start, word.text));
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
  const at = slot & (PAGE - 1);
  const known = page[at];
  if (known !== undefined && isWord(known, text, start, length, low, high)) return known;
  const second = page[at ^ 1];
  if (second !== undefined && isWord(second, text, start, length, low, high)) return second;
  const word = makeWord(text.slice(start, end), low, high);
  if (length > LONGEST_WORD) return word;
  // Two words of one slot, which come again and again, would be made anew each time.
  if (known !== undefined) page[at ^ 1] = known;
  page[at] = word;
  return word;
}
