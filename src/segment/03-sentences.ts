import type { LooseToken } from "./02-tokens.ts";
import { ABBREVIATIONS } from "./abbreviations.ts";

const CLOSER = /^(?:["”’»)\]]|''|'|\*+|_+)$/;
const OPENER = /^(?:["“‘«([]|``|`|'|''|--?|[—–-]|\*+|_+)$/;

/** True if a sentence may begin with `tokens[i]`: a capital, a digit, a link, "iPad", or the "b" of "b)". */
function opens(tokens: readonly LooseToken[], i: number): boolean {
  const { text, kind } = tokens[i]!;
  if (/^(?:[\p{Lu}\p{Lt}\p{N}]|\p{Ll}\p{Lu})/u.test(text) || kind === "link") return true;
  return text.length === 1 && tokens[i + 1]?.text === ")" && tokens[i + 1]!.glued;
}

/** Index after the closing marks that follow `i` without white space. */
function afterClosers(tokens: readonly LooseToken[], i: number): number {
  let next = i;
  while (next < tokens.length && tokens[next]!.glued && CLOSER.test(tokens[next]!.text)) next++;
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
  while (after < tokens.length && OPENER.test(tokens[after]!.text)) after++;
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
  if (tokens[i]!.text !== "." || !/^\d/.test(tokens[after]!.text)) return false;
  const { lower } = tokens[i - 1] ?? tokens[i]!;
  if (lower === "no" || lower === "nos") return false;
  return lower === "sec" || /^\d*ft$/.test(lower) || ABBREVIATIONS.get(lower) === "number";
}

// "I thought … I don't know": "I" has a capital anywhere
function isHesitation({ tokens, i, after }: Place): boolean {
  return /^(?:…|\.{3,})$/.test(tokens[i]!.text) && !tokens[i]!.glued && /^i(?:'\p{L}+)?$/u.test(tokens[after]!.lower);
}

const SPEECH =
  /^(?:said|says|ask(?:s|ed)|told|shout(?:s|ed)|cried|replied|wrote|wondered|yelled|screamed|added|demanded|exclaimed)$/;

// "Did they know?" Harlow asked.
function isQuestionOf({ tokens, i, next, after }: Place): boolean {
  if (next === i + 1 || after !== next || tokens[i]!.text === ".") return false;
  let end = after;
  while (end < after + 4 && end < tokens.length && /^\p{Lu}/u.test(tokens[end]!.text)) end++;
  return end > after && end < tokens.length && SPEECH.test(tokens[end]!.lower);
}

// "120 km/h.", "4°C.", "41.2 C.": units end sentences as words do
function isUnit({ tokens, first, i }: Place, bare: string): boolean {
  if (bare.length !== 1 || i === first) return false;
  const before = tokens[i - 1]!;
  return tokens[i]!.glued ? /^[/°º]$/.test(before.text) : /^[cf]$/.test(bare) && before.kind === "number";
}

function endsWithAbbreviation(place: Place): boolean {
  const { tokens, i, after } = place;
  const bare = tokens[i]!.lower.slice(0, -1);
  const kind = ABBREVIATIONS.get(bare);
  if (!opens(tokens, after)) return false;
  if (kind === "final" || isUnit(place, bare)) return true;
  if (bare === "a.m" || bare === "p.m") return !isAdverbial(place) && !isMoreOfTime(place);
  if (kind === "inner" || kind === "number" || (bare.length === 1 && isInitial(place))) return false;
  return SENTENCE_STARTER.test(tokens[after]!.lower) && !isAdverbial(place);
}

// "J. Harlow", but "plan B. There was", "a C. The teacher"
function isInitial({ tokens, first, i, after }: Place): boolean {
  const before = tokens[i - 1];
  if (i === first || before === undefined || !/^\p{Ll}/u.test(before.text)) return true;
  return !SENTENCE_STARTER.test(tokens[after]!.lower);
}

// "At about 7 a.m. Police Chief Moss": a time or place that stands before its sentence
function isAdverbial({ tokens, first, i }: Place): boolean {
  return (
    i - first <= 4 &&
    /^(?:at|by|around|about|since|until|before|after|from|on|in|shortly|just)$/.test(tokens[first]!.lower)
  );
}

const DAY_OR_ZONE =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|^(?:eastern|central|mountain|pacific|gmt|utc|bst|ist|cet|[ecmp][ds]?t)$/;

// "5 p.m. Friday", "8 p.m. Eastern", "10 a.m. New York time"
function isMoreOfTime({ tokens, after }: Place): boolean {
  if (DAY_OR_ZONE.test(tokens[after]!.lower)) return true;
  for (let i = after + 1; i < after + 4; i++) if (tokens[i]?.lower === "time") return true;
  return false;
}

// After "Inc." or "U.S." a capital is as often a name as a new sentence; these words are new sentences.
const SENTENCE_STARTER =
  /^(?:the|a|an|he|she|it|they|we|i|you|his|her|their|its|this|that|these|those|in|on|at|by|but|and|as|for|however|after|when|while|there|if|so|then|no|nobody|police|officials|mr|mrs|ms)\.?$/;

/** True for a mark that ends sentences (one of them, or a row of full stops), and for a word with a full stop of its own. */
function mayEnd(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === 46) return true;
  return text.length === 1 && (last === 63 || last === 33 || last === 0x2026);
}

/** Splits the tokens of one section, those from `from` on, into sentences: pairs of token indices, half-open. */
export function splitSentences(tokens: readonly LooseToken[], from = 0): [number, number][] {
  const found: [number, number][] = [];
  let first = from;
  for (let i = from; i < tokens.length; i++) {
    if (!mayEnd(tokens[i]!.text)) continue;
    const next = afterClosers(tokens, i + 1);
    if (next < tokens.length && !endsAt(placeOf(tokens, first, i, next))) continue;
    found.push([first, next]);
    first = next;
    i = next - 1;
  }
  if (first < tokens.length) found.push([first, tokens.length]);
  return found;
}
