import type { Article, Token } from "../../core/article.ts";
import { sieveOf } from "../../core/sieve.ts";
import type { Mention } from "../../core/spans.ts";
import { boundBefore, boundBehind, type Qualifier } from "./bounds.ts";
import { digitsAt } from "./digits.ts";
import { fractionAt } from "./fractions.ts";
import { isChanged, isRangeBetween, lowerEnd, upperEnd } from "./ranges.ts";
import { setAt, vagueAt, zeroAt } from "./sets.ts";
import { spelledAt } from "./spelled.ts";
import { mayStart, OPENERS } from "./starts.ts";
import { BELOW_100, behind, type Core, Part, partOf, standsAlone, wordAlone } from "./words.ts";

/** How many: exact numbers have `min` and `max` equal to `value`; one of them is null for an open bound. */
export interface NumberValue {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
  /** The tokens of the number with its bound words, and the first token of the number itself. */
  readonly first: number;
  readonly core: number;
  readonly end: number;
}

export type NumberMention = Mention<NumberValue>;

/** The number that begins at a token, without bounds; what the first word is rules out most readings. */
function coreAt(tokens: readonly Token[], at: number): Core | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "number" || token.kind === "alphanumeric") return digitsAt(tokens, at);
  const bits = partOf(token);
  if (bits & BELOW_100) {
    if (standsAlone(tokens, at)) return wordAlone(tokens, at);
    return fractionAt(tokens, at) ?? setAt(tokens, at) ?? spelledAt(tokens, at);
  }
  if (bits & Part.a && standsAlone(tokens, at)) return undefined;
  if (bits & (Part.a | Part.half))
    return fractionAt(tokens, at) ?? setAt(tokens, at) ?? spelledAt(tokens, at) ?? vagueAt(tokens, at);
  return bits & (Part.vague | Part.indefinite) ? vagueAt(tokens, at) : zeroAt(tokens, at);
}

/** A number with its bound, from the tokens `[first, end)`. */
function bounded(found: Core, bound: Qualifier | undefined, first: number, core: number, end: number): NumberValue {
  const { value, min } = found;
  if (value === null) return { value, min, max: null, qualifier: "vague", first, core, end };
  const qualifier = bound ?? (found.rounded ? "approximate" : "exact");
  return {
    value,
    min: qualifier === "at-most" ? null : value,
    max: qualifier === "at-least" ? null : value,
    qualifier,
    first,
    core,
    end,
  };
}

function rangeOf(tokens: readonly Token[], first: number, core: number, found: Core, upper: Core): NumberValue {
  const min = lowerEnd(tokens, found, upper);
  return { value: null, min, max: upper.value, qualifier: "range", first, core, end: upper.end };
}

function numberAt(tokens: readonly Token[], first: number): NumberValue | undefined {
  const bound = boundBefore(tokens, first);
  const between = isRangeBetween(tokens, first);
  const core = bound === undefined ? first + (between ? 1 : 0) : coreStart(tokens, bound.end);
  const found = coreAt(tokens, core);
  if (found === undefined) return undefined;
  const upper = upperEnd(tokens, found, between);
  if (between && upper === undefined) return undefined;
  // "rose from 38 to 45": two figures, not a range
  if (upper === undefined || (!between && isChanged(tokens, first)))
    return single(tokens, first, core, found, bound?.qualifier);
  return rangeOf(tokens, first, core, found, upper);
}

function single(
  tokens: readonly Token[],
  first: number,
  core: number,
  found: Core,
  bound: Qualifier | undefined,
): NumberValue {
  const next = behind(tokens, found.end);
  const after = boundBehind(tokens, next);
  if (after === undefined) return bounded(found, bound, first, core, found.end);
  const isOdd = tokens[next]!.lower === "odd" || tokens[next]!.text === "+";
  // "odd" is a word of its own too: "12 odd shoes" are few, "40-odd shoes" about 40
  if (isOdd && next === found.end && !tokens[next]!.glued) return bounded(found, bound, first, core, found.end);
  return bounded(found, after.qualifier, first, core, after.end);
}

/** "the at least 40", "more than the 12": the article between bound and number is passed over. */
function coreStart(tokens: readonly Token[], at: number): number {
  return partOf(tokens[at]) & Part.the ? at + 1 : at;
}

/** Finds the number phrases of the article, whatever they count or measure: disjoint, in text order. */
export function findNumbers(article: Article): readonly NumberMention[] {
  const found: NumberMention[] = [];
  const { tokens } = article;
  const sieved = sieveOf(article);
  for (let i = 0; i < sieved.length; i++) {
    if ((sieved[i]! & OPENERS) === 0 || !mayStart(tokens, i)) continue;
    const value = numberAt(tokens, i);
    if (value === undefined) continue;
    found.push({ start: tokens[i]!.start, end: tokens[value.end - 1]!.end, rule: value.qualifier, value });
    i = value.end - 1;
  }
  return found;
}
