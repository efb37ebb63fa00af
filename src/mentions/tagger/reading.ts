import type { Article, Sentence, Token } from "../../core/article.ts";
import { hasOwnTables } from "../../core/own-tables.ts";
import { type Fact, type Word, wordFactOf } from "../../core/words.ts";
import { hashWord } from "./feature-list.ts";
import { Shape, shapeOf } from "./shape.ts";
import { nameClasses, wordClasses } from "./tables.ts";

export { Shape } from "./shape.ts";

/** What the rules read: for each token its shape and its classes (bits of `Is`). */
export interface Reading {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly shapes: Uint8Array;
  readonly classes: Uint32Array;
  /** Hashes of the words in lower case. */
  readonly hashes: Int32Array;
  /** By sentence: 1 if it's written in capitals throughout, so that shape says nothing. */
  readonly shouted: Uint8Array;
  /** By sentence: 1 if it's a headline in title case. */
  readonly titled: Uint8Array;
  /** True if the article also writes the token's word in lower case. */
  readonly lowered: { readonly has: (token: number) => boolean };
  /** True if `isWord` can be asked. */
  readonly hasDictionary: boolean;
  /** True if a dictionary has the word as anything but a name; asked only in articles in capitals. */
  readonly isWord: (lower: string) => boolean;
}

/** What a word says by itself, in one number: its classes, its shape, and what it says of how its sentence is written. */
const SHAPE_AT = 25;
const CLASSES = (1 << SHAPE_AT) - 1;
const SHAPE = 7;
/** A word that nobody shouts; "of", "'s" and "Mc" say nothing. */
const MIXED = 1 << 28;
/** A word that has a capital in a headline in title case, and one that has it here. */
const LONG_AT = 29;
const LONG_CAPITAL_AT = 30;

function findBits(word: Word): number {
  const { text } = word;
  const shape = shapeOf(text);
  const isLower = shape === Shape.lower;
  const isMixed = (isLower && text.length > 2) || (shape === Shape.title && text.length > 3);
  const classes = isLower ? wordClasses({ word }) : nameClasses({ word });
  const isLong = text.length > 3 ? 1 : 0;
  const marks = (isMixed ? MIXED : 0) | (isLong << LONG_AT) | (isLower ? 0 : isLong << LONG_CAPITAL_AT);
  return classes | (shape << SHAPE_AT) | marks;
}

const keptBits = wordFactOf(findBits);

/** Shape, classes and more of a word, in one number. */
export const wordBits: Fact<number> = (token) => {
  if (token === undefined) return 0;
  return hasOwnTables() ? findBits(token.word) : keptBits(token.word);
};

/** The shape in what `wordBits` gives. */
export function shapeIn(bits: number): number {
  return (bits >> SHAPE_AT) & SHAPE;
}

/** The classes in what `wordBits` gives. */
export function classesIn(bits: number): number {
  return bits & CLASSES;
}

/** The hash of a word's lower case; never 0. */
const hashOf = wordFactOf(({ lower }) => hashWord(lower));

/** After so many questions about words that may be in lower case, a set of them is made. */
const MANY = 64;

/** Words that an article also writes in lower case. */
class Lowered {
  readonly #tokens: readonly Token[];
  readonly #shapes: Uint8Array;
  readonly #hashes: Int32Array;
  #asked = 0;
  #words: Set<string> | undefined;
  /** Of the hashes of the words in lower case the last bits: most of what's asked isn't among them. */
  #filter: number[] | undefined;

  constructor(tokens: readonly Token[], shapes: Uint8Array, hashes: Int32Array) {
    this.#tokens = tokens;
    this.#shapes = shapes;
    this.#hashes = hashes;
  }

  has(token: number): boolean {
    const { lower } = this.#tokens[token]!;
    if (this.#words !== undefined) return this.#words.has(lower);
    const hash = this.#hashes[token]!;
    this.#filter ??= this.#filtered();
    if ((this.#filter[(hash >>> 6) & 63]! & (1 << (hash >>> 1))) === 0) return false;
    if (++this.#asked > MANY) this.#words = this.#gather();
    for (let i = this.#hashes.indexOf(hash); i !== -1; i = this.#hashes.indexOf(hash, i + 1)) {
      if (this.#shapes[i] === Shape.lower && this.#tokens[i]!.lower === lower) return true;
    }
    return false;
  }

  #filtered(): number[] {
    const filter: number[] = new Array(64).fill(0);
    const hashes = this.#hashes;
    const shapes = this.#shapes;
    for (let i = 0; i < shapes.length; i++) {
      const hash = hashes[i]!;
      if (shapes[i] === Shape.lower) filter[(hash >>> 6) & 63]! |= 1 << (hash >>> 1);
    }
    return filter;
  }

  #gather(): Set<string> {
    const words = new Set<string>();
    for (let i = 0; i < this.#shapes.length; i++) {
      if (this.#shapes[i] === Shape.lower) words.add(this.#tokens[i]!.lower);
    }
    return words;
  }
}

function isStop(text: string): boolean {
  return text === "." || text === "!" || text === "?";
}

/** Reads shapes and classes of all tokens once. */
export function readTokens(article: Article): Reading {
  const { tokens, sentences } = article;
  const { length } = tokens;
  const lanes = new ArrayBuffer(9 * length);
  const classes = new Uint32Array(lanes, 0, length);
  const hashes = new Int32Array(lanes, 4 * length, length);
  const shapes = new Uint8Array(lanes, 8 * length, length);
  const shouted = new Uint8Array(sentences.length);
  const titled = new Uint8Array(sentences.length);
  const reading: Reading = {
    article,
    tokens,
    shapes,
    classes,
    hashes,
    shouted,
    titled,
    lowered: new Lowered(tokens, shapes, hashes),
    hasDictionary: false,
    isWord: () => false,
  };
  for (let s = 0; s < sentences.length; s++) {
    const style = readSentence(reading, sentences[s]!);
    shouted[s] = style & SHOUTED;
    titled[s] = style >> 1;
  }
  return reading;
}

const SHOUTED = 1;
const TITLED = 2;
const NO_WORD = Shape.other << SHAPE_AT;

/** Reads the tokens of a sentence; gives how it's written. */
function readSentence({ tokens, shapes, classes, hashes }: Reading, { firstToken, endToken }: Sentence): number {
  const isOwn = hasOwnTables();
  let all = 0;
  let long = 0;
  let longCapital = 0;
  for (let i = firstToken; i < endToken; i++) {
    const { kind, word } = tokens[i]!;
    let bits = NO_WORD;
    if (kind === "word") bits = isOwn ? findBits(word) : keptBits(word);
    classes[i] = bits & CLASSES;
    shapes[i] = (bits >> SHAPE_AT) & SHAPE;
    hashes[i] = hashOf(word);
    all |= bits;
    long += (bits >>> LONG_AT) & 1;
    longCapital += (bits >>> LONG_CAPITAL_AT) & 1;
  }
  const isTitled = long >= 4 && longCapital >= long * 0.8 && !isStop(tokens[endToken - 1]!.text);
  const isShouted = (all & MIXED) === 0 && capitalsIn(shapes, firstToken, endToken) >= 3;
  return (isShouted ? SHOUTED : 0) | (isTitled ? TITLED : 0);
}

function capitalsIn(shapes: Uint8Array, from: number, end: number): number {
  let capitals = 0;
  for (let i = from; i < end; i++) if (shapes[i] === Shape.capitals) capitals++;
  return capitals;
}
