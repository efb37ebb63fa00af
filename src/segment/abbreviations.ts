import { startsWithCapital } from "../core/article.ts";
import { linesOf } from "../core/table-rows.ts";
import { type Word, wordFactOf } from "../core/words.ts";
import table from "./abbreviations.tsv";

/** Whether a sentence ends with an abbreviation; the head of the table says what the kinds mean. */
export const Abbreviation = { none: 0, inner: 1, either: 2, number: 3, final: 4 } as const;

let kinds: ReadonlyMap<string, number> | undefined;

function readTable(): ReadonlyMap<string, number> {
  kinds = new Map(
    linesOf(table).map((line) => {
      const [word, kind] = line.split("\t") as [string, keyof typeof Abbreviation];
      return [word, Abbreviation[kind]];
    }),
  );
  return kinds;
}

/** The kind of an abbreviation, lower case and without its last full stop. */
export function abbreviationKind(bare: string): number {
  return (kinds ?? readTable()).get(bare) ?? Abbreviation.none;
}

/** The kind of a word before a full stop that's an abbreviation as it's written: few of them have a small letter. */
export const writtenAbbreviation = wordFactOf((word: Word): number => {
  if (!startsWithCapital(word.text) && !/^(?:etc|vs|approx|cf)$/.test(word.lower)) return Abbreviation.none;
  return abbreviationKind(word.lower);
});
