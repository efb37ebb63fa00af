import type { Token } from "../../core/article.ts";
import { withCitizens } from "./citizens.ts";
import { Does, does } from "./grammar.ts";
import { endOfCoordination, type Find, headAt, isAdjective, isStop, isWord } from "./noun-head.ts";
import type { Noun } from "./noun-table.ts";
import { anyNounOf, nounOf } from "./nouns.ts";
import { type Partitive, partitiveAt } from "./partitive.ts";
import { bits, has } from "./phrase-words.ts";
import { actionOf, Use } from "./tables.ts";
import type { Kind } from "./vocabulary.ts";

/** What a number counts: the tokens of the noun, from its head on with coordinated parts, and its kind. */
export interface NounPhrase {
  /** First token of the head; `end` if the noun is elided. */
  readonly first: number;
  /** Behind the last token of the phrase. */
  readonly end: number;
  readonly kind: Kind | null;
  readonly noun: Noun | null;
  /** True for "four of the six boats", "12 of them": a part of what is named. */
  readonly isPart: boolean;
  /** True for "12 others", "a dozen more", where the noun must be sought before. */
  readonly isElided: boolean;
}

/** A phrase whose noun is left out. */
const nothing = (at: number, isPart: boolean): NounPhrase => ({
  first: at,
  end: at,
  kind: null,
  noun: null,
  isPart,
  isElided: true,
});

function headed(
  tokens: readonly Token[],
  start: number,
  limit: number,
  isPart: boolean,
  find: Find,
): NounPhrase | undefined {
  const head = headAt(tokens, start, limit, find);
  if (head === -1) return undefined;
  const noun = withCitizens(tokens, head, find(tokens[head])!);
  const joins = !isPart && (noun.kind === "people" || noun.kind === "vehicles");
  const end = Math.min(joins ? endOfCoordination(tokens, head + 1, noun.kind) : head + 1, limit);
  const isElided = end === head + 1 && (bits(tokens[head]) & has.others) !== 0;
  return { first: head, end, kind: noun.kind, noun, isPart, isElided };
}

const MANNED: Noun = { kind: "people", action: null, isSingular: true, isResident: false, isGuess: false };
/** How many words "20-strong" may stand before the noun. */
const MOST = 4;

/** "a 12-member board", "a four-man patrol", "the 20-strong squad": people, counted in front of the body they make up. */
function compounded(tokens: readonly Token[], at: number, limit: number): NounPhrase | undefined {
  if ((bits(tokens[at]) & has.hyphen) === 0 || at + 1 >= limit) return undefined;
  const list = bits(tokens[at + 1]);
  let head = at + 1;
  if (list & has.strong) {
    while (head + 1 < Math.min(limit, at + 2 + MOST) && isBare(tokens[head + 1]!)) head++;
    if (head === at + 1) return undefined;
  } else if ((list & has.member) === 0) return undefined;
  return { first: head, end: head + 1, kind: "people", noun: MANNED, isPart: false, isElided: false };
}

const isBare = (token: Token): boolean =>
  isWord(token) && (does(token) & ~Does.collective) === 0 && actionOf(token) === null;

/** "12 more", "dozens more": the word belongs to the number where no noun follows. */
function elided(tokens: readonly Token[], at: number): NounPhrase {
  const isMore = bits(tokens[at]) & has.more && (bits(tokens[at + 1]) & has.than) === 0;
  return nothing(isMore ? at + 1 : at, false);
}

/** "38 of them children", "12 of them". */
function behindPronoun(tokens: readonly Token[], start: number): NounPhrase {
  const token = tokens[start];
  const noun = isWord(token) && !isStop(token) ? nounOf(token) : null;
  if (noun?.kind !== "people") return nothing(start, true);
  return { first: start, end: start + 1, kind: "people", noun, isPart: true, isElided: false };
}

/** "five of the dead", "two of the wounded": what happened stands for those it happened to. */
function behindArticle(tokens: readonly Token[], { start, isPart }: Partitive): NounPhrase | undefined {
  const word = actionOf(tokens[start]);
  if (word === null || !isPart || (word.uses & (Use.a | Use.p)) === 0) return undefined;
  if (isAdjective(tokens, start, nounOf)) return undefined;
  const noun: Noun = { ...MANNED, action: word.action, isSingular: false };
  return { first: start, end: start + 1, kind: "people", noun, isPart, isElided: false };
}

/**
 * Reads the noun phrase behind a number: `at` is the token behind it, `limit` the end of the sentence; behind "one" and
 * "no" the noun may be a singular.
 */
export function nounPhraseAt(tokens: readonly Token[], at: number, limit: number, isSingular: boolean): NounPhrase {
  const find = isSingular ? anyNounOf : nounOf;
  const part = partitiveAt(tokens, at, limit);
  if (part === undefined) {
    const compound = isSingular ? undefined : compounded(tokens, at, limit);
    return headed(tokens, at, limit, false, find) ?? compound ?? elided(tokens, at);
  }
  if (part.pronoun) return behindPronoun(tokens, part.start);
  const { start, isPart } = part;
  const said = behindArticle(tokens, part) ?? headed(tokens, start, limit, isPart, nounOf);
  return said ?? nothing(start, isPart);
}
