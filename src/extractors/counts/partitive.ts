import type { Token } from "../../core/article.ts";
import { Does, does, isNumber, Looks, looksOf } from "./grammar.ts";
import { bits, has } from "./phrase-words.ts";

/** Where the noun of "12 of …" begins. */
export interface Partitive {
  readonly start: number;
  /** True for "of them", "of whom". */
  readonly pronoun: boolean;
  /** False for "dozens of villagers": those are all of them. */
  readonly isPart: boolean;
}

/** What "of" behind a number opens: "of them", "of the six boats", "of Greece's twelve ports", "of villagers", "out of 120 guests". */
export function partitiveAt(tokens: readonly Token[], of: number, limit: number): Partitive | undefined {
  const at = bits(tokens[of]) & has.outOf ? of + 1 : of;
  if ((does(tokens[at]) & Does.of) === 0 || at + 1 >= limit) return undefined;
  const next = at + 1;
  if (bits(tokens[next]) & has.pronoun && !isNoun(tokens[next + 1], tokens[next]!)) {
    return { start: next + 1, pronoun: true, isPart: true };
  }
  const behind = behindOwner(tokens, next, limit);
  const isDetermined = behind > next || (does(tokens[next]) & Does.determiner) !== 0;
  let start = behind;
  while (start < limit && start < behind + 3 && does(tokens[start]) & (Does.determiner | Does.premodifier)) start++;
  const total = start;
  while (start < limit && start < total + 5 && (isNumber(tokens[start]) || bits(tokens[start]) & has.bound)) start++;
  return { start, pronoun: false, isPart: isDetermined || start > total };
}

// "those men", "these boats"
function isNoun(token: Token | undefined, before: Token): boolean {
  return (bits(before) & has.those) !== 0 && token?.kind === "word" && does(token) === 0;
}

/** The token behind the "'s", or the apostrophe of a plural, at `at`; -1 if none is there. */
export function ownerEnd(tokens: readonly Token[], at: number): number {
  const list = bits(tokens[at]);
  const isPlural = list & has.apostrophe && tokens[at]!.glued && looksOf(tokens[at - 1]) & Looks.s;
  return list & has.possessive || isPlural ? at + 1 : -1;
}

/** Behind "Parker's", "the ship's", "Greece's"; `at` if no owner stands there. */
function behindOwner(tokens: readonly Token[], at: number, limit: number): number {
  const most = Math.min(limit, at + 6);
  for (let i = at; i < most; i++) {
    const token = tokens[i]!;
    const owned = ownerEnd(tokens, i);
    if (owned !== -1) return owned;
    if (token.kind !== "word" || (i > at && does(tokens[i]) & ~(Does.premodifier | Does.determiner))) return at;
  }
  return at;
}
