import { describe, expect, it } from "vitest";
import { KeptArray } from "./kept-array.ts";

describe("KeptArray", () => {
  it("gives zeros for all tokens and some behind, whatever stood in it before", () => {
    const kept = new KeptArray();
    const first = kept.zeros(5);
    first.fill(7);
    const second = kept.zeros(3);
    expect(second).toBe(first);
    expect([...second.subarray(0, 11)]).toEqual(new Array(11).fill(0));
    expect([...kept.zeros(100).subarray(0, 108)]).toEqual(new Array(108).fill(0));
  });
  it("keeps no array of a huge text", () => {
    const kept = new KeptArray();
    const huge = kept.zeros(1 << 17);
    expect(huge.length).toBeGreaterThanOrEqual(1 << 17);
    expect(kept.zeros(1 << 17)).not.toBe(huge);
    expect(kept.zeros(10).length).toBeLessThan(100);
  });
});
