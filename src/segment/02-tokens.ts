import { startsWithCapital, type Token, type TokenKind } from "../core/article.ts";
import type { Span } from "../core/spans.ts";
import { hashedWordAt, nextHash, type Word, wordAt } from "../core/words.ts";
import { ABBREVIATIONS } from "./abbreviations.ts";

/** A token whose sentence isn't known yet (-1); it is set once, in place, because a copy of each would cost as much as all else. */
export type LooseToken = Omit<Token, "sentence"> & { sentence: number };

const LETTER = /\p{L}|\p{M}/u;
const DIGIT = 1;
const ALPHA = 2;
const SPACE = 3;
const OTHER = 4;
// By UTF-16 unit; 0: not looked at yet. Filled as characters come.
const CLASS = new Uint8Array(0x10000);
for (let c = 0; c < 128; c++) CLASS[c] = OTHER;
for (let c = 48; c < 58; c++) CLASS[c] = DIGIT;
for (let c = 65; c < 91; c++) CLASS[c] = CLASS[c + 32] = ALPHA;
for (const c of [9, 10, 11, 12, 13, 32, 0xa0, 0x202f, 0x3000]) CLASS[c] = SPACE;
for (let c = 0x2000; c <= 0x200b; c++) CLASS[c] = SPACE;
for (let c = 0x2010; c <= 0x2043; c++) if (c !== 0x202f) CLASS[c] = OTHER;

function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  // A number's bits of NaN, behind the end of the text, are 0.
  const known = CLASS[code | 0]!;
  return known !== 0 ? known : classify(text, i, code);
}

function classify(text: string, i: number, code: number): number {
  const kind = LETTER.test(String.fromCodePoint(text.codePointAt(i)!)) ? ALPHA : OTHER;
  // Half of a pair says nothing by itself.
  if (code < 0xd800 || code > 0xdfff) CLASS[code] = kind;
  return kind;
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
  if (text.charCodeAt(end) === 46 && isAbbreviation(wordAt(text, i, end), text, end))
    return { end: end + 1, kind: "word" };
  return { end, kind: hasDigit(text, i, end) ? "alphanumeric" : "word" };
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (CLASS[text.charCodeAt(i)] === DIGIT) return true;
  return false;
}

/** "Ill." and "Gov." are abbreviations, "ill." the end of a sentence; "No." and "Art." are some before a number only. */
function isAbbreviation(word: Word, text: string, stop: number): boolean {
  const kind = ABBREVIATIONS.get(word.lower);
  if (kind === undefined) return false;
  if (!startsWithCapital(word.text) && !/^(?:etc|vs|approx|cf)$/.test(word.lower)) return false;
  if (kind === "number") return /^\.[\s#]{0,2}\d/.test(text.slice(stop, stop + 4));
  return true;
}

// What may stand behind a word without being part of it: space, line end, most marks; not . \' ’ : @ or a digit
const AFTER = new Uint8Array(0x10000);
for (const c of [9, 10, 13, 32, 33, 34, 41, 44, 45, 59, 63, 0xa0, 0x2013, 0x2014, 0x201c, 0x201d]) AFTER[c] = 1;

/** The tokens of one section of the text, in order. Linear in its length. */
export function tokenize(text: string, section: Span): LooseToken[] {
  const tokens: LooseToken[] = [];
  tokenizeInto(tokens, text, section);
  return tokens;
}

/** Adds the tokens of one section of the text to a list. */
export function tokenizeInto(tokens: LooseToken[], text: string, section: Span): void {
  let i = section.start;
  let last = -1;
  while (i < section.end) {
    let code = text.charCodeAt(i);
    if (CLASS[code] === SPACE) {
      i++;
      continue;
    }
    // The usual case: a word of letters, before something that needs no closer look. It's hashed as it's read.
    let end = i;
    let hash = 0;
    while (CLASS[code] === ALPHA) {
      hash = nextHash(hash, code);
      code = text.charCodeAt(++end);
    }
    const isPlain = end > i && AFTER[code] === 1 && end <= section.end;
    last = isPlain
      ? add(tokens, "word", hashedWordAt(text, i, end, hash), i, i === last)
      : addOther(tokens, text, i, section.end, i === last);
    i = last;
  }
}

/** Adds the token that begins at `i` and needs a closer look, and gives its end. */
function addOther(tokens: LooseToken[], text: string, i: number, limit: number, glued: boolean): number {
  const { kind, end } = read(text, i);
  return add(tokens, kind, wordAt(text, i, Math.min(end, limit)), i, glued);
}

function add(tokens: LooseToken[], kind: TokenKind, word: Word, start: number, glued: boolean): number {
  const { text, lower } = word;
  const end = start + text.length;
  tokens.push({ kind, start, end, text, lower, word, glued, sentence: -1 });
  return end;
}

/** The `lower` forms of the tokens of a phrase, as tables need them. */
export function phraseWords(phrase: string): string[] {
  if (/^[A-Za-z ]+$/.test(phrase)) return phrase.toLowerCase().split(" ");
  return tokenize(phrase, { start: 0, end: phrase.length }).map((token) => token.lower);
}
