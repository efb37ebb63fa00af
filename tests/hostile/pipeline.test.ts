import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticleRecord, extract, recordSchema } from "../../src/index.ts";
import { FIELD_NAMES } from "../../src/pipeline.ts";
import { explainFormat } from "../../src/write/explain.ts";
import { PLAIN } from "../../src/write/paint.ts";
import { FORMAT_NAMES, FORMATS } from "../../src/write/registry.ts";
import { wrongEvidences } from "../invariants.ts";

// Parts of sentences in an order that no sentence has: each rule of the layers meets what it didn't reckon with.

const PARTS = [
  ..."12 people|two|at least 40|a dozen|between 3 and 5|1,250|4.3 million|half of the|hundreds of|no one|none".split(
    "|",
  ),
  ..."said|told reporters|according to|added|“|”|\"|'|’s|, who|that|asked whether|denied".split("|"),
  ..."Ana Borg|Mr. Okafor|Dr.|the minister|she|Kenya|Peruvian|U.S.|New York|the Red Cross|Interpol|the ministry|(UN)".split(
    "|",
  ),
  ..."May 2, 2018|on Monday|last week|5/6/19|12:30 p.m. GMT|the 1990s|two years ago|03-04|Tuesday's".split("|"),
  ..."were killed|arrested|including|and|of|in|,|.|: |;|--|(|)|-|\n|\n\n|LIMA, May 2 (Andina) -- |By Ana Borg\n".split(
    "|",
  ),
  ..."&amp;|<b>|</p>|[a](b)|**|> |Q: |A: |constructor|\u00a0|\u00ad|e\u0301|𝒟|🇵🇪|\ud800|\u202e|\u0000".split("|"),
];
const jumble = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(" ", " ", " ", "", "\n")), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.flat().join(""));
const RUNS = { numRuns: 300 };
const OTHER = extract("Police in Chile held 3 people on May 4, 2019, said Rosa Quispe.");

describe("any jumble of parts of sentences", () => {
  it("has a record of the schema, whose evidence is the text's", () => {
    fc.assert(
      fc.property(jumble, (raw) => {
        const record = extract(raw);
        expect(recordSchema.safeParse(record).error).toBeUndefined();
        expect(wrongEvidences(raw, record)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("has the same record again, whatever was read between", () => {
    fc.assert(
      fc.property(jumble, jumble, (raw, between) => {
        const first = JSON.stringify(extract(raw));
        extract(between);
        expect(JSON.stringify(extract(raw))).toBe(first);
        expect(extract("Police in Chile held 3 people on May 4, 2019, said Rosa Quispe.")).toEqual(OTHER);
      }),
      RUNS,
    );
  });

  it("has in each field asked for alone what it has among all", () => {
    fc.assert(
      fc.property(jumble, fc.constantFrom(...FIELD_NAMES), (raw, field) => {
        const alone = extract(raw, { fields: [field] });
        expect(alone[field as keyof ArticleRecord]).toEqual(extract(raw)[field as keyof ArticleRecord]);
      }),
      RUNS,
    );
  });

  it("is written in every format and view without an exception, and without a raw escape", async () => {
    const shape = { one: true, table: "articles", brief: false, width: 60, paint: PLAIN } as const;
    const formats = await Promise.all(FORMAT_NAMES.map((name) => FORMATS[name](shape)));
    const views = [...formats, explainFormat({}, 60, PLAIN)];
    fc.assert(
      fc.property(jumble, (text) => {
        const raw = `${text}\u001b[31m${text}`;
        const record = extract(raw, { id: "a\u001b]0;b" });
        for (const view of views) {
          const files = view.files?.(record, raw) ?? [];
          const shown = view.record(record, 0, raw);
          expect(files.length > 0 || shown.length > 0).toBe(true);
          expect(shown).not.toContain("\u001b");
        }
      }),
      { numRuns: 100 },
    );
  });
});
