import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { SortedTable } from "../../core/sorted-table.ts";
import { rowsOf } from "../../core/table-rows.ts";
import firstNameTable from "../../tables/names/first-names.sorted.tsv";
import surnameTable from "../../tables/names/surnames.sorted.tsv";
import wordTable from "../../tables/names/words.tsv";

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

interface Entry {
  bits: number;
  gender: Gender;
}

const GENDERS: Readonly<Record<string, Gender>> = { f: "female", m: "male" };

type Table = Map<string, Entry>;

function add(table: Table, word: string, bits: number, gender: Gender): void {
  const entry = table.get(word);
  if (entry === undefined) table.set(word, { bits, gender });
  else {
    entry.bits |= bits;
    entry.gender ??= gender;
  }
}

function loadWords({ titles = [] }: OwnTables): Table {
  const table: Table = new Map();
  for (const [word, classes, gender] of rowsOf(wordTable)) {
    const bits = classes!.split(" ").reduce((all, name) => all | Is[name as keyof typeof Is], 0);
    add(table, word!, bits, GENDERS[gender ?? ""] ?? null);
  }
  for (const title of titles) {
    const [head = "", ...before] = title
      .toLowerCase()
      .split(/[\s-]+/)
      .reverse();
    add(table, head, Is.head, null);
    for (const word of before) add(table, word, Is.modifier, null);
  }
  return table;
}

const wordTableOf = tableOf(loadWords);
const firstNames = new SortedTable(firstNameTable);
const surnames = new SortedTable(surnameTable);

function readName(name: string): Entry | undefined {
  const [gender = "", mark] = firstNames.find(name) ?? [];
  const surname = surnames.find(name);
  let bits = gender === "" ? 0 : mark === "w" ? Is.firstOrWord : Is.first;
  if (surname !== undefined) bits |= surname[0] === "w" ? Is.surnameOrWord : Is.surname;
  return bits === 0 ? undefined : { bits, gender: GENDERS[gender] ?? null };
}

// Names that were looked up before; news repeats its words. Let go of when they're many.
const seen = new Map<string, Entry | undefined>();
const MOST_SEEN = 50_000;

/** Lower case without diacritics, as the tables of names are written. */
export function foldName(lower: string): string {
  if (isAscii(lower)) return lower;
  return lower.normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l").replace(/ø/g, "o").replace(/ı/g, "i");
}

function lookUp(table: Table, lower: string): Entry | undefined {
  const found = table.get(lower);
  if (found !== undefined || isAscii(lower)) return found;
  return table.get(foldName(lower));
}

function lookUpName(lower: string): Entry | undefined {
  const known = seen.get(lower);
  if (known !== undefined || seen.has(lower)) return known;
  const entry = readName(lower) ?? (isAscii(lower) ? undefined : readName(foldName(lower)));
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(lower, entry);
  return entry;
}

/** True if the text has no character beyond ASCII. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7e) return false;
  return true;
}

/** The classes of a word in lower case that isn't a name's: bits of `Is`; 0 if the table of words hasn't it. */
export function classesOfWord(lower: string): number {
  return lookUp(wordTableOf(), lower)?.bits ?? 0;
}

/** The classes of a word that's written as a name may be: bits of `Is`; 0 if no table has it. */
export function classesOf(lower: string): number {
  return classesOfWord(lower) | (lookUpName(lower)?.bits ?? 0);
}

/** The gender that a word in lower case says (a first name, "Mr.", "spokeswoman"), or null. */
export function genderOf(lower: string): Gender {
  return lookUp(wordTableOf(), lower)?.gender ?? lookUpName(lower)?.gender ?? null;
}
