import type { Token } from "../../core/article.ts";
import { FeatureList, mix } from "./feature-list.ts";
import { isLink } from "./links.ts";
import { type Reading, Shape } from "./reading.ts";
import { Is, LEARNED } from "./tables.ts";
import {
  addAfter,
  addBefore,
  addOpening,
  addPlace,
  addRunAfter,
  addRunBefore,
  addRunWords,
  addWord,
  addWritten,
  Mode,
  runLength,
  type Sign,
} from "./word-features.ts";

export { bucketOf } from "./feature-list.ts";
export { BUCKETS } from "./labels.ts";

const LIST = new FeatureList();

/** Reads one sentence after another and gives the hashed features of each token that may be part of a name. */
export class FeatureReader {
  /** What was read last: one for all readers, as each reads a token in one go. */
  readonly list: FeatureList = LIST;
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

  /** True if not all words of the sentence have capitals; only there are runs read. */
  get isPlain(): boolean {
    return this.#mode === Mode.plain;
  }

  /** True if the run is one token. */
  get isAlone(): boolean {
    return this.#runEnd - this.#runStart === 1;
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

  /** True for the first token of the sentence. */
  opens(i: number): boolean {
    return i === this.#start;
  }

  /** Reads all features of a token, given the label of the token before. */
  read(i: number, previous: number): void {
    this.list.count = 0;
    this.enterRun(i);
    addWord(this.list, this.#reading.tokens[i]!.lower, this.#signAt(i));
    this.addWritten(i, previous);
    this.addBefore(i, false);
    this.addAfter(i, false);
    this.addContext(i, false);
    if (!this.isPlain) return;
    this.addPlace(i);
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
      else if (!isLink(this.#reading, at)) break;
    }
    let end = i + 1;
    while (end < this.#limit && (this.isCandidate(end) || isLink(this.#reading, end))) end++;
    while (end > i + 1 && !this.isCandidate(end - 1)) end--;
    this.#runStart = start;
    this.#runEnd = end;
    return true;
  }

  /** Adds what a word says as it's written here, behind a token with this label. */
  addWritten(i: number, previous: number): void {
    const sign = this.#signAt(i);
    addWritten(this.list, sign, this.#shapes[i]! + 8 * this.#mode, previous);
    addOpening(this.list, sign, this.opens(i) ? 1 : 0);
  }

  /** Adds what the token before says by itself, and of the run if it's where that begins. */
  addBefore(i: number, isRun: boolean): void {
    addBefore(this.list, this.#signAt(i - 1), isRun);
  }

  /** Adds what the token behind says by itself, and of the run if it's where that ends. */
  addAfter(i: number, isRun: boolean): void {
    addAfter(this.list, this.#signAt(i + 1), isRun);
  }

  /** Adds what tokens say together; also of the run if it's only this one. */
  addContext(i: number, isAlone: boolean): void {
    const { list } = this;
    const before = this.#hashAt(i - 1);
    const after = this.#hashAt(i + 1);
    const further = this.#hashAt(i + 2);
    const ahead = mix(after, further);
    const classes = this.#classes[i]! & LEARNED;
    const classesBefore = this.#classesAt(i - 1);
    const classesAfter = this.#classesAt(i + 1);
    const behind = this.#shapeAt(i + 1);
    list.add(8, mix(before, this.#hashAt(i - 2)));
    list.add(9, ahead);
    list.add(11, further);
    list.add(10, mix(this.#shapeAt(i - 1) * 64 + behind * 8, this.#shapes[i]! + 8 * this.#mode));
    list.add(15, mix(classesBefore, mix(classes, classesAfter)));
    list.add(18, mix(i === this.#start ? 1 : 0, mix(classes, behind)));
    if (!isAlone) return;
    list.add(24, mix(before, after));
    list.add(28, mix(classesBefore, mix(1, classesAfter)));
    list.add(29, ahead);
  }

  /** Adds what the place in the run says. */
  addPlace(i: number): void {
    addPlace(this.list, runLength(this.#runEnd - this.#runStart), i - this.#runStart);
  }

  /** Adds what the run says of each of its tokens. */
  addRun(): void {
    const start = this.#runStart;
    const end = this.#runEnd;
    addRunWords(this.list, runLength(end - start), this.#signAt(start), this.#signAt(end - 1));
    addRunBefore(this.list, this.#hashAt(start - 1));
    addRunAfter(this.list, this.#hashAt(end));
    const after = this.#hashAt(end);
    this.list.add(24, mix(this.#hashAt(start - 1), after));
    this.list.add(28, mix(this.#classesAt(start - 1), mix(runLength(end - start), this.#classesAt(end))));
    this.list.add(29, mix(after, this.#hashAt(end + 1)));
  }

  #signAt(i: number): Sign {
    return { hash: this.#hashAt(i), classes: this.#classesAt(i) };
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
}
