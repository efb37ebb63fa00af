import { hasOwnTables } from "../../core/own-tables.ts";
import { type Word, wordFactOf } from "../../core/words.ts";
import { FeatureList, hashWord } from "./feature-list.ts";
import { classesIn, shapeIn, wordBits } from "./reading.ts";
import { LEARNED } from "./tables.ts";
import { Sums } from "./weights.ts";
import { addAfter, addBefore, addOpening, addPlace, addRunWords, addWord, addWritten, Mode } from "./word-features.ts";

/**
 * What a word says by itself: of itself in a plain sentence behind a token without label, inside the sentence (`own`) or as
 * its first word (`opening`); of the token behind it (`before`) and the one before it (`after`); and of itself however it's
 * written (`word`). All but the last also with what it says of a run that is one word, which is 1 more.
 */
export const Kept = { own: 0, opening: 2, before: 4, after: 6, word: 8 } as const;

/** Numbers of a word's sums: three for each of `Kept`, 0 for those that nobody asked for. */
const NUMBERS = 3 * (Kept.word + 1);

const keptWith = wordFactOf((): number[] => new Array(NUMBERS).fill(0));

/**
 * Adds the word's sums for one of `Kept`, with what it says of a run that is one word if `alone` is 1. They're made when
 * first asked for and kept with the word, as news repeats its words; not while the user's own rows are in force.
 */
export function addKept(sums: Sums, word: Word, kept: number, alone: number): void {
  if (hasOwnTables()) {
    sums.addSums(sumsOf(word, kept, alone === 1));
    return;
  }
  const numbers = keptWith(word);
  const at = 3 * (kept + alone);
  if (numbers[at] === 0) {
    const { even, odd, other } = sumsOf(word, kept, alone === 1);
    numbers[at] = even;
    numbers[at + 1] = odd;
    numbers[at + 2] = other;
  }
  sums.even += numbers[at]!;
  sums.odd += numbers[at + 1]!;
  sums.other += numbers[at + 2]!;
}

const list = new FeatureList();

function sumsOf(word: Word, kept: number, isAlone: boolean): Sums {
  list.count = 0;
  addFeatures(word, kept, isAlone);
  const sums = new Sums();
  sums.addWeights(list);
  return sums;
}

function addFeatures(word: Word, kept: number, isAlone: boolean): void {
  const bits = wordBits({ word });
  const sign = { hash: hashWord(word.lower), classes: classesIn(bits) & LEARNED };
  if (kept === Kept.before) addBefore(list, sign, isAlone);
  else if (kept === Kept.after) addAfter(list, sign, isAlone);
  else addWord(list, word.lower, sign);
  if (kept > Kept.opening) return;
  addWritten(list, sign, shapeIn(bits) + 8 * Mode.plain, 0);
  addOpening(list, sign, kept === Kept.opening ? 1 : 0);
  if (!isAlone) return;
  addPlace(list, 1, 0);
  addRunWords(list, 1, sign, sign);
}
