import type { Article, Token } from "../../core/article.ts";
import type { Mention } from "../../core/spans.ts";
import { linesOf } from "../../core/table-rows.ts";
import { Trie } from "../../core/trie.ts";
import { factOf } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import boundTable from "./bounds.tsv";
import { digitsAt } from "./digits.ts";
import { fractionAt } from "./fractions.ts";
import { isChanged, isRangeBetween, lowerEnd, upperEnd } from "./ranges.ts";
import { setAt, vagueAt, zeroAt } from "./sets.ts";
import { spelledAt } from "./spelled.ts";
import { BELOW_100, behind, type Core, Part, partOf, standsAlone, wordAlone } from "./words.ts";

export type Qualifier = "exact" | "approximate" | "at-least" | "at-most" | "range" | "vague";

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

let bounds: { readonly before: Trie<Qualifier>; readonly after: Trie<Qualifier> } | undefined;

function boundTries(): NonNullable<typeof bounds> {
  if (bounds === undefined) {
    bounds = { before: new Trie(phraseWords), after: new Trie(phraseWords) };
    for (const line of linesOf(boundTable)) {
      const [words, qualifier, place] = line.split("\t");
      bounds[place as "before" | "after"].addPhrase(words!, qualifier as Qualifier);
    }
  }
  return bounds;
}

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
  const bound = opens(tokens[first]) & BOUND ? boundTries().before.longestAt(tokens, first) : undefined;
  const between = isRangeBetween(tokens, first);
  const core = bound === undefined ? first + (between ? 1 : 0) : coreStart(tokens, bound.end);
  const found = coreAt(tokens, core);
  if (found === undefined) return undefined;
  const upper = upperEnd(tokens, found, between);
  if (between && upper === undefined) return undefined;
  // "rose from 38 to 45": two figures, not a range
  if (upper === undefined || (!between && isChanged(tokens, first)))
    return single(tokens, first, core, found, bound?.value);
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
  const after = opens(tokens[next]) & AFTER ? boundTries().after.longestAt(tokens, next) : undefined;
  if (after === undefined) return bounded(found, bound, first, core, found.end);
  const isOdd = tokens[next]!.lower === "odd" || tokens[next]!.text === "+";
  // "odd" is a word of its own too: "12 odd shoes" are few, "40-odd shoes" about 40
  if (isOdd && next === found.end && !tokens[next]!.glued) return bounded(found, bound, first, core, found.end);
  return bounded(found, after.value, first, core, after.end);
}

/** "the at least 40", "more than the 12": the article between bound and number is passed over. */
function coreStart(tokens: readonly Token[], at: number): number {
  return partOf(tokens[at]) & Part.the ? at + 1 : at;
}

const BOUND = 1;
const AFTER = 2;
const NUMBER = 4;
/** What begins a number; any other word of the table stands behind one of these. */
const STARTS = BELOW_100 | Part.a | Part.half | Part.nobody | Part.between | Part.vague | Part.indefinite;

let firsts: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> } | undefined;

/** What a word may begin: a bound before or behind a number, a number. */
const opens = factOf((word) => {
  const { before, after } = boundTries();
  firsts ??= { before: new Set(before.firstWords()), after: new Set(after.firstWords()) };
  const { lower } = word;
  const isNumber = (partOf({ word }) & STARTS) !== 0;
  return (firsts.before.has(lower) ? BOUND : 0) | (firsts.after.has(lower) ? AFTER : 0) | (isNumber ? NUMBER : 0);
}, 0);

/** True for digits and for the first words of bounds and spelled numbers; most tokens end here. */
function mayStart(token: Token): boolean {
  const { kind } = token;
  if (kind === "word") return (opens(token) & (BOUND | NUMBER)) !== 0;
  return kind === "number" || kind === "alphanumeric";
}

/** Finds the number phrases of the article, whatever they count or measure: disjoint, in text order. */
export function findNumbers(article: Article): readonly NumberMention[] {
  const found: NumberMention[] = [];
  const { tokens } = article;
  for (let i = 0; i < tokens.length; i++) {
    if (!mayStart(tokens[i]!)) continue;
    const value = numberAt(tokens, i);
    if (value === undefined) continue;
    found.push({ start: tokens[i]!.start, end: tokens[value.end - 1]!.end, rule: value.qualifier, value });
    i = value.end - 1;
  }
  return found;
}
