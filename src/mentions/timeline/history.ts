import type { Outcome } from "./outcome.ts";
import type { Point, PointUnit } from "./points.ts";

/** A date that was told, with the sentence it stood in. */
export type Told = Outcome & { readonly point: Point; readonly sentence: number };

interface Entry {
  readonly told: Told;
  readonly order: number;
}

/** The dates told so far: the last of each unit, so that asking takes the same time however many there were. */
export class History {
  readonly #last = new Map<PointUnit, Entry>();
  #count = 0;

  add(told: Told): void {
    this.#last.set(told.point.unit, { told, order: this.#count++ });
  }

  /** The last one whose unit passes, or undefined. */
  last(passes: (unit: PointUnit) => boolean = () => true): Told | undefined {
    let best: Entry | undefined;
    for (const [unit, entry] of this.#last) {
      if (passes(unit) && entry.order > (best?.order ?? -1)) best = entry;
    }
    return best?.told;
  }
}
