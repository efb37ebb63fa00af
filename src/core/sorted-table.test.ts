import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packTable } from "../../scripts/pack-table.js";
import { SortedTable } from "./sorted-table.ts";

describe("a sorted table", () => {
  it("finds every key, and no other, whatever the keys", () => {
    const word = fc.string({ minLength: 1, maxLength: 6 }).filter((key) => !/[\t\n#|:]/.test(key));
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (keys, other) => {
        const sorted = [...keys].sort();
        const table = new SortedTable(packTable(`# head\n${sorted.map((key) => `${key}\t<${key}>\tx\n`).join("")}`));
        for (const key of keys) expect(table.find(key)).toEqual([`<${key}>`, "x"]);
        expect(table.find(other)).toEqual(keys.includes(other) ? [`<${other}>`, "x"] : undefined);
      }),
    );
  });

  it("finds the same when it's asked so often that an index is made, and a key of three letters that stands alone", () => {
    const table = new SortedTable(packTable("ab\tx\nabc\tx\nabcd\tx\nfox\n"));
    const answers = () => ["ab", "abc", "abcd", "abcde", "fox", "foxe", "a", ""].map((key) => table.find(key));
    const first = answers();
    expect(first).toEqual([["x"], ["x"], ["x"], undefined, [], undefined, undefined, undefined]);
    for (let i = 0; i < 600; i++) table.find("none");
    expect(answers()).toEqual(first);
  });

  it("is empty without lines", () => {
    expect(new SortedTable("").find("a")).toBeUndefined();
    expect(new SortedTable(packTable("# head\n")).find("a")).toBeUndefined();
  });

  it("isn't packed with a mark of the packed form in it, or a key twice", () => {
    expect(() => packTable("a|b\tx\n")).toThrow('"a|b');
    expect(() => packTable("ab\tx\nab\ty\n")).toThrow('"ab" stands twice');
  });
});
