import { describe, expect, it } from "vitest";
import { allOverlapping, firstOverlapping, following, longestFirst, preceding } from "./spans.ts";

const span = (start: number, end: number) => ({ start, end });

describe("span algebra", () => {
  const sorted = [span(0, 2), span(4, 6), span(6, 9)];
  it("keeps the longest of overlapping spans, in text order", () => {
    expect(longestFirst([span(3, 5), span(0, 4), span(8, 9), span(4, 6)])).toEqual([
      span(0, 4),
      span(4, 6),
      span(8, 9),
    ]);
  });
  it("finds neighbours", () => {
    expect(following(sorted, span(1, 4))).toEqual(span(4, 6));
    expect(following(sorted, span(3, 5))).toEqual(span(6, 9));
    expect(preceding(sorted, span(4, 6))).toEqual(span(0, 2));
    expect(preceding(sorted, span(1, 6))).toBeUndefined();
  });
  it("finds overlaps", () => {
    expect(firstOverlapping(sorted, span(2, 4))).toBeUndefined();
    expect(allOverlapping(sorted, span(5, 7))).toEqual([span(4, 6), span(6, 9)]);
  });
});
