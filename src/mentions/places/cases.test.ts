import { expect, test } from "vitest";
import { readArticle } from "../../pipeline.ts";
import { layersOf } from "../registry.ts";
import table from "./cases.tsv";

const CASES = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [about, text, codes] = line.split("\t");
    return { about: about!, text: text!.replaceAll("¶", "\n\n"), codes: codes! };
  });

test.each(CASES)("$about: $text → $codes", ({ text, codes }) => {
  const found = layersOf(readArticle(text)).places.map(({ value }) => value.code);
  expect([...new Set(found)].join(" ")).toBe(codes);
});

test("at least 150 cases, each text once, both ways round: a third or more name a country, a third or more none", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(150);
  expect(new Set(CASES.map(({ text }) => text)).size).toBe(CASES.length);
  const silent = CASES.filter(({ codes }) => codes === "").length;
  expect(silent).toBeGreaterThanOrEqual(CASES.length / 3);
  expect(CASES.length - silent).toBeGreaterThanOrEqual(CASES.length / 3);
});
