import { startsWithCapital, type Token } from "../../core/article.ts";
import { Does, does, isNumber } from "./grammar.ts";
import { nounOf } from "./nouns.ts";
import { type Kind, type Noun, tables } from "./tables.ts";

const CLOSED =
  Does.be |
  Does.have |
  Does.hypothetical |
  Does.future |
  Does.not |
  Does.pronoun |
  Does.preposition |
  Does.of |
  Does.conjunction |
  Does.stop |
  Does.subordinate |
  Does.relative |
  Does.say;

/** True for a word, not a mark or digits. */
export const isWord = (token: Token | undefined): token is Token => token !== undefined && token.kind === "word";

/** True for a word at which a noun phrase ends. */
export function isStop(token: Token): boolean {
  const bits = does(token);
  if (bits & CLOSED) return true;
  if (bits & Does.determiner) return true;
  return /^(?:'s|so|do|did|does|here|also|than|ago|per)$/.test(token.lower);
}

const isParticiple = (lower: string): boolean => {
  const word = tables().actions.get(lower);
  return word !== undefined && (word.uses.has("p") || word.uses.has("i"));
};

/** True for what joins words of one phrase: "well-known", "two 15-year-old girls", "460 Kia and Hyundai vehicles". */
function isInside(tokens: readonly Token[], i: number, seenHead: boolean): boolean {
  const { text, lower, glued, kind } = tokens[i]!;
  if (text === "-" && glued && tokens[i + 1]?.glued) return true;
  if (seenHead) return false;
  // "two 15-year-old girls", "three 12-person boats"
  if (kind === "number")
    return (tokens[i + 1]?.text === "-" && tokens[i + 1]!.glued) || startsWithCapital(tokens[i + 1]?.text ?? "");
  if (lower === "and" && isAdjectivePair(tokens, i)) return true;
  return lower === "and" && startsWithCapital(tokens[i - 1]!.text) && /^\p{Lu}\p{Ll}/u.test(tokens[i + 1]?.text ?? "");
}

/** "4,000 digital and printed copies": two adjectives of one noun. */
function isAdjectivePair(tokens: readonly Token[], and: number): boolean {
  const [left, right, noun] = [tokens[and - 1], tokens[and + 1], tokens[and + 2]];
  const isPlain = (token: Token | undefined): boolean =>
    isWord(token) &&
    does(token) === 0 &&
    nounOf(token.lower) === undefined &&
    !isParticiple(token.lower) &&
    !isNumber(token);
  return isPlain(left) && isPlain(right) && isWord(noun) && nounOf(noun.lower) !== undefined;
}

/** "two Park County Sheriff's Office deputies": the name of a body before the noun. */
function isOwner(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.lower === "'s" &&
    startsWithCapital(tokens[i - 1]!.text) &&
    startsWithCapital(tokens[i + 1]?.text ?? "") &&
    tokens[i - 1]!.text !== tokens[i - 1]!.text.toUpperCase()
  );
}

/** How a noun is looked up: plurals only, or behind "one" and "no" singulars too. */
export type Find = (lower: string) => Noun | undefined;

/** "three wounded soldiers": a participle before a noun is an adjective. */
export function isAdjective(tokens: readonly Token[], i: number, find: Find): boolean {
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== "word" || isStop(next)) return false;
  return find(next.lower) !== undefined && !isParticiple(next.lower);
}

/** "of 4,000 herders continues": behind people an unknown word in -s is a verb. */
function isVerbBehind(tokens: readonly Token[], i: number, { isGuess }: Noun): boolean {
  const head = isGuess ? nounOf(tokens[i - 1]!.lower) : undefined;
  return head !== undefined && !head.isGuess && head.kind === "people";
}

/** "two works council members": a word between a plural that's no head and the head. */
function isMiddle(tokens: readonly Token[], i: number): boolean {
  const next = nounOf(tokens[i + 1]?.lower ?? "");
  if (next === undefined || next.isGuess || does(tokens[i]) !== 0 || tokens[i + 1]?.kind !== "word") return false;
  return nounOf(tokens[i - 1]!.lower)?.isGuess === true && !/(?:ed|ing|ly)$/.test(tokens[i]!.lower);
}

const isOutside = (tokens: readonly Token[], i: number, seenHead: boolean): boolean =>
  !isWord(tokens[i]) || isStop(tokens[i]!) || (seenHead && isNewPhrase(tokens, i));

const isTime = (token: Token): boolean => (does(token) & Does.time) !== 0;

/** What a word is behind the head: more of a compound, or the end. */
function partBehind(tokens: readonly Token[], i: number, noun: Noun | undefined): "noun" | "other" | "end" {
  if (isParticiple(tokens[i]!.lower)) return "end";
  if (noun !== undefined) return isVerbBehind(tokens, i, noun) ? "end" : "noun";
  return isMiddle(tokens, i) ? "other" : "end";
}

/** What a token is to the phrase that a number opens. */
function partAt(tokens: readonly Token[], i: number, seenHead: boolean, find: Find): "noun" | "other" | "end" {
  const token = tokens[i]!;
  if (isInside(tokens, i, seenHead)) return "other";
  if (isOutside(tokens, i, seenHead)) return "end";
  const noun = find(token.lower);
  if (seenHead) return partBehind(tokens, i, noun);
  if (noun !== undefined) return "noun";
  const isEnd = isParticiple(token.lower) ? !isAdjective(tokens, i, find) : isTime(token);
  return isEnd ? "end" : "other";
}

/** "three people Sources said", "two cars Tests showed": in small letters otherwise, a capital behind the head is a new phrase. */
function isNewPhrase(tokens: readonly Token[], i: number): boolean {
  return startsWithCapital(tokens[i]!.text) && !startsWithCapital(tokens[i - 1]!.text);
}

/** Index of the head noun at or behind `at`, at most six words on; -1 if there is none. */
export function headAt(tokens: readonly Token[], at: number, limit: number, find: Find): number {
  let head = -1;
  for (let i = at; i < Math.min(limit, at + 7); i++) {
    if (isOwner(tokens, i)) {
      head = -1;
      continue;
    }
    const part = partAt(tokens, i, head !== -1, find);
    if (part === "end") break;
    if (part === "noun") head = i;
  }
  return head;
}

/** The token of a coordinated noun of the same kind behind `end`: ", women", "and moderate Hutus"; -1 if there is none. */
function nextConjunct(tokens: readonly Token[], end: number, kind: Kind): number {
  const comma = tokens[end]?.text === "," ? 1 : 0;
  const and = tokens[end + comma]?.lower === "and" ? 1 : 0;
  const at = end + comma + and;
  if (at === end || does(tokens[at + 1]) & Does.say) return -1;
  const isKind = (i: number): boolean =>
    isWord(tokens[i]) &&
    !isStop(tokens[i]!) &&
    nounOf(tokens[i]!.lower)?.kind === kind &&
    !isParticiple(tokens[i]!.lower);
  if (isKind(at) && (tables().nouns.has(tokens[at]!.lower) || kind === "people")) return at;
  const isPlain =
    and === 1 &&
    isWord(tokens[at]) &&
    does(tokens[at]) === 0 &&
    !isNumber(tokens[at]) &&
    !isParticiple(tokens[at]!.lower);
  return isPlain && isKind(at + 1) ? at + 1 : -1;
}

/** End of ", women and children" behind a head: bare plurals of the same kind. */
export function endOfCoordination(tokens: readonly Token[], end: number, kind: Kind): number {
  let last = end;
  for (let at = nextConjunct(tokens, end, kind); at !== -1 && at < end + 8; at = nextConjunct(tokens, last, kind)) {
    last = at + 1;
  }
  return last;
}
