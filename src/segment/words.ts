/** Lower case with straight apostrophes. */
export function normalizeWord(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

/** A word as it stands, and in lower case. */
export interface Word {
  readonly text: string;
  readonly lower: string;
}

// News repeats its words. Each is cut out, lowered and hashed once; then all tables compare the same string by reference,
// which halves the time of everything behind. A slot holds the word that came last, so the memory is bounded.
const SLOTS = 1 << 16;
const words: (Word | undefined)[] = new Array(SLOTS).fill(undefined);
const LONGEST_WORD = 40;

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
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
  const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
  const known = words[slot];
  if (known !== undefined && known.text.length === end - start && isAt(text, start, known.text)) return known;
  const slice = text.slice(start, end);
  if (slice.length > LONGEST_WORD) return { text: slice, lower: normalizeWord(slice) };
  // A slice of more than twelve characters would keep the whole article in memory; a joined string doesn't.
  const copy = slice.length > 12 ? slice.split("").join("") : slice;
  const word = { text: copy, lower: normalizeWord(copy) };
  words[slot] = word;
  return word;
}
