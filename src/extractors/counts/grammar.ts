import type { Token } from "../../core/article.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { type Fact, factOf, wordTable } from "../../core/words.ts";
import { isNumberWord } from "../../mentions/numbers/words.ts";
import grammarTable from "./grammar.tsv?words";
import { isCueWord } from "./tables.ts";

/** What a word does in a clause; a word has any number of these bits. */
export const Does = {
  be: 1,
  have: 1 << 1,
  hypothetical: 1 << 2,
  future: 1 << 3,
  not: 1 << 4,
  pronoun: 1 << 5,
  preposition: 1 << 6,
  of: 1 << 7,
  conjunction: 1 << 8,
  stop: 1 << 9,
  subordinate: 1 << 10,
  relative: 1 << 11,
  determiner: 1 << 12,
  premodifier: 1 << 13,
  say: 1 << 14,
  finite: 1 << 15,
  raising: 1 << 16,
  time: 1 << 17,
  collective: 1 << 18,
  intent: 1 << 19,
  factual: 1 << 20,
  intransitive: 1 << 21,
  connector: 1 << 22,
} as const;

function bitsOf(classes: string): number {
  let bits = 0;
  for (const name of classes.split(" ")) bits |= Does[name as keyof typeof Does];
  return bits;
}

/** The bits of a token's word; 0 for words of content and for no token. */
export const does: Fact<number> = wordTable(
  () => new Map(rowsOf(grammarTable).map(([word, classes]) => [word!, bitsOf(classes!)])),
).of;

/** The token before `at`, if any. An array that is asked for the index -1 answers slowly ever after. */
export function before(tokens: readonly Token[], at: number): Token | undefined {
  return at > 0 ? tokens[at - 1] : undefined;
}

/** How a word ends, marks that stand between clauses, and the second words of actions ("taken to hospital"), as bits. */
export const Looks = { ed: 1, en: 1 << 1, ing: 1 << 2, ly: 1 << 3, s: 1 << 4, barrier: 1 << 5, cue: 1 << 6 } as const;

const NOT_PAST =
  /^(?:women|children|.*men|seven|eleven|often|sudden|golden|wooden|garden|kitchen|chicken|citizen|dozen|heaven|hidden)$/;

const isMarkBetween = (text: string): boolean => '.;:?!"“”)`—–'.includes(text.charAt(0)) || text.startsWith("''");

function endingOf(text: string, lower: string): number {
  const last = lower.charCodeAt(lower.length - 1);
  if (last < 97 || last > 122) return isMarkBetween(text) ? Looks.barrier : 0;
  if (last === 115) return Looks.s;
  if (lower.endsWith("ed")) return Looks.ed;
  if (lower.endsWith("ing")) return Looks.ing;
  if (lower.endsWith("ly")) return Looks.ly;
  return lower.endsWith("en") && lower.length > 5 && !NOT_PAST.test(lower) ? Looks.en : 0;
}

/** The bits of `Looks` that a token's word has. */
export const looksOf = factOf((word) => endingOf(word.text, word.lower) | (isCueWord({ word }) ? Looks.cue : 0), 0);

/** True for digits and for words that say a number. */
export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "number" || isNumberWord(token));
}

/** True for a token that stands alone between clauses or sentences: ";", ":", brackets and quotation marks. */
export function isBarrier(token: Token): boolean {
  return token.kind === "punctuation" && (looksOf(token) & Looks.barrier) !== 0;
}

/** True for a word that ends as participles do: "trapped", "driven"; the table of finite verbs is asked first. */
export function isPastForm(token: Token): boolean {
  const looks = looksOf(token) & (Looks.ed | Looks.en);
  return looks !== 0 && token.kind === "word" && token.lower.length > 3;
}
