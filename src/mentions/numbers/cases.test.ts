import { expect, test } from "vitest";
import { readArticle } from "../../pipeline.ts";
import table from "./cases.tsv";
import { findNumbers, type NumberMention } from "./index.ts";

interface Case {
  readonly group: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly expected: readonly string[];
}

const CASES: readonly Case[] = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("# "))
  .map((line) => {
    const [group, marked, expected] = line.split("\t");
    return {
      group: group!,
      text: `They saw ${marked!.replaceAll(/[[\]]/g, "")}.`,
      words: [...marked!.matchAll(/\[([^\]]+)\]/g)].map(([, words]) => words!),
      expected: expected === "-" ? [] : expected!.split(" | "),
    };
  });

function written({ value: { value, min, max, qualifier } }: NumberMention): string {
  if (qualifier === "range") return `${min}..${max}`;
  if (qualifier === "vague") return `${min}+`;
  const sign = { exact: "", approximate: "~", "at-least": ">=", "at-most": "<=" }[qualifier];
  const bounds = {
    exact: [value, value],
    approximate: [value, value],
    "at-least": [value, null],
    "at-most": [null, value],
  };
  expect([min, max]).toEqual(bounds[qualifier]);
  return `${sign}${value}`;
}

test.each(CASES)("$group: $text", ({ text, words, expected }) => {
  const article = readArticle(text);
  const found = findNumbers(article);
  expect(found.map(written)).toEqual(expected);
  expect(found.map(({ start, end }) => article.text.slice(start, end))).toEqual(words);
});

test("at least 400 cases, each phrase once", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(400);
  expect(new Set(CASES.map(({ text }) => text)).size).toBe(CASES.length);
});
