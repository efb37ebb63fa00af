import { describe, expect, it } from "vitest";
import { letterTable } from "../../scripts/pack-table.js";
import { LetterTable } from "./letter-table.ts";

const ROWS = "# a comment\nx\tRed Fox|=FOX\tÉtang\ny\tfo\tElephants|electric eel\n";

describe("LetterTable", () => {
  const heads = new LetterTable(letterTable("t.tsv?heads=1,2", ROWS));
  it("has the heads of phrases, in lower case, with and without diacritics, by their first letter", () => {
    expect(heads.wordsFrom("r")).toEqual(["red"]);
    expect(heads.wordsFrom("f")).toEqual(["fox", "fo"]);
    expect([heads.wordsFrom("é"), heads.wordsFrom("e")]).toEqual([["étang"], ["etang", "elephants", "electric"]]);
    for (const letter of ["R", "x", "z", "ż", " "]) expect(heads.wordsFrom(letter)).toEqual([]);
  });
  it("has only long ones if it's made so", () => {
    const long = new LetterTable(letterTable("t.tsv?heads=1,2&long", ROWS));
    expect([long.wordsFrom("e"), long.wordsFrom("f")]).toEqual([["elephants", "electric"], []]);
  });
});
