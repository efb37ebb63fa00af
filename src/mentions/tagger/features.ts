import { type Reading, Shape } from "./reading.ts";
import { Is, LEARNED } from "./tables.ts";

/** Most features a token has. */
export const FEATURES = 96;

/** Number of buckets that features are hashed into: a power of two. */
export const BUCKETS = 1 << 15;

/** How a sentence is written, for what shape says there. */
const Mode = { plain: 0, shouted: 1, titled: 2 } as const;

/** FNV-1a over UTF-16 units, from `seed`. */
function hashText(text: string, seed: number, from = 0, end = text.length): number {
  let hash = seed;
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35);
}

function bucketOf(template: number, value: number): number {
  const hash = mix(value, template * 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

/** Reads one sentence after another and gives the hashed features of each token that may be part of a name. */
export class FeatureReader {
  /** The buckets of the token that was read last, `count` of them. */
  readonly buckets = new Int32Array(FEATURES);
  count = 0;
  readonly #reading: Reading;
  readonly #hashes: Int32Array;
  #mode: number = Mode.plain;
  /** The sentence, and in it the run of capitalised words that the token stands in; both as tokens. */
  #start = 0;
  #limit = 0;
  #runStart = 0;
  #runEnd = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#hashes = new Int32Array(reading.tokens.length);
  }

  /** Prepares a sentence (index in `article.sentences`). */
  enter(sentence: number): void {
    const { firstToken, endToken } = this.#reading.article.sentences[sentence]!;
    this.#start = firstToken;
    this.#limit = endToken;
    this.#runEnd = firstToken;
    if (this.#reading.shouted[sentence] === 1) this.#mode = Mode.shouted;
    else this.#mode = this.#reading.titled[sentence] === 1 ? Mode.titled : Mode.plain;
  }

  /** True if the token may be part of a name: written with a capital, and no function word where all are. */
  isCandidate(i: number): boolean {
    const shape = this.#reading.shapes[i]!;
    if (shape === Shape.lower || shape === Shape.other) return false;
    const classes = this.#reading.classes[i]!;
    return this.#mode === Mode.plain || (classes & Is.function) === 0 || (classes & Is.firstOrWord) !== 0;
  }

  /** Reads the features of a token, given the label of the token before. */
  read(i: number, previousLabel: number): void {
    this.count = 0;
    this.#enterRun(i);
    this.#readWord(i, previousLabel);
    this.#readNeighbours(i);
    if (this.#mode === Mode.plain) this.#readRun(i);
    this.#addBits(40, this.#classesAt(i));
    this.#addBits(41, this.#classesAt(i - 1));
    this.#addBits(42, this.#classesAt(i + 1));
  }

  #add(template: number, value: number): void {
    this.buckets[this.count++] = bucketOf(template, value);
  }

  #addBits(template: number, classes: number): void {
    for (let bits = classes; bits !== 0; bits &= bits - 1) this.#add(template, bits & -bits);
  }

  #hashAt(i: number): number {
    if (i < this.#start) return 1;
    if (i >= this.#limit) return 2;
    if (this.#hashes[i] === 0) this.#hashes[i] = hashText(this.#reading.tokens[i]!.lower, 0x811c9dc5) | 1;
    return this.#hashes[i]!;
  }

  #shapeAt(i: number): number {
    return i < this.#start || i >= this.#limit ? 7 : this.#reading.shapes[i]!;
  }

  #classesAt(i: number): number {
    return i < this.#start || i >= this.#limit ? 0 : this.#reading.classes[i]! & LEARNED;
  }

  #enterRun(i: number): void {
    if (i < this.#runEnd) return;
    let end = i + 1;
    while (end < this.#limit && (this.isCandidate(end) || this.#isLink(end))) end++;
    while (end > i + 1 && !this.isCandidate(end - 1)) end--;
    this.#runStart = i;
    this.#runEnd = end;
  }

  #isLink(i: number): boolean {
    const { lower, glued } = this.#reading.tokens[i]!;
    return (lower === "-" && glued) || lower === "of" || lower === "&" || (this.#classesAt(i) & Is.particle) !== 0;
  }

  #readWord(i: number, previous: number): void {
    const word = this.#reading.tokens[i]!.lower;
    const hash = this.#hashAt(i);
    const shape = this.#shapeAt(i) + 8 * this.#mode;
    const opens = i === this.#start ? 1 : 0;
    const classes = this.#classesAt(i);
    this.#add(1, shape);
    this.#add(2, hash);
    this.#add(3, hashText(word, 7, Math.max(0, word.length - 3)));
    this.#add(4, hashText(word, 7, 0, 3));
    this.#add(5, hashText(word, 9, Math.max(0, word.length - 2)));
    this.#add(12, mix(previous, shape));
    this.#add(13, mix(previous, hash));
    this.#add(14, mix(previous, classes));
    this.#add(16, mix(classes, shape));
    this.#add(17, mix(opens, hash));
    this.#add(18, mix(opens, mix(classes, this.#shapeAt(i + 1))));
  }

  #readNeighbours(i: number): void {
    const before = this.#hashAt(i - 1);
    const after = this.#hashAt(i + 1);
    this.#add(6, before);
    this.#add(7, after);
    this.#add(8, mix(before, this.#hashAt(i - 2)));
    this.#add(9, mix(after, this.#hashAt(i + 2)));
    this.#add(11, this.#hashAt(i + 2));
    this.#add(10, mix(this.#shapeAt(i - 1) * 64 + this.#shapeAt(i + 1) * 8, this.#shapeAt(i) + 8 * this.#mode));
    this.#add(15, mix(this.#classesAt(i - 1), mix(this.#classesAt(i), this.#classesAt(i + 1))));
  }

  #readRun(i: number): void {
    const start = this.#runStart;
    const end = this.#runEnd;
    const length = Math.min(end - start, 6);
    const before = this.#hashAt(start - 1);
    const after = this.#hashAt(end);
    this.#add(20, this.#hashAt(end - 1));
    this.#add(21, after);
    this.#add(22, before);
    this.#add(23, length * 8 + Math.min(i - start, 3));
    this.#add(24, mix(before, after));
    this.#add(25, mix(length, this.#classesAt(end - 1)));
    this.#add(26, mix(length, mix(this.#classesAt(start), this.#classesAt(end - 1))));
    this.#add(27, mix(this.#hashAt(start), length));
    this.#add(28, mix(this.#classesAt(start - 1), mix(length, this.#classesAt(end))));
    this.#add(29, mix(after, this.#hashAt(end + 1)));
  }
}
