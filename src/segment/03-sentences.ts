import type { LooseToken, TokenList } from "./02-tokens.ts";
import { Abbreviation, abbreviationKind } from "./abbreviations.ts";
import { has, Shape, shape, words } from "./sentence-words.ts";

/** True if a sentence may begin with `tokens[i]`: a capital, a digit, a link, "iPad", or the "b" of "b)". */
function opens(tokens: readonly LooseToken[], i: number): boolean {
  const token = tokens[i]!;
  if ((shape(token) & Shape.opens) !== 0 || token.kind === "link") return true;
  return token.text.length === 1 && tokens[i + 1]?.text === ")" && tokens[i + 1]!.glued;
}

/** Index after the closing marks that follow `i` without white space. */
function afterClosers(tokens: readonly LooseToken[], i: number): number {
  let next = i;
  while (next < tokens.length && tokens[next]!.glued && (shape(tokens[next]) & Shape.closer) !== 0) next++;
  return next;
}

/** A sentence `[first, …)` that may end with `tokens[i]`; `tokens[next]` follows it, and behind opening marks `tokens[after]`. */
interface Place {
  readonly tokens: readonly LooseToken[];
  readonly first: number;
  readonly i: number;
  readonly next: number;
  readonly after: number;
}

function placeOf(tokens: readonly LooseToken[], first: number, i: number, next: number): Place {
  let after = next;
  while (after < tokens.length && (shape(tokens[after]) & Shape.opener) !== 0) after++;
  return { tokens, first, i, next, after };
}

/** True if the sentence ends there. */
function endsAt(place: Place): boolean {
  const { tokens, i, next, after } = place;
  if (after >= tokens.length) return true;
  if (tokens[i]!.kind === "word") return endsWithAbbreviation(place);
  if (tokens[next]!.glued && next === i + 1) return false;
  if (isInside(place)) return false;
  return opens(tokens, after);
}

/** Marks that end no sentence although a capital or a number follows. */
function isInside(place: Place): boolean {
  return isListNumber(place) || isBeforeNumber(place) || isHesitation(place) || isQuestionOf(place);
}

// "1. Wash your hands."
function isListNumber({ tokens, first, i }: Place): boolean {
  return i === first + 1 && tokens[first]!.kind === "number" && tokens[first]!.end - tokens[first]!.start <= 2;
}

// "see fig. 3", "6 ft. 2"
function isBeforeNumber({ tokens, i, after }: Place): boolean {
  if (tokens[i]!.text !== "." || (shape(tokens[after]) & Shape.digit) === 0) return false;
  const { lower } = tokens[i - 1] ?? tokens[i]!;
  if (lower === "no" || lower === "nos") return false;
  return lower === "sec" || /^\d*ft$/.test(lower) || abbreviationKind(lower) === Abbreviation.number;
}

// "I thought … I don't know": "I" has a capital anywhere
function isHesitation({ tokens, i, after }: Place): boolean {
  const { text, glued } = tokens[i]!;
  if (glued || (text !== "…" && !text.startsWith("..."))) return false;
  return /^i(?:'\p{L}+)?$/u.test(tokens[after]!.lower);
}

// "Did they know?" Harlow asked.
function isQuestionOf({ tokens, i, next, after }: Place): boolean {
  if (next === i + 1 || after !== next || tokens[i]!.text === ".") return false;
  let end = after;
  while (end < after + 4 && end < tokens.length && (shape(tokens[end]) & Shape.capital) !== 0) end++;
  return end > after && end < tokens.length && (words(tokens[end]) & has.speech) !== 0;
}

// "120 km/h.", "4°C.", "41.2 C.": units end sentences as words do
function isUnit({ tokens, first, i }: Place, bare: string): boolean {
  if (bare.length !== 1 || i === first) return false;
  const before = tokens[i - 1]!;
  return tokens[i]!.glued ? /^[/°º]$/.test(before.text) : /^[cf]$/.test(bare) && before.kind === "number";
}

function endsWithAbbreviation(place: Place): boolean {
  const { tokens, i, after } = place;
  if (!opens(tokens, after)) return false;
  const bare = tokens[i]!.lower.slice(0, -1);
  const kind = abbreviationKind(bare);
  if (kind === Abbreviation.final || isUnit(place, bare)) return true;
  if (bare === "a.m" || bare === "p.m") return !isAdverbial(place) && !isMoreOfTime(place);
  if (kind === Abbreviation.inner || kind === Abbreviation.number) return false;
  if (bare.length === 1 && isInitial(place)) return false;
  return isStarter(tokens[after]) && !isAdverbial(place);
}

function isStarter(token: LooseToken | undefined): boolean {
  return (words(token) & has.starter) !== 0;
}

// "J. Harlow", but "plan B. There was", "a C. The teacher"
function isInitial({ tokens, first, i, after }: Place): boolean {
  const before = tokens[i - 1];
  if (i === first || (shape(before) & Shape.small) === 0) return true;
  return !isStarter(tokens[after]);
}

// "At about 7 a.m. Police Chief Moss": a time or place that stands before its sentence
function isAdverbial({ tokens, first, i }: Place): boolean {
  return i - first <= 4 && (words(tokens[first]) & has.adverbial) !== 0;
}

const DAY_OR_ZONE =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|^(?:eastern|central|mountain|pacific|gmt|utc|bst|ist|cet|[ecmp][ds]?t)$/;

// "5 p.m. Friday", "8 p.m. Eastern", "10 a.m. New York time"
function isMoreOfTime({ tokens, after }: Place): boolean {
  if (DAY_OR_ZONE.test(tokens[after]!.lower)) return true;
  for (let i = after + 1; i < after + 4; i++) if (tokens[i]?.lower === "time") return true;
  return false;
}

/** Splits the tokens of one section, those from `from` and `fromStop` on, into sentences: pairs of token indices, half-open. */
export function splitSentences({ tokens, stops }: TokenList, from = 0, fromStop = 0): [number, number][] {
  const found: [number, number][] = [];
  let first = from;
  for (let stop = fromStop; stop < stops.length; stop++) {
    const i = stops[stop]!;
    // The closing marks of a sentence's end are no stops.
    const next = afterClosers(tokens, i + 1);
    if (next < tokens.length && !endsAt(placeOf(tokens, first, i, next))) continue;
    found.push([first, next]);
    first = next;
  }
  if (first < tokens.length) found.push([first, tokens.length]);
  return found;
}
