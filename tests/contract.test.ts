import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFixtures } from "../bench/quality/fixtures.ts";
import { type ArticleRecord, extract, recordSchema } from "../src/index.ts";
import { evidencesIn, fold, wrongEvidences } from "./invariants.ts";

// What holds for every record of every article (shared/design/output.md), here over the fixtures and the gold articles.

const GOLD = new URL("../../shared/gold/", import.meta.url);
const fixtures = readFixtures();
const gold = existsSync(GOLD) ? readdirSync(GOLD).filter((file) => file.endsWith(".jsonl")) : [];

/** The record without where its values stand. */
function values(record: ArticleRecord): unknown {
  const { id: _, ...rest } = record;
  return JSON.parse(
    JSON.stringify(rest, (key, value) =>
      key === "start" || key === "end" ? undefined : typeof value === "string" ? fold(plainMarks(value)) : value,
    ),
  );
}

const plainMarks = (text: string): string => text.normalize("NFC").replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

describe.each(fixtures.map(({ name, raw }) => ({ name, raw })))("$name", ({ raw }) => {
  it("has the characters that each evidence names", () => {
    const record = extract(raw);
    expect(wrongEvidences(raw, record)).toEqual([]);
    expect(evidencesIn(record).length).toBeGreaterThan(0);
  });

  it("gives a record of the schema, the same each time", () => {
    const record = extract(raw);
    expect(recordSchema.safeParse(record).success).toBe(true);
    expect(JSON.stringify(extract(raw))).toBe(JSON.stringify(record));
  });

  it.each([
    ["Windows line ends", (text: string) => text.replace(/\r?\n/g, "\r\n")],
    ["white space at its end", (text: string) => `${text}\n \n\t\n`],
    ["spaces at line ends", (text: string) => (/```|<pre/.test(text) ? text : text.replace(/\n(?=\n)/g, " \n"))],
  ])("says the same with %s", (_, change) => {
    expect(values(extract(change(raw)))).toEqual(values(extract(raw)));
  });
});

// Straight marks are told apart by where they stand, so these are plain texts only: in HTML they delimit attributes.
describe.each(fixtures.filter(({ path }) => path.endsWith(".txt")))("$name", ({ raw }) => {
  it("says the same with straight quote marks", () => {
    const straight = raw.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
    expect(values(extract(straight))).toEqual(values(extract(raw)));
  });
});

describe("an article without words", () => {
  it.each(["", " ", "\n\n", "\u00a0", "***"])("%j has an empty record", (raw) => {
    const { version, id, warnings, ...fields } = extract(raw, { id: "x" });
    expect([version, id]).toEqual([1, "x"]);
    const filled = Object.values(fields).filter((value) => value !== null && (value as unknown[]).length !== 0);
    expect(filled).toEqual([]);
  });
});

it("a field that isn't asked for is empty", () => {
  const text = "LIMA, May 2 (Reuters) - Interpol freed 12 men on Monday, Ana Ruiz said. “It rained,” said a villager.";
  const {
    version: _version,
    id: _id,
    warnings: _warnings,
    language: _language,
    ...fields
  } = extract(text, { fields: [] });
  const filled = Object.entries(fields).filter(([, value]) => value !== null && (value as unknown[]).length !== 0);
  expect(filled).toEqual([]);
});

describe("an article that isn't English", () => {
  it("has an empty record, and says why", () => {
    const text =
      "La policía de Perú detuvo a doce hombres el lunes, según dijo el ministro Pedro Rojas en una rueda de prensa. “No había nadie más en la casa”, dijo Rojas a los periodistas de la capital.";
    const { warnings, language, version: _version, id: _id, ...fields } = extract(text);
    expect(language).toBe("es");
    expect(warnings.map(({ code }) => code)).toContain("language");
    const filled = Object.values(fields).filter((value) => value !== null && (value as unknown[]).length !== 0);
    expect(filled).toEqual([]);
  });
});

describe.skipIf(gold.length === 0)("the gold articles (skipped where ../shared/gold is missing)", () => {
  it.each(gold)("%s: evidence, schema and repetition hold", (file) => {
    const lines = readFileSync(new URL(file, GOLD), "utf8").trim().split("\n");
    const wrong = lines.flatMap((line) => {
      const { text } = JSON.parse(line) as { text: string };
      const record = extract(text);
      const same = JSON.stringify(extract(text)) === JSON.stringify(record);
      return same && recordSchema.safeParse(record).success ? wrongEvidences(text, record) : [text.slice(0, 60)];
    });
    expect(lines.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
