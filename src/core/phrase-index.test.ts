import { describe, expect, it } from "vitest";
import { aliasTable, phraseTable } from "../../scripts/pack-table.js";
import { phraseWords } from "../segment/02-tokens.ts";
import { PhraseIndex } from "./phrase-index.ts";

const reader = {
  split: phraseWords,
  read: ([phrase, ...cells]: readonly string[]) => ({ phrase: phrase!.replace(/^=/, ""), value: cells.join(" ") }),
};
const phrasesOf = (packed: string, word: string): string[] =>
  new PhraseIndex(packed, reader).startingWith(word).map(({ rest, value }) => [...rest, value].join(" "));

describe("PhraseIndex", () => {
  const packed = phraseTable("# head\nred fox\ta\nred\tb\nRed fox trot\tc\nU.N. fox\td\n10 foxes\te\nÉlan\tf\n");
  it("has the phrases of a first word, the longest first", () => {
    expect(phrasesOf(packed, "red")).toEqual(["fox trot c", "fox a", "b"]);
    expect(phrasesOf(packed, "fox")).toEqual([]);
    expect(phrasesOf(packed, "")).toEqual([]);
  });
  it("tells words apart that begin with the same letters", () => {
    expect(phrasesOf(packed, "u.n.")).toEqual(["fox d"]);
    expect(phrasesOf(packed, "u")).toEqual([]);
    expect(phrasesOf(packed, "10")).toEqual(["foxes e"]);
    expect(phrasesOf(packed, "1")).toEqual([]);
    expect(phrasesOf(packed, "élan")).toEqual(["f"]);
  });
  it("takes a phrase that is there already from the later row, and from what is added", () => {
    const index = new PhraseIndex(phraseTable("red fox\ta\nred fox\tb\nred\tc\n"), reader);
    expect(index.startingWith("red")).toEqual([
      { rest: ["fox"], value: "b" },
      { rest: [], value: "c" },
    ]);
    index.add("Red fox", "d");
    index.add("blue", "e");
    expect(index.startingWith("red")[0]).toEqual({ rest: ["fox"], value: "d" });
    expect(index.startingWith("blue")).toEqual([{ rest: [], value: "e" }]);
  });
});

describe("aliasTable", () => {
  it("makes a row of each name of the first", () => {
    const packed = aliasTable("# head\nRed Fox\tanimal\tgb\tfox|=Reynard\nCrow\tbird\n");
    expect(phrasesOf(packed, "red")).toEqual(["fox  animal gb"]);
    expect(phrasesOf(packed, "reynard")).toEqual(["Red Fox animal gb"]);
    expect(phrasesOf(packed, "crow")).toEqual([" bird "]);
  });
  it("refuses the marks of the packed form", () => {
    expect(() => phraseTable("a:b\tc\n")).toThrow(/packed form/);
  });
});
