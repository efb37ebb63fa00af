import type { Token } from "../../core/article.ts";
import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { Mark, markOf } from "./words.ts";

/** A stretch of tokens `[first, end)` that may be a person's name, without titles before it. */
export interface Candidate {
  readonly first: number;
  readonly end: number;
}

const TITLE_WORDS = Is.courtesy | Is.honorific | Is.head | Is.modifier | Is.portfolio;
const OTHER_WORDS = Is.honours | Is.org | Is.group | Is.place | Is.work | Is.day | Is.demonym | Is.function | Is.speech;
const KNOWN_FIRST = Is.first | Is.firstOrWord;
const KNOWN_LAST = Is.surname | Is.surnameOrWord;

/** True if the token is written as a name is. */
export function isCapital(reading: Reading, i: number): boolean {
  const shape = reading.shapes[i]!;
  return shape >= Shape.title && shape <= Shape.initial;
}

/** "April Jones", "Dean Acheson": a first name that is also a month or a title, before a surname. */
function beginsName(reading: Reading, i: number, end: number): boolean {
  const { classes, tokens } = reading;
  const next = i + 1;
  if ((classes[i]! & KNOWN_FIRST) === 0 || next >= end || !isCapital(reading, next)) return false;
  if (classes[i]! & Is.function && tokens[i]!.sentence !== tokens[i - 1]?.sentence) return false;
  const isPlainNext = (classes[next]! & (OTHER_WORDS | TITLE_WORDS)) === 0;
  if (isPlainNext && (isRoleBefore(reading, i) || isNoOtherWord(reading, i))) return true;
  if (classes[next]! & Is.first) return false;
  return (classes[next]! & KNOWN_LAST) !== 0 && (classes[next]! & (OTHER_WORDS | TITLE_WORDS)) === 0;
}

/**
 * "Bill Penrose", "Mayor Dean Penrose": a first name that is also a work, or, behind another title, a title; but "House Bill
 * Four", "Vice Dean Penrose".
 */
function isNoOtherWord(reading: Reading, i: number): boolean {
  const { classes, shapes, tokens } = reading;
  const own = classes[i]! & (OTHER_WORDS | TITLE_WORDS);
  const before = tokens[i - 1]?.sentence === tokens[i]!.sentence ? classes[i - 1]! : 0;
  if (shapes[i] !== Shape.title || shapes[i + 1] !== Shape.title) return false;
  const isTitled = (before & Is.head) !== 0;
  const isSure = own === Is.work || isMainlyFirst(reading, i, own);
  if (isSure) return isTitled || (before & (Is.org | Is.group | Is.work | Is.modifier)) === 0;
  return isTitled && (own & ~(Is.head | Is.honorific)) === 0;
}

/** "Marina Penrose", "Don Penrose"; but "Don José". */
function isMainlyFirst({ classes }: Reading, i: number, own: number): boolean {
  return (
    (own & ~(Is.org | Is.work | Is.courtesy)) === 0 &&
    (classes[i]! & Is.first) !== 0 &&
    (classes[i + 1]! & KNOWN_FIRST) === 0
  );
}

/** "striker Will Penrose": behind a role in lower case even a first name that is mostly a word is one. */
function isRoleBefore({ classes, shapes }: Reading, i: number): boolean {
  return shapes[i] === Shape.title && shapes[i - 1] === Shape.lower && (classes[i - 1]! & Is.head) !== 0;
}

/** "Park Seo-yeon": a family name that's also a word, before a given name with a hyphen. */
function beginsFamilyFirst({ classes, tokens, shapes }: Reading, i: number, end: number): boolean {
  if (i + 3 >= end || (classes[i]! & KNOWN_LAST) === 0 || classes[i]! & Is.function) return false;
  return (
    shapes[i + 1] === Shape.title &&
    tokens[i + 2]!.text === "-" &&
    tokens[i + 2]!.glued &&
    shapes[i + 3] === Shape.lower
  );
}

/** "Stephen King", "Theresa May": a surname that is also something else, last in a run after a first name. */
function endsName(reading: Reading, i: number, start: number): boolean {
  const { classes } = reading;
  if (i === start || isCapital(reading, i + 1)) return false;
  if ((classes[start]! & Is.firstOrWord) !== 0) return (classes[i]! & KNOWN_LAST) !== 0;
  if ((classes[start]! & Is.first) === 0) return false;
  return (
    (classes[i]! & (Is.org | Is.work | Is.place | Is.speech | Is.function | Is.day | Is.honours)) === 0 ||
    (classes[i]! & KNOWN_LAST) !== 0
  );
}

function isNameWord(reading: Reading, i: number, start: number, limit: number): boolean {
  if (!isCapital(reading, i)) return false;
  const stops = (reading.classes[i]! & (TITLE_WORDS | OTHER_WORDS)) !== 0;
  if (reading.shapes[i] === Shape.initial) return i > start || !stops;
  if (i > start && reading.shapes[i - 1] === Shape.initial) return (reading.classes[i]! & (Is.org | Is.day)) === 0;
  if (!stops) return reading.shouted[reading.tokens[i]!.sentence] === 0 || isShoutedName(reading, i, start);
  return i === start
    ? beginsName(reading, i, limit) || beginsFamilyFirst(reading, i, limit)
    : endsName(reading, i, start);
}

/**
 * In capitals throughout, a known first name opens a name, or any word behind a title that the dictionary doesn't have;
 * surnames and words that nothing else knows go on.
 */
function isShoutedName(reading: Reading, i: number, start: number): boolean {
  const { classes, tokens } = reading;
  if (classes[i]! & KNOWN_FIRST) return true;
  if (i > start && i - start < 4 && classes[i]! & Is.surname) return true;
  const isUnknown = !reading.lowered.has(i) && !reading.isWord(tokens[i]!.lower);
  if (i > start) return i - start < 3 && isUnknown;
  if (classes[i - 1]! & (Is.courtesy | Is.honorific)) return isUnknown;
  return isUnknown && reading.hasDictionary;
}

/** Index after particles ("van der", "al-") from `i` if a name word follows them; `i` if not. */
function afterParticles(reading: Reading, i: number, limit: number): number {
  let next = i;
  while (next < limit && next < i + 4 && isParticleOrHyphen(reading, next)) next++;
  return next > i && next < limit && isCapital(reading, next) && isPlainWord(reading, next) ? next : i;
}

function isParticleOrHyphen(reading: Reading, i: number): boolean {
  const { text, lower, glued } = reading.tokens[i]!;
  if (text === "-" || text === "‑" || text === "–") return glued;
  if (lower === "'") return reading.tokens[i + 1]?.text === "t" && reading.tokens[i + 1]!.glued;
  if (text === "t") return reading.tokens[i - 1]?.lower === "'";
  return (reading.classes[i]! & Is.particle) !== 0 && reading.shapes[i] !== Shape.initial;
}

/** "de", "al", "von" may open a name; "do", "y" and "e" only stand inside one. */
function opensWithParticle(reading: Reading, i: number): boolean {
  const { classes, tokens } = reading;
  return (classes[i]! & Is.particle) !== 0 && (classes[i]! & Is.function) === 0 && tokens[i]!.text.length > 1;
}

function isPlainWord(reading: Reading, i: number): boolean {
  const bits = reading.classes[i]!;
  return (bits & (Is.function | Is.day | Is.org | Is.head)) === 0 || (bits & (Is.first | Is.firstOrWord)) !== 0;
}

/** Index after a glued "-Marie" or "-bong" from `i`, or `i`. */
function afterHyphen(reading: Reading, i: number, limit: number): number {
  const { tokens } = reading;
  if (i + 1 >= limit || (markOf(tokens[i]!.text) & Mark.hyphen) === 0) return i;
  return tokens[i]!.glued && tokens[i + 1]!.glued && tokens[i + 1]!.kind === "word" ? i + 2 : i;
}

/** Index after ", Jr." or "III" from `i`, or `i`. */
function afterSuffix(reading: Reading, i: number, limit: number): number {
  const at = reading.tokens[i]?.text === "," ? i + 1 : i;
  return at < limit && reading.classes[at]! & Is.suffix && isCapital(reading, at) ? at + 1 : i;
}

/** Index after `'Jack'` or `(Jack)` from `i` if the name goes on behind it; `i` if not. */
function afterNickname(reading: Reading, i: number, limit: number): number {
  const { tokens } = reading;
  if (i + 3 >= limit || (markOf(tokens[i]!.text) & Mark.opening) === 0 || tokens[i]!.glued) return i;
  let close = i + 1;
  while (close < limit && close < i + 4 && !isClosing(tokens[close]!)) close++;
  if (close === i + 1 || close + 1 >= limit || !isClosing(tokens[close]!)) return i;
  return isCapital(reading, close + 1) && isCapital(reading, i + 1) && isPlainWord(reading, close + 1) ? close + 1 : i;
}

function isClosing({ text }: Token): boolean {
  return (markOf(text) & Mark.closing) !== 0;
}

function endOfName(reading: Reading, start: number, limit: number): number {
  let end = start + 1;
  for (;;) {
    const hyphen = afterHyphen(reading, end, limit);
    if (hyphen > end) {
      end = hyphen;
      continue;
    }
    const glue = end < limit ? afterNickname(reading, afterParticles(reading, end, limit), limit) : end;
    const isBehindParticle = glue > end && (reading.classes[glue - 1]! & Is.particle) !== 0;
    if (glue < limit && (isBehindParticle || isNameWord(reading, glue, start, limit))) end = glue + 1;
    else return afterSuffix(reading, end, limit);
  }
}

/** Most tokens of a name; a longer run of capitals is a list or a headline. */
const LONGEST_NAME = 14;

/** Stretches of name words, sentence by sentence; titles, months, "University" and their like cut them. */
export function findCandidates(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const { firstToken, endToken } of reading.article.sentences) {
    for (let i = firstToken; i < endToken; i++) {
      const candidate = candidateAt(reading, i, endToken);
      if (candidate === undefined) continue;
      if (candidate.end - candidate.first <= LONGEST_NAME) found.push(candidate);
      i = candidate.end - 1;
    }
  }
  return found;
}

function candidateAt(reading: Reading, i: number, limit: number): Candidate | undefined {
  if (!isCapital(reading, i) && (reading.classes[i]! & Is.particle) === 0) return undefined;
  const from = opensWithParticle(reading, i) ? afterParticles(reading, i, limit) : i;
  if (!isNameWord(reading, from, from, limit)) return undefined;
  return { first: i, end: endOfName(reading, from, limit) };
}
