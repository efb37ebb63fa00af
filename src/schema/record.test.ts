import { readdirSync, readFileSync } from "node:fs";
import { checkedRecord, RECORD_KEYS, recordText } from "record:check";
import { describe, expect, it } from "vitest";
import { extract } from "../pipeline.ts";
import { type ArticleRecord, recordSchema } from "./record.ts";

type Node = Record<string, unknown>;

const TEXTS = readdirSync("fixtures", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(`fixtures/${name}`).map((file) => `fixtures/${name}/${file}`))
  .filter((path) => /\/article\.(?:txt|md)$/.test(path))
  .map((path) => readFileSync(path, "utf8"));

function runs(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return false;
  }
}

/** Whether a record is taken: the copy and the text must agree. */
function accepts(record: unknown): boolean {
  const taken = runs(() => checkedRecord(record));
  expect(runs(() => recordText(record, JSON.stringify))).toBe(taken);
  return taken;
}

/** Calls `visit` for each object of the record with each of its keys. */
function walk(value: unknown, visit: (node: Node, key: string) => void): void {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    if (!Array.isArray(value)) visit(value as Node, key);
    walk((value as Node)[key], visit);
  }
}

const WRONG: readonly unknown[] = [
  undefined,
  null,
  7,
  -1,
  1.5,
  Number.NaN,
  "",
  "us",
  "AB",
  "ABC",
  true,
  {},
  [],
  [null],
];

describe("the made check of a record", () => {
  const records = TEXTS.map((text) => extract(text));

  it("refuses what zod refuses, and takes what it takes, for each key of each object set to each wrong value", () => {
    let tried = 0;
    for (const record of records.slice(0, 6)) {
      const seen = new Set<string>();
      walk(record, (node, key) => {
        const kind = `${Object.keys(node)} ${key}`;
        if (seen.has(kind)) return;
        seen.add(kind);
        const before = node[key];
        for (const wrong of WRONG) {
          node[key] = wrong;
          const expected = recordSchema.safeParse(record).success;
          expect({ key, wrong, taken: accepts(record) }).toEqual({ key, wrong, taken: expected });
          tried++;
        }
        node[key] = before;
      });
    }
    expect(tried).toBeGreaterThan(1000);
  });

  it("refuses a key too many and a key too few in each object", () => {
    walk(records[0], (node, key) => {
      const { [key]: value } = node;
      node["more"] = 1;
      expect(accepts(records[0])).toBe(false);
      delete node["more"];
      delete node[key];
      expect(accepts(records[0])).toBe(false);
      node[key] = value;
    });
  });

  it("gives zod's copy, in the schema's order, of a record in any order", () => {
    expect(RECORD_KEYS).toEqual(Object.keys(recordSchema.def.shape));
    for (const record of records) {
      const turned = JSON.parse(JSON.stringify(record), (_, value: unknown) =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      );
      const copy = checkedRecord(turned) as ArticleRecord;
      expect(JSON.stringify(copy)).toBe(JSON.stringify(recordSchema.parse(turned)));
      expect(copy.counts).not.toBe(turned.counts);
      expect(recordText(turned, JSON.stringify)).toBe(JSON.stringify(copy));
    }
  });

  it("says which key is wrong", () => {
    const record = structuredClone(records.find(({ counts }) => counts.length > 0)!);
    (record.counts[0] as Node)["min"] = "few";
    expect(() => checkedRecord(record)).toThrow('the record breaks its schema at counts.min: "few"');
  });
});
