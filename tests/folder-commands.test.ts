import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { run } from "../src/cli/run.ts";
import { textHashOf, writeReview } from "../src/review/review-file.ts";

async function extract(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = ["", ""];
  const [stdout, stderr] = [0, 1].map(
    (i) =>
      new Writable({
        write(chunk, _encoding, done) {
          texts[i] += String(chunk);
          done();
        },
      }),
  ) as [Writable, Writable];
  const code = await run(argv, { stdin: Readable.from([]), stdout, stderr, env: {}, today: () => "2020-01-15" });
  return { code, out: texts[0]!, err: texts[1]! };
}

const STORY = "LIMA, May 2, 2018 (Reuters) - Police in Peru arrested 12 people on Wednesday.\n";

async function reviewed(finished: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "extract-reviewed-"));
  const article = join(folder, "a.txt");
  writeFileSync(article, STORY);
  const fact = (code: string) => ({
    field: "countries" as const,
    verdict: "added" as const,
    value: { code },
    evidence: [],
  });
  const facts = ["PE", "BO"].map(fact);
  await writeReview(article, { version: 1, article: "a.txt", textHash: textHashOf(STORY), finished, facts });
  return folder;
}

describe("extract score", () => {
  it("prints precision and recall for each field", async () => {
    const { code, out, err } = await extract("score", await reviewed(true));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [heads, ...rows] = out.trimEnd().split("\n");
    expect(heads!.trim().split(/\s+/)).toEqual(["right", "found", "wanted", "precision", "recall", "F1"]);
    expect(rows.find((row) => row.startsWith("countries"))!.split(/\s{2,}/)).toEqual([
      "countries",
      "1",
      "1",
      "2",
      "100.0 %",
      "50.0 %",
      "66.7 %",
    ]);
    expect(out).toContain("Articles with a finished review: 1");
  });

  it("prints the same as JSON", async () => {
    const { out } = await extract("score", await reviewed(true), "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      articles: 1,
      measures: {
        countries: { right: 1, found: 1, wanted: 2, precision: 1, recall: 0.5 },
        quotes: { precision: null },
      },
    });
  });

  it("fails where nothing is finished, or there is no such folder", async () => {
    const folder = await reviewed(false);
    expect(await extract("score", folder)).toEqual({
      code: 1,
      out: "",
      err: `extract: ${folder}: no finished review in it (1 unfinished); make one with extract review\n`,
    });
    expect((await extract("score", "/no/such/folder")).err).toBe(
      "extract: /no/such/folder: no such file; check the path\n",
    );
  });
});

describe("the commands beside extracting", () => {
  it("have help of their own", async () => {
    for (const name of ["review", "score"]) {
      const { code, out } = await extract(name, "--help");
      expect(code).toBe(0);
      expect(out).toContain(`Usage: extract ${name} [options] <folder>`);
    }
  });

  it.each([
    [["review"], "missing required argument 'folder'"],
    [["score"], "missing required argument 'folder'"],
    [["review", "/no/such/folder"], "no such file; check the path"],
    [["review", "package.json"], "not a folder"],
    [["review", "src/cli", "--ext", "txt"], "no file in it ends with .txt"],
    [["review", "fixtures", "--port", "70000"], "Give a number up to 65535."],
    [["score", "fixtures", "--format", "xml"], "Allowed choices are table, json."],
    [["score", "fixtures", "more"], "too many arguments"],
  ])("%j is wrong usage: one line says how", async (argv, message) => {
    const { code, out, err } = await extract(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("extract review serves until it's interrupted, then ends well", async () => {
    const child = spawn(process.execPath, ["bin/extract.js", "review", await reviewed(false), "--no-open"]);
    const first = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(first)![0];
    expect((await fetch(url)).status).toBe(200);
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.once("exit", resolve));
    expect(code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});

describe("a configuration", () => {
  it("bears on the score: own aliases count, an option of it too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "extract-configured-"));
    const text = "LIMA, May 2 (Reuters) - Police in Zedland arrested 12 people on Wednesday.\n";
    writeFileSync(join(folder, "a.txt"), text);
    const facts = [
      { field: "countries" as const, verdict: "added" as const, value: { code: "NZ" }, evidence: [] },
      { field: "date" as const, verdict: "added" as const, value: { value: "2018-05-02" }, evidence: [] },
    ];
    const review = { version: 1 as const, article: "a.txt", textHash: textHashOf(text), finished: true, facts };
    await writeReview(join(folder, "a.txt"), review);
    const config = join(folder, "own.json");
    writeFileSync(
      config,
      JSON.stringify({
        options: { "reference-date": "2018-06-01", format: "csv" },
        tables: { countries: [{ code: "NZ", aliases: ["Zedland"] }] },
      }),
    );
    const rights = async (...more: string[]): Promise<number[]> => {
      const { measures } = JSON.parse((await extract("score", folder, "--format", "json", ...more)).out);
      return [measures.countries.right, measures.date.right];
    };
    expect(await rights()).toEqual([0, 0]);
    expect(await rights("--config", config)).toEqual([1, 1]);
    expect(await rights("--config", config, "--reference-date", "2017-06-01")).toEqual([1, 0]);
  });
});
