import { describe, expect, it } from "vitest";
import { layersOf } from "../../mentions/registry.ts";
import { readArticle } from "../../pipeline.ts";
import { boundsOf, frameOf, Stands } from "./frames.ts";
import table from "./frames.tsv";
import { bodyStart } from "./parties.ts";

const CASES = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [string, string]);

interface Place {
  readonly name: string;
  readonly sentence: number;
  readonly stands: string;
}

/** How each mention of an organisation stands in a text, by its place alone. */
function placesIn(text: string): Place[] {
  const article = readArticle(text);
  const { organisations } = layersOf(article);
  const bounds = boundsOf(article, organisations);
  return organisations.map(({ rule, value }, i) => {
    const { sentence, stands } = frameOf(article, bounds, i, rule, bodyStart(article));
    const names = Object.entries(Stands).filter(([, bit]) => stands & bit);
    const sorted = names.map(([name]) => name).sort();
    return { name: value.name, sentence, stands: sorted.join(" ") };
  });
}

describe("how an organisation stands in a sentence", () => {
  it.each(CASES)("%s", (sentence, expected) => {
    const places = placesIn(`What was seen\n\nIt was late by then, and it rained.\n\n${sentence} Then it was dark.`);
    expect(places.map(({ name, stands }) => `${name}: ${stands}`.trimEnd()).join(" | ")).toBe(expected);
  });
});

describe("the sentence it stands in", () => {
  it("is counted from the first of the body; in the title it's none", () => {
    const text = "Interpol arrests 12 men\n\nIt rained. Interpol arrested them.\n\nEuropol said so.";
    expect(placesIn(text)).toEqual([
      { name: "Interpol", sentence: -1, stands: "acts inTitle" },
      { name: "Interpol", sentence: 1, stands: "acts" },
      { name: "Europol", sentence: 2, stands: "speaks" },
    ]);
  });

  it("counts in a quotation", () => {
    const text =
      "A raid\n\nIt rained all day, and nobody saw where the boat went.\n\n> Interpol arrested 12 men, we all saw it.";
    expect(placesIn(text)).toEqual([{ name: "Interpol", sentence: 1, stands: "acts" }]);
  });
});
