import { expect, test } from "vitest";
import { Takes } from "./cues.ts";
import cues from "./cues.tsv";
import { Word } from "./words.ts";
import words from "./words.tsv";

const rowsOf = (table: string) =>
  table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

test.each([
  ["cues", rowsOf(cues), 4, Object.keys(Takes)],
  ["words", rowsOf(words), 2, Object.keys(Word)],
])("%s: sorted, each form once, known classes only", (_name, rows, columns, classes) => {
  const forms = rows.map(([form]) => form!);
  expect(forms).toEqual([...new Set(forms)].sort());
  for (const row of rows) {
    expect(row).toHaveLength(columns);
    expect(classes).toEqual(expect.arrayContaining(row[1]!.split(" ")));
  }
});
