import { linesOf } from "../../core/table-rows.ts";
import table from "./words.tsv";

/** What a word can be in a clause that reports speech; a word has any number of these bits. */
export const Word = {
  he: 1,
  she: 1 << 1,
  plural: 1 << 2,
  it: 1 << 3,
  first: 1 << 4,
  /** Stands for a person or thing without naming it: "one", "others". */
  one: 1 << 5,
  determiner: 1 << 6,
  /** Joins a complement to a noun: "a spokesman for …". */
  link: 1 << 7,
  preposition: 1 << 8,
  auxiliary: 1 << 9,
  adverb: 1 << 10,
  /** Begins or joins a clause. */
  break: 1 << 11,
  time: 1 << 12,
  /** Something written that can be quoted. */
  document: 1 << 13,
  /** Somebody or some body that can speak. */
  source: 1 << 14,
  /** A body rather than people. */
  body: 1 << 15,
} as const;

export const PRONOUN = Word.he | Word.she | Word.plural | Word.it | Word.first;

let words: ReadonlyMap<string, number> | undefined;

function loadWords(): ReadonlyMap<string, number> {
  const loaded = new Map<string, number>();
  for (const line of linesOf(table)) {
    const [word, classes] = line.split("\t");
    let bits = 0;
    for (const name of classes!.split(" ")) bits |= Word[name as keyof typeof Word];
    loaded.set(word!, bits);
  }
  return loaded;
}

/** The classes of a word in lower case: bits of `Word`; 0 if the table doesn't have it. */
export function wordBits(lower: string): number {
  words ??= loadWords();
  return words.get(lower) ?? 0;
}
