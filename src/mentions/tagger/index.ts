import type { Article } from "../../core/article.ts";
import { FeatureReader } from "./features.ts";
import { LABELS } from "./labels.ts";
import { type Reading, readTokens } from "./reading.ts";
import packed from "./weights.bin";

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

let weights: Int8Array | undefined;

/** The weights, one byte each: `N` labels a bucket. Made by scripts/train-tagger.js. */
function loadWeights(): Int8Array {
  if (weights === undefined) {
    const bytes = atob(packed);
    weights = new Int8Array(bytes.length);
    for (let i = 0; i < bytes.length; i++) weights[i] = bytes.charCodeAt(i);
  }
  return weights;
}

/** Weight units by which a usual decision on the training text leads. */
const UNIT = 270;

/** Tags the tokens of an article, left to right; linear in its length. */
export function tagTokens(article: Article): Tags {
  const reading = readTokens(article);
  const labels = new Uint8Array(article.tokens.length);
  const scores = new Int32Array(article.tokens.length * N);
  const features = new FeatureReader(reading);
  article.sentences.forEach(({ firstToken, endToken }, sentence) => {
    features.enter(sentence);
    let previous = 0;
    for (let i = firstToken; i < endToken; i++) {
      if (features.isCandidate(i)) {
        features.read(i, previous);
        previous = scoreToken(scores, i * N, features);
        labels[i] = previous;
      } else if (article.tokens[i]!.kind === "word" || !article.tokens[i]!.glued) previous = 0;
    }
  });
  return { reading, labelAt: (i) => labels[i] ?? 0, lead: (i, label) => leadOf(scores, i * N, label) };
}

/** Sums the weights of the token's buckets into `scores` from `at` on; returns the best label. */
function scoreToken(scores: Int32Array, at: number, { buckets, count }: FeatureReader): number {
  const table = loadWeights();
  for (let f = 0; f < count; f++) {
    const from = buckets[f]! * N;
    for (let label = 0; label < N; label++) scores[at + label]! += table[from + label]!;
  }
  let best = 0;
  for (let label = 1; label < N; label++) if (scores[at + label]! > scores[at + best]!) best = label;
  return best;
}

function leadOf(scores: Int32Array, at: number, label: number): number {
  let rival = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < N; other++) if (other !== label) rival = Math.max(rival, scores[at + other]!);
  return (scores[at + label]! - rival) / UNIT;
}
