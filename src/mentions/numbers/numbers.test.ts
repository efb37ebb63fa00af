import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../pipeline.ts";
import { findNumbers } from "./index.ts";

const read = (text: string) =>
  findNumbers(readArticle(text)).map(({ value: { value, min, max, qualifier } }) => [value, min, max, qualifier]);

describe("number phrases", () => {
  it.each<[string, unknown[]]>([
    ["12 boats", [12, 12, 12, "exact"]],
    ["1,250 boats", [1250, 1250, 1250, "exact"]],
    ["2.5 million votes", [2_500_000, 2_500_000, 2_500_000, "exact"]],
    ["twenty-three boats", [23, 23, 23, "exact"]],
    ["three hundred and five boats", [305, 305, 305, "exact"]],
    ["two million three hundred thousand and five people", [2_300_005, 2_300_005, 2_300_005, "exact"]],
    ["a dozen boats", [12, 12, 12, "exact"]],
    ["half a dozen boats", [6, 6, 6, "exact"]],
    ["two dozen boats", [24, 24, 24, "exact"]],
    ["a couple of boats", [2, 2, 2, "exact"]],
    ["a pair of boats", [2, 2, 2, "exact"]],
    ["a hundred boats", [100, 100, 100, "exact"]],
    ["a thousand boats", [1000, 1000, 1000, "exact"]],
    ["dozens of boats", [null, 24, null, "vague"]],
    ["hundreds of boats", [null, 200, null, "vague"]],
    ["tens of thousands of boats", [null, 20_000, null, "vague"]],
    ["hundreds of thousands of boats", [null, 200_000, null, "vague"]],
    ["at least 43 boats", [43, 43, null, "at-least"]],
    ["more than two dozen boats", [24, 24, null, "at-least"]],
    ["up to 30 boats", [30, null, 30, "at-most"]],
    ["as many as 30 boats", [30, null, 30, "at-most"]],
    ["about 30 boats", [30, 30, 30, "approximate"]],
    ["an estimated 30 boats", [30, 30, 30, "approximate"]],
    ["30 or more boats", [30, 30, null, "at-least"]],
    ["20 to 30 boats", [null, 20, 30, "range"]],
    ["between five and seven boats", [null, 5, 7, "range"]],
    ["5-7 boats", [null, 5, 7, "range"]],
  ])("%s", (text, expected) => {
    expect(read(`They saw ${text}.`)).toEqual([expected]);
  });

  const UNITS =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    );
  const TENS = ", , twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety"
    .split(", ")
    .map((word) => word.trim());
  const SCALES = [
    [1e9, "billion"],
    [1e6, "million"],
    [1000, "thousand"],
    [100, "hundred"],
  ] as const;
  const small = (n: number): string =>
    n < 20 ? UNITS[n]! : TENS[Math.floor(n / 10)]! + (n % 10 === 0 ? "" : `-${UNITS[n % 10]}`);
  const spell = (n: number): string => {
    const [size, name] = SCALES.find(([scale]) => n >= scale) ?? [0, ""];
    if (size === 0) return small(n);
    const rest = n % size;
    const tail = rest < 100 ? `and ${small(rest)}` : spell(rest);
    return `${spell(Math.floor(n / size))} ${name}${rest === 0 ? "" : ` ${tail}`}`;
  };

  it("reads every integer back, in words and in digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1_000_000_000 }), (n) => {
        const inWords = spell(n);
        expect(read(`They saw ${inWords} boats.`)).toEqual([[n, n, n, "exact"]]);
        expect(read(`They saw ${n.toLocaleString("en-US")} boats.`)).toEqual([[n, n, n, "exact"]]);
        expect(read(`They saw ${n} boats.`)).toEqual([[n, n, n, "exact"]]);
      }),
      { numRuns: 300 },
    );
  });
});
