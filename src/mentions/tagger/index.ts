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

/** Tags the tokens of an article, left to right; linear in its length. */
export function tagTokens(article: Article): Tags {
  const tagger = new Tagger(article);
  for (let s = 0; s < article.sentences.length; s++) tagger.tagSentence(s);
  const { reading, labels, scores } = tagger;
  return {
    reading,
    labelAt: (i) => labels[i] ?? 0,
    lead: (i, label) => marginOf(scores, i * N, label) / UNIT,
  };
}

class Tagger {
  readonly reading: Reading;
  readonly labels: Uint8Array;
  readonly scores: Int32Array;
  readonly #article: Article;
  readonly #features: FeatureReader;
  readonly #sums = new Sums();
  /** What the run of capitalised words says of each of its tokens. */
  readonly #run = new Sums();

  constructor(article: Article) {
    this.#article = article;
    this.reading = readTokens(article);
    this.labels = new Uint8Array(article.tokens.length);
    this.scores = new Int32Array(article.tokens.length * N);
    this.#features = new FeatureReader(this.reading);
  }

  tagSentence(sentence: number): void {
    const { tokens, sentences } = this.#article;
    const { firstToken, endToken } = sentences[sentence]!;
    const features = this.#features;
    features.enter(sentence);
    let previous = 0;
    for (let i = firstToken; i < endToken; i++) {
      if (features.isCandidate(i)) {
        previous = this.#score(i, previous);
        this.labels[i] = previous;
      } else if (previous !== 0 && (tokens[i]!.kind === "word" || !tokens[i]!.glued)) previous = 0;
    }
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
    return sums.writeTo(this.scores, i * N);
  }
}
