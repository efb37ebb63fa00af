import type { Token } from "../../core/article.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import { Does, does, isPastForm } from "./grammar.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isTableNoun } from "./noun-table.ts";
import type { Action } from "./vocabulary.ts";

const VERB = Does.be | Does.have | Does.finite;

/** "no ship has called", "no prisoners escaped", "no cases are known": something is said of none of them. */
function isSaidOfNone(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return next !== undefined && ((does(next) & VERB) !== 0 || (does(next) === 0 && isPastForm(next)));
}

/**
 * True if "no", "none" or "nobody" counts: nobody was hurt, no ship came, there were none. Who does nothing ("nobody
 * asked") and what isn't countable ("no sign") don't. `distance`: sentences back to the last count with a noun.
 */
export function isZeroCount(
  tokens: readonly Token[],
  number: NumberMention["value"],
  phrase: NounPhrase,
  action: Action | null,
  distance: number,
): boolean {
  if (phrase.kind === null) {
    const isThere = tokens[number.core]!.lower === "none" && (does(tokens[number.first - 1]) & Does.be) !== 0;
    return action !== null || (isThere && distance <= 2);
  }
  const isKnown = isTableNoun(tokens[phrase.end - 1]) || phrase.kind !== "objects";
  if (!isKnown) return false;
  return action !== null || isSaidOfNone(tokens, phrase.end);
}
