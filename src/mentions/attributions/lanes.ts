/** What a scene knows by token. Behind the last token stand `PAD` empty ones, so that rules may look ahead. */
export interface Lanes {
  /** Index of the quote, name or organisation that the token is part of, or -1. */
  readonly quoteAt: Int32Array;
  readonly nameAt: Int32Array;
  readonly organisationAt: Int32Array;
  /** Bits of `Word` and `Form`. */
  readonly bits: Int32Array;
}

const PAD = 64;
/** Longer articles get lanes of their own, which aren't kept. */
const MOST_KEPT = 1 << 14;

let kept: Lanes | undefined;

function makeLanes(length: number): Lanes {
  return {
    quoteAt: new Int32Array(length),
    nameAt: new Int32Array(length),
    organisationAt: new Int32Array(length),
    bits: new Int32Array(length),
  };
}

/**
 * Empty lanes for so many tokens. Those of the article before are used again: to ask for new ones took a tenth of the
 * layer's time.
 */
export function lanesFor(tokens: number): Lanes {
  const length = tokens + PAD;
  let lanes = kept;
  if (lanes === undefined || lanes.bits.length < length) {
    lanes = makeLanes(tokens > MOST_KEPT ? length : Math.max(length, 2048));
    if (tokens <= MOST_KEPT) kept = lanes;
  }
  lanes.quoteAt.fill(-1, 0, length);
  lanes.nameAt.fill(-1, 0, length);
  lanes.organisationAt.fill(-1, 0, length);
  lanes.bits.fill(0, 0, length);
  return lanes;
}
