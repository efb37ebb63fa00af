import type { Section, Token, TokenKind } from "../core/article.ts";
import { ABBREVIATIONS } from "./abbreviations.ts";

/** A token whose sentence isn't known yet (-1); it is set once, in place, because a copy of each would cost as much as all else. */
export type LooseToken = Omit<Token, "sentence"> & { sentence: number };

const LETTER = /\p{L}|\p{M}/u;
const DIGIT = 1;
const ALPHA = 2;
const SPACE = 3;
const CLASS = new Uint8Array(128);
for (let c = 48; c < 58; c++) CLASS[c] = DIGIT;
for (let c = 65; c < 91; c++) CLASS[c] = CLASS[c + 32] = ALPHA;
for (const c of [9, 10, 11, 12, 13, 32]) CLASS[c] = SPACE;

function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 128) return CLASS[code]!;
  if (Number.isNaN(code)) return 0;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000) return SPACE;
  if (code >= 0x2010 && code <= 0x2043) return 0;
  return LETTER.test(String.fromCodePoint(text.codePointAt(i)!)) ? ALPHA : 0;
}

/** Length of one character at `i`: 2 for a surrogate pair. */
function step(text: string, i: number): number {
  return text.codePointAt(i)! > 0xffff ? 2 : 1;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** End of a run of letters from `i`; an apostrophe between two letters is part of the word, but for "'s" at its end. */
function endOfWord(text: string, i: number): number {
  let end = i;
  for (;;) {
    const kind = classAt(text, end);
    if (kind === ALPHA || kind === DIGIT) end += step(text, end);
    else if (isApostrophe(text.charCodeAt(end)) && classAt(text, end + 1) === ALPHA && !isPossessive(text, end)) end++;
    else return end;
  }
}

function isPossessive(text: string, apostrophe: number): boolean {
  const next = text.charCodeAt(apostrophe + 1) | 32;
  return next === 115 && classAt(text, apostrophe + 2) !== ALPHA;
}

/** End of a number from `i`: digits, with separators between digits. */
function endOfNumber(text: string, i: number): number {
  let end = i;
  for (;;) {
    const code = text.charCodeAt(end);
    if (classAt(text, end) === DIGIT) end++;
    else if ((code === 44 || code === 46) && end > i && classAt(text, end + 1) === DIGIT) end++;
    else return end;
  }
}

/** End of "U.S." and its like from `i`, with the last full stop; `i` if the letters there are none. */
function endOfInitials(text: string, i: number): number {
  let end = i;
  while (classAt(text, end) === ALPHA && text.charCodeAt(end + step(text, end)) === 46) end += step(text, end) + 1;
  return classAt(text, end) === ALPHA && end > i && end - i <= 2 ? i : end;
}

/** End of the link from `i`, or `i`. Punctuation at its end is left out. */
function endOfLink(text: string, i: number): number {
  const first = text.charCodeAt(i) | 32;
  if ((first !== 104 && first !== 119) || !/^(?:https?:\/\/|www\.)/i.test(text.slice(i, i + 8))) return i;
  let end = i;
  while (end < text.length && classAt(text, end) !== SPACE && !'<>"”)'.includes(text[end]!)) end++;
  while (end > i && ".,;:!?'’".includes(text[end - 1]!)) end--;
  return end;
}

function endOfRun(text: string, i: number): number {
  const code = text.charCodeAt(i);
  let end = i + step(text, i);
  if ("-.`'_*=".includes(text[i]!)) while (text.charCodeAt(end) === code && (code !== 39 || end === i + 1)) end++;
  return end;
}

function read(text: string, i: number): { end: number; kind: TokenKind } {
  const kind = classAt(text, i);
  if (kind === DIGIT) {
    const end = endOfNumber(text, i);
    return classAt(text, end) === ALPHA ? { end: endOfWord(text, end), kind: "alphanumeric" } : { end, kind: "number" };
  }
  if (kind === ALPHA) return readWord(text, i);
  if (isApostrophe(text.charCodeAt(i)) && isPossessive(text, i)) return { end: i + 2, kind: "word" };
  const end = endOfRun(text, i);
  return { end, kind: /[$€£¥%&+=<>|~^©®™°]/.test(text[i]!) ? "symbol" : "punctuation" };
}

function readWord(text: string, i: number): { end: number; kind: TokenKind } {
  const link = endOfLink(text, i);
  if (link > i) return { end: link, kind: "link" };
  const initials = endOfInitials(text, i);
  if (initials > i) return { end: initials, kind: "word" };
  const end = endOfWord(text, i);
  const word = text.slice(i, end);
  if (text.charCodeAt(end) === 46 && isAbbreviation(word)) return { end: end + 1, kind: "word" };
  return { end, kind: /\d/.test(word) ? "alphanumeric" : "word" };
}

/** "Ill." and "No." are abbreviations, "ill." and "no." the ends of sentences. */
function isAbbreviation(word: string): boolean {
  return (/^\p{Lu}/u.test(word) || /^(?:etc|vs|approx|cf)$/.test(word)) && ABBREVIATIONS.has(word.toLowerCase());
}

/** Lower case with straight apostrophes. */
export function normalizeWord(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

interface Word {
  readonly text: string;
  readonly lower: string;
}

// News repeats its words: each is lowered once, and all tables compare the same string by reference. Let go of when many.
const words = new Map<string, Word>();
const MOST_WORDS = 100_000;

function wordOf(slice: string): Word {
  const known = words.get(slice);
  if (known !== undefined) return known;
  if (words.size >= MOST_WORDS) words.clear();
  const word = { text: slice, lower: normalizeWord(slice) };
  if (slice.length < 40) words.set(slice, word);
  return word;
}

// What may stand behind a word of plain letters without being part of it: space, line end, and ! " ) , - ; ?
const AFTER = new Uint8Array(128);
for (const c of [9, 10, 13, 32, 33, 34, 41, 44, 45, 59, 63]) AFTER[c] = 1;

/** End of a word of plain letters from `i`, the usual case; `i` if what follows it needs a closer look. */
function endOfPlainWord(text: string, i: number): number {
  let end = i;
  let code = text.charCodeAt(end);
  while (code < 128 && CLASS[code] === ALPHA) code = text.charCodeAt(++end);
  return code < 128 && AFTER[code] === 1 ? end : i;
}

/** The tokens of one section of the text, in order. Linear in its length. */
export function tokenize(text: string, section: Pick<Section, "start" | "end">): LooseToken[] {
  const tokens: LooseToken[] = [];
  let i = section.start;
  let last = -1;
  while (i < section.end) {
    if (classAt(text, i) === SPACE) {
      i++;
      continue;
    }
    const plain = endOfPlainWord(text, i);
    const found = plain > i ? undefined : read(text, i);
    const end = Math.min(found?.end ?? plain, section.end);
    const word = wordOf(text.slice(i, end));
    tokens.push({
      kind: found?.kind ?? "word",
      start: i,
      end,
      text: word.text,
      lower: word.lower,
      glued: i === last,
      sentence: -1,
    });
    last = end;
    i = end;
  }
  return tokens;
}

/** The `lower` forms of the tokens of a phrase, as tables need them. */
export function phraseWords(phrase: string): string[] {
  if (/^[A-Za-z ]+$/.test(phrase)) return phrase.toLowerCase().split(" ");
  return tokenize(phrase, { start: 0, end: phrase.length }).map((token) => token.lower);
}
