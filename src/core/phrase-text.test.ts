import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindTable } from "../../scripts/pack-table.js";
import { cellAt, columnOf, continuedAt, PhraseText, withoutHead } from "./phrase-text.ts";

const TABLE = "# head\nxx\tred fox|foxglove|=fox\tfox trot\nyy\tfo\tred\n";

describe("PhraseText", () => {
  const text = new PhraseText(withoutHead(TABLE));
  const cells = (word: string): string[] =>
    text.startsOf(word).map((at) => text.text.slice(at, cellAt(text.text, at).end));

  it("finds the cells that begin with a word, and none that begin with a longer one or only have it inside", () => {
    expect(cells("fox")).toEqual(["fox", "fox trot"]);
    expect(cells("red")).toEqual(["red fox", "red"]);
    expect(cells("fo")).toEqual(["fo"]);
    expect(cells("f")).toEqual([]);
    expect(new PhraseText("a b\ta|ab|=a\n=a b|xa\na.\n").startsOf("a")).toEqual([0, 4, 10, 13, 20]);
    expect(cells("trot")).toEqual([]);
    expect(cells("")).toEqual([]);
  });
  it("tells a cell's column and line, and what else is in the line", () => {
    const at = text.text.indexOf("fox trot");
    const { column, line } = cellAt(text.text, at);
    expect(column).toBe(2);
    expect([0, 1, 2].map((n) => columnOf(text.text, line, n))).toEqual(["xx", "red fox|foxglove|=fox", "fox trot"]);
  });
  it("finds the words of a kind that share a line, with the kind, and rows with a value apart", () => {
    const packed = kindTable("# head\nbird\tred kite\t\tnote\nfish\tred\tXX\tnote\nbird\tred\n");
    expect(packed).toBe("bird\tred kite|red\nfish\tred\tXX\n");
    const birds = new PhraseText(withoutHead(packed));
    const kinds = birds.startsOf("red").map((at) => columnOf(birds.text, cellAt(birds.text, at).line, 0));
    expect(kinds).toEqual(["bird", "bird", "fish"]);
  });
  it("gives the same by searching as by its index", () => {
    const table = withoutHead(readFileSync("src/tables/countries/countries.tsv", "utf8")).toLowerCase();
    const words = [...new Set(table.match(/[\p{L}.]+/gu)), ..."abcdefghijklmnopqrstuvwxyz0129é“.&-"];
    const indexed = new PhraseText(table);
    for (let i = 0; i < 500; i++) indexed.startsOf("warm");
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        expect(indexed.startsOf(word)).toEqual(new PhraseText(table).startsOf(word));
      }),
    );
  });
  it("has, for countries, as many characters with diacritics as without", () => {
    const table = readFileSync("src/tables/countries/countries.tsv", "utf8");
    expect(
      table
        .toLowerCase()
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, ""),
    ).toHaveLength(table.length);
  });
});

describe("continuedAt", () => {
  const tokens = ["the", "red", "fox", "ran"].map((lower) => ({ lower }));
  const phrases = [
    { rest: ["fox", "ran"], value: 1 },
    { rest: ["fox"], value: 2 },
  ];
  it("takes the first phrase whose words follow, within the limit", () => {
    expect(continuedAt(phrases, tokens, 1)).toEqual({ first: 1, end: 4, value: 1 });
    expect(continuedAt(phrases, tokens, 1, 3)).toEqual({ first: 1, end: 3, value: 2 });
    expect(continuedAt(phrases, tokens, 2)).toBeUndefined();
  });
});
