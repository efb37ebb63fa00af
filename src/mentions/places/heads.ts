import { headOf } from "../../core/phrase-text.ts";
import { linesOf } from "../../core/table-rows.ts";
import { addBits, type NumberByWord } from "../../core/word-tables.ts";
import { type Word, wordFactOf, wordTable } from "../../core/words.ts";
import countryHeads from "../../tables/countries/countries.tsv?heads=2,3,4,5&words";
import contextHeads from "./contexts.noted.tsv?heads=1&words";
import senseHeads from "./senses.tsv?heads=0&words";
import toldHeads from "./senses.tsv?heads=1,2&words";
import stateHeads from "./us-states.tsv?heads=0,1&words";

/** In which tables a phrase begins with the letters and digits that a word begins with. */
export const Head = {
  /** Names of countries and their people. */
  country: 1,
  context: 1 << 1,
  sense: 1 << 2,
  /** What an article is asked for to tell senses apart. */
  told: 1 << 3,
  state: 1 << 4,
} as const;

const TABLES: readonly (readonly [string, number])[] = [
  [countryHeads, Head.country],
  [contextHeads, Head.context],
  [senseHeads, Head.sense],
  [toldHeads, Head.told],
  [stateHeads, Head.state],
];

function loadHeads(): NumberByWord {
  const heads = new Map<string, number>();
  for (const [table, bit] of TABLES)
    for (const line of linesOf(table)) for (const word of line.slice(2, -1).split(" ")) addBits(heads, word, bit);
  return heads;
}

const table = wordTable(loadHeads);

/** Of a word that begins with a mark the tables themselves must be asked. */
const MARKED = Head.country | Head.context | Head.state;

/** The bits of `Head` of a word in lower case; never 0 for want of looking. */
export function headsIn(lower: string): number {
  const head = headOf(lower, 0);
  return head === "" ? MARKED : table.at(head);
}

/** The bits of `Head` that a word has. */
export const headsOf: (word: Word) => number = wordFactOf((word) => {
  const head = headOf(word.lower, 0);
  return head === word.lower ? table.ofWord(word) : headsIn(word.lower);
});
