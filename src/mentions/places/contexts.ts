import type { Token } from "../../core/article.ts";
import { type Continued, cellAt, columnOf, PhraseText, withoutHead } from "../../core/phrase-text.ts";
import { type Fact, factOf } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import contextTable from "./contexts.noted.tsv";
import { Head, headsIn, headsOf } from "./heads.ts";
import stateTable from "./us-states.tsv";

/** Kinds of neighbours that `contexts.noted.tsv` lists as words, each a bit; what each is for stands at its head. */
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

const contexts = withoutHead(contextTable);
const lowerContexts = new PhraseText(contexts.toLowerCase());
const states = withoutHead(stateTable);
const lowerStates = new PhraseText(states.toLowerCase());

/** What the table says of a word. */
interface Context {
  /** Bits of `Kind`. */
  readonly kinds: number;
  /** The first part of a compound ("Franco-German"): its alpha-2 code. */
  readonly prefix: string | null;
  /**
   * Phrases that begin with the word, hold a country's name and aren't the country; "title": if the last word has a capital;
   * "many": also with a plural "s".
   */
  readonly blocked: Phrases;
  /** What stands behind the name of a town: "County", "high school". */
  readonly local: Phrases;
  /** What stands behind a country or demonym in the name of a kind of animal or plant: "knotweed", "fruit bat". */
  readonly species: Phrases;
  /** What ends the name of a news agency or station: "News Agency". */
  readonly news: Phrases;
  /** Days on which others celebrate a country, with its code. */
  readonly feast: Phrases;
}

/** Phrases that go on from a word, the longest first; null for none. */
type Phrases = readonly Continued<string>[] | null;

const LISTS = {
  block: "blocked",
  many: "blocked",
  title: "blocked",
  local: "local",
  species: "species",
  news: "news",
  feast: "feast",
} as const;

type Draft = { -readonly [K in keyof Context]: Context[K] };

const NO_CONTEXT: Context = {
  kinds: 0,
  prefix: null,
  blocked: null,
  local: null,
  species: null,
  news: null,
  feast: null,
};

function addPhrase(draft: Draft, kind: keyof typeof LISTS, word: string, phrase: string, line: number): void {
  const [first, ...rest] = phraseWords(phrase);
  if (first !== word) return;
  const added = { rest, value: kind === "feast" ? columnOf(contexts, line, 2) : kind };
  draft[LISTS[kind]] = [...(draft[LISTS[kind]] ?? []), added].sort((a, b) => b.rest.length - a.rest.length);
}

function addRow(draft: Draft, kind: string, word: string, phrase: string, line: number): void {
  if (kind in LISTS) addPhrase(draft, kind as keyof typeof LISTS, word, phrase, line);
  else if (phrase.length === word.length) {
    if (kind === "prefix") draft.prefix = columnOf(contexts, line, 2);
    else draft.kinds |= Kind[kind as keyof typeof Kind];
  }
}

function readRows(word: string): Context {
  if ((headsIn(word) & Head.context) === 0) return NO_CONTEXT;
  const starts = lowerContexts.startsOf(word);
  if (starts.length === 0) return NO_CONTEXT;
  const draft: Draft = { ...NO_CONTEXT };
  for (const at of starts) {
    const { end, column, line } = cellAt(contexts, at);
    if (column === 1) addRow(draft, columnOf(contexts, line, 0), word, contexts.slice(at, end), line);
  }
  return draft;
}

// The table has kinds of things and of animals in the singular only.
function readContext(word: string): Context {
  const found = readRows(word);
  if (!word.endsWith("s")) return found;
  const one = readRows(word.slice(0, -1));
  if (one === NO_CONTEXT) return found;
  const species = one.species?.filter(({ rest }) => rest.length === 0) ?? null;
  return { ...found, kinds: found.kinds | (one.kinds & Kind.thing), species: found.species ?? species };
}

/** What the table says of a token's word. */
export const contextOf: Fact<Context> = factOf((word) => {
  const { lower } = word;
  return (headsOf(word) & Head.context) === 0 && !lower.endsWith("s") ? NO_CONTEXT : readContext(lower);
}, NO_CONTEXT);

/** The word of a token without its stop, in lower case; "" for no token. */
export function bare(token: Token | undefined): string {
  if (token === undefined) return "";
  return token.lower.endsWith(".") ? token.lower.slice(0, -1) : token.lower;
}

/** The longest of the phrases whose words follow on `tokens[first]`, the last one with or without a plural "s"; its end and value. */
export function manyAt(
  phrases: Phrases,
  tokens: readonly Token[],
  first: number,
): { readonly end: number; readonly value: string } | undefined {
  for (const { rest, value } of phrases ?? []) {
    const end = first + 1 + rest.length;
    let i = 0;
    while (i < rest.length && tokens[first + 1 + i]?.lower === rest[i]) i++;
    const isPlural = rest.length > 0 && i === rest.length - 1 && tokens[end - 1]?.lower === `${rest[i]}s`;
    if (i === rest.length || (isPlural && (value === "many" || value === "species"))) return { end, value };
  }
  return undefined;
}

/** The kinds of a token's word: bits of `Kind`. */
export const kinds = (token: Token | undefined): number => contextOf(token).kinds;

/** The kinds of a token's word without its stop. */
export const bareKinds: Fact<number> = factOf((word) => {
  const { lower } = word;
  return lower.endsWith(".") ? readContext(lower.slice(0, -1)).kinds : contextOf({ word }).kinds;
}, 0);

/** True for two words that stand together before the name of another thing: "university of". */
export function isBefore(first: string, second: string): boolean {
  const words = `${first} ${second}`;
  return lowerContexts.startsOf(words).some((at) => {
    const { end, column, line } = cellAt(contexts, at);
    return column === 1 && end === at + words.length && columnOf(contexts, line, 0) === "before";
  });
}

/** States of the United States that begin with this word, by name or abbreviation with its stop. */
export const statesFrom: Fact<readonly Continued<true>[] | null> = factOf((word) => {
  if ((headsOf(word) & Head.state) === 0) return null;
  const { lower } = word;
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
