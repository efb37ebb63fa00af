import type { Article } from "../../core/article.ts";
import { FeatureReader } from "./features.ts";
import { addKept, Kept } from "./kept-sums.ts";
import { type Reading, readTokens } from "./reading.ts";
import { Sums } from "./weights.ts";

export { Label } from "./labels.ts";

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

// What is known of a token, in one number: its label, the one that it hands on, that it was read, and the place of its sums.
const LABEL = 7;
const HANDED_AT = 3;
const READ = 1 << 6;
const PLACE_AT = 7;

class Tagger {
  readonly reading: Reading;
  readonly #article: Article;
  readonly #features: FeatureReader;
  readonly #known: Int32Array;
  /** Of the tokens that were scored; the first is that of all others. */
  readonly #scores: Sums[] = [new Sums()];
  #sentence = -1;
  /** What the run of capitalised words says of each of its tokens, once that was asked for. */
  readonly #run = new Sums();
  #hasRun = false;

  constructor(article: Article) {
    this.#article = article;
    this.reading = readTokens(article);
    this.#features = new FeatureReader(this.reading);
    this.#known = new Int32Array(article.tokens.length);
  }

  labelAt(i: number): number {
    return this.#knownOf(i) & LABEL;
  }

  marginAt(i: number, label: number): number {
    return this.#scores[this.#knownOf(i) >> PLACE_AT]!.margin(label);
  }

  #knownOf(i: number): number {
    const known = this.#known[i] ?? READ;
    return known === 0 ? this.#reach(i) : known;
  }

  /** Scores the token, after those before it whose label it hangs on. */
  #reach(i: number): number {
    const known = this.#known;
    const { sentence } = this.#article.tokens[i]!;
    if (sentence !== this.#sentence) {
      this.#sentence = sentence;
      this.#features.enter(sentence);
    }
    const { firstToken } = this.#article.sentences[sentence]!;
    let from = i;
    while (from > firstToken && known[from - 1] === 0 && this.#handsOn(from - 1)) from--;
    let previous = from > firstToken && this.#handsOn(from - 1) ? (known[from - 1]! >> HANDED_AT) & LABEL : 0;
    for (let at = from; at <= i; at++) {
      let label = 0;
      let place = 0;
      if (this.#features.isCandidate(at)) {
        const sums = this.#score(at, previous);
        place = this.#scores.push(sums) - 1;
        label = sums.best();
        previous = label;
      } else if (!this.#handsOn(at)) previous = 0;
      known[at] = label | (previous << HANDED_AT) | READ | (place << PLACE_AT);
    }
    return known[i]!;
  }

  /** True if the token behind hangs on this one's label: a part of a name, or a mark without space before it. */
  #handsOn(i: number): boolean {
    if (this.#features.isCandidate(i)) return true;
    const { kind, glued } = this.#article.tokens[i]!;
    return kind !== "word" && glued;
  }

  #score(i: number, previous: number): Sums {
    const features = this.#features;
    const sums = new Sums();
    features.list.count = 0;
    const alone = features.isPlain ? this.#addRun(sums, i, previous) : 0;
    const { word } = this.#article.tokens[i]!;
    if (features.isPlain && previous === 0) addKept(sums, word, features.opens(i) ? Kept.opening : Kept.own, alone);
    else {
      addKept(sums, word, Kept.word, 0);
      features.addWritten(i, previous);
    }
    this.#addNeighbours(sums, i, alone);
    features.addContext(i, alone === 1);
    sums.addWeights(features.list);
    return sums;
  }

  /** Adds what the run says; nothing and 1 if that is one word, whose kept sums have it. */
  #addRun(sums: Sums, i: number, previous: number): number {
    const features = this.#features;
    if (features.enterRun(i)) this.#hasRun = false;
    if (previous === 0 && features.isAlone) return 1;
    if (!this.#hasRun) {
      features.addRun();
      this.#run.clear();
      this.#run.addWeights(features.list);
      features.list.count = 0;
      this.#hasRun = true;
    }
    sums.addSums(this.#run);
    features.addPlace(i);
    return 0;
  }

  #addNeighbours(sums: Sums, i: number, alone: number): void {
    const features = this.#features;
    const before = features.wordAt(i - 1);
    if (before === undefined) features.addBefore(i, alone === 1);
    else addKept(sums, before.word, Kept.before, alone);
    const after = features.wordAt(i + 1);
    if (after === undefined) features.addAfter(i, alone === 1);
    else addKept(sums, after.word, Kept.after, alone);
  }
}
