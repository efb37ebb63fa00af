import type { Article } from "../../core/article.ts";
import { linesOf } from "../../core/table-rows.ts";
import type { DateMention } from "../dates/index.ts";
import table from "./tense-words.tsv";

export type Tense = "past" | "future";

/** A tense, and whether it's the verb beside the time expression that tells it. */
export interface Telling {
  readonly tense: Tense | undefined;
  readonly isSure: boolean;
}

let words: ReadonlyMap<string, Tense> | undefined;

function tenseWords(): ReadonlyMap<string, Tense> {
  words ??= new Map(linesOf(table).map((line) => line.split("\t") as [string, Tense]));
  return words;
}

const BACK = 20;
const AHEAD = 10;
const CLAUSE_END = /^[;:()–—“”"]$|^--$|^``$|^''$/;
const PARTICIPLE = /^\p{Ll}{3,}ed$/u;

const BE = /^(?:is|are|was|were)$/;

function tenseOf(lower: string): Tense | undefined {
  return tenseWords().get(lower) ?? (PARTICIPLE.test(lower) ? "past" : undefined);
}

/** The tense that a word tells behind another: "is to meet" and "to be completed" lie ahead. */
function tenseBehind(lower: string, before: string): Tense | undefined {
  if (lower === "to" && BE.test(before)) return "future";
  const tense = tenseOf(lower);
  return tense !== undefined && before === "be" ? "future" : tense;
}

/** How near a verb must be to be sure of: "took effect on March 1". */
const BESIDE = 4;

// "was extended to Nov. 20": the end of what was done lies ahead as often as not
const END = /^(?:to|until|till|by|through)$/;

const UNTOLD: Telling = { tense: undefined, isSure: false };

/** The nearest word that tells a tense from token `i` on, in steps of `step`, up to the end of the clause. */
function nearest({ tokens }: Article, i: number, step: 1 | -1, first: number, end: number): Telling {
  for (let at = i; at >= first && at < end; at += step) {
    const { lower } = tokens[at]!;
    if (CLAUSE_END.test(lower)) break;
    const tense = tenseBehind(lower, tokens[at - 1]?.lower ?? "");
    if (tense !== undefined) return { tense, isSure: step < 0 && i - at < BESIDE && !END.test(tokens[i]!.lower) };
  }
  return UNTOLD;
}

/**
 * The tense of the clause that a time expression stands in: told by the nearest word before it that tells
 * one ("will meet Friday"), else by the nearest behind it ("on Friday he will meet").
 */
export function tenseAt(article: Article, { value }: DateMention): Telling {
  const { firstToken, endToken } = article.sentences[article.tokens[value.first]!.sentence]!;
  // "Friday's ruling" is as a rule one that was made, whatever will be done about it.
  if (article.tokens[value.end]?.lower === "'s") return { tense: "past", isSure: false };
  const before = nearest(article, value.first - 1, -1, Math.max(firstToken, value.first - BACK), endToken);
  if (before.tense !== undefined) return before;
  return nearest(article, value.end, 1, firstToken, Math.min(endToken, value.end + AHEAD));
}
