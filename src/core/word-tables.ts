import { BuiltWords } from "./built-words.ts";
import packed from "./merged.tsv";

/** A number for each of some words in lower case; all others have 0. */
export type NumberByWord = ReadonlyMap<string, number>;

/** Adds bits to those of a word. */
export function addBits(to: Map<string, number>, word: string, bits: number): void {
  to.set(word, (to.get(word) ?? 0) | bits);
}

// All tables are merged, so that a new word is looked up once and not in each.
const loads: (() => NumberByWord)[] = [];
/** Of the words of tables that weren't merged when built: places of tables, each with its number behind it. */
const merged = new Map<string, number[]>();
let mergedUntil = 0;
let merging = false;
let built: BuiltWords | undefined;

/** Adds a table, which is loaded once a word is asked for; gives its place. */
export function addTable(load: () => NumberByWord): number {
  return loads.push(load) - 1;
}

/** How many tables there are. */
export function tableCount(): number {
  return loads.length;
}

function merge(): void {
  // Empty when the source runs as it is.
  if (built === undefined && packed !== "") built = new BuiltWords(packed);
  mergedUntil = Math.max(mergedUntil, built?.tables ?? 0);
  merging = true;
  for (; mergedUntil < loads.length; mergedUntil++) addNumbers(merged, mergedUntil);
  merging = false;
}

/** True while tables are loaded: what they say of a word isn't known yet, should the loading meet one. */
export function isMerging(): boolean {
  return merging;
}

/** Adds what the table at `place` says of its words. */
function addNumbers(to: Map<string, number[]>, place: number): void {
  for (const [word, number] of loads[place]!()) {
    if (number === 0) continue;
    const known = to.get(word);
    if (known === undefined) to.set(word, [place, number]);
    else known.push(place, number);
  }
}

const NOTHING: readonly number[] = [];

/** For each table that has the word (in lower case) its place and its number, one behind the other. */
export function numbersOf(lower: string): readonly number[] {
  if (mergedUntil < loads.length && !merging) merge();
  const own = built?.find(lower);
  const late = merged.size === 0 ? undefined : merged.get(lower);
  if (late === undefined) return own ?? NOTHING;
  return own === undefined ? late : [...own, ...late];
}

/** The rows that scripts/pack-words.js packs: a word and `numbersOf` it. Of all tables, loaded anew. */
export function allNumbers(): ReadonlyMap<string, readonly number[]> {
  // Loading a table may take words apart, which asks for all tables: not in the midst of one.
  numbersOf("");
  const all = new Map<string, number[]>();
  for (let place = 0; place < loads.length; place++) addNumbers(all, place);
  return all;
}
