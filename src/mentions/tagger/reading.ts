import type { Article, Token } from "../../core/article.ts";
import { type Fact, factOf, tableFactOf } from "../../core/words.ts";
import { hashWord } from "./feature-list.ts";
import { Shape, shapeOf } from "./shape.ts";
import { nameClasses, wordClasses, wordTableOf } from "./tables.ts";

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
  /** Words that the article also writes in lower case. */
  readonly lowered: { readonly has: (lower: string) => boolean };
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
/** A word that has a capital in a headline in title case. */
const LONG = 1 << 29;

/** Shape, classes and more of a word, in one number. */
export const wordBits: Fact<number> = tableFactOf(
  wordTableOf,
  (_, word) => {
    const { text } = word;
    const shape = shapeOf(text);
    const isMixed = (shape === Shape.lower && text.length > 2) || (shape === Shape.title && text.length > 3);
    const classes = shape === Shape.lower ? wordClasses({ word }) : nameClasses({ word });
    return classes | (shape << SHAPE_AT) | (isMixed ? MIXED : 0) | (text.length > 3 ? LONG : 0);
  },
  0,
);

/** The shape in what `wordBits` gives. */
export function shapeIn(bits: number): number {
  return (bits >> SHAPE_AT) & SHAPE;
}

/** The classes in what `wordBits` gives. */
export function classesIn(bits: number): number {
  return bits & CLASSES;
}

/** The hash of a word's lower case; never 0. */
const hashOf: Fact<number> = factOf(({ lower }) => hashWord(lower), 0);

/** After so many questions about words in lower case, a set of them is made. */
const MANY = 64;

/** Words that an article also writes in lower case. */
class Lowered {
  readonly #tokens: readonly Token[];
  readonly #shapes: Uint8Array;
  readonly #hashes: Int32Array;
  #asked = 0;
  #words: Set<string> | undefined;

  constructor(tokens: readonly Token[], shapes: Uint8Array, hashes: Int32Array) {
    this.#tokens = tokens;
    this.#shapes = shapes;
    this.#hashes = hashes;
  }

  has(lower: string): boolean {
    if (this.#words !== undefined) return this.#words.has(lower);
    if (++this.#asked > MANY) this.#words = this.#gather();
    const hash = hashWord(lower);
    for (let i = this.#hashes.indexOf(hash); i !== -1; i = this.#hashes.indexOf(hash, i + 1)) {
      if (this.#shapes[i] === Shape.lower && this.#tokens[i]!.lower === lower) return true;
    }
    return false;
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
  const shapes = new Uint8Array(tokens.length);
  const classes = new Uint32Array(tokens.length);
  const hashes = new Int32Array(tokens.length);
  const shouted = new Uint8Array(sentences.length);
  const titled = new Uint8Array(sentences.length);
  for (let s = 0; s < sentences.length; s++) {
    const { firstToken, endToken } = sentences[s]!;
    const count = { capitals: 0, mixed: 0, long: 0, longCapital: 0 };
    for (let i = firstToken; i < endToken; i++) {
      const bits = bitsAt(tokens[i]!);
      const shape = shapeIn(bits);
      shapes[i] = shape;
      classes[i] = classesIn(bits);
      hashes[i] = hashOf(tokens[i]);
      countWord(count, shape, bits);
    }
    if (count.mixed === 0 && count.capitals >= 3) shouted[s] = 1;
    const isTitled = count.long >= 4 && count.longCapital >= count.long * 0.8;
    if (isTitled && !isStop(tokens[endToken - 1]!.text)) titled[s] = 1;
  }
  const lowered = new Lowered(tokens, shapes, hashes);
  return {
    article,
    tokens,
    shapes,
    classes,
    hashes,
    shouted,
    titled,
    lowered,
    hasDictionary: false,
    isWord: () => false,
  };
}

function bitsAt(token: Token): number {
  return token.kind === "word" ? wordBits(token) : Shape.other << SHAPE_AT;
}

/** Words of a sentence: in capitals, in a form that nobody shouts, long ones, and those of the long ones with a capital. */
interface Count {
  capitals: number;
  mixed: number;
  long: number;
  longCapital: number;
}

function countWord(count: Count, shape: number, bits: number): void {
  if (shape === Shape.capitals) count.capitals++;
  if (bits & MIXED) count.mixed++;
  if (bits & LONG) {
    count.long++;
    if (shape !== Shape.lower) count.longCapital++;
  }
}
