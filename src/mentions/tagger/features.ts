import { type Fact, factOf } from "../../core/words.ts";
import { FeatureList, hashText, mix } from "./feature-list.ts";
import { type Reading, Shape } from "./reading.ts";
import { Is, LEARNED } from "./tables.ts";

export { BUCKETS } from "./feature-list.ts";

/** How a sentence is written, for what shape says there. */
export const Mode = { plain: 0, shouted: 1, titled: 2 } as const;

const hashOf: Fact<number> = factOf(({ lower }) => hashText(lower, 0x811c9dc5) | 1, 0);

/** What a word says by itself where it's written with this shape in a sentence of this mode. */
export function addWordFeatures(list: FeatureList, word: string, shape: number, mode: number, classes: number): void {
  const hash = hashText(word, 0x811c9dc5) | 1;
  const written = shape + 8 * mode;
  list.add(1, written);
  list.add(2, hash);
  list.add(3, hashText(word, 7, Math.max(0, word.length - 3)));
  list.add(4, hashText(word, 7, 0, 3));
  list.add(5, hashText(word, 9, Math.max(0, word.length - 2)));
  list.add(16, mix(classes & LEARNED, written));
  list.addBits(40, classes & LEARNED);
}

/** Reads one sentence after another and gives the hashed features of each token that may be part of a name. */
export class FeatureReader {
  /** The buckets of what was read last. */
  readonly list = new FeatureList();
  readonly #reading: Reading;
  #mode: number = Mode.plain;
  /** The sentence, and in it the run of capitalised words that the token stands in; both as tokens. */
  #start = 0;
  #limit = 0;
  #runStart = 0;
  #runEnd = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
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
    const shape = this.#reading.shapes[i]!;
    if (shape === Shape.lower || shape === Shape.other) return false;
    if (this.#mode === Mode.plain) return true;
    const classes = this.#reading.classes[i]!;
    return (classes & Is.function) === 0 || (classes & Is.firstOrWord) !== 0;
  }

  /** Reads all features of a token, given the label of the token before. */
  read(i: number, previous: number): void {
    this.list.count = 0;
    this.enterRun(i);
    const { tokens, shapes, classes } = this.#reading;
    addWordFeatures(this.list, tokens[i]!.lower, shapes[i]!, this.#mode, classes[i]!);
    this.addContext(i, previous);
    this.addRun();
  }

  /** Goes on to the run of the token; false if it's the one of the token before. */
  enterRun(i: number): boolean {
    if (i < this.#runEnd) return false;
    let end = i + 1;
    while (end < this.#limit && (this.isCandidate(end) || this.#isLink(end))) end++;
    while (end > i + 1 && !this.isCandidate(end - 1)) end--;
    this.#runStart = i;
    this.#runEnd = end;
    return true;
  }

  /** Adds what the label before, the words around the token and its place in the run say of it. */
  addContext(i: number, previous: number): void {
    const { list } = this;
    const hash = this.#hashAt(i);
    const own = this.#reading.shapes[i]!;
    const shape = own + 8 * this.#mode;
    const classes = this.#reading.classes[i]! & LEARNED;
    const behind = this.#shapeAt(i + 1);
    list.add(12, mix(previous, shape));
    list.add(13, mix(previous, hash));
    list.add(14, mix(previous, classes));
    const opens = i === this.#start ? 1 : 0;
    list.add(17, mix(opens, hash));
    list.add(18, mix(opens, mix(classes, behind)));
    list.add(10, mix(this.#shapeAt(i - 1) * 64 + behind * 8, shape));
    if (this.#mode === Mode.plain) {
      list.add(23, Math.min(this.#runEnd - this.#runStart, 6) * 8 + Math.min(i - this.#runStart, 3));
    }
    this.#addNeighbours(i, classes);
  }

  #addNeighbours(i: number, classes: number): void {
    const { list } = this;
    const before = this.#hashAt(i - 1);
    const after = this.#hashAt(i + 1);
    const further = this.#hashAt(i + 2);
    list.add(6, before);
    list.add(7, after);
    list.add(8, mix(before, this.#hashAt(i - 2)));
    list.add(9, mix(after, further));
    list.add(11, further);
    const classesBefore = this.#classesAt(i - 1);
    const classesAfter = this.#classesAt(i + 1);
    list.add(15, mix(classesBefore, mix(classes, classesAfter)));
    list.addBits(41, classesBefore);
    list.addBits(42, classesAfter);
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
    return i >= this.#limit ? 2 : hashOf(this.#reading.tokens[i]);
  }

  #shapeAt(i: number): number {
    return i < this.#start || i >= this.#limit ? 7 : this.#reading.shapes[i]!;
  }

  #classesAt(i: number): number {
    return i < this.#start || i >= this.#limit ? 0 : this.#reading.classes[i]! & LEARNED;
  }

  #isLink(i: number): boolean {
    if (this.#classesAt(i) & Is.particle) return true;
    const { lower, glued } = this.#reading.tokens[i]!;
    return lower === "of" || (lower === "-" && glued) || lower === "&";
  }
}
