import type { Token } from "../../core/article.ts";
import { FeatureList, mix } from "./feature-list.ts";
import { type Reading, Shape } from "./reading.ts";
import { Is, LEARNED } from "./tables.ts";
import { addAfter, addBefore, addLabelled, addWord, Mode } from "./word-features.ts";

export { BUCKETS } from "./feature-list.ts";

/** Reads one sentence after another and gives the hashed features of each token that may be part of a name. */
export class FeatureReader {
  /** The buckets of what was read last. */
  readonly list = new FeatureList();
  readonly #reading: Reading;
  readonly #shapes: Uint8Array;
  readonly #classes: Uint32Array;
  readonly #hashes: Int32Array;
  #mode: number = Mode.plain;
  /** The sentence, and in it the run of capitalised words that the token stands in; both as tokens. */
  #start = 0;
  #limit = 0;
  #runStart = 0;
  #runEnd = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#shapes = reading.shapes;
    this.#classes = reading.classes;
    this.#hashes = reading.hashes;
  }

  /** How the sentence is written: one of `Mode`. */
  get mode(): number {
    return this.#mode;
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
    const shape = this.#shapes[i]!;
    if (shape === Shape.lower || shape === Shape.other) return false;
    if (this.#mode === Mode.plain) return true;
    const classes = this.#classes[i]!;
    return (classes & Is.function) === 0 || (classes & Is.firstOrWord) !== 0;
  }

  /** Reads all features of a token, given the label of the token before. */
  read(i: number, previous: number): void {
    this.list.count = 0;
    this.enterRun(i);
    this.addOwn(i, previous);
    this.addBefore(i);
    this.addAfter(i);
    this.addContext(i);
    this.addRun();
  }

  /** The token if it's a word of the sentence. */
  wordAt(i: number): Token | undefined {
    if (i < this.#start || i >= this.#limit || this.#shapes[i] === Shape.other) return undefined;
    return this.#reading.tokens[i];
  }

  /** Goes to the run of the token; false if it's the one of the token that was read last. */
  enterRun(i: number): boolean {
    if (i >= this.#runStart && i < this.#runEnd) return false;
    let start = i;
    for (let at = i - 1; at >= this.#start; at--) {
      if (this.isCandidate(at)) start = at;
      else if (!this.#isLink(at)) break;
    }
    let end = i + 1;
    while (end < this.#limit && (this.isCandidate(end) || this.#isLink(end))) end++;
    while (end > i + 1 && !this.isCandidate(end - 1)) end--;
    this.#runStart = start;
    this.#runEnd = end;
    return true;
  }

  /** Adds what the token says by itself and with the label before it. */
  addOwn(i: number, previous: number): void {
    const shape = this.#shapes[i]!;
    const classes = this.#classes[i]!;
    addWord(this.list, this.#reading.tokens[i]!.lower, shape, this.#mode, classes);
    addLabelled(this.list, this.#hashes[i]!, shape + 8 * this.#mode, classes, previous);
  }

  /** Adds what the token before says by itself. */
  addBefore(i: number): void {
    addBefore(this.list, this.#hashAt(i - 1), this.#classesAt(i - 1));
  }

  /** Adds what the token behind says by itself. */
  addAfter(i: number): void {
    addAfter(this.list, this.#hashAt(i + 1), this.#classesAt(i + 1));
  }

  /** Adds what tokens say together, and the place in the run. */
  addContext(i: number): void {
    const list = this.list;
    const before = this.#hashAt(i - 1);
    const after = this.#hashAt(i + 1);
    const further = this.#hashAt(i + 2);
    list.add(8, mix(before, this.#hashAt(i - 2)));
    list.add(9, mix(after, further));
    list.add(11, further);
    const written = this.#shapes[i]! + 8 * this.#mode;
    const classes = this.#classes[i]! & LEARNED;
    const behind = this.#shapeAt(i + 1);
    list.add(10, mix(this.#shapeAt(i - 1) * 64 + behind * 8, written));
    list.add(15, mix(this.#classesAt(i - 1), mix(classes, this.#classesAt(i + 1))));
    const opens = i === this.#start ? 1 : 0;
    list.add(17, mix(opens, this.#hashes[i]!));
    list.add(18, mix(opens, mix(classes, behind)));
    if (this.#mode !== Mode.plain) return;
    list.add(23, Math.min(this.#runEnd - this.#runStart, 6) * 8 + Math.min(i - this.#runStart, 3));
  }

  /** Adds what the run says of each of its tokens: nothing where all words have capitals. */
  addRun(): void {
    if (this.#mode !== Mode.plain) return;
    const { list } = this;
    const start = this.#runStart;
    const end = this.#runEnd;
    const length = Math.min(end - start, 6);
    const before = this.#hashAt(start - 1);
    const after = this.#hashAt(end);
    const last = this.#classesAt(end - 1);
    list.add(20, this.#hashAt(end - 1));
    list.add(21, after);
    list.add(22, before);
    list.add(24, mix(before, after));
    list.add(25, mix(length, last));
    list.add(26, mix(length, mix(this.#classesAt(start), last)));
    list.add(27, mix(this.#hashAt(start), length));
    list.add(28, mix(this.#classesAt(start - 1), mix(length, this.#classesAt(end))));
    list.add(29, mix(after, this.#hashAt(end + 1)));
  }

  #hashAt(i: number): number {
    if (i < this.#start) return 1;
    return i >= this.#limit ? 2 : this.#hashes[i]!;
  }

  #shapeAt(i: number): number {
    return i < this.#start || i >= this.#limit ? 7 : this.#shapes[i]!;
  }

  #classesAt(i: number): number {
    return i < this.#start || i >= this.#limit ? 0 : this.#classes[i]! & LEARNED;
  }

  #isLink(i: number): boolean {
    if (this.#classesAt(i) & Is.particle) return true;
    const { lower, glued } = this.#reading.tokens[i]!;
    return lower === "of" || (lower === "-" && glued) || lower === "&";
  }
}
