import { linesOf } from "../../core/table-rows.ts";
import { type Fact, factOf, wordTable } from "../../core/words.ts";
import nounTable from "./nouns.tsv?words";
import { type Action, actionNumber, actionOfNumber, type Kind, kindNumber, kindOfNumber } from "./vocabulary.ts";

/** What a noun counts, and the action that it says by itself ("deaths"). */
export interface Noun {
  readonly kind: Kind;
  readonly action: Action | null;
  /** True for "guard": no plural. */
  readonly isSingular: boolean;
  /** True for "villagers": if they flee they are displaced, gunmen aren't. */
  readonly isResident: boolean;
  /** True if the kind is guessed from the ending, so that a verb may tell better. */
  readonly isGuess: boolean;
}

// A row in a number: the kind in three bits, the action in five, and its mark.
const KIND = 7;
const ACTION_AT = 3;
const ACTION = 31;
const SINGULAR = 1 << 8;
const RESIDENT = 1 << 9;
const MARKS: Readonly<Record<string, number>> = { "1": SINGULAR, r: RESIDENT };

function loadNouns(): Map<string, number> {
  return new Map(
    linesOf(nounTable).map((line) => {
      const [word, kind, action = "", mark = ""] = line.split("\t");
      return [word!, kindNumber(kind!) | (actionNumber(action) << ACTION_AT) | (MARKS[mark] ?? 0)];
    }),
  );
}

const table = wordTable(loadNouns);

const read = new Map<number, Noun>();

function nounOf(row: number): Noun | null {
  if (row === 0) return null;
  const known = read.get(row);
  if (known !== undefined) return known;
  const noun = {
    kind: kindOfNumber(row & KIND),
    action: actionOfNumber((row >> ACTION_AT) & ACTION),
    isSingular: (row & SINGULAR) !== 0,
    isResident: (row & RESIDENT) !== 0,
    isGuess: false,
  };
  read.set(row, noun);
  return noun;
}

/** What the table says of a noun in lower case, or null. */
export function nounInTable(lower: string): Noun | null {
  return nounOf(table.at(lower));
}

/** What the table of nouns says of a token's word, or null. */
export const tableNounOf: Fact<Noun | null> = factOf((word) => nounOf(table.ofWord(word)), null);

/** True for a word that the table of nouns has. */
export const isTableNoun: Fact<boolean> = (token) => table.of(token) !== 0;
