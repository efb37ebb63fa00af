import { type Fact, tableFactOf, type Word } from "../../core/words.ts";
import { FeatureList, hashWord } from "./feature-list.ts";
import { classesIn, shapeIn, wordBits } from "./reading.ts";
import { wordTableOf } from "./tables.ts";
import { Sums } from "./weights.ts";
import { addAfter, addBefore, addLabelled, addWord, Mode } from "./word-features.ts";

// What a word says by itself is summed once and kept with it: news repeats its words.

function keptSums(add: (list: FeatureList, word: Word, bits: number) => void): Fact<Sums> {
  const list = new FeatureList();
  const find = (_: unknown, word: Word): Sums => {
    list.count = 0;
    add(list, word, wordBits({ word }));
    const sums = new Sums();
    sums.addWeights(list);
    return sums;
  };
  return tableFactOf(wordTableOf, find, new Sums());
}

/** A word's own sums in a plain sentence, behind a token without label. */
export const ownSums: Fact<Sums> = keptSums((list, { lower }, bits) => {
  addWord(list, lower, shapeIn(bits), Mode.plain, classesIn(bits));
  addLabelled(list, hashWord(lower), shapeIn(bits), classesIn(bits), 0);
});

/** What a word says of the token behind it. */
export const beforeSums: Fact<Sums> = keptSums((list, { lower }, bits) =>
  addBefore(list, hashWord(lower), classesIn(bits)),
);

/** What a word says of the token before it. */
export const afterSums: Fact<Sums> = keptSums((list, { lower }, bits) =>
  addAfter(list, hashWord(lower), classesIn(bits)),
);
