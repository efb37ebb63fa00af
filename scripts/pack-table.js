// A table of `key<TAB>cells` lines, sorted, becomes one line for all keys of the same three letters: the beginning is
// written once, which spares a third of a list of names. `SortedTable` reads it as it stands. Tables whose name ends with
// .sorted.tsv are packed when they're bundled, and for the tests.

import { readFileSync } from "node:fs";

const HEAD = 3;

/** Packs a table's text. Throws if a key or cell has a mark in it that the packed form uses, or a key comes twice. */
export function packTable(text) {
  const groups = new Map();
  const keys = new Set();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (/[|:]/.test(line)) throw new Error(`"${line}": "|" and ":" are for the packed form`);
    const [key, ...cells] = line.split("\t");
    if (keys.has(key)) throw new Error(`"${key}" stands twice`);
    keys.add(key);
    const head = key.slice(0, HEAD);
    const entry = [key.slice(HEAD), ...cells].join(":");
    groups.set(head, [...(groups.get(head) ?? []), entry]);
  }
  const heads = [...groups.keys()].sort();
  return heads.map((head) => `${head}\t${groups.get(head).join("|")}\n`).join("");
}

/** For esbuild. */
export const packedTables = {
  name: "packed-tables",
  setup(bundler) {
    bundler.onLoad({ filter: /\.sorted\.tsv$/ }, ({ path }) => ({
      contents: packTable(readFileSync(path, "utf8")),
      loader: "text",
    }));
  },
};
