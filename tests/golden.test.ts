import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFixtures } from "../bench/quality/fixtures.ts";
import { MEASURES, type MeasureName, scoreFixtures } from "../bench/quality/score.ts";
import { extract } from "../src/pipeline.ts";

const fixtures = readFixtures();
const { scores, misses } = scoreFixtures(fixtures, ({ raw, expected, name }) =>
  extract(raw, {
    id: name,
    ...(expected.referenceDate === undefined ? {} : { referenceDate: expected.referenceDate }),
  }),
);
const measures = Object.keys(MEASURES) as MeasureName[];
// Made by `npm run evaluate -- --update-known-misses`; the evaluation lists what is missed in each.
const known = readFileSync("fixtures/known-misses.tsv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

describe.each(fixtures.map(({ name }) => name))("golden: %s", (name) => {
  it.each(measures.filter((measure) => !known.includes(`${name}\t${measure}`)))("%s", (measure) => {
    const miss = misses.find((one) => one.fixture === name && one.measure === measure);
    expect({ missed: miss?.missed ?? [], extra: miss?.extra ?? [] }).toEqual({ missed: [], extra: [] });
  });
});

describe("the quality gate", () => {
  const baseline = JSON.parse(readFileSync("bench/quality/baseline.json", "utf8")) as Record<MeasureName, number>;
  it.each(measures)("%s is no lower than its baseline", (measure) => {
    expect(scores[measure].f1).toBeGreaterThanOrEqual(baseline[measure]);
  });

  it("knows misses of fixtures and measures that exist", () => {
    const pairs = fixtures.flatMap(({ name }) => measures.map((measure) => `${name}\t${measure}`));
    expect(known.filter((line) => !pairs.includes(line))).toEqual([]);
  });
});
