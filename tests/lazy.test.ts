import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Bundle {
  readonly inputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string }[] }>
  >;
}

/** What is evaluated with this source file: itself and what it imports at once; lazy imports aren't followed. */
function loadedWith({ inputs }: Bundle, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of inputs[file]?.imports ?? [])
    if (kind !== "dynamic-import") loadedWith({ inputs }, path, seen);
  return seen;
}

const PARTS = {
  page: "src/write/html/page.ts",
  server: "src/review/serve.ts",
  score: "src/review/score-folder.ts",
  explain: "src/write/explain.ts",
  tables: "src/write/separated.ts",
  "worker pool": "src/batch/pool.ts",
  "JSON Schema": "src/schema/json-schema.ts",
} as const;

it.each(Object.entries(PARTS))("%s is loaded only when it's asked for", (_part, file) => {
  const bundle = JSON.parse(readFileSync("bench/.work/bundle.json", "utf8")) as Bundle;
  expect(bundle.inputs).toHaveProperty([file]);
  const loaded = loadedWith(bundle, "src/bundle.ts");
  expect(loaded.size).toBeGreaterThan(100);
  expect([...loaded].filter((path) => path === file)).toEqual([]);
});
