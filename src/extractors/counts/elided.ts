import type { Token } from "../../core/article.ts";
import { bits, has } from "./elided-words.ts";
import { Does, does, isBarrier, isPastForm } from "./grammar.ts";

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
  i >= limit || isBarrier(tokens[i]!) || (bits(tokens[i]) & has.comma) !== 0;

/** "Seven have been released", "said 10,000 had come", "where 310 will lose their jobs". */
function isSubject(tokens: readonly Token[], { first, end, low, limit }: Place): boolean {
  if (end >= limit || !isVerb(tokens[end])) return false;
  if (first === low) return true;
  return (bits(tokens[first - 1]) & has.subject) !== 0 || (does(tokens[first - 1]) & Does.say) !== 0;
}

const BEHIND = Does.preposition | Does.relative | Does.subordinate | Does.time | Does.conjunction;

/** "435 by open sale and 187 by tender", "12 boats, down from 20", "240, against 190 the year before". */
function isContrast(tokens: readonly Token[], { first, end, limit, distance, followsCount }: Place): boolean {
  if (distance > 0 || (bits(tokens[first - 1]) & has.contrast) === 0) return false;
  if (bits(tokens[end]) & has.who) return true;
  if (!followsCount) return false;
  if (isEnd(tokens, end, limit)) return (bits(tokens[first - 1]) & has.comma) === 0;
  return (does(tokens[end]) & BEHIND) !== 0 || (bits(tokens[end]) & has.elsewhere) !== 0;
}

/** "Bridge won 57.", "We needed thirty.", "there were fourteen, lying on the floor". */
function isObject(tokens: readonly Token[], { first, end, low, limit, distance }: Place): boolean {
  if (first - 1 < low) return false;
  const before = tokens[first - 1]!;
  // "The plant employs 340 in two shifts"
  const list = bits(before);
  if (list & has.employ) return isEnd(tokens, end, limit) || (does(tokens[end]) & BEHIND) !== 0;
  if (!isEnd(tokens, end, limit)) return false;
  if (does(before) & Does.be) return distance <= 4 && (bits(tokens[first - 2]) & has.there) !== 0;
  if (list & has.of) return distance <= 1 && (bits(tokens[first - 2]) & has.spoke) !== 0;
  return distance <= 1 && isVerb(before);
}

/** "another 40", "a further 212", "the remaining 13", "the other 19": more of what was counted before. */
function isFurther(tokens: readonly Token[], { first, distance }: Place): boolean {
  return distance <= 2 && (bits(tokens[first - 1]) & has.further) !== 0;
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
