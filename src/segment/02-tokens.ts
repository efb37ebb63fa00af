import type { Token, TokenKind } from "../core/article.ts";
import type { Span } from "../core/spans.ts";
import { nextHigh, nextLow, packedWordAt, wordAt } from "../core/word-store.ts";
import type { Word } from "../core/words.ts";
import { Abbreviation, writtenAbbreviation } from "./abbreviations.ts";
import { codeAt, isLetterAt, KINDS, Kind, kindAt } from "./characters.ts";
import {
  endOfInitials,
  endOfLink,
  endOfNumber,
  endOfRun,
  endOfWord,
  hasDigit,
  isApostrophe,
  isPossessive,
} from "./token-ends.ts";

/** A token whose sentence isn't known yet (-1); it is set once, in place, because a copy of each would cost as much as all else. */
export type LooseToken = Omit<Token, "sentence"> & { sentence: number };

/** Tokens, and the indices of those that may end a sentence: words are many, and none need be looked at for that. */
export interface TokenList {
  readonly tokens: LooseToken[];
  readonly stops: number[];
}

/** "Ill." and "Gov." are abbreviations, "ill." the end of a sentence; "No." and "Art." are some before a number only. */
function isAbbreviation(word: Word, text: string, stop: number): boolean {
  const kind = writtenAbbreviation(word);
  if (kind === Abbreviation.none) return false;
  return kind !== Abbreviation.number || /^\.[\s#]{0,2}\d/.test(text.slice(stop, stop + 4));
}

// What a word of plain letters may stand before
const ALWAYS = 1; // without a closer look: space, line end, most marks; not : @ or a digit
const STOP = 2;
const APOSTROPHE = 3;
const AFTER = new Uint8Array(0x10000);
for (const c of [0, 9, 10, 13, 32, 33, 34, 41, 44, 45, 59, 63, 0xa0, 0x2013, 0x2014, 0x201c, 0x201d]) AFTER[c] = ALWAYS;
AFTER[46] = STOP;
AFTER[39] = AFTER[0x2019] = APOSTROPHE;

/** True if a token of plain letters that begins at `start` ends at `end`: nothing behind belongs to it. */
function endsAt(text: string, start: number, end: number, word: Word): boolean {
  const after = AFTER[codeAt(text, end)];
  if (after === ALWAYS) return true;
  if (after === APOSTROPHE) return isPossessive(text, end);
  // "killed.", not "J.", "Gov." or "www.example.org"
  return after === STOP && end > start + 1 && !isAbbreviation(word, text, end) && word.lower !== "www";
}

/** The tokens of one section of the text, in order. Linear in its length. */
export function tokenize(text: string, section: Span): TokenList {
  const list: TokenList = { tokens: [], stops: [] };
  tokenizeInto(list, text, section);
  return list;
}

/** Adds the tokens of one section of the text to a list. */
export function tokenizeInto(list: TokenList, text: string, section: Span): void {
  const kinds = KINDS;
  const limit = section.end;
  let i = section.start;
  let last = -1;
  while (i < limit) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind === Kind.space) {
      i++;
      continue;
    }
    last =
      kind === Kind.letter ? addLetters(list, text, i, limit, i === last) : addOther(list, text, i, limit, i === last);
    i = last;
  }
}

/** Adds the token that begins at `i` with a plain letter, and gives its end. The word is packed as it's read. */
function addLetters(list: TokenList, text: string, i: number, limit: number, glued: boolean): number {
  const kinds = KINDS;
  let low = 0;
  let high = 0;
  let end = i;
  let code = text.charCodeAt(end);
  do {
    high = nextHigh(high, low);
    low = nextLow(low, code);
    code = ++end < limit ? text.charCodeAt(end) : 0;
  } while (kinds[code] === Kind.letter);
  const word = packedWordAt(text, i, end, low, high);
  if (!endsAt(text, i, end, word)) return addWord(list, text, i, limit, glued);
  add(list.tokens, "word", word, i, end, glued);
  return end;
}

/** Adds the token that begins at `i` with something else than a plain letter, and gives its end. */
function addOther(list: TokenList, text: string, i: number, limit: number, glued: boolean): number {
  const code = text.charCodeAt(i);
  const kind = kindAt(text, i);
  if (kind === Kind.otherLetter) return addWord(list, text, i, limit, glued);
  if (kind === Kind.digit) {
    const end = endOfNumber(text, i);
    return isLetterAt(text, end)
      ? addUpTo(list, "alphanumeric", text, i, Math.min(endOfWord(text, end), limit), glued)
      : addUpTo(list, "number", text, i, Math.min(end, limit), glued);
  }
  if (isApostrophe(code) && isPossessive(text, i)) return addUpTo(list, "word", text, i, Math.min(i + 2, limit), glued);
  const end = Math.min(endOfRun(text, i, code), limit);
  return addUpTo(list, kind === Kind.symbol ? "symbol" : "punctuation", text, i, end, glued);
}

/** Adds the word, link or row of initials that begins at `i`, and gives its end. */
function addWord(list: TokenList, text: string, i: number, limit: number, glued: boolean): number {
  const link = endOfLink(text, i);
  if (link > i) return addUpTo(list, "link", text, i, Math.min(link, limit), glued);
  const initials = endOfInitials(text, i);
  if (initials > i) return addUpTo(list, "word", text, i, Math.min(initials, limit), glued);
  const end = endOfWord(text, i);
  if (codeAt(text, end) === 46 && isAbbreviation(wordAt(text, i, end), text, end))
    return addUpTo(list, "word", text, i, Math.min(end + 1, limit), glued);
  return addUpTo(list, hasDigit(text, i, end) ? "alphanumeric" : "word", text, i, Math.min(end, limit), glued);
}

function addUpTo(
  { tokens, stops }: TokenList,
  kind: TokenKind,
  text: string,
  start: number,
  end: number,
  glued: boolean,
): number {
  if (mayEndSentence(text, start, end)) stops.push(tokens.length);
  add(tokens, kind, wordAt(text, start, end), start, end, glued);
  return end;
}

/** True for a mark that ends sentences (one of them, or a row of full stops), and for a word with a full stop of its own. */
function mayEndSentence(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (last === 46) return true;
  return end === start + 1 && (last === 63 || last === 33 || last === 0x2026);
}

// The end is given, because to ask the word's text for its length would fetch that from memory.
function add(tokens: LooseToken[], kind: TokenKind, word: Word, start: number, end: number, glued: boolean): void {
  const { text, lower } = word;
  tokens.push({ kind, start, end, text, lower, word, glued, sentence: -1 });
}

/** The `lower` forms of the tokens of a phrase, as tables need them. */
export function phraseWords(phrase: string): string[] {
  if (/^[A-Za-z ]+$/.test(phrase)) return phrase.toLowerCase().split(" ");
  // Tables give slices of their text and articles come whole. Where a function has met strings of too many makes, the
  // runtime looks for `charCodeAt` anew at each character.
  const whole = phrase.split("").join("");
  return tokenize(whole, { start: 0, end: whole.length }).tokens.map((token) => token.lower);
}
