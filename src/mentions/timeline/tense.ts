import type { Article, Token } from "../../core/article.ts";
import { linesOf } from "../../core/table-rows.ts";
import { type Fact, factOf, wordLists } from "../../core/words.ts";
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

const { bits: smallOf, has: Small } = wordLists({
  clauseEnd: "; : ( ) – — “ ” \" -- `` ''",
  being: "is are was were",
  be: "be",
  to: "to",
  /** "was extended to Nov. 20": the end of what was done lies ahead as often as not. */
  end: "to until till by through",
});

/** "completed", "extended": three small letters or more before "ed". */
function isParticiple(lower: string): boolean {
  if (lower.length < 5 || !lower.endsWith("ed")) return false;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code >= 128) return /^\p{Ll}+$/u.test(lower);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** The tense that a word by itself tells, or null. */
const tenseOf: Fact<Tense | null> = factOf(
  ({ lower }) => tenseWords().get(lower) ?? (isParticiple(lower) ? "past" : null),
  null,
);

/** The tense that a word tells behind another: "is to meet" and "to be completed" lie ahead. */
function tenseAfter(before: Token | undefined, token: Token): Tense | null {
  if (smallOf(token) & Small.to && smallOf(before) & Small.being) return "future";
  const tense = tenseOf(token);
  return tense !== null && smallOf(before) & Small.be ? "future" : tense;
}

/** How near a verb must be to be sure of: "took effect on March 1". */
const BESIDE = 4;

const UNTOLD: Telling = { tense: undefined, isSure: false };

/** The nearest word that tells a tense from token `i` on, in steps of `step`, up to the end of the clause. */
function nearest({ tokens }: Article, i: number, step: 1 | -1, first: number, end: number): Telling {
  for (let at = i; at >= first && at < end; at += step) {
    const token = tokens[at]!;
    if (smallOf(token) & Small.clauseEnd) break;
    const tense = tenseAfter(tokens[at - 1], token);
    if (tense === null) continue;
    return { tense, isSure: step < 0 && i - at < BESIDE && (smallOf(tokens[i]) & Small.end) === 0 };
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
