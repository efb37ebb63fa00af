import { linesOf } from "../../core/table-rows.ts";
import { Trie } from "../../core/trie.ts";
import { type Fact, factOf } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import { monthNames } from "../../tables/months/index.ts";
import { numberWord, numberWords } from "../numbers/words.ts";
import { digitsEntry } from "./digits.ts";
import { type Entry, Is } from "./entry.ts";
import holidayTable from "./holidays.tsv";
import wordTable from "./time-words.tsv";

interface Lexicon {
  readonly words: ReadonlyMap<string, Entry>;
  /** Phrases that bound an amount: "more than". */
  readonly bounds: Trie<true>;
  readonly holidays: Trie<string>;
}

let loaded: Lexicon | undefined;

type Loose = { -readonly [K in keyof Entry]: Entry[K] };

/** Puts the value of a row where its class has it. */
function setValue(entry: Loose, bit: number, value: string): void {
  if (bit & (Is.unit | Is.units | Is.frequency)) entry.unit = value as Loose["unit"];
  else if (bit & (Is.part | Is.parts)) entry.part = value;
  else if (bit & (Is["season-name"] | Is.reference | Is.before | Is.after)) entry.text = value;
  else if (value !== "") entry.number = Number(value);
}

function load(): Lexicon {
  const words = new Map<string, Loose>();
  const bounds = new Trie<true>(phraseWords);
  const holidays = new Trie<string>(phraseWords);
  const add = (word: string, bit: number, value: string): void => {
    let entry = words.get(word);
    if (entry === undefined) {
      entry = { bits: 0, unit: undefined, part: "", number: 0, text: "" };
      words.set(word, entry);
    }
    entry.bits |= bit;
    setValue(entry, bit, value);
  };
  for (const line of linesOf(wordTable)) {
    const [word, name, value = ""] = line.split("\t");
    if (name !== "bound") add(word!, Is[name as keyof typeof Is], value);
    else {
      bounds.addPhrase(word!, true);
      add(word!.slice(0, word!.indexOf(" ")), Is.bound, "");
    }
  }
  for (const line of linesOf(holidayTable)) {
    const tab = line.indexOf("\t");
    holidays.addPhrase(line.slice(0, tab), line.slice(tab + 1));
  }
  for (const word of holidays.firstWords()) add(word, Is.holiday, "");
  for (const [name, month] of monthNames()) {
    add(name, Is.month, String(month));
    add(`${name}.`, Is.month, String(month));
  }
  for (const word of numberWords()) if (numberWord(word)!.class !== "vague") add(word, Is.number, "");
  for (const mark of "'‘") add(mark, Is.apostrophe, "");
  return { words, bounds, holidays };
}

/** The tables of the grammar, read when first asked for. */
export function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

/** The entry of a word that no table of the grammar has. */
export const NOTHING: Entry = { bits: 0, unit: undefined, part: "", number: 0, text: "" };

/** What the token can be in a time expression, or nothing. */
export const entryOf: Fact<Entry> = factOf(({ lower }) => {
  const known = lexicon().words.get(lower);
  return digitsEntry(lower, known) ?? known ?? NOTHING;
}, NOTHING);
