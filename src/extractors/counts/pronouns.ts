import { startsWithCapital, startsWithSmall, type Token } from "../../core/article.ts";
import { factOf } from "../../core/words.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import { bits, has } from "./figure-words.ts";
import { before, Does, does, isNumber, Looks, looksOf } from "./grammar.ts";

type Number = NumberMention["value"];
type Tokens = readonly Token[];

/** "Smith, 43, said": an age set off by commas behind a name; "children under five". */
export function isAge(tokens: Tokens, { first, core, end, qualifier }: Number): boolean {
  const after = tokens[end];
  if (qualifier !== "exact" && bits(tokens[first]) & has.bound && !isSmall(after)) return true;
  if (after !== undefined && (bits(after) & has.end) === 0) return false;
  const last = bits(before(tokens, core));
  const outside = before(tokens, core - 1);
  // ", both 22,"
  if (last & has.both) return (bits(outside) & has.comma) !== 0;
  return (last & has.comma) !== 0 && outside !== undefined && startsWithCapital(outside.text) && !isNumber(outside);
}

const isSmall = (token: Token | undefined): boolean => token !== undefined && startsWithSmall(token.text);

/** "one in five", "two out of three", "one another", "one by one". */
export function isPronoun(tokens: Tokens, { value, first, end }: Number): boolean {
  const next = bits(tokens[end]);
  const isOut = (next & has.out) !== 0 && (does(tokens[end + 1]) & Does.of) !== 0;
  if (next & has.in && isShare(tokens, end + 1)) return true;
  if (isOut && (value ?? 99) <= 10 && isRound(tokens, end + 2)) return true;
  const last = before(tokens, first);
  if (bits(last) & has.in && isNumber(tokens[first - 2])) return true;
  if (does(last) & Does.of && bits(tokens[first - 2]) & has.out && isNumber(tokens[first - 3]))
    return isRound(tokens, first);
  return value === 1 && (isIdiom(tokens, end) || isSecond(tokens, first));
}

// "one by one": the second
const isSecond = (tokens: Tokens, first: number): boolean =>
  (bits(before(tokens, first)) & has.idiom) !== 0 && isNumber(tokens[first - 2]);

/** "one another", "one of a kind", "one of those days", "1 of 12"; not "one of the drivers", "one of them". */
function isIdiom(tokens: Tokens, end: number): boolean {
  if ((does(tokens[end]) & Does.of) === 0) return (bits(tokens[end]) & has.idiom) !== 0;
  if (tokens[end - 1]!.kind === "number" || bits(tokens[end + 1]) & has.a) return true;
  return (bits(tokens[end + 2]) & has.abstract) !== 0;
}

const isRoundNumber = factOf(({ lower }) => /^(?:\d|1[02]|20|100)$/.test(lower), false);

/** "seven out of ten drivers", "two out of a hundred": a rate; "nine out of 120 passengers" are counted. */
function isRound(tokens: Tokens, at: number): boolean {
  const list = bits(tokens[at]);
  return list & has.a ? isNumber(tokens[at + 1]) : (list & has.small) !== 0 || isRoundNumber(tokens[at]);
}

const isSmallNumber = factOf(({ lower }) => /^\d{1,3}$/.test(lower), false);

/** "one in a hundred", "one in five"; but not "one in two villages". */
function isShare(tokens: Tokens, at: number): boolean {
  const list = bits(tokens[at]);
  const size = list & has.every ? tokens[at + 1] : tokens[at];
  if ((bits(size) & has.small) === 0 && !isSmallNumber(size)) return false;
  if (list & has.a && !isNumber(tokens[at + 1])) return false;
  const behind = tokens[list & (has.a | has.every) ? at + 2 : at + 1];
  return (looksOf(behind) & Looks.s) === 0 || (bits(behind) & has.is) !== 0;
}
