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
import { behind, type Core, numberWords, setAt, spelledAt, vagueAt, zeroAt } from "./words.ts";

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
    bounds = { before: new Trie(), after: new Trie() };
    for (const line of linesOf(boundTable)) {
      const [words, qualifier, place] = line.split("\t");
      bounds[place as "before" | "after"].add(phraseWords(words!), qualifier as Qualifier);
    }
  }
  return bounds;
}

function coreAt(tokens: readonly Token[], at: number): Core | undefined {
  return (
    fractionAt(tokens, at) ??
    setAt(tokens, at) ??
    digitsAt(tokens, at) ??
    spelledAt(tokens, at) ??
    vagueAt(tokens, at) ??
    zeroAt(tokens, at)
  );
}

type Bounds = Pick<NumberValue, "value" | "min" | "max" | "qualifier">;

function bounded(core: Core, qualifier: Qualifier | undefined): Bounds {
  if (core.value === null) return { value: null, min: core.min, max: null, qualifier: "vague" };
  const { value } = core;
  if (qualifier === "at-least") return { value, min: value, max: null, qualifier };
  if (qualifier === "at-most") return { value, min: null, max: value, qualifier };
  return { value, min: value, max: value, qualifier: qualifier ?? (core.rounded ? "approximate" : "exact") };
}

function rangeOf(tokens: readonly Token[], first: number, core: number, found: Core, upper: Core): NumberValue {
  const min = lowerEnd(tokens, found, upper);
  return { value: null, min, max: upper.value, qualifier: "range", first, core, end: upper.end };
}

function numberAt(tokens: readonly Token[], first: number): NumberValue | undefined {
  const bound = boundTries().before.longestAt(tokens, first);
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
  const after = boundTries().after.longestAt(tokens, next);
  const isOdd = tokens[next]?.lower === "odd" || tokens[next]?.text === "+";
  // "odd" is a word of its own too: "12 odd shoes" are few, "40-odd shoes" about 40
  if (isOdd && next === found.end && !tokens[next]!.glued)
    return { ...bounded(found, bound), first, core, end: found.end };
  return { ...bounded(found, after?.value ?? bound), first, core, end: after?.end ?? found.end };
}

/** "the at least 40", "more than the 12": the article between bound and number is passed over. */
function coreStart(tokens: readonly Token[], at: number): number {
  return tokens[at]?.lower === "the" ? at + 1 : at;
}

const OTHER_STARTERS = ["a", "an", "half", "between", "no", "nobody", "none", "not"];

let starters: ReadonlySet<string> | undefined;

const isStarter = factOf(({ lower }) => {
  starters ??= new Set([...boundTries().before.firstWords(), ...numberWords(), ...OTHER_STARTERS]);
  return starters.has(lower);
}, false);

/** True for digits and for the first words of bounds and spelled numbers; most tokens end here. */
function mayStart(token: Token): boolean {
  const { kind } = token;
  if (kind === "number" || kind === "alphanumeric") return true;
  return kind === "word" && isStarter(token);
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
