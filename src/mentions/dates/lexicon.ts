import { rowsOf } from "../../core/table-rows.ts";
import { Trie } from "../../core/trie.ts";
import { type Fact, factOf } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import { numberWord, numberWords } from "../numbers/words.ts";
import { monthNames } from "./absolute.ts";
import holidayTable from "./holidays.tsv";
import wordTable from "./time-words.tsv";

/** What a word can be in a time expression: classes with their values (`time-words.tsv`). */
export type Classes = Readonly<Record<string, string>>;

interface Lexicon {
  readonly words: ReadonlyMap<string, Classes>;
  readonly phrases: Trie<Classes>;
  readonly holidays: Trie<string>;
}

let loaded: Lexicon | undefined;

function load(): Lexicon {
  const words = new Map<string, Record<string, string>>();
  const phrases = new Trie<Classes>();
  const holidays = new Trie<string>();
  const add = (word: string, name: string, value: string): void => {
    const known = words.get(word) ?? {};
    known[name] = value;
    words.set(word, known);
  };
  for (const [word, name, value = ""] of rowsOf(wordTable)) {
    if (!word!.includes(" ")) add(word!, name!, value);
    else {
      const parts = phraseWords(word!);
      phrases.add(parts, { [name!]: value });
      add(parts[0]!, "phrase", "");
    }
  }
  for (const [name, rule] of rowsOf(holidayTable)) {
    holidays.add(phraseWords(name!), rule!);
    add(phraseWords(name!)[0]!, "holiday", "");
  }
  for (const [name, month] of monthNames()) {
    add(name, "month", String(month));
    add(`${name}.`, "month", String(month));
  }
  for (const word of numberWords()) if (numberWord(word)!.class !== "vague") add(word, "number", "");
  return { words, phrases, holidays };
}

/** The tables of the grammar, read when first asked for. */
export function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

/** The classes of a word that no table of the grammar has. */
export const NOTHING: Classes = {};

/** What the token can be, or nothing. */
export const classesOf: Fact<Classes> = factOf(({ lower }) => lexicon().words.get(lower) ?? NOTHING, NOTHING);
