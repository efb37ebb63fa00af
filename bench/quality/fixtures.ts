import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Expected, expectedSchema } from "./expected.ts";

export const FIXTURES = new URL("../../fixtures/", import.meta.url);

/** An article with what a person says its record must be. */
export interface Fixture {
  readonly name: string;
  /** Path of the article from the project's root. */
  readonly path: string;
  /** The decoded input. */
  readonly raw: string;
  readonly expected: Expected;
}

function articleIn(folder: URL): string {
  const files = readdirSync(folder).filter((file) => /^article\.(?:txt|md|html)$/.test(file));
  if (files.length !== 1) throw new Error(`${folder.pathname}: one article.txt, .md or .html, not ${files.length}`);
  return files[0]!;
}

/** Reads one fixture; throws with the path if a part is missing or not of the shape that fixtures/README.md describes. */
export function readFixture(name: string): Fixture {
  const folder = new URL(`${name}/`, FIXTURES);
  const file = articleIn(folder);
  if (!existsSync(new URL("notes.md", folder))) throw new Error(`${name}: notes.md is missing`);
  const expected = expectedSchema.safeParse(JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")));
  if (!expected.success) throw new Error(`${name}/expected.json: ${expected.error.message}`);
  const raw = readFileSync(new URL(file, folder), "utf8").replace(/^\ufeff/, "");
  return { name, path: `fixtures/${name}/${file}`, raw, expected: expected.data };
}

/** The names of all fixtures, sorted. */
export function fixtureNames(): readonly string[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads all fixtures, in the order of their names. */
export function readFixtures(): readonly Fixture[] {
  return fixtureNames().map(readFixture);
}
