import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { outlines } from "../scripts/make-outlines.js";

it("has the map's outlines as its script makes them", () => {
  expect(readFileSync("src/write/html/outlines.tsv", "utf8")).toBe(outlines());
});

it("has an outline for every country of our table but a few parts of others", () => {
  const rowsOf = (path: string): string[][] =>
    readFileSync(path, "utf8")
      .split("\n")
      .slice(1)
      .filter(Boolean)
      .map((row) => row.split("\t"));
  const drawn = new Set(rowsOf("src/write/html/outlines.tsv").map(([code]) => code));
  const today = rowsOf("src/tables/countries/countries.tsv").filter((row) => row[6] !== "historical");
  const missing = today.map(([code]) => code!).filter((code) => !drawn.has(code));
  // Antarctica, and islands and departments that Natural Earth has within another country.
  expect(missing.sort()).toEqual("AQ BQ BV CC CX GF GI GP MQ RE SJ TK TV UM YT".split(" "));
});
