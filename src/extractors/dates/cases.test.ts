import { expect, test } from "vitest";
import { extract } from "../../pipeline.ts";
import table from "./cases.tsv";

interface Case {
  readonly referenceDate: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const CASES: readonly Case[] = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [referenceDate, text, expected] = line.split("\t");
    return { referenceDate: referenceDate!, text: text!, expected: expected === "" ? [] : expected!.split(" || ") };
  });

/** The dates of a text as the table writes them. */
function datesOf({ text, referenceDate }: Pick<Case, "text" | "referenceDate">): string[] {
  const options = referenceDate === "" ? {} : { referenceDate };
  return extract(text, { ...options, fields: ["dates"] }).dates.map(
    ({ value, type, evidence }) => `${type === "date" ? "" : `${type}:`}${evidence.text}=${value}`,
  );
}

test.each(CASES)("$referenceDate $text", (entry) => {
  expect(datesOf(entry)).toEqual(entry.expected);
});

test("at least 400 cases, each once", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(400);
  expect(new Set(CASES.map(({ text, referenceDate }) => `${referenceDate} ${text}`)).size).toBe(CASES.length);
});
