import type { Token } from "../../core/article.ts";
import { numberWord } from "../../mentions/numbers/words.ts";
import { Does, does, isBarrier, isPastForm } from "./grammar.ts";
import { nounOf } from "./nouns.ts";
import type { Noun } from "./tables.ts";

/** Where a number without a noun stands. */
export interface Place {
  readonly first: number;
  readonly end: number;
  readonly low: number;
  readonly limit: number;
  /** Sentences back to the last count that has a noun: 0 in the same one; Infinity if there is none. */
  readonly distance: number;
  /** True if the last number phrase of the sentence was a count. */
  readonly followsCount: boolean;
}

const VERB = Does.be | Does.have | Does.future | Does.finite;

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && ((does(token) & VERB) !== 0 || (does(token) === 0 && isPastForm(token)));

const isEnd = (tokens: readonly Token[], i: number, limit: number): boolean =>
  i >= limit || isBarrier(tokens[i]!) || tokens[i]!.text === ",";

const BEFORE_SUBJECT = /^(?:,|that|and|but|while|where|which|because|when|as|only|whom|:|;|–|—|"|“|''|``)$/;

/** "Seven have been released", "said 10,000 had come", "where 310 will lose their jobs". */
function isSubject(tokens: readonly Token[], { first, end, low, limit }: Place): boolean {
  if (end >= limit || !isVerb(tokens[end])) return false;
  if (first === low) return true;
  return BEFORE_SUBJECT.test(tokens[first - 1]!.lower) || (does(tokens[first - 1]) & Does.say) !== 0;
}

const CONTRAST = /^(?:and|against|from|to|with|than|while|or|versus|,|;|but|plus|for)$/;
const BEHIND = Does.preposition | Does.relative | Does.subordinate | Does.time | Does.conjunction;

/** "435 by open sale and 187 by tender", "12 boats, down from 20", "240, against 190 the year before". */
function isContrast(tokens: readonly Token[], { first, end, limit, distance, followsCount }: Place): boolean {
  if (distance > 0 || !CONTRAST.test(tokens[first - 1]?.lower ?? "")) return false;
  if (tokens[end]?.lower === "who") return true;
  if (!followsCount) return false;
  if (isEnd(tokens, end, limit)) return tokens[first - 1]!.text !== ",";
  return (does(tokens[end]) & BEHIND) !== 0 || /^(?:the|a|abroad|elsewhere|another)$/.test(tokens[end]!.lower);
}

/** "Bridge won 57.", "We needed thirty.", "there were fourteen, lying on the floor". */
function isObject(tokens: readonly Token[], { first, end, low, limit, distance }: Place): boolean {
  if (first - 1 < low || !isEnd(tokens, end, limit)) return false;
  const before = tokens[first - 1]!;
  if (does(before) & Does.be) return distance <= 4 && tokens[first - 2]?.lower === "there";
  if (before.lower === "of")
    return distance <= 1 && /^(?:spoke|spoken|talked|speak|speaks|talk)$/.test(tokens[first - 2]?.lower ?? "");
  return distance <= 1 && isVerb(before);
}

/** "another 40", "a further 212", "the remaining 13", "the other 19": more of what was counted before. */
function isFurther(tokens: readonly Token[], { first, distance }: Place): boolean {
  if (!/^(?:another|further|additional|remaining|other)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  return distance <= 2;
}

/** True if a number without noun and action counts what was counted before it. */
export function isElidedCount(tokens: readonly Token[], place: Place): boolean {
  if (isFurther(tokens, place)) return true;
  return isSubject(tokens, place) || isContrast(tokens, place) || isObject(tokens, place);
}

/** True if what is said of the count before goes for this one: "54 miners died, against 81 the year before". */
export function sharesAction(tokens: readonly Token[], place: Place): boolean {
  return isContrast(tokens, place) && !isSubject(tokens, place);
}

/** How far before the figure its "number of" may stand, in tokens. */
const SUM_WINDOW = 24;
const REACHES = /^(?:to|at|past|above|reached|hit|from|was|is|stands|stood|exceeded|topped|passed|by|nears|neared|as)$/;

/** "the number of marchers at about 4,000": the noun whose number it is; undefined if the figure isn't put so. */
export function summedNoun(
  tokens: readonly Token[],
  first: number,
  low: number,
): { at: number; noun: Noun } | undefined {
  if (!REACHES.test(tokens[first - 1]?.lower ?? "")) return undefined;
  for (let i = first - 2; i >= Math.max(low, first - SUM_WINDOW) && !isBarrier(tokens[i]!); i--) {
    if (!/^(?:number|numbers|total)$/.test(tokens[i]!.lower) || tokens[i + 1]?.lower !== "of") continue;
    return nounBehind(tokens, i + 2, first);
  }
  return undefined;
}

const THOSE: Noun = { kind: "people", action: null, isSingular: false, isGuess: true };

function nounBehind(tokens: readonly Token[], from: number, end: number): { at: number; noun: Noun } | undefined {
  if (tokens[from]?.lower === "those") return { at: from, noun: THOSE };
  let found: { at: number; noun: Noun } | undefined;
  for (let i = from; i < Math.min(end, from + 5); i++) {
    const isPart = found !== undefined && !tokens[i]!.lower.endsWith("s");
    if (isPart || (does(tokens[i]) !== 0 && !/^(?:those|the)$/.test(tokens[i]!.lower))) break;
    const noun = nounOf(tokens[i]!.lower);
    if (noun !== undefined && numberWord(tokens[i]!.lower) === undefined) found = { at: i, noun };
  }
  return found;
}
