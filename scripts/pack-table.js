// A table of `key<TAB>cells` lines, sorted, becomes one line for all keys of the same three letters: the beginning is
// written once, which spares a third of a list of names. `SortedTable` reads it as it stands. Tables whose name ends with
// .sorted.tsv (and .grouped.tsv, .phrases.tsv and .aliased.tsv, see below) are packed when they're bundled, and for the tests.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

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

/**
 * Packs a table of `word<TAB>cells` lines: one line for all words with the same cells, with spaces between the words, so
 * that the cells are read once. Throws if a word has a space in it.
 */
export function groupTable(text) {
  const groups = new Map();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [word, ...rest] = line.split("\t");
    if (word === "" || word.includes(" ")) throw new Error(`"${line}": one word and its cells make a row`);
    const cells = rest.map((cell) => `\t${cell}`).join("");
    groups.set(cells, [...(groups.get(cells) ?? []), word]);
  }
  return [...groups].map(([cells, words]) => `${words.join(" ")}${cells}\n`).join("");
}

/** What phrases are found by: the plain letters that one begins with, in lower case, else its first character. */
const keyOf = (phrase) => /^[=?]?(?:([A-Za-z]+)|(.))/.exec(phrase).slice(1).join("").toLowerCase();

/** Rows of phrases and their cells by what the phrases begin with: a line each, read by `PhraseIndex`. */
function packPhrases(rows) {
  const lines = new Map();
  for (const cells of rows) {
    if (cells.some((cell) => /[|:]/.test(cell))) throw new Error(`"${cells}": "|" and ":" are for the packed form`);
    const key = keyOf(cells[0]);
    lines.set(key, [...(lines.get(key) ?? []), cells.join(":")]);
  }
  return [...lines].map(([key, phrases]) => `${key}\t${phrases.join("|")}\n`).join("");
}

const rowsOf = (text) =>
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => line.split("\t"));

/** Packs a table of `phrase<TAB>cells` lines. */
export const phraseTable = (text) => packPhrases(rowsOf(text));

/**
 * Packs a table whose fourth cell has more names of the first, with "|" between them: each name becomes a row of its own,
 * with the first one in its second cell if it's another.
 */
export const aliasTable = (text) =>
  packPhrases(
    rowsOf(text).flatMap(([name, type, country = "", aliases = ""]) => [
      [name, "", type, country],
      ...(aliases === "" ? [] : aliases.split("|")).map((alias) => [alias, name, type, country]),
    ]),
  );

/**
 * Packs a table of `kind<TAB>words<TAB>value<TAB>note` lines: the notes go, and the words of one kind that have no value
 * share a line, "|" between them. `PhraseText` reads it as it stands.
 */
export function kindTable(text) {
  const lines = [];
  const byKind = new Map();
  for (const [kind, words, value = ""] of rowsOf(text)) {
    if (value !== "") lines.push(`${kind}\t${words}\t${value}\n`);
    else byKind.set(kind, [...(byKind.get(kind) ?? []), words]);
  }
  return [...[...byKind].map(([kind, words]) => `${kind}\t${words.join("|")}\n`), ...lines].join("");
}

/** A table without its comments. */
const withoutComments = (text) => text.replace(/^# .*\n/gm, "");

const source = readFileSync(new URL("../src/tables/places/fold.ts", import.meta.url), "utf8");
const { code } = transformSync(source, { loader: "ts" });
const { foldPlace } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const NAMED = /\.tsv\?names=([\d,]+)&value=(\d+)$/;

/**
 * A table that is imported as `table.tsv?names=2,3&value=0`: the places in some of its columns ("|" between several, "="
 * before one), folded, with the cell of another one, packed for `SortedTable`. Of two rows with a name the later one has it.
 */
export function namesTable(path, text) {
  const [, columns, value] = NAMED.exec(path);
  const rows = new Map();
  for (const cells of rowsOf(text)) {
    const names = columns.split(",").flatMap((column) => (cells[column] ?? "").split("|"));
    for (const name of names) rows.set(foldPlace(name.replace(/^=/, "")), cells[value]);
  }
  rows.delete("");
  return packTable([...rows].map(([name, cell]) => `${name}\t${cell}\n`).join(""));
}

const HEADS = /\.tsv\?heads=([\d,]+)(&long)?$/;

/** A word of fewer letters has too many neighbours that are words of their own. */
const LONG = 8;

const plain = (word) => word.replace(/[\x80-\uffff]/g, (letter) => letter.normalize("NFD")[0]);

/**
 * A table that is imported as `table.tsv?heads=2,3`: the heads of all phrases in these columns, in lower case, with and
 * without diacritics; with `&long` those of eight letters or more. A line for each first letter, with spaces around the words, for `LetterTable`.
 */
export function letterTable(path, text) {
  const [, columns, long] = HEADS.exec(path);
  const shortest = long === undefined ? 1 : LONG;
  const lines = new Map();
  const phrases = rowsOf(text).flatMap((cells) =>
    columns.split(",").flatMap((column) => (cells[column] ?? "").split("|")),
  );
  for (const phrase of phrases) {
    const lower = phrase.replace(/^=/, "").toLowerCase();
    for (const written of [lower, plain(lower)]) {
      const [word] = /^[a-z0-9\x80-\uffff]+/.exec(written) ?? [];
      if (word !== undefined && word.length >= shortest)
        lines.set(word[0], (lines.get(word[0]) ?? new Set()).add(word));
    }
  }
  return [...lines].map(([letter, words]) => `${letter} ${[...words].join(" ")} \n`).join("");
}

/** Imports with a question behind the name of the table. */
const ASKED = /\.tsv\?/;

/** The text of a table in the form that its name says. */
export function packedForm(asked, text) {
  const path = asked.replace(/[?&]words$/, "");
  if (NAMED.test(path)) return namesTable(path, text);
  if (HEADS.test(path)) return letterTable(path, text);
  if (path.endsWith(".sorted.tsv")) return packTable(text);
  if (path.endsWith(".phrases.tsv")) return phraseTable(text);
  if (path.endsWith(".aliased.tsv")) return aliasTable(text);
  if (path.endsWith(".noted.tsv")) return kindTable(text);
  return path.endsWith(".grouped.tsv") ? groupTable(text) : withoutComments(text);
}

/** For esbuild. */
export const packedTables = {
  name: "packed-tables",
  setup(bundler) {
    bundler.onResolve({ filter: ASKED }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: "asked",
    }));
    bundler.onLoad({ filter: ASKED, namespace: "asked" }, ({ path }) => ({
      contents: packedForm(path, readFileSync(path.slice(0, path.indexOf("?")), "utf8")),
      loader: "text",
    }));
    bundler.onLoad({ filter: /\.tsv$/ }, ({ path }) => ({
      contents: packedForm(path, readFileSync(path, "utf8")),
      loader: "text",
    }));
  },
};
