import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// As they stand in the repository; imported, they come packed.
const [firstNames, surnames, words, firms, lookAlikes] = [
  "first-names.sorted",
  "surnames.sorted",
  "words.grouped",
  "firms",
  "look-alikes",
].map((name) => readFileSync(new URL(`./${name}.tsv`, import.meta.url), "utf8")) as [
  string,
  string,
  string,
  string,
  string,
];

const CLASSES = new Set(
  "courtesy honorific head modifier portfolio group org place work day demonym function speech particle suffix ruler honours office rank kind style".split(
    " ",
  ),
);

function rowsOf(table: string): string[][] {
  const [header, ...rows] = table.trimEnd().split("\n");
  expect(header).toMatch(/^# /);
  return rows.map((row) => row.split("\t"));
}

describe.each([
  ["first-names", firstNames],
  ["surnames", surnames],
  ["words", words],
  ["firms", firms],
  ["look-alikes", lookAlikes],
])("%s.tsv", (_, table) => {
  it("is sorted, without duplicates, in lower case", () => {
    const keys = rowsOf(table).map(([key]) => key!);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(keys.filter((key) => key !== key.toLowerCase() || key === "")).toEqual([]);
  });
});

describe("the columns", () => {
  it("of first names are a gender and at most the mark w", () => {
    expect(
      rowsOf(firstNames).filter(([, gender, mark]) => !/^[fmx]$/.test(gender!) || !["w", undefined].includes(mark)),
    ).toEqual([]);
  });
  it("of words are known classes and a gender", () => {
    const wrong = rowsOf(words).filter(
      ([, classes, gender]) =>
        !classes!.split(" ").every((name) => CLASSES.has(name)) || !["f", "m", undefined].includes(gender),
    );
    expect(wrong).toEqual([]);
  });
});
