/** Most features a token has. */
const MOST = 96;

/** Number of buckets that features are hashed into: a power of two. */
export const BUCKETS = 1 << 15;

/** FNV-1a over UTF-16 units, from `seed`; as if the text went on with zeros. */
export function hashText(text: string, seed: number, from = 0, end = text.length): number {
  let hash = seed;
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ (i < text.length ? text.charCodeAt(i) : 0), 0x01000193);
  return hash;
}

/** 0x9e3779b9 as a signed number, so that sums stay whole numbers of 32 bits. */
const GOLDEN = 0x9e3779b9 | 0;

/** What the hash of each template's features begins with. */
const SEEDS = Int32Array.from({ length: 64 }, (_, template) => (template * 0x27d4eb2f + 0x9e3779b9) | 0);

/** The hash of a word; never 0. */
export function hashWord(lower: string): number {
  return hashText(lower, 0x811c9dc5) | 1;
}

/** Two numbers in one, whose bits all depend on all of theirs. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ (b + GOLDEN), 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
}

/** Buckets that features were hashed into, in the order in which they were added. */
export class FeatureList {
  readonly buckets = new Int32Array(MOST);
  count = 0;

  /** Adds the feature that the template has with this value. */
  add(template: number, value: number): void {
    let hash = Math.imul(value ^ SEEDS[template]!, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    this.buckets[this.count++] = (hash ^ (hash >>> 15)) & (BUCKETS - 1);
  }

  /** Adds a feature for each bit. */
  addBits(template: number, classes: number): void {
    for (let bits = classes; bits !== 0; bits &= bits - 1) this.add(template, bits & -bits);
  }
}
