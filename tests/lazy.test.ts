import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

/** What is loaded with this file of the build: itself and what it imports at once; lazy imports aren't followed. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)) {
    loadedWith(join(dirname(file), path!), seen);
  }
  return seen;
}

// Something that only the part itself has.
const PARTS = {
  page: "require-trusted-types-for",
  server: "timingSafeEqual",
  score: "no finished review in it",
  explain: "Candidates for the lead agency",
  tables: "escape_formulas",
} as const;

it.each(Object.entries(PARTS))("%s is loaded only when it's asked for", (_part, mark) => {
  const has = (file: string): boolean => readFileSync(file, "utf8").includes(mark);
  const chunks = readdirSync("dist/chunks").map((name) => join("dist/chunks", name));
  expect(chunks.some(has)).toBe(true);
  for (const entry of ["dist/cli.js", "dist/index.js", "dist/worker.js"]) {
    const loaded = [...loadedWith(entry)];
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter(has)).toEqual([]);
  }
});
