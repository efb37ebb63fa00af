import { type FeatureList, hashText, hashWord, mix } from "./feature-list.ts";
import { LEARNED } from "./tables.ts";

/** How a sentence is written, for what shape says there. */
export const Mode = { plain: 0, shouted: 1, titled: 2 } as const;

/** What a word says by itself where it's written with this shape in a sentence of this mode. */
export function addWord(list: FeatureList, word: string, shape: number, mode: number, classes: number): void {
  const hash = hashWord(word);
  const written = shape + 8 * mode;
  list.add(1, written);
  list.add(2, hash);
  list.add(3, hashText(word, 7, Math.max(0, word.length - 3)));
  list.add(4, hashText(word, 7, 0, 3));
  list.add(5, hashText(word, 9, Math.max(0, word.length - 2)));
  list.add(16, mix(classes & LEARNED, written));
  list.addBits(40, classes & LEARNED);
}

/** What the token before says by itself. */
export function addBefore(list: FeatureList, hash: number, classes: number): void {
  list.add(6, hash);
  list.addBits(41, classes & LEARNED);
}

/** What the token behind says by itself. */
export function addAfter(list: FeatureList, hash: number, classes: number): void {
  list.add(7, hash);
  list.addBits(42, classes & LEARNED);
}

/** What a word says with the label before it. */
export function addLabelled(list: FeatureList, hash: number, written: number, classes: number, previous: number): void {
  list.add(12, mix(previous, written));
  list.add(13, mix(previous, hash));
  list.add(14, mix(previous, classes & LEARNED));
}
