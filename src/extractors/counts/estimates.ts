import type { Token } from "../../core/article.ts";
import { before, Does, does, isBarrier } from "./grammar.ts";
import { bits, has } from "./told-words.ts";

/** How far before the figure the verb of "put the number of marchers at 4,000" may stand, in tokens. */
const WINDOW = 8;
/** How many words name who gives it. */
const MOST = 7;
const NEW_CLAUSE = Does.conjunction | Does.relative | Does.subordinate | Does.stop | Does.preposition | Does.pronoun;

/** The verb by which somebody gives the figure at `first`: "put the number at 4,000", "spoke of 900"; -1 if none does. */
function verbBefore(tokens: readonly Token[], first: number, low: number): number {
  const list = bits(before(tokens, first));
  if (list & has.of && bits(tokens[first - 2]) & has.spoke) return first - 2;
  return list & has.at ? putBefore(tokens, first, low) : -1;
}

function putBefore(tokens: readonly Token[], first: number, low: number): number {
  for (let i = first - 2; i >= Math.max(low, first - WINDOW) && !isBarrier(tokens[i]!); i--)
    if (bits(tokens[i]) & has.put) return does(tokens[i - 1]) & Does.be ? -1 : i;
  return -1;
}

/** True for "put the number at 4,000": a figure of those told of before, whose noun is left out. */
export function isPutAt(tokens: readonly Token[], first: number, low: number): boolean {
  if ((bits(tokens[first - 1]) & has.at) === 0 || (bits(tokens[first - 2]) & has.number) === 0) return false;
  const verb = putBefore(tokens, first, low);
  return verb !== -1 && verb + 4 === first;
}

/** The tokens `[start, end)` that name who gives the figure at `first` ("Police put the number at 4,000"), or null. */
export function estimatorOf(
  tokens: readonly Token[],
  first: number,
  low: number,
): { readonly start: number; readonly end: number } | null {
  const verb = verbBefore(tokens, first, low);
  if (verb === -1) return null;
  let end = verb;
  // "unions have since spoken of": the auxiliaries belong to the verb
  while (end > low && (does(tokens[end - 1]) & (Does.have | Does.raising | Does.time)) !== 0) end--;
  let start = end;
  while (start > low && end - start < MOST && isNaming(tokens[start - 1]!)) start--;
  const isWhole = start === low || (bits(tokens[start - 1]) & has.clauseJoint) !== 0;
  return start < end && isWhole ? { start, end } : null;
}

const isNaming = (token: Token): boolean => token.kind === "word" && (does(token) & NEW_CLAUSE) === 0;
