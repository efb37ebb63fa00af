import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { recordSchema } from "../src/schema/record.ts";
import { briefOf } from "../src/write/brief.ts";
import { jsonText } from "../src/write/json-text.ts";
import { PLAIN } from "../src/write/paint.ts";
import { prettyText } from "../src/write/pretty.ts";
import { separatedFormat } from "../src/write/separated.ts";
import { TABLES, type TableName } from "../src/write/tables.ts";

const at = (text: string, start = 0) => ({ text, start, end: start + text.length });
const quote = (text: string) => ({
  kind: "direct" as const,
  text,
  cue: "said",
  evidence: at(text),
  speakerEvidence: at("He"),
});

const RECORD = recordSchema.parse({
  version: 1,
  id: "=cmd|'/c calc'!A1",
  title: 'Ferry sinks, "dozens" missing\u001b[31m',
  publisher: "The Harbour Post",
  url: null,
  language: "en",
  date: { value: "2020-02-01", precision: "day", basis: "dateline", evidence: at("Feb. 1, 2020") },
  dateline: { place: "Suva", country: "FJ", wire: null, evidence: at("SUVA, Feb. 1") },
  agency: { name: "Maritime Safety Authority", role: "lead", type: "government", country: "FJ", mentions: [at("MSA")] },
  agencies: [
    { name: "Maritime Safety Authority", role: "lead", type: "government", country: "FJ", mentions: [at("MSA")] },
  ],
  counts: [
    {
      value: 41,
      min: 41,
      max: null,
      qualifier: "at-least",
      noun: "passengers",
      of: "people",
      action: "missing",
      partOf: null,
      accordingTo: null,
      background: false,
      eventDate: { value: "2020-01-31", evidence: at("Friday") },
      mentions: [at("at least 41 passengers"), at("the 41")],
    },
    {
      value: null,
      min: 24,
      max: null,
      qualifier: "vague",
      noun: null,
      of: "people",
      action: null,
      partOf: 0,
      accordingTo: null,
      background: false,
      eventDate: null,
      mentions: [at("dozens")],
    },
  ],
  countries: [
    { code: "FJ", alpha3: "FJI", name: "Fiji", historical: false, mentions: [{ ...at("Fiji"), form: "name" }] },
  ],
  peopleQuoted: [
    {
      name: "Mere Vula",
      title: "harbour master",
      affiliation: null,
      mentions: [at("Mere Vula")],
      quotes: [quote("+1 for calm,\nthe sea was flat")],
    },
  ],
  otherSources: [{ description: "a survivor", type: "unnamed-person", quotes: [quote("We swam")] }],
  dates: [{ value: "2020-01-31", type: "date", basis: "article", evidence: at("Friday") }],
  warnings: [{ code: "example", message: "for the test" }],
});

describe("csv and tsv", () => {
  it.each(Object.keys(TABLES) as TableName[])("%s reads back with as many cells as it has columns", (name) => {
    for (const delimiter of [",", "\t"] as const) {
      const format = separatedFormat(delimiter, name);
      const text = format.begin + format.record(RECORD, 0) + format.record(RECORD, 1);
      const rows = parse(text, { delimiter, recordDelimiter: "\r\n" }) as string[][];
      expect(rows[0]).toEqual(TABLES[name].columns);
      expect(rows).toHaveLength(1 + 2 * TABLES[name].rows(RECORD).length);
    }
  });

  it("makes formulas harmless and keeps commas, quotes and line breaks inside their cell", () => {
    const format = separatedFormat(",", "quotes");
    const [first] = parse(format.record(RECORD, 0), { recordDelimiter: "\r\n" }) as string[][];
    expect(first![0]).toBe("'=cmd|'/c calc'!A1");
    expect(first![6]).toBe("'+1 for calm,\nthe sea was flat");
  });
});

describe("pretty", () => {
  it.each([40, 60, 80, 100])("fits in %i columns and shows no control character", (width) => {
    const text = prettyText(RECORD, width, PLAIN);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(width);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point
    expect(text.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f]/);
  });

  it("says the facts at a glance", () => {
    const text = prettyText(RECORD, 80, PLAIN);
    for (const fact of [
      "2020-02-01 (dateline) · Suva, FJ",
      "Maritime Safety Authority (government)",
      "≥ 41  passengers",
      "Fiji FJ",
      "Mere Vula, harbour master",
      "a survivor",
      "example: for the test",
    ]) {
      expect(text).toContain(fact);
    }
  });
});

describe("brief", () => {
  it("keeps the facts and drops the evidence", () => {
    const brief = briefOf(RECORD);
    expect(brief.counts[0]).toEqual({ value: 41, min: 41, max: null, noun: "passengers", action: "missing" });
    expect(brief.peopleQuoted).toEqual([
      { name: "Mere Vula", title: "harbour master", affiliation: null, words: ["+1 for calm,\nthe sea was flat"] },
    ]);
    expect(JSON.stringify(brief)).not.toContain('"start"');
  });
});

describe("JSON", () => {
  it("has no character that ends a line or steers a terminal, and says the same", () => {
    const value = { text: "a\u2028b\u0085c\u009b31m\u202ed\ufeff", nested: ["\u2029"] };
    const text = jsonText(value);
    expect(text).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(text)).toEqual(value);
  });
});
