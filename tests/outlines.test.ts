import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { outlines } from "../scripts/make-outlines.js";

it("has the map's outlines as its script makes them", () => {
  expect(readFileSync("src/write/html/outlines.tsv", "utf8")).toBe(outlines());
});

it("has an outline for every country of our table but a few parts of others", () => {
  const codesOf = (path: string): string[] =>
    readFileSync(path, "utf8")
      .split("\n")
      .slice(1)
      .map((row) => row.split("\t")[0]!)
      .filter(Boolean);
  const drawn = new Set(codesOf("src/write/html/outlines.tsv"));
  const missing = codesOf("src/tables/countries/countries.tsv").filter((code) => !drawn.has(code));
  // Antarctica; states that are no more; islands and departments that Natural Earth has within another country.
  expect(missing.sort()).toEqual("AQ BQ BV CC CS CX DD GF GI GP MQ RE SJ SU TK TV UM YT YU".split(" "));
});
