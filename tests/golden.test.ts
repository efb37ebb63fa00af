import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Fixture, readFixtures } from "../bench/quality/fixtures.ts";
import { MEASURES, type MeasureName, scoreFixtures } from "../bench/quality/score.ts";
import { extract } from "../src/pipeline.ts";

const fixtures = readFixtures();
const recordOf = ({ raw, expected, name }: Fixture) =>
  extract(raw, {
    id: name,
    ...(expected.referenceDate === undefined ? {} : { referenceDate: expected.referenceDate }),
  });
const measures = Object.keys(MEASURES) as MeasureName[];
// Made by `npm run evaluate -- --update-known-misses`; the evaluation lists what is missed in each.
const known = readFileSync("fixtures/known-misses.tsv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

describe("golden", () => {
  it.each(fixtures)("$name has nothing wrong but its known misses", (fixture) => {
    const { misses } = scoreFixtures([fixture], recordOf);
    expect(misses.filter(({ measure }) => !known.includes(`${fixture.name}\t${measure}`))).toEqual([]);
  });
});

describe("the quality gate", () => {
  const baseline = JSON.parse(readFileSync("bench/quality/baseline.json", "utf8")) as Record<MeasureName, number>;

  it("has no measure lower than its baseline", () => {
    const { scores } = scoreFixtures(fixtures, recordOf);
    const lower = measures.filter((measure) => !(scores[measure].f1 >= baseline[measure]));
    expect(lower.map((measure) => [measure, scores[measure].f1, baseline[measure]])).toEqual([]);
  });

  it("knows misses of fixtures and measures that exist", () => {
    const pairs = fixtures.flatMap(({ name }) => measures.map((measure) => `${name}\t${measure}`));
    expect(known.filter((line) => !pairs.includes(line))).toEqual([]);
  });
});
