import type { Article } from "../../core/article.ts";
import { FeatureReader } from "./features.ts";
import { afterSums, beforeSums, ownSums } from "./kept-sums.ts";
import { LABELS } from "./labels.ts";
import { type Reading, readTokens } from "./reading.ts";
import { marginOf, Sums } from "./weights.ts";
import { Mode } from "./word-features.ts";

export { Label } from "./labels.ts";

const N = LABELS.length;

/** What a linear tagger says of each token: not what it is, but how much its shape, words and neighbours speak for it. */
export interface Tags {
  /** Shapes and classes of all tokens. */
  readonly reading: Reading;
  /** The likeliest label of a token (`Label`); none for words in lower case. */
  readonly labelAt: (token: number) => number;
  /** By how much a label leads over the best other one, in units of a sure decision; negative if it trails. */
  readonly lead: (token: number, label: number) => number;
}

/** Weight units by which a usual decision on the training text leads. */
const UNIT = 270;

/**
 * Tags the tokens of an article, left to right, those that are asked for and those before them that bear on them; linear
 * in its length.
 */
export function tagTokens(article: Article): Tags {
  const tagger = new Tagger(article);
  return {
    reading: tagger.reading,
    labelAt: (i) => tagger.labelAt(i),
    lead: (i, label) => tagger.marginAt(i, label) / UNIT,
  };
}

class Tagger {
  readonly reading: Reading;
  readonly #article: Article;
  readonly #features: FeatureReader;
  readonly #labels: Uint8Array;
  readonly #scores: Int32Array;
  /** By token: 1 more than the label that it hands on; 0 if it isn't scored yet. */
  readonly #handed: Uint8Array;
  #sentence = -1;
  readonly #sums = new Sums();
  /** What the run of capitalised words says of each of its tokens. */
  readonly #run = new Sums();

  constructor(article: Article) {
    this.#article = article;
    this.reading = readTokens(article);
    this.#features = new FeatureReader(this.reading);
    const { length } = article.tokens;
    this.#labels = new Uint8Array(length);
    this.#scores = new Int32Array(length * N);
    this.#handed = new Uint8Array(length);
  }

  labelAt(i: number): number {
    if (this.#handed[i] === 0) this.#reach(i);
    return this.#labels[i] ?? 0;
  }

  marginAt(i: number, label: number): number {
    if (this.#handed[i] === 0) this.#reach(i);
    return marginOf(this.#scores, i * N, label);
  }

  /** Scores the token, after those before it whose label it hangs on. */
  #reach(i: number): void {
    const { sentence } = this.#article.tokens[i]!;
    if (sentence !== this.#sentence) {
      this.#sentence = sentence;
      this.#features.enter(sentence);
    }
    const { firstToken } = this.#article.sentences[sentence]!;
    let from = i;
    while (from > firstToken && this.#handed[from - 1] === 0 && this.#handsOn(from - 1)) from--;
    let previous = from > firstToken && this.#handsOn(from - 1) ? this.#handed[from - 1]! - 1 : 0;
    for (let at = from; at <= i; at++) {
      if (this.#features.isCandidate(at)) {
        previous = this.#score(at, previous);
        this.#labels[at] = previous;
      } else if (!this.#handsOn(at)) previous = 0;
      this.#handed[at] = previous + 1;
    }
  }

  /** True if the token behind hangs on this one's label: a part of a name, or a mark without space before it. */
  #handsOn(i: number): boolean {
    if (this.#features.isCandidate(i)) return true;
    const { kind, glued } = this.#article.tokens[i]!;
    return kind !== "word" && glued;
  }

  #score(i: number, previous: number): number {
    const features = this.#features;
    const { list } = features;
    list.count = 0;
    if (features.enterRun(i)) {
      features.addRun();
      this.#run.clear();
      this.#run.addWeights(list);
      list.count = 0;
    }
    const sums = this.#sums;
    sums.clear();
    sums.add(this.#run);
    if (previous === 0 && features.mode === Mode.plain) sums.add(ownSums(this.#article.tokens[i]));
    else features.addOwn(i, previous);
    const before = features.wordAt(i - 1);
    if (before === undefined) features.addBefore(i);
    else sums.add(beforeSums(before));
    const after = features.wordAt(i + 1);
    if (after === undefined) features.addAfter(i);
    else sums.add(afterSums(after));
    features.addContext(i);
    sums.addWeights(list);
    return sums.writeTo(this.#scores, i * N);
  }
}
