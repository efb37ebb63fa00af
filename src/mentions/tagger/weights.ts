import { bucketOf, type FeatureList } from "./feature-list.ts";
import { BUCKETS, LABEL_COUNT } from "./labels.ts";
import packed from "./weights.bin";

let loaded: DataView | undefined;

/** The weights, a signed byte each: all labels of a bucket together. Made by scripts/train-tagger.js. */
function loadWeights(): DataView {
  const bytes = Buffer.from(packed, "base64");
  return new DataView(bytes.buffer, bytes.byteOffset, BUCKETS * LABEL_COUNT);
}

/**
 * Sums of weights, one a label. Each weight counts 128 more than it is, which changes nothing between labels and leaves no
 * negative ones, so that the sums of four labels stand two by two in a number: with at most 96 features, 16 bits each do.
 */
export class Sums {
  /** No label and places. */
  even = 0;
  /** Persons and organisations. */
  odd = 0;
  other = 0;

  /** Adds the weights of features. */
  addWeights({ marked, count }: FeatureList): void {
    loaded ??= loadWeights();
    const weights = loaded;
    let { even, odd, other } = this;
    for (let f = 0; f < count; f++) {
      const at = bucketOf(marked[f]!) * LABEL_COUNT;
      const four = weights.getInt32(at, true) ^ -0x7f7f7f80;
      even += four & 0xff00ff;
      odd += (four >>> 8) & 0xff00ff;
      other += weights.getUint8(at + 4) ^ 0x80;
    }
    this.even = even;
    this.odd = odd;
    this.other = other;
  }

  clear(): void {
    this.even = 0;
    this.odd = 0;
    this.other = 0;
  }

  /** Adds other sums. */
  addSums({ even, odd, other }: Sums): void {
    this.even += even;
    this.odd += odd;
    this.other += other;
  }

  /** The sum of a label. */
  of(label: number): number {
    if (label === LABEL_COUNT - 1) return this.other;
    const pair = label & 1 ? this.odd : this.even;
    return label & 2 ? pair >>> 16 : pair & 0xffff;
  }

  /** The label with the greatest sum, the first of several as great. */
  best(): number {
    let best = 0;
    let most = this.of(0);
    for (let label = 1; label < LABEL_COUNT; label++) {
      const sum = this.of(label);
      if (sum <= most) continue;
      best = label;
      most = sum;
    }
    return best;
  }

  /** By how much the sum of a label is greater than the best other one; negative if it's less. */
  margin(label: number): number {
    let rival = 0;
    for (let other = 0; other < LABEL_COUNT; other++) if (other !== label) rival = Math.max(rival, this.of(other));
    return this.of(label) - rival;
  }
}
