import { describe, expect, it } from "vitest";
import { edtfOfStamp, findStamps, hasWrongWeekday } from "./stamp.ts";
import table from "./stamps.tsv";

const rows = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [string, string, string]);

describe("dates of bylines, headers and datelines", () => {
  it.each(rows)("%s → %s", (text, expected, evidence) => {
    const [stamp] = findStamps(text);
    if (stamp === undefined) return expect("none").toBe(expected);
    const value = stamp.impossible ? "impossible" : edtfOfStamp(stamp);
    expect(stamp.other === null ? value : `open ${value}`).toBe(expected);
    expect(text.slice(stamp.start, stamp.end)).toBe(evidence);
  });

  it.each([
    ["Monday, September 14, 2015", false],
    ["Tuesday, September 14, 2015", true],
    ["Tues., Feb. 29, 2000", false],
    ["Wed 1 Jan 2020", false],
    ["Thursday, 1 January 1970", false],
    ["September 14, 2015", false],
    ["Tuesday, September 14", false],
  ])("%s has a wrong weekday: %s", (text, expected) => {
    expect(hasWrongWeekday(findStamps(text)[0]!)).toBe(expected);
  });

  it("takes linear time", () => {
    expect(findStamps("1 ".repeat(50_000))).toEqual([]);
    expect(findStamps(" ,at 1:1".repeat(20_000))).toEqual([]);
  });
});
