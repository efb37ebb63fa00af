/** Texts of more tokens than this get an array of their own, so that one of them doesn't keep memory for good. */
const MOST_KEPT = 1 << 16;
/** Rules look at some tokens behind the last. */
const MARGIN = 8;

/**
 * Whole numbers by token for a reader that's done with them before it reads the next article: one array for all, since to
 * make one takes a microsecond.
 */
export class KeptArray {
  #kept = new Int32Array(0);

  /** Zeros for `length` tokens and a few behind them; whoever had the array before has it no more. */
  zeros(length: number): Int32Array {
    const needed = length + MARGIN;
    if (needed > MOST_KEPT) return new Int32Array(needed);
    if (needed > this.#kept.length) this.#kept = new Int32Array(Math.min(MOST_KEPT, 2 * needed));
    else this.#kept.fill(0, 0, needed);
    return this.#kept;
  }
}
