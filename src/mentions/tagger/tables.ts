import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { SortedTable } from "../../core/sorted-table.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { type Fact, tableFactOf, type Word, wordTable } from "../../core/words.ts";
import firstNameTable from "../../tables/names/first-names.sorted.tsv";
import surnameTable from "../../tables/names/surnames.sorted.tsv";
import classTable from "../../tables/names/words.grouped.tsv?words";

export type Gender = "female" | "male" | null;

/** What a word may be beside or inside a name; a token has any number of these bits. */
export const Is = {
  courtesy: 1,
  honorific: 1 << 1,
  head: 1 << 2,
  modifier: 1 << 3,
  portfolio: 1 << 4,
  group: 1 << 5,
  org: 1 << 6,
  place: 1 << 7,
  work: 1 << 8,
  day: 1 << 9,
  demonym: 1 << 10,
  function: 1 << 11,
  speech: 1 << 12,
  particle: 1 << 13,
  suffix: 1 << 14,
  /** A role held over a place: "mayor of …". */
  ruler: 1 << 19,
  /** A first name that is nothing else, and one that is also a word or a place. */
  first: 1 << 15,
  firstOrWord: 1 << 16,
  surname: 1 << 17,
  surnameOrWord: 1 << 18,
  /** Letters behind a name that aren't part of it: "QC". */
  honours: 1 << 20,
  /** A role that only a body gives: "its president". */
  office: 1 << 21,
  /** A rank or style; a role in apposition says more: "Captain Ada Berg, the harbour master". */
  rank: 1 << 22,
  /** A kind of person, which is no role: "the girl, Ada Berg". */
  kind: 1 << 23,
  /** An honour, which is no role: "Sir". */
  style: 1 << 24,
} as const;

/** The classes that the tagger's weights were trained with. */
export const LEARNED = (1 << 20) - 1;

const FEMALE = 1 << 25;
const MALE = 1 << 26;
const CLASSES = FEMALE - 1;
const GENDERS: Readonly<Record<string, number>> = { f: FEMALE, m: MALE };

/** By word in lower case: bits of `Is`, and those of a gender. */
type Table = Map<string, number>;

function bitsOf(classes: string): number {
  let bits = 0;
  for (const name of classes.split(" ")) bits |= Is[name as keyof typeof Is];
  return bits;
}

function loadWords(): Table {
  const table: Table = new Map();
  for (const [words, classes, gender = ""] of rowsOf(classTable)) {
    const bits = bitsOf(classes!) | (GENDERS[gender] ?? 0);
    for (const word of words!.split(" ")) table.set(word, bits);
  }
  return table;
}

const builtIn = wordTable(loadWords);

/** The words of the user's own titles. */
function loadOwn({ titles = [] }: OwnTables): Table {
  const table: Table = new Map();
  for (const title of titles) {
    const words = title.toLowerCase().split(/[\s-]+/);
    words.forEach((word, i) => {
      table.set(word, (table.get(word) ?? 0) | (i === words.length - 1 ? Is.head : Is.modifier));
    });
  }
  return table;
}

const ownWords = tableOf(loadOwn);
const firstNames = new SortedTable(firstNameTable);
const surnames = new SortedTable(surnameTable);

function readName(name: string): number {
  const [gender = "", mark] = firstNames.find(name) ?? [];
  const surname = surnames.find(name);
  let bits = 0;
  if (gender !== "") bits = (GENDERS[gender] ?? 0) | (mark === "w" ? Is.firstOrWord : Is.first);
  if (surname !== undefined) bits |= surname[0] === "w" ? Is.surnameOrWord : Is.surname;
  return bits;
}

/** Lower case without diacritics, as the tables of names are written. */
export function foldName(lower: string): string {
  if (isAscii(lower)) return lower;
  return lower.normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l").replace(/ø/g, "o").replace(/ı/g, "i");
}

/** What the tables of words say of a word in lower case, the user's rows included. */
function lookUp(lower: string): number {
  const found = findWord(lower);
  return found !== 0 || isAscii(lower) ? found : findWord(foldName(lower));
}

function findWord(lower: string): number {
  return builtIn.at(lower) | (ownWords().get(lower) ?? 0);
}

function lookUpWord(own: Table, word: Word): number {
  const found = builtIn.ofWord(word) | (own.get(word.lower) ?? 0);
  return found !== 0 || isAscii(word.lower) ? found : findWord(foldName(word.lower));
}

function findName(lower: string): number {
  const bits = readName(lower);
  return bits !== 0 || isAscii(lower) ? bits : readName(foldName(lower));
}

// Names that were looked up before; news repeats its words. Let go of when they're many.
const seen = new Map<string, number>();
const MOST_SEEN = 50_000;

function lookUpName(lower: string): number {
  const known = seen.get(lower);
  if (known !== undefined) return known;
  if (seen.size >= MOST_SEEN) seen.clear();
  const bits = findName(lower);
  seen.set(lower, bits);
  return bits;
}

/** True if the text has no character beyond ASCII. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7e) return false;
  return true;
}

/** The classes of a word in lower case that isn't a name's: bits of `Is`; 0 if the table of words hasn't it. */
export function classesOfWord(lower: string): number {
  return lookUp(lower) & CLASSES;
}

/** The classes of a word that's written as a name may be: bits of `Is`; 0 if no table has it. */
export function classesOf(lower: string): number {
  return (lookUp(lower) | lookUpName(lower)) & CLASSES;
}

/** `classesOfWord` of a token, kept with its word. */
export const wordClasses: Fact<number> = tableFactOf(ownWords, (own, word) => lookUpWord(own, word) & CLASSES, 0);

/** `classesOf` a token, kept with its word. */
export const nameClasses: Fact<number> = tableFactOf(
  ownWords,
  (own, word) => (lookUpWord(own, word) | lookUpName(word.lower)) & CLASSES,
  0,
);

/** The gender that a token's word says (a first name, "Mr.", "spokeswoman"), or null. */
export const genderOf: Fact<Gender> = tableFactOf(
  ownWords,
  (own, word) => genderIn(lookUpWord(own, word)) ?? genderIn(lookUpName(word.lower)),
  null,
);

function genderIn(bits: number): Gender {
  if (bits & FEMALE) return "female";
  return bits & MALE ? "male" : null;
}
