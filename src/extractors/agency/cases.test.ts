import { describe, expect, it } from "vitest";
import { extract } from "../../pipeline.ts";
import articleTable from "./articles.tsv";
import caseTable from "./cases.tsv";
import type { AgenciesField } from "./schema.ts";

const rowsOf = (table: string): string[][] =>
  table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

/** Cases that come out wrong, by text; the list is exact, so that a mended one is taken off. */
const KNOWN_MISSES: ReadonlySet<string> = new Set([]);

/** "Name (type CC role xN)": the parts in brackets that the case asks for, read off the entry. */
function shown(entry: AgenciesField[number] | undefined, asked: string): string {
  if (entry === undefined) return "nobody";
  const [, brackets = ""] = /\((.*)\)$/.exec(asked) ?? [];
  const parts = brackets.split(" ").filter(Boolean);
  const roles = ["lead", "partner", "source", "funder", "wire", "mentioned"];
  const read = (part: string): string => {
    if (/^x\d+$/.test(part)) return `x${entry.mentions.length}`;
    if (/^(?:--|[A-Z]{2})$/.test(part)) return entry.country ?? "--";
    return roles.includes(part) ? entry.role : entry.type;
  };
  return parts.length === 0 ? entry.name : `${entry.name} (${parts.map(read).join(" ")})`;
}

const textOf = (cell: string): string => cell.replaceAll(/ ?¶/g, "\n\n");

/** A text of one paragraph gets a title and an end that name nobody, so that it isn't read as a headline itself. */
const withTitle = (cell: string): string =>
  textOf(cell.includes("¶") ? cell : `What was seen ¶${cell} It was late by then, and it rained.`);

function found(text: string, expected: readonly string[]): string[] {
  const { agencies } = extract(withTitle(text), { fields: ["agencies"] });
  const length = Math.max(agencies.length, expected.length);
  return Array.from({ length }, (_, i) => shown(agencies[i], expected[i] ?? "")).filter((line) => line !== "nobody");
}

describe("cases of organisations, their roles and the lead", () => {
  it.each(rowsOf(caseTable).map(([what, text, cell]) => [what!, text!, cell ? cell.split("; ") : []] as const))(
    "%s: %s",
    (_, text, expected) => {
      const actual = found(text, expected);
      if (KNOWN_MISSES.has(text)) expect(actual).not.toEqual(expected);
      else expect(actual).toEqual(expected);
    },
  );

  it("are 200 or more, each once", () => {
    const texts = rowsOf(caseTable).map(([, text]) => text);
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("articles written before the rules saw them", () => {
  it("have the right lead, or none, in at least nine of ten", () => {
    const rows = rowsOf(articleTable);
    const wrong = rows.filter(([, title, text, lead]) => {
      const { agency } = extract(`${title}\n\n${textOf(text!)}`, { fields: ["agency"] });
      return (agency?.name ?? "") !== (lead ?? "");
    });
    expect(rows.length).toBeGreaterThanOrEqual(28);
    expect(wrong.length / rows.length).toBeLessThanOrEqual(0.1);
  });
});
