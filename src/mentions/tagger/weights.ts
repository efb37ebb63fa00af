import { BUCKETS, type FeatureList } from "./feature-list.ts";
import { LABELS } from "./labels.ts";
import packed from "./weights.bin";

const N = LABELS.length;

let loaded: Int8Array | undefined;

/** The weights, one byte each: `N` labels a bucket. Made by scripts/train-tagger.js. */
function weights(): Int8Array {
  if (loaded === undefined) {
    const bytes = Buffer.from(packed, "base64");
    loaded = new Int8Array(bytes.buffer, bytes.byteOffset, BUCKETS * N);
  }
  return loaded;
}

/** Sums of weights, one a label, in the order of `LABELS`. */
export class Sums {
  none = 0;
  person = 0;
  place = 0;
  organisation = 0;
  other = 0;

  clear(): void {
    this.none = 0;
    this.person = 0;
    this.place = 0;
    this.organisation = 0;
    this.other = 0;
  }

  /** Adds other sums. */
  add(sums: Sums): void {
    this.none += sums.none;
    this.person += sums.person;
    this.place += sums.place;
    this.organisation += sums.organisation;
    this.other += sums.other;
  }

  /** Adds the weights of features. */
  addWeights({ buckets, count }: FeatureList): void {
    const table = weights();
    let { none, person, place, organisation, other } = this;
    for (let f = 0; f < count; f++) {
      const at = buckets[f]! * N;
      none += table[at]!;
      person += table[at + 1]!;
      place += table[at + 2]!;
      organisation += table[at + 3]!;
      other += table[at + 4]!;
    }
    this.none = none;
    this.person = person;
    this.place = place;
    this.organisation = organisation;
    this.other = other;
  }

  /** Writes the sums to `scores` from `at` on; returns the label of the greatest, the first of several as great. */
  writeTo(scores: Int32Array, at: number): number {
    scores[at] = this.none;
    scores[at + 1] = this.person;
    scores[at + 2] = this.place;
    scores[at + 3] = this.organisation;
    scores[at + 4] = this.other;
    let best = 0;
    for (let label = 1; label < N; label++) if (scores[at + label]! > scores[at + best]!) best = label;
    return best;
  }
}

/** By how much the score of a label is greater than the best other one; negative if it's less. */
export function marginOf(scores: Int32Array, at: number, label: number): number {
  let rival = label === 0 ? scores[at + 1]! : scores[at]!;
  for (let other = 1; other < N; other++)
    if (other !== label && scores[at + other]! > rival) rival = scores[at + other]!;
  return scores[at + label]! - rival;
}
