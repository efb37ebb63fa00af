import type { Token } from "../../core/article.ts";
import { linesOf } from "../../core/table-rows.ts";
import { type Fact, factOf, type Word } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import boundTable from "./bounds.tsv";

/** How a number is bounded, as the record has it; "exact" for "a total of", which says nothing about it. */
export type Qualifier = "exact" | "approximate" | "at-least" | "at-most" | "range" | "vague";

/** A phrase of the table: its words in lower case, as tokens. */
interface Bound {
  readonly words: readonly string[];
  readonly qualifier: Qualifier;
}

/** A bound beside a number, and the token behind it. */
export interface FoundBound {
  readonly qualifier: Qualifier;
  readonly end: number;
}

/** Rows of the table by the first word of their phrase, taken apart when that is met. */
type Rows = Map<string, (readonly string[])[]>;

interface Loaded {
  readonly before: Rows;
  readonly after: Rows;
  /** The second words of the phrases before a number. */
  readonly second: Set<string>;
}

let rows: Loaded | undefined;

/** What a phrase may begin with as tokens: what stands up to the space, with and without the stop of "approx.". */
function addRow(of: Rows, phrase: string, row: readonly string[]): void {
  const space = phrase.indexOf(" ");
  const first = space === -1 ? phrase : phrase.slice(0, space);
  const known = of.get(first);
  if (known === undefined) of.set(first, [row]);
  else known.push(row);
  if (first.endsWith(".")) addRow(of, first.slice(0, -1), row);
}

function loadRows(): Loaded {
  const loaded: Loaded = { before: new Map(), after: new Map(), second: new Set() };
  for (const line of linesOf(boundTable)) {
    const row = line.split("\t");
    const [phrase, , place] = row as [string, string, "before" | "after"];
    addRow(loaded[place], phrase, row);
    if (place === "before") loaded.second.add(phrase.split(" ", 2)[1] ?? "");
  }
  return loaded;
}

function boundsOf(place: "before" | "after", first: string): readonly Bound[] | null {
  rows ??= loadRows();
  const of = rows[place].get(first);
  if (of === undefined) return null;
  const all = of.map(([phrase, qualifier]) => ({ words: phraseWords(phrase!), qualifier: qualifier as Qualifier }));
  const bounds = all.filter(({ words }) => words[0] === first);
  return bounds.length === 0 ? null : bounds.sort((a, b) => b.words.length - a.words.length);
}

const before = factOf<readonly Bound[] | null>(({ lower }) => boundsOf("before", lower), null);
const after = factOf<readonly Bound[] | null>(({ lower }) => boundsOf("after", lower), null);

/** Where a word may stand in a bound before a number. */
export const InBound = {
  /** It's one by itself: "about". */
  whole: 1,
  /** It begins one: "at", "more". */
  first: 1 << 1,
  /** The second one: "least", "than". */
  second: 1 << 2,
} as const;

/** The bits of `InBound` that a word has. */
export function placeInBound(word: Word): number {
  const bounds = before({ word });
  const isWhole = bounds?.some(({ words }) => words.length === 1) === true;
  rows ??= loadRows();
  return (
    (isWhole ? InBound.whole : 0) |
    (bounds === null ? 0 : InBound.first) |
    (rows.second.has(word.lower) ? InBound.second : 0)
  );
}

function longestAt(of: Fact<readonly Bound[] | null>, tokens: readonly Token[], first: number): FoundBound | undefined {
  const bounds = of(tokens[first]);
  if (bounds === null) return undefined;
  for (const { words, qualifier } of bounds)
    if (standAt(words, tokens, first)) return { qualifier, end: first + words.length };
  return undefined;
}

function standAt(words: readonly string[], tokens: readonly Token[], first: number): boolean {
  for (let i = 1; i < words.length; i++) if (tokens[first + i]?.lower !== words[i]) return false;
  return true;
}

/** The longest bound that begins at `first` and stands before a number: "at least", "more than". */
export function boundBefore(tokens: readonly Token[], first: number): FoundBound | undefined {
  return longestAt(before, tokens, first);
}

/** The longest bound that begins at `first` and stands behind a number: "or more", "and counting". */
export function boundBehind(tokens: readonly Token[], first: number): FoundBound | undefined {
  return longestAt(after, tokens, first);
}
