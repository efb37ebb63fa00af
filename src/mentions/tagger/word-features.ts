import { type FeatureList, hashText, mix } from "./feature-list.ts";

/** How a sentence is written, for what shape says there. */
export const Mode = { plain: 0, shouted: 1, titled: 2 } as const;

/** What templates read of a token: the hash of its word, and its classes as far as they're `LEARNED`. */
export interface Sign {
  readonly hash: number;
  readonly classes: number;
}

/** What a word says by itself, however it's written. */
export function addWord(list: FeatureList, lower: string, { hash, classes }: Sign): void {
  list.add(2, hash);
  list.add(3, hashText(lower, 7, Math.max(0, lower.length - 3)));
  list.add(4, hashText(lower, 7, 0, 3));
  list.add(5, hashText(lower, 9, Math.max(0, lower.length - 2)));
  list.addBits(40, classes);
}

/** What a word says where it's written so (its shape and the sentence's mode) behind a token with this label. */
export function addWritten(list: FeatureList, { hash, classes }: Sign, written: number, previous: number): void {
  list.add(1, written);
  list.add(16, mix(classes, written));
  list.add(12, mix(previous, written));
  list.add(13, mix(previous, hash));
  list.add(14, mix(previous, classes));
}

/** What the word says as the first of its sentence (`opens` 1) or as another (0). */
export function addOpening(list: FeatureList, { hash }: Sign, opens: number): void {
  list.add(17, mix(opens, hash));
}

/** What the token before says by itself, and of a run if it ends before it. */
export function addBefore(list: FeatureList, { hash, classes }: Sign, isRun: boolean): void {
  list.add(6, hash);
  list.addBits(41, classes);
  if (isRun) addRunBefore(list, hash);
}

/** What the token behind says by itself, and of a run if it begins behind it. */
export function addAfter(list: FeatureList, { hash, classes }: Sign, isRun: boolean): void {
  list.add(7, hash);
  list.addBits(42, classes);
  if (isRun) addRunAfter(list, hash);
}

/** What the token before a run says of each of its tokens. */
export function addRunBefore(list: FeatureList, hash: number): void {
  list.add(22, hash);
}

/** What the token behind a run says of each of its tokens. */
export function addRunAfter(list: FeatureList, hash: number): void {
  list.add(21, hash);
}

/** The most that counts of a run's length, and of a place in it. */
const LONGEST = 6;
const FARTHEST = 3;

/** The length of a run of so many tokens, as its features have it. */
export function runLength(tokens: number): number {
  return Math.min(tokens, LONGEST);
}

/** What the place in a run of this length says. */
export function addPlace(list: FeatureList, length: number, place: number): void {
  list.add(23, length * 8 + Math.min(place, FARTHEST));
}

/** What the first and last word of a run of this length say of each of its tokens. */
export function addRunWords(list: FeatureList, length: number, first: Sign, last: Sign): void {
  list.add(20, last.hash);
  list.add(25, mix(length, last.classes));
  list.add(26, mix(length, mix(first.classes, last.classes)));
  list.add(27, mix(first.hash, length));
}
