import type { Outcome } from "./outcome.ts";
import type { Point, PointUnit } from "./points.ts";

/** A date that was told, with the sentence it stood in. */
export type Told = Outcome & { readonly point: Point; readonly sentence: number };

/** The dates told so far: the last of each unit, so that asking takes the same time however many there were. */
export class History {
  /** One of a unit at most, in the order in which they were told. */
  readonly #last: Told[] = [];

  add({ value, basis, hasYear }: Outcome, point: Point, sentence: number): void {
    const last = this.#last;
    let at = last.length;
    for (let i = 0; i < last.length; i++) if (last[i]!.point.unit === point.unit) at = i;
    for (; at + 1 < last.length; at++) last[at] = last[at + 1]!;
    last[at] = { value, basis, point, hasYear, sentence };
  }

  /** The last one whose unit passes, or undefined. */
  last(passes: (unit: PointUnit) => boolean = () => true): Told | undefined {
    const last = this.#last;
    for (let i = last.length - 1; i >= 0; i--) if (passes(last[i]!.point.unit)) return last[i];
    return undefined;
  }
}
