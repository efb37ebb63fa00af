import type { Token } from "../../core/article.ts";
import { Does, does, isNumber } from "./grammar.ts";

/** Where the noun of "12 of …" begins. */
export interface Partitive {
  readonly start: number;
  /** True for "of them", "of whom". */
  readonly pronoun: boolean;
  /** False for "dozens of villagers": those are all of them. */
  readonly isPart: boolean;
}

const PRONOUN = /^(?:them|whom|those|these|us|which|you)$/;

/** What "of" behind a number opens: "of them", "of the six boats", "of Greece's twelve ports", "of villagers". */
export function partitiveAt(tokens: readonly Token[], at: number, limit: number): Partitive | undefined {
  if (tokens[at]?.lower !== "of" || at + 1 >= limit) return undefined;
  const next = at + 1;
  if (PRONOUN.test(tokens[next]!.lower) && !isNoun(tokens[next + 1], tokens[next]!)) {
    return { start: next + 1, pronoun: true, isPart: true };
  }
  const behind = behindOwner(tokens, next, limit);
  const isDetermined = behind > next || (does(tokens[next]) & Does.determiner) !== 0;
  let start = behind;
  while (start < limit && start < behind + 3 && does(tokens[start]) & (Does.determiner | Does.premodifier)) start++;
  const total = start;
  while (
    start < limit &&
    start < total + 5 &&
    (isNumber(tokens[start]) || /^(?:about|some|around|more|than|at|least|-|hundred|the)$/.test(tokens[start]!.lower))
  )
    start++;
  return { start, pronoun: false, isPart: isDetermined || start > total };
}

// "those men", "these boats"
function isNoun(token: Token | undefined, before: Token): boolean {
  return /^th[oe]se$/.test(before.lower) && token?.kind === "word" && does(token) === 0;
}

/** Behind "Parker's", "the ship's", "Greece's"; `at` if no owner stands there. */
function behindOwner(tokens: readonly Token[], at: number, limit: number): number {
  for (let i = at; i < Math.min(limit, at + 6); i++) {
    const { kind, lower, text } = tokens[i]!;
    if (lower === "'s") return i + 1;
    if (/^['’]$/.test(text) && tokens[i]!.glued && tokens[i - 1]!.lower.endsWith("s")) return i + 1;
    if (kind !== "word" || (i > at && does(tokens[i]) & ~(Does.premodifier | Does.determiner))) return at;
  }
  return at;
}
