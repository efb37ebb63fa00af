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

  // Separators of thousands; a full stop is sure only where there are two of them.
  const SEPARATORS = [",", " ", "\u00a0", "\u2009", "\u202f", "'", "’"];
  const grouped = (n: number, separator: string): string => n.toLocaleString("en-US").replaceAll(",", separator);

  it("reads every integer from 0 to 10^9 back: in words, in digits with any separator, mixed with million", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 20_000 })),
        fc.constantFrom(...SEPARATORS),
        (n, separator) => {
          const forms = [spell(n), `${n}`, grouped(n, separator), `${n / 1e6} million`];
          if (n >= 1_000_000) forms.push(grouped(n, "."));
          if (n % 1000 === 0 && n >= 1000) forms.push(`${n / 1000} thousand`);
          for (const form of forms) expect(read(`They saw ${form} boats.`)).toEqual([[n, n, n, "exact"]]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("reads the least and the greatest in words", () => {
    for (const [n, words] of [
      [0, "zero"],
      [1, "one"],
      [1_000_000_000, "one billion"],
    ] as const) {
      expect(spell(n)).toBe(words);
      expect(read(`They saw ${words} boats.`)).toEqual([[n, n, n, "exact"]]);
    }
  });
});
