import { describe, expect, it } from "vitest";
import { firstOverlapping, following } from "./spans.ts";

const span = (start: number, end: number) => ({ start, end });

describe("span algebra", () => {
  const sorted = [span(0, 2), span(4, 6), span(6, 9)];
  it("finds the next one", () => {
    expect(following(sorted, span(1, 4))).toEqual(span(4, 6));
    expect(following(sorted, span(3, 5))).toEqual(span(6, 9));
  });
  it("finds overlaps", () => {
    expect(firstOverlapping(sorted, span(2, 4))).toBeUndefined();
    expect(firstOverlapping(sorted, span(5, 7))).toEqual(span(4, 6));
  });
});
