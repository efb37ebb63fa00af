import { BUCKETS } from "./labels.ts";

/** Most features a token has. */
const MOST = 96;

/** FNV-1a over UTF-16 units, from `seed`; as if the text went on with zeros. */
export function hashText(text: string, seed: number, from = 0, end = text.length): number {
  let hash = seed;
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ (i < text.length ? text.charCodeAt(i) : 0), 0x01000193);
  return hash;
}

/** The hash of a word; never 0. */
export function hashWord(lower: string): number {
  return hashText(lower, 0x811c9dc5) | 1;
}

/** Two numbers in one, whose bits all depend on all of theirs. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ (b - 0x61c88647), 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
}

/** The features of a token, in the order in which they were added. */
export class FeatureList {
  /** Their values, each with the mark of its template. */
  readonly marked = new Int32Array(MOST);
  count = 0;

  /** Adds the feature that the template has with this value. */
  add(template: number, value: number): void {
    this.marked[this.count++] = value ^ (Math.imul(template, 0x27d4eb2f) - 0x61c88647);
  }

  /** Adds a feature for each bit. */
  addBits(template: number, classes: number): void {
    for (let bits = classes; bits !== 0; bits &= bits - 1) this.add(template, bits & -bits);
  }
}

/** The bucket that a feature is hashed into. */
export function bucketOf(marked: number): number {
  let hash = Math.imul(marked, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
