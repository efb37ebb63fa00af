import type { Token } from "../../core/article.ts";
import { type Continued, cellAt, columnOf, PhraseText, withoutHead } from "../../core/phrase-text.ts";
import { type Fact, factOf } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import contextTable from "./contexts.tsv";
import senseTable from "./senses.tsv";
import stateTable from "./us-states.tsv";

/** Kinds of neighbours that `contexts.tsv` lists as words, each a bit; what each is for stands at its head. */
export const Kind = {
  after: 1,
  firm: 1 << 1,
  before: 1 << 2,
  thing: 1 << 3,
  eats: 1 << 4,
  language: 1 << 5,
  tongue: 1 << 6,
  learn: 1 << 7,
  subject: 1 << 8,
  grade: 1 << 9,
  pupil: 1 << 10,
  money: 1 << 11,
  resident: 1 << 12,
  town: 1 << 13,
  weak: 1 << 14,
} as const;

/** What else in an article a word is, and the words of the article that tell. */
export interface Sense {
  readonly other: readonly string[];
  readonly country: readonly string[];
}

const contexts = new PhraseText(withoutHead(contextTable));
const lowerContexts = new PhraseText(contexts.text.toLowerCase());
const senses = new PhraseText(withoutHead(senseTable));
const states = withoutHead(stateTable);
const lowerStates = new PhraseText(states.toLowerCase());

/** The kinds of a word or of two, as the table writes them: bits of `Kind`. */
export function kindsOf(words: string): number {
  let kinds = 0;
  for (const at of contexts.startsOf(words)) {
    const { end, column, line } = cellAt(contexts.text, at);
    if (column !== 1 || end !== at + words.length) continue;
    kinds |= Kind[columnOf(contexts.text, line, 0) as keyof typeof Kind] ?? 0;
  }
  return kinds;
}

/** The word of a token without its stop, in lower case; "" for no token. */
export function bare(token: Token | undefined): string {
  if (token === undefined) return "";
  return token.lower.endsWith(".") ? token.lower.slice(0, -1) : token.lower;
}

/** The kinds of a token's word. */
export const kinds: Fact<number> = factOf(({ lower }) => kindsOf(lower), 0);

/** The kinds of a token's word without its stop. */
export const bareKinds: Fact<number> = factOf(
  ({ lower }) => kindsOf(lower.endsWith(".") ? lower.slice(0, -1) : lower),
  0,
);

/** The first part of a compound ("Franco-German") to its alpha-2 code; null for any other word. */
export const prefixCode: Fact<string | null> = factOf(({ lower }) => {
  for (const at of contexts.startsOf(lower)) {
    const { end, column, line } = cellAt(contexts.text, at);
    if (column === 1 && end === at + lower.length && contexts.text.startsWith("prefix\t", line))
      return columnOf(contexts.text, line, 2);
  }
  return null;
}, null);

function phrasesFrom(word: string, wanted: readonly string[]): readonly Continued<string>[] | null {
  const found: Continued<string>[] = [];
  for (const at of lowerContexts.startsOf(word)) {
    const { end, column, line } = cellAt(lowerContexts.text, at);
    const kind = columnOf(lowerContexts.text, line, 0);
    if (column !== 1 || !wanted.includes(kind)) continue;
    const [first, ...rest] = phraseWords(contexts.text.slice(at, end));
    if (first === word) found.push({ rest, value: kind });
  }
  return found.length === 0 ? null : found.sort((a, b) => b.rest.length - a.rest.length);
}

/** Phrases that begin with this word, hold a country's name and aren't the country; "title": if the last word has a capital. */
export const blockedFrom: Fact<readonly Continued<string>[] | null> = factOf(
  ({ lower }) => phrasesFrom(lower, ["block", "title"]),
  null,
);

/** What stands behind the name of a town: "County", "high school". */
export const localFrom: Fact<readonly Continued<string>[] | null> = factOf(
  ({ lower }) => phrasesFrom(lower, ["local"]),
  null,
);

/** States of the United States that begin with this word, by name or abbreviation with its stop. */
export const statesFrom: Fact<readonly Continued<true>[] | null> = factOf(({ lower }) => {
  const found: Continued<true>[] = [];
  for (const at of lowerStates.startsOf(lower)) {
    const name = states.slice(at, cellAt(states, at).end);
    const [first, ...rest] = phraseWords(name);
    if (first === lower && !/^[A-Z]{2}$/.test(name)) found.push({ rest, value: true });
  }
  return found.length === 0 ? null : found.sort((a, b) => b.rest.length - a.rest.length);
}, null);

/** True for the two letters of a state, as after a comma: "PA". */
export const isPostal: Fact<boolean> = factOf(
  ({ text }) => text.length === 2 && text === text.toUpperCase() && states.includes(`\t${text}\n`),
  false,
);

/** What else the word may be in an article; null where only one sense is known. */
export const senseOf: Fact<Sense | null> = factOf(({ lower }) => {
  for (const at of senses.startsOf(lower)) {
    const { end, column, line } = cellAt(senses.text, at);
    if (column !== 0 || end !== at + lower.length) continue;
    const list = (column: number): string[] => columnOf(senses.text, line, column).split("|").filter(Boolean);
    return { other: list(1), country: list(2) };
  }
  return null;
}, null);
