// The formats for exchange against their published rules, over every fixture.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { readFixtures } from "../bench/quality/fixtures.ts";
import { extract } from "../src/index.ts";
import { bratOf } from "../src/write/brat.ts";
import { jsonLdFormat, jsonLdOf } from "../src/write/jsonld.ts";
import { evidencesIn } from "./invariants.ts";

const articles = readFixtures().map(({ name, raw }) => ({ name, raw, record: extract(raw, { id: `${name}.txt` }) }));

/** https://www.w3.org/TR/annotation-model/: 3.1 (id, type, context, target), 4.2.4 (quote selector), 4.2.5 (position selector). */
const annotationSchema = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: z.string().check(z.minLength(1)),
  type: z.literal("Annotation"),
  motivation: z.literal("identifying"),
  body: z.string().check(z.minLength(1)),
  target: z.strictObject({
    source: z.string().check(z.minLength(1)),
    selector: z.tuple([
      z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int(), end: z.int() }),
      z.strictObject({ type: z.literal("TextQuoteSelector"), exact: z.string() }),
    ]),
  }),
});

/** What schema.org has for each type (the classes and their properties are checked by schema-dts when it is compiled). */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: ["headline", "publisher", "url", "inLanguage", "datePublished", "dateline", "mentions", "hasPart"],
  Organization: ["name", "description"],
  Person: ["name", "description", "jobTitle", "affiliation"],
  Country: ["name", "identifier"],
  Quotation: ["text", "spokenByCharacter"],
};

function nodesIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (value === null || typeof value !== "object") return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)];
}

describe.each(articles)("JSON-LD of $name", ({ raw, record }) => {
  const { "@graph": graph } = jsonLdOf(record) as { "@graph": [Record<string, unknown>, ...Record<string, unknown>[]] };
  const [article, ...annotations] = graph;

  it("is a NewsArticle with properties that schema.org has", () => {
    expect(article).toMatchObject({ "@context": "https://schema.org", "@type": "NewsArticle" });
    const wrong = nodesIn(article).flatMap((node) => {
      const known = PROPERTIES[node["@type"] as string];
      const used = Object.keys(node).filter((key) => !key.startsWith("@"));
      return known === undefined ? [node["@type"]] : used.filter((key) => !known.includes(key));
    });
    expect(wrong).toEqual([]);
  });

  it("has annotations as the W3C model wants them, for parts of the article that exist, each once", () => {
    const parts = nodesIn(article).map((node) => node["@id"]);
    const points = Array.from(raw);
    const ids = new Set<unknown>();
    for (const annotation of annotations) {
      const { id, body, target } = z.parse(annotationSchema, annotation);
      ids.add(id);
      expect([...parts, `${article["@id"]}#date`]).toContain(body);
      const [{ start, end }] = target.selector;
      expect(0 <= start && start < end && end <= points.length).toBe(true);
    }
    expect(ids.size).toBe(annotations.length);
    const { dateline: _, counts: __, agency: ___, ...shown } = record;
    expect(annotations.length).toBeGreaterThan(0);
    expect(annotations.length).toBeLessThanOrEqual(evidencesIn(shown).length);
  });

  it("can stand in a page's script element", () => {
    expect(jsonLdFormat(true).record({ ...record, title: "</script><b>\u2028" }, 0)).not.toMatch(/<|\u2028/);
  });
});

const LINES = {
  T: /^T\d+\t[A-Za-z]+ (\d+ \d+(?:;\d+ \d+)*)\t([^\n\t]+)$/,
  A: /^A\d+\t[A-Za-z]+ (T\d+) \S+$/,
  R: /^R\d+\tSaidBy Arg1:(T\d+) Arg2:(T\d+)$/,
  "#": /^#\d+\tAnnotatorNotes (T\d+)\t[^\n\t]*$/,
};

describe.each(articles)("brat standoff of $name", ({ raw, record }) => {
  const lines = bratOf(record, raw).trimEnd().split("\n");
  const points = Array.from(raw);
  const idOf = (line: string): string => line.slice(0, line.indexOf("\t"));
  const texts = lines.filter((line) => line.startsWith("T"));

  it("has lines of the four kinds, each with an id of its own", () => {
    const wrong = lines.filter((line) => !LINES[line[0] as keyof typeof LINES]?.test(line));
    expect(wrong).toEqual([]);
    expect(new Set(lines.map(idOf)).size).toBe(lines.length);
    expect(texts.length).toBeGreaterThan(0);
  });

  it("names the characters of each fragment, none over a line end", () => {
    for (const line of texts) {
      const [, places, text] = LINES.T.exec(line)!;
      const fragments = places!.split(";").map((place) => place.split(" ").map(Number) as [number, number]);
      const stretches = fragments.map(([start, end]) => points.slice(start, end).join(""));
      expect(stretches.join(" ")).toBe(text);
      expect(stretches.every((stretch) => stretch !== "" && !/[\r\n]/.test(stretch))).toBe(true);
      expect(fragments.every(([start], i) => i === 0 || start > fragments[i - 1]![1])).toBe(true);
    }
  });

  it("speaks only of annotations that there are, and gives each attribute once", () => {
    const ids = new Set(texts.map(idOf));
    const targets = lines.flatMap((line) =>
      line.startsWith("T") ? [] : (line.match(/\bT\d+\b/g)?.slice(0, line.startsWith("R") ? 2 : 1) ?? []),
    );
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    const attributes = lines
      .filter((line) => line.startsWith("A"))
      .map((line) => line.split("\t")[1]!.split(" ").slice(0, 2).join(" "));
    expect(new Set(attributes).size).toBe(attributes.length);
  });
});

describe("a folder of both", () => {
  const run = (...argv: string[]) => spawnSync(process.execPath, ["bin/extract.js", ...argv], { encoding: "utf8" });

  it("has text and annotations beside each other", () => {
    const out = mkdtempSync(join(tmpdir(), "extract-brat-"));
    expect(
      run("fixtures/raid-wire", "fixtures/obituary", "--ext", "txt", "--format", "brat", "--out-dir", out).status,
    ).toBe(0);
    expect(readdirSync(join(out, "fixtures/raid-wire"))).toEqual(["article.txt.ann", "article.txt.txt"]);
    expect(readFileSync(join(out, "fixtures/raid-wire/article.txt.txt"), "utf8")).toBe(
      readFileSync("fixtures/raid-wire/article.txt", "utf8"),
    );
  });

  it("says what to do when brat has no folder to write to, or a format no files", () => {
    const many = run("fixtures", "--format", "brat");
    expect([many.status, many.stdout]).toEqual([2, ""]);
    expect(many.stderr).toContain("--out-dir");
    expect(run("fixtures", "--format", "csv", "--out-dir", "x").stderr).toContain(
      "--out-dir writes json, jsonld or brat",
    );
  });
});
