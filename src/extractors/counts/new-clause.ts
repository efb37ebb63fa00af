import type { Token } from "../../core/article.ts";
import { Does, does, isBarrier, Looks, looksOf } from "./grammar.ts";
import { takesObject } from "./happening.ts";
import { Use, usesOf } from "./tables.ts";
import { bits, has } from "./verb-words.ts";

const VERB = Does.be | Does.have | Does.future | Does.hypothetical | Does.finite;

const isEnd = (tokens: readonly Token[], i: number, limit: number): boolean =>
  i >= limit || isBarrier(tokens[i]!) || (bits(tokens[i]) & has.comma) !== 0;

/**
 * "killed 12 and 30 were hurt", "and a horse bolted": what stands in a list behind an object has a verb of its own, so that it begins
 * a clause; "and two women hurt in the crash", "and two guards posted at the gate" don't.
 */
export function startsClause(tokens: readonly Token[], end: number, limit: number): boolean {
  const at = end < limit && looksOf(tokens[end]) & Looks.ly ? end + 1 : end;
  if (at >= limit) return false;
  const uses = usesOf(tokens[at]);
  const role = does(tokens[at]);
  if (role & VERB && (role & Does.raising) === 0) return true;
  if (uses & Use.i) return (looksOf(tokens[at]) & Looks.ing) === 0;
  if ((looksOf(tokens[at]) & Looks.ed) === 0) return false;
  return takesObject(tokens, at + 1, limit) || (uses === 0 && isEnd(tokens, at + 1, limit));
}
