import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Takes } from "./cues.ts";
import { Word } from "./words.ts";

/** The rows as they're written; a bundle groups them by class. */
const rowsOf = (name: string) =>
  readFileSync(join(import.meta.dirname, `${name}.grouped.tsv`), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

test.each([
  ["cues", 3, Object.keys(Takes)],
  ["words", 2, Object.keys(Word)],
])("%s: sorted, each form once, known classes only", (name, columns, classes) => {
  const rows = rowsOf(name);
  const forms = rows.map(([form]) => form!);
  expect(forms.length).toBeGreaterThan(500);
  expect(forms).toEqual([...new Set(forms)].sort());
  for (const row of rows) {
    expect(row).toHaveLength(columns);
    expect(classes).toEqual(expect.arrayContaining(row[1]!.split(" ")));
  }
});

test("a cue is marked as a noun, as two words, or not", () => {
  expect([...new Set(rowsOf("cues").map(([, , note]) => note))].sort()).toEqual(["-", "noun", "pair"]);
  for (const [form, , note] of rowsOf("cues")) expect(form!.includes("_")).toBe(note === "pair");
});
