import { startsWithCapital, startsWithSmall, type Token } from "../../core/article.ts";
import type { Fact } from "../../core/words.ts";
import { withCitizens } from "./citizens.ts";
import { Does, does, isNumber, Looks, looksOf } from "./grammar.ts";
import { isTableNoun, type Noun } from "./noun-table.ts";
import { nounOf } from "./nouns.ts";
import { bits, has } from "./phrase-words.ts";
import { actionOf, isUnit, Use, usesOf } from "./tables.ts";
import type { Kind } from "./vocabulary.ts";

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
  Does.say |
  Does.determiner;

/** True for a word, not a mark or digits. */
export const isWord = (token: Token | undefined): token is Token => token !== undefined && token.kind === "word";

/** True for a word at which a noun phrase ends. */
export function isStop(token: Token): boolean {
  return (bits(token) & has.stop) !== 0 || (does(token) & CLOSED) !== 0;
}

const isParticiple = (token: Token): boolean => (usesOf(token) & (Use.p | Use.i)) !== 0;

const startsCapital = (token: Token | undefined): boolean => token !== undefined && startsWithCapital(token.text);

/** True for what joins words of one phrase: "well-known", "two 15-year-old girls", "460 Kia and Hyundai vehicles". */
function isInside(tokens: readonly Token[], i: number, list: number, seenHead: boolean): boolean {
  const token = tokens[i]!;
  if (list & has.hyphen && token.glued && tokens[i + 1]?.glued) return true;
  if (seenHead) return false;
  const next = tokens[i + 1];
  // "two 15-year-old girls", "three 12-person boats"
  if (token.kind === "number") return ((bits(next) & has.hyphen) !== 0 && next!.glued) || startsCapital(next);
  if ((list & has.and) === 0) return false;
  if (isAdjectivePair(tokens, i)) return true;
  return startsCapital(tokens[i - 1]) && startsCapital(next) && startsWithSmall(next!.text.slice(1));
}

/** "4,000 digital and printed copies": two adjectives of one noun. */
function isAdjectivePair(tokens: readonly Token[], and: number): boolean {
  const noun = tokens[and + 2];
  return isPlain(tokens[and - 1]) && isPlain(tokens[and + 1]) && isWord(noun) && nounOf(noun) !== null;
}

const isPlain = (token: Token | undefined): boolean =>
  isWord(token) && does(token) === 0 && nounOf(token) === null && !isParticiple(token) && !isNumber(token);

/** "two Park County Sheriff's Office deputies": the name of a body before the noun. */
function isOwner(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return startsCapital(before) && startsCapital(tokens[i + 1]) && before!.text !== before!.text.toUpperCase();
}

/** How a noun is looked up: plurals only, or behind "one" and "no" singulars too. */
export type Find = Fact<Noun | null>;

/** "three wounded soldiers": a participle before a noun is an adjective; not "12 dead weeks later". */
export function isAdjective(tokens: readonly Token[], i: number, find: Find): boolean {
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== "word" || isStop(next) || isUnit(next)) return false;
  return find(next) !== null && !isParticiple(next);
}

/** "of 4,000 herders continues": behind people an unknown word in -s is a verb. */
function isVerbBehind(tokens: readonly Token[], i: number, { isGuess }: Noun): boolean {
  const head = isGuess ? nounOf(tokens[i - 1]) : null;
  return head !== null && !head.isGuess && head.kind === "people";
}

/** "two works council members": a word between a plural that's no head and the head. */
function isMiddle(tokens: readonly Token[], i: number): boolean {
  const next = nounOf(tokens[i + 1]);
  if (next === null || next.isGuess || does(tokens[i]) !== 0 || tokens[i + 1]!.kind !== "word") return false;
  return nounOf(tokens[i - 1])?.isGuess === true && (looksOf(tokens[i]) & (Looks.ed | Looks.ing | Looks.ly)) === 0;
}

const isOutside = (tokens: readonly Token[], i: number, list: number, seenHead: boolean): boolean =>
  !isWord(tokens[i]) ||
  (list & has.stop) !== 0 ||
  (does(tokens[i]) & CLOSED) !== 0 ||
  (seenHead && isNewPhrase(tokens, i));

const isTime = (token: Token): boolean => (does(token) & Does.time) !== 0;

const END = 0;
const NOUN = 1;
const OTHER = 2;

/** What a word is behind the head: more of a compound, or the end. */
function partBehind(tokens: readonly Token[], i: number, noun: Noun | null): number {
  // "12 cows weeks later"
  if (isParticiple(tokens[i]!) || isUnit(tokens[i])) return END;
  if (noun !== null) return isVerbBehind(tokens, i, noun) ? END : NOUN;
  return isMiddle(tokens, i) ? OTHER : END;
}

/** "left 12 dead months ago": no noun of the dead. */
const isTimeBehind = (tokens: readonly Token[], i: number): boolean =>
  isUnit(tokens[i]) && actionOf(tokens[i - 1]) !== null;

/** "left 12 dead three months ago"; not "12 one-man boats". */
const isNumberBehind = (tokens: readonly Token[], i: number): boolean =>
  isNumber(tokens[i]) && (bits(tokens[i + 1]) & has.hyphen) === 0;

/** What a token is to the phrase that a number opens. */
function partAt(tokens: readonly Token[], i: number, list: number, seenHead: boolean, find: Find): number {
  const token = tokens[i]!;
  if ((list !== 0 || token.kind === "number") && isInside(tokens, i, list, seenHead)) return OTHER;
  if (isOutside(tokens, i, list, seenHead)) return END;
  const noun = find(token);
  if (seenHead) return partBehind(tokens, i, noun);
  if (noun !== null) return isTimeBehind(tokens, i) ? END : NOUN;
  if (isNumberBehind(tokens, i)) return END;
  const isEnd = isParticiple(token) ? !isAdjective(tokens, i, find) : isTime(token);
  return isEnd ? END : OTHER;
}

/** "three people Sources said", "two cars Tests showed": in small letters otherwise, a capital behind the head is a new phrase. */
function isNewPhrase(tokens: readonly Token[], i: number): boolean {
  return startsCapital(tokens[i]) && !startsCapital(tokens[i - 1]);
}

/** Index of the head noun at or behind `at`, at most six words on; -1 if there is none. */
export function headAt(tokens: readonly Token[], at: number, limit: number, find: Find): number {
  let head = -1;
  const most = Math.min(limit, at + 7);
  for (let i = at; i < most; i++) {
    const list = bits(tokens[i]);
    // "two sheriff's deputies"
    if (list & has.possessive && (isOwner(tokens, i) || (head === -1 && nounOf(tokens[i + 1]) !== null))) {
      head = -1;
      continue;
    }
    const part = partAt(tokens, i, list, head !== -1, find);
    if (part === END) break;
    if (part === NOUN) head = i;
  }
  return head;
}

/** The token of a coordinated noun of the same kind behind `end`: ", women", "and moderate Hutus"; -1 if there is none. */
function nextConjunct(tokens: readonly Token[], end: number, kind: Kind): number {
  const comma = tokens[end]?.text === "," ? 1 : 0;
  const and = bits(tokens[end + comma]) & has.and ? 1 : 0;
  const at = end + comma + and;
  if (at === end || does(tokens[at + 1]) & Does.say) return -1;
  const token = tokens[at];
  if (isOfKind(tokens, at, kind) && (isTableNoun(token) || kind === "people")) return at;
  const isPlainWord = and === 1 && isWord(token) && does(token) === 0 && !isNumber(token) && !isParticiple(token);
  return isPlainWord && isOfKind(tokens, at + 1, kind) ? at + 1 : -1;
}

function isOfKind(tokens: readonly Token[], at: number, kind: Kind): boolean {
  const token = tokens[at];
  if (!isWord(token) || isStop(token) || isParticiple(token)) return false;
  const noun = nounOf(token);
  return noun !== null && withCitizens(tokens, at, noun).kind === kind;
}

/** End of ", women and children" behind a head: bare plurals of the same kind. */
export function endOfCoordination(tokens: readonly Token[], end: number, kind: Kind): number {
  let last = end;
  for (let at = nextConjunct(tokens, end, kind); at !== -1 && at < end + 8; at = nextConjunct(tokens, last, kind)) {
    last = at + 1;
  }
  return last;
}
