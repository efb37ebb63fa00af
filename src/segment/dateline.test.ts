import { describe, expect, it } from "vitest";
import type { Dateline } from "../core/article.ts";
import type { Span } from "../core/spans.ts";
import { countryOfDateline, findDateline, findDatelineLine } from "./dateline.ts";
import table from "./datelines.tsv";

const rows = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));

function parts(text: string, found: Dateline | undefined): string[] {
  if (found === undefined) return [];
  const of = (span: Span | undefined) => (span === undefined ? "–" : text.slice(span.start, span.end));
  return [of(found.place), countryOfDateline(text, found) ?? "–", of(found.date), of(found.wire)];
}

describe("datelines", () => {
  it.each(rows)("%s", (line, ...expected) => {
    const text = `${line} Rescue teams reached the village at dawn.`;
    const found = findDateline(text, { start: 0, end: text.length });
    expect(parts(text, found)).toEqual(expected);
    if (found !== undefined) expect(text.slice(found.span.end).trim()).toMatch(/^(?:\[Text\] |\[TEXT\] )?Rescue/);
  });

  it.each([
    ["Lilongwe, 18 February 2020", ["Lilongwe", "MW", "18 February 2020", "–"]],
    ["GENEVA, March 3, 2021", ["GENEVA", "CH", "March 3, 2021", "–"]],
    ["DATELINE: KABUL, Afghanistan", ["KABUL", "AF", "–", "–"]],
    ["Geneva, Switzerland", []],
    ["Lilongwe", []],
    ["Wilson, 18 February 2020", []],
    ["12 March 2019", []],
    ["Oslo wins bid for winter games", []],
  ])("as a line of its own: %s", (line, expected) => {
    expect(parts(line, findDatelineLine(line, { start: 0, end: line.length }))).toEqual(expected);
  });

  it("doesn't take the first turn of a transcript for one", () => {
    const turns = "MARLOWE: Good evening.\n\nTANAKA: Good evening to you.\n";
    expect(findDateline(turns, { start: 0, end: 22 })).toBeUndefined();
  });

  it("doesn't take words in capitals before a dash for one where all is in capitals", () => {
    const text = "THE DRIVER - A MAN OF FORTY - FLED THE SCENE.";
    expect(findDateline(text, { start: 0, end: text.length })).toBeUndefined();
  });

  it("takes linear time on a head of capitals", () => {
    const text = "A ".repeat(100_000);
    expect(findDateline(text, { start: 0, end: text.length })).toBeUndefined();
  });
});
