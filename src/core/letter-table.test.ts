import { describe, expect, it } from "vitest";
import { letterTable } from "../../scripts/pack-table.js";
import { LetterTable } from "./letter-table.ts";

const ROWS = "# a comment\nx\tRed Fox|=FOX\tÉtang\ny\tfo\tElephants|electric eel\n";

describe("LetterTable", () => {
  const heads = new LetterTable(letterTable("t.tsv?heads=1,2", ROWS));
  it("has the heads of phrases, in lower case, with and without diacritics", () => {
    for (const word of ["red", "fox", "fo", "étang", "etang", "elephants", "electric"])
      expect(heads.has(word)).toBe(true);
    for (const word of ["", "f", "Red", "x", "y", "eel", "red fox", "foxes", " "]) expect(heads.has(word)).toBe(false);
  });
  it("gives the words of a letter", () => {
    expect(heads.wordsFrom("f")).toEqual(["fox", "fo"]);
    expect(heads.wordsFrom("é")).toEqual(["étang"]);
    expect(heads.wordsFrom("z")).toEqual([]);
    expect(heads.wordsFrom("ż")).toEqual([]);
  });
});
