import type { Token } from "../../core/article.ts";
import { hasOwnTables, tableOf } from "../../core/own-tables.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { addBits } from "../../core/word-tables.ts";
import { type Word, wordTable } from "../../core/words.ts";
import cueTable from "./cues.grouped.tsv?words";

/** What a reporting verb takes; a form has any number of these bits. */
export const Takes = {
  /** A clause or words: "said (that) …", "“…,” said X". */
  say: 1,
  /** A hearer, then a clause or words: "told X (that) …". */
  tell: 2,
  /** An object that it names or judges: "called it “…”". Only words in marks are reported. */
  call: 4,
  /** An infinitive, a gerund or a thing: "urged X to …", "called for …". */
  urge: 8,
  /** A clause, with a document or survey as its subject: "a study found that …". */
  show: 16,
  /** A paper as its subject: "The Post has learned that …". */
  learn: 32,
  /** A noun with an owner and a clause: "her claim that …". */
  noun: 64,
  /** Takes a clause without "that"; after other verbs what has no finite verb is an object: "noted the time". */
  bare: 128,
  /** Its object may be a work in marks: "read “War and Peace”". */
  work: 256,
  /** Without "to", "that" or a gerund it is a deed: "promised each family a house". */
  infinitive: 512,
} as const;

/** A form of a reporting verb. */
export interface Cue {
  readonly takes: number;
  /** True if the form is as often a noun, so that a speaker must stand right before it. */
  readonly isNoun: boolean;
}

// A form's number: what it takes, and whether it's a noun; and of a word, whether it begins forms of two.
const TAKES = (1 << 10) - 1;
const NOUN = 1 << 10;
const FORM = 1 << 11;
const BEGINS_PAIR = 1 << 12;

/** Forms of two words stand with "_" between. */
function loadForms(): Map<string, number> {
  const forms = new Map<string, number>();
  for (const [words, classes, note] of rowsOf(cueTable)) {
    let bits = FORM | (note === "noun" ? NOUN : 0);
    for (const name of classes!.split(" ")) bits |= Takes[name as keyof typeof Takes];
    for (const form of words!.split(" ")) {
      addBits(forms, form, bits);
      if (note === "pair") addBits(forms, form.slice(0, form.indexOf("_")), BEGINS_PAIR);
    }
  }
  return forms;
}

const table = wordTable(loadForms);
const read = new Map<number, Cue>();

function cueOfNumber(number: number): Cue | undefined {
  if ((number & FORM) === 0) return undefined;
  const bits = number & (TAKES | NOUN);
  const known = read.get(bits);
  if (known !== undefined) return known;
  const cue = { takes: bits & TAKES, isNoun: (bits & NOUN) !== 0 };
  read.set(bits, cue);
  return cue;
}

/** True for a word that is a form of the table or begins one. */
export const beginsForm = (word: Word): boolean => table.ofWord(word) !== 0;

/** The form of two words that the tokens make, or undefined: "called for" goes before "called". */
export function pairAt(first: Token, second: Token | undefined): Cue | undefined {
  if (second === undefined || (table.of(first) & BEGINS_PAIR) === 0) return undefined;
  return cueOfNumber(table.at(`${first.lower}_${second.lower}`));
}

const OWN: Cue = { takes: Takes.say | Takes.bare, isNoun: false };
const ownVerbs = tableOf(({ verbs = [] }) => new Set(verbs.map((verb) => verb.toLowerCase())));

/** True for a form that the user has added. */
export function isOwnVerb({ lower }: Token): boolean {
  return hasOwnTables() && ownVerbs().has(lower);
}

/** The form that a token is by itself, or undefined. */
export function cueOf(token: Token): Cue | undefined {
  return isOwnVerb(token) ? OWN : cueOfNumber(table.of(token));
}
