// The configuration file: options that repeat, and rows of the user's own in each table.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { extract } from "../src/index.ts";

const BIN = resolve("bin/extract.js");
const STORY = `LIMA, May 2 (Andina) -- Guards from Selva Watch snaffled 12 poachers on Tuesday in Guaraniland.

"The river is safe again," trumpeted Rangermaster Ana Ruiz of Selva Watch.
`;
const TABLES = {
  organisations: [{ name: "Selva Watch", type: "ngo", country: "PE", aliases: ["SelWa"] }],
  countries: [{ code: "PY", aliases: ["Guaraniland"] }],
  titles: ["Rangermaster"],
  verbs: ["trumpeted"],
  actions: [{ word: "snaffled", action: "arrested" }],
} as const;

function folder(config: unknown): string {
  const at = mkdtempSync(join(tmpdir(), "extract-config-"));
  writeFileSync(join(at, "story.txt"), STORY);
  writeFileSync(join(at, "extract.config.json"), typeof config === "string" ? config : JSON.stringify(config));
  return at;
}

function run(at: string, ...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], { cwd: at, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("own tables", () => {
  const plain = extract(STORY);
  const own = extract(STORY, { tables: TABLES });

  it("are used like the built-in ones", () => {
    expect(own.agencies).toContainEqual(expect.objectContaining({ name: "Selva Watch", type: "ngo", country: "PE" }));
    expect(own.countries).toContainEqual(expect.objectContaining({ code: "PY" }));
    expect(own.counts).toContainEqual(expect.objectContaining({ value: 12, noun: "poachers", action: "arrested" }));
    expect(own.peopleQuoted).toContainEqual(expect.objectContaining({ name: "Ana Ruiz", title: "Rangermaster" }));
    expect(own.peopleQuoted[0]?.quotes[0]?.cue).toBe("trumpeted");
  });

  it("are what makes the difference, and are gone for the next article", () => {
    expect(plain.countries.map(({ code }) => code)).not.toContain("PY");
    expect(plain.counts.find(({ value }) => value === 12)?.action).toBe(null);
    expect(plain.peopleQuoted[0]?.title).not.toBe("Rangermaster");
    expect(extract(STORY)).toEqual(plain);
  });

  it("reach the threads", () => {
    const at = folder({ tables: TABLES });
    const one = run(at, "story.txt");
    const threads = run(at, "story.txt", "story.txt", "--jobs", "2");
    expect([one.status, threads.status]).toEqual([0, 0]);
    const [line] = threads.stdout.trim().split("\n");
    expect(JSON.parse(line!)).toEqual(JSON.parse(one.stdout));
    expect(JSON.parse(one.stdout).countries).toContainEqual(expect.objectContaining({ code: "PY" }));
  });
});

describe("options in the configuration", () => {
  const at = folder({ options: { format: "ndjson", fields: ["date"], "reference-date": "2018-05-10" } });

  it("hold where the command line says nothing", () => {
    const { stdout } = run(at, "story.txt");
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ date: { value: "2018-05-02" }, counts: [] });
  });

  it("give way to the command line, and to --no-config", () => {
    const { stdout } = run(at, "story.txt", "--reference-date", "2016-12-31", "--format", "json");
    expect(JSON.parse(stdout).date.value).toBe("2016-05-02");
    expect(stdout.split("\n").length).toBeGreaterThan(10);
    expect(JSON.parse(run(at, "story.txt", "--no-config").stdout).counts).toHaveLength(1);
  });

  it("may stand in another file", () => {
    writeFileSync(join(at, "other.json"), JSON.stringify({ options: { brief: true } }));
    expect(JSON.parse(run(at, "story.txt", "--config", "other.json").stdout).date).toBe("XXXX-05-02");
  });
});

describe("a configuration that can't be used", () => {
  it.each<[string, unknown, RegExp]>([
    ["no JSON", "{options", /not JSON/],
    ["an unknown key", { optoins: {} }, /optoins/],
    ["an unknown option", { options: { fromat: "json" } }, /options\.fromat: no option/],
    ["an option that writes", { options: { output: "x.json" } }, /options\.output: no option for a configuration/],
    ["a wrong choice", { options: { format: "xml" } }, /options\.format: one of json/],
    ["a wrong value", { options: { jobs: 0 } }, /options\.jobs: .*1 to 256/],
    ["a flag with a text", { options: { brief: "yes" } }, /options\.brief: true or false/],
    [
      "a type that isn't",
      { tables: { organisations: [{ name: "X", type: "club" }] } },
      /tables\.organisations\.0\.type/,
    ],
    ["an action that isn't", { tables: { actions: [{ word: "hit", action: "hit" }] } }, /tables\.actions\.0\.action/],
    ["__proto__", '{"__proto__": {"options": {}}, "tables": {"__proto__": {}}, "x": 1}', /"?x"?|__proto__/],
  ])("%s", (_name, config, message) => {
    const { status, stdout, stderr } = run(folder(config), "story.txt");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).toContain("extract.config.json");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("is missed where --config names it", () => {
    expect(run(folder({}), "story.txt", "--config", "none.json")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("none.json: no such file"),
    });
  });
});
