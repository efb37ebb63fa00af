import { startsWithCapital, type Token } from "../../core/article.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import { fitting } from "./action.ts";
import { withCitizens } from "./citizens.ts";
import { tollAt } from "./governor.ts";
import { before, Does, does, isPastForm } from "./grammar.ts";
import { isYearNumber } from "./not-counts.ts";
import { nounOf } from "./nouns.ts";
import type { Scene } from "./scene.ts";
import { summedNoun } from "./sums.ts";
import { actionOf, Use, usesOf } from "./tables.ts";
import { bits, has } from "./verb-words.ts";

type Number = NumberMention["value"];

const isVerb = (token: Token): boolean =>
  (does(token) & Does.finite) !== 0 || (does(token) === 0 && isPastForm(token)) || (usesOf(token) & Use.t) !== 0;

// "freed 1500 Cubans": what is done to people only; "seized 1998 Rolls"
function isDoneToPeople(verb: Token | undefined): boolean {
  const word = actionOf(verb);
  return word !== null && fitting(word.action, "objects") !== word.action;
}

/** "2016 sheep", "1500 Nigerians": a plural that the table has, people by their ending, or a name behind what is done to people. */
function isCounted(tokens: readonly Token[], at: number, verb: Token | undefined): boolean {
  const noun = nounOf(tokens[at]);
  if (noun === null) return false;
  if (!startsWithCapital(tokens[at]!.text)) return !noun.isGuess;
  return withCitizens(tokens, at, noun).kind === "people" || (noun.isGuess && isDoneToPeople(verb));
}

/** "arrested 1500 Cubans", "about 1500 Cubans", "the 1500 Cubans"; not "in 2016 Cubans left", "the 2016 farmers". */
function countsBehind({ tokens, low }: Scene, { value, first, core, end }: Number): boolean {
  if (!isCounted(tokens, end, before(tokens, first))) return false;
  if (first < core || core === low) return true;
  const last = tokens[core - 1]!;
  return isVerb(last) || ((does(last) & Does.determiner) !== 0 && value! % 100 === 0);
}

/** "the toll rose to 1950", "the number of farmers stood at 1950"; not "compared to 1950", "fell by 1950". */
function isSum({ tokens, low }: Scene, { first }: Number): boolean {
  const verb = before(tokens, first - 1);
  if (verb === undefined || (bits(verb) | bits(tokens[first - 1])) & has.compared) return false;
  if (!isVerb(verb) && !isVerb(tokens[first - 1]!)) return false;
  return tollAt(tokens, first - 1, low) !== undefined || summedNoun(tokens, first, low) !== undefined;
}

/** True if four digits that may be a year count something, or are a sum. */
export function isNoYear(scene: Scene, number: Number): boolean {
  if (!isYearNumber(number.value, scene.tokens[number.core]!)) return false;
  return countsBehind(scene, number) || isSum(scene, number);
}
