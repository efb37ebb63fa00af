import { describe, expect, it } from "vitest";
import { letterTable } from "../../scripts/pack-table.js";
import { LetterTable } from "./letter-table.ts";

const ROWS = "# a comment\nx\tRed Fox|=FOX\tÉtang\ny\tfo\tElephants|electric eel\n";

describe("LetterTable", () => {
  const heads = new LetterTable(letterTable("t.tsv?heads=1,2", ROWS));
  it("gives the words with the first letter of one that is alike at an end: with and without diacritics, in lower case", () => {
    expect(heads.likeEither("elephant")).toEqual(["etang", "elephants", "electric"]);
    expect(heads.likeEither("erratic")).toEqual([]);
    expect(heads.likeEither("esoteric")).toEqual(["etang", "elephants", "electric"]);
    expect([heads.likeEither("étant"), heads.likeEither("red")]).toEqual([["étang"], ["red"]]);
    for (const word of ["Red", "x", "", "żółw"]) expect(heads.likeEither(word)).toEqual([]);
  });
  it("has only long ones if it's made so", () => {
    const long = new LetterTable(letterTable("t.tsv?heads=1,2&long", ROWS));
    expect([long.likeEither("electric"), long.likeEither("fox")]).toEqual([["elephants", "electric"], []]);
  });
});
