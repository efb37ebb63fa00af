import { describe, expect, it } from "vitest";
import { readArticle } from "../../pipeline.ts";
import { layersOf } from "../registry.ts";
import table from "./names-in-context.tsv";

interface Row {
  readonly custom: string;
  readonly sentence: string;
  readonly persons: readonly string[];
  readonly others: readonly string[];
}

const split = (cell: string | undefined) => (cell ?? "").split("|").filter((part) => part !== "");

const ROWS: Row[] = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"))
  .map(([custom, sentence, persons, others]) => ({
    custom: custom!,
    sentence: sentence!,
    persons: split(persons),
    others: split(others),
  }));

function namesIn(sentence: string): string[] {
  const article = readArticle(sentence);
  return layersOf(article).names.map(({ start, end }) => article.text.slice(start, end));
}

describe("300 names in context against 300 things that look like names", () => {
  it("are that many, of at least thirty customs", () => {
    expect(ROWS.flatMap(({ persons }) => persons).length).toBeGreaterThanOrEqual(300);
    expect(ROWS.flatMap(({ others }) => others).length).toBeGreaterThanOrEqual(300);
    expect(new Set(ROWS.filter(({ persons }) => persons.length > 0).map(({ custom }) => custom)).size).toBeGreaterThan(
      30,
    );
    for (const { sentence, persons, others } of ROWS) {
      for (const part of [...persons, ...others]) expect(sentence).toContain(part);
    }
  });

  it("are told apart with F1 of at least 0.95, by exact span", () => {
    let right = 0;
    let found = 0;
    let wanted = 0;
    const misses: string[] = [];
    for (const { sentence, persons } of ROWS) {
      const names = namesIn(sentence);
      right += names.filter((name) => persons.includes(name)).length;
      found += names.length;
      wanted += persons.length;
      const wrong = [
        ...persons.filter((name) => !names.includes(name)),
        ...names.filter((name) => !persons.includes(name)).map((name) => `+${name}`),
      ];
      if (wrong.length > 0) misses.push(`${wrong.join(", ")} << ${sentence}`);
    }
    expect((2 * right) / (found + wanted), misses.join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});
