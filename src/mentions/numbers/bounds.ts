import type { Token } from "../../core/article.ts";
import { linesOf } from "../../core/table-rows.ts";
import { addBits } from "../../core/word-tables.ts";
import { type Fact, factOf, type Word, wordTable } from "../../core/words.ts";
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
  const loaded: Loaded = { before: new Map(), after: new Map() };
  for (const line of linesOf(boundTable)) {
    const row = line.split("\t");
    const [phrase, , place] = row as [string, string, "before" | "after"];
    addRow(loaded[place], phrase, row);
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

/** Where a word may stand in a bound before a number. */
export const InBound = {
  /** It's one by itself: "about". */
  whole: 1,
  /** It begins one: "at", "more". */
  first: 1 << 1,
  /** The second one: "least", "than". */
  second: 1 << 2,
} as const;

/** It begins a bound behind a number. */
const FIRST_BEHIND = 1 << 3;

function loadPlaces(): Map<string, number> {
  const places = new Map<string, number>();
  for (const line of linesOf(boundTable)) {
    const [phrase, , place] = line.split("\t");
    const [first, ...rest] = phraseWords(phrase!);
    if (place === "after") {
      addBits(places, first!, FIRST_BEHIND);
      continue;
    }
    addBits(places, first!, InBound.first | (rest.length === 0 ? InBound.whole : 0));
    const [, second] = phrase!.split(" ", 2);
    if (second !== undefined) addBits(places, second, InBound.second);
  }
  return places;
}

const places = wordTable(loadPlaces);

const before = factOf<readonly Bound[] | null>(
  (word) => (places.ofWord(word) & InBound.first ? boundsOf("before", word.lower) : null),
  null,
);
const after = factOf<readonly Bound[] | null>(
  (word) => (places.ofWord(word) & FIRST_BEHIND ? boundsOf("after", word.lower) : null),
  null,
);

/** The bits of `InBound` that a word has. */
export function placeInBound(word: Word): number {
  return places.ofWord(word) & (InBound.whole | InBound.first | InBound.second);
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
