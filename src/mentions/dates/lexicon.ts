import type { Token } from "../../core/article.ts";
import { PhraseIndex } from "../../core/phrase-index.ts";
import { linesOf } from "../../core/table-rows.ts";
import { type Fact, factOf, type Word, wordTable } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import { hasDigit } from "../../segment/token-ends.ts";
import { monthNames, monthOf } from "../../tables/months/index.ts";
import { isNumberWord, numberWord } from "../numbers/words.ts";
import boundTable from "./bounds.phrases.tsv";
import { digitsEntry } from "./digits.ts";
import { type Entry, Is } from "./entry.ts";
import holidayTable from "./holidays.phrases.tsv";
import timeWords from "./time-words.grouped.tsv";

type Loose = { -readonly [K in keyof Entry]: Entry[K] };

/** Puts the value of a row where its class has it. */
function setValue(entry: Loose, bit: number, value: string): void {
  if (bit & (Is.unit | Is.units | Is.frequency)) entry.unit = value as Loose["unit"];
  else if (bit & (Is.part | Is.parts)) entry.part = value;
  else if (bit & (Is["season-name"] | Is.reference | Is.before | Is.after)) entry.text = value;
  else if (value !== "") entry.number = Number(value);
}

function readWords(): Map<string, Loose> {
  const words = new Map<string, Loose>();
  for (const line of linesOf(timeWords)) {
    const [grouped, name, value = ""] = line.split("\t");
    const bit = Is[name as keyof typeof Is];
    for (const word of grouped!.split(" ")) {
      let entry = words.get(word);
      if (entry === undefined) {
        entry = { bits: 0, unit: undefined, part: "", number: 0, text: "" };
        words.set(word, entry);
      }
      entry.bits |= bit;
      setValue(entry, bit, value);
    }
  }
  return words;
}

const indexOf = (table: string): PhraseIndex<string> =>
  new PhraseIndex(table, {
    split: phraseWords,
    read: ([phrase, value = ""]) => ({ phrase: phrase!, value }),
  });

interface Lexicon {
  readonly words: ReadonlyMap<string, Entry>;
  readonly bounds: PhraseIndex<string>;
  readonly holidays: PhraseIndex<string>;
}

let loaded: Lexicon | undefined;

/** The tables of the grammar, read when first asked for. */
function lexicon(): Lexicon {
  loaded ??= { words: readWords(), bounds: indexOf(boundTable), holidays: indexOf(holidayTable) };
  return loaded;
}

/** A phrase of a table: what the table says of it, and the token behind it. */
export interface Phrase {
  readonly value: string;
  readonly end: number;
}

function longestAt(index: PhraseIndex<string>, tokens: readonly Token[], at: number): Phrase | undefined {
  for (const { rest, value } of index.startingWith(tokens[at]!.lower)) {
    let length = 0;
    while (length < rest.length && tokens[at + 1 + length]?.lower === rest[length]) length++;
    if (length === rest.length) return { value, end: at + 1 + length };
  }
  return undefined;
}

/** The longest name of a holiday that begins at a token, with its rule. */
export function holidayNamedAt(tokens: readonly Token[], at: number): Phrase | undefined {
  return longestAt(lexicon().holidays, tokens, at);
}

/** What bounds an amount, "more than", and begins at a token. */
export function boundAt(tokens: readonly Token[], at: number): Phrase | undefined {
  return longestAt(lexicon().bounds, tokens, at);
}

/** The entry of a word that no table of the grammar has. */
export const NOTHING: Entry = { bits: 0, unit: undefined, part: "", number: 0, text: "" };

/** The bits of a word that other tables than that of words give. */
function bitsElsewhere(lower: string): number {
  const { bounds, holidays } = lexicon();
  const number = numberWord(lower);
  return (
    (number === undefined ? 0 : Is.number) |
    (number !== undefined && number >= 16 && number <= 20 ? Is["year-word"] : 0) |
    (bounds.startingWith(lower).length > 0 ? Is.bound : 0) |
    (holidays.startingWith(lower).length > 0 ? Is.holiday : 0) |
    (lower === "'" || lower === "‘" ? Is.apostrophe : 0)
  );
}

// The words that a table of the grammar has or begins a phrase with: most words are in none.
const listed = wordTable(() => {
  const { words, bounds, holidays } = lexicon();
  const all = [...words.keys(), ...monthNames().keys(), ...bounds.all().keys(), ...holidays.all().keys()];
  return new Map(all.map((word) => [word, 1]));
});

/** True for a word of which no table needs to be asked: without a digit, a mark for hours, or the stop of a month. */
function isOther(word: Word): boolean {
  const { lower } = word;
  const isPlain = !lower.endsWith(".") && lower !== "'" && lower !== "‘" && !hasDigit(lower, 0, lower.length);
  return isPlain && listed.ofWord(word) === 0 && !isNumberWord({ word });
}

/** What the token can be, or nothing. */
export const entryOf: Fact<Entry> = factOf((word) => {
  if (isOther(word)) return NOTHING;
  const { lower } = word;
  const known = lexicon().words.get(lower) ?? NOTHING;
  const digits = digitsEntry(lower, known);
  if (digits !== undefined) return digits;
  const month = monthOf(lower);
  const bits = bitsElsewhere(lower) | (month === undefined ? 0 : Is.month);
  if (bits === 0) return known;
  const { unit, part, number, text } = known;
  return { bits: known.bits | bits, unit, part, number: month ?? number, text };
}, NOTHING);
