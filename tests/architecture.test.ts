import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

// The arrows of docs/architecture.md: data flows one way, and a room knows only the rooms before it.

const SOURCE = "src";

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .sort();

const roomOf = (file: string): string => (file.includes("/") ? file.slice(0, file.indexOf("/")) : file);

function importsOf(file: string): string[] {
  const text = readFileSync(join(SOURCE, file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((match) =>
    relative(SOURCE, join(SOURCE, dirname(file), match[1]!)),
  );
}

function packagesOf(file: string): string[] {
  const text = readFileSync(join(SOURCE, file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"([^".][^"]*)"/g)].map((match) => match[1]!);
}

/** What each room may import from, itself apart. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  tables: ["core"],
  lexicon: ["core"],
  read: ["core"],
  clean: ["core"],
  segment: ["core", "clean", "tables"],
  mentions: ["core", "segment", "tables", "lexicon"],
  extractors: ["core", "mentions", "segment", "tables"],
  schema: ["core", "extractors"],
  "pipeline.ts": ["core", "clean", "segment", "mentions", "extractors", "lexicon", "schema"],
  "together.ts": ["core", "mentions", "schema", "pipeline.ts"],
  "index.ts": ["core", "mentions", "extractors", "schema", "pipeline.ts"],
  write: ["core", "schema", "pipeline.ts", "extractors", "mentions"],
  batch: ["core", "read", "write", "schema", "pipeline.ts", "together.ts", "extractors"],
  review: ["core", "read", "write", "schema", "batch", "pipeline.ts", "extractors"],
  cli: ["core", "read", "write", "schema", "batch", "review", "pipeline.ts", "extractors"],
  "bundle.ts": ["batch", "cli", "core", "pipeline.ts", "schema"],
};

const PURE = ["core", "tables", "clean", "segment", "mentions", "extractors", "schema"];

describe("the source", () => {
  it("has rooms that are all known", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT))("%s imports only from the rooms before it", (room) => {
    const arrows = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(({ target }) => roomOf(target) !== room && !MAY_IMPORT[room]!.includes(roomOf(target)));
    expect(arrows).toEqual([]);
  });

  it("has extractors of which none reads another", () => {
    const folderOf = (file: string): string => file.split("/").slice(0, 2).join("/");
    const arrows = files
      .filter((file) => /^extractors\/\w+\//.test(file))
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(({ file, target }) => /^extractors\/\w+\//.test(target) && folderOf(target) !== folderOf(file));
    expect(arrows).toEqual([]);
  });

  it("does no I/O and reads no clock before the writers", () => {
    const impure = files
      .filter((file) => PURE.includes(roomOf(file)))
      .filter(
        (file) =>
          packagesOf(file).some((name) => name.startsWith("node:")) ||
          /\b(?:new Date\(\)|Date\.now|process\.|console\.|Math\.random|setTimeout)\b/.test(
            readFileSync(join(SOURCE, file), "utf8"),
          ),
      );
    expect(impure).toEqual([]);
  });

  it("talks to the network in the review's room only", () => {
    const networks = /^node:(?:https?|net|tls|dgram|http2|dns)\b/;
    const rooms = files.filter((file) => packagesOf(file).some((name) => networks.test(name))).map(roomOf);
    expect([...new Set(rooms)]).toEqual(["review"]);
  });

  it("has no room for odds and ends", () => {
    expect(files.filter((file) => /(?:utils?|helpers?|common|misc)\b/i.test(file.replace(/\.ts$/, "")))).toEqual([]);
  });
});
