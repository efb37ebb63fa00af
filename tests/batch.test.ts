import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateArticle } from "../bench/speed/corpus.ts";
import { outPath } from "../src/batch/out-dir.ts";

function extract(...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["bin/extract.js", ...argv], { encoding: "utf8", maxBuffer: 1 << 28 });
}

function corpus(count: number, bytes = 600): string {
  const at = mkdtempSync(join(tmpdir(), "extract-batch-"));
  for (let i = 0; i < count; i++) {
    mkdirSync(join(at, `in/${i % 7}`), { recursive: true });
    writeFileSync(join(at, `in/${i % 7}/${i}.txt`), generateArticle(i, bytes));
  }
  return at;
}

const sorted = (text: string) => text.trimEnd().split("\n").sort();

describe("a folder", () => {
  it("gives the same bytes with 1, 2 and 4 threads, and the same lines unordered", () => {
    const at = join(corpus(400), "in");
    const one = extract(at, "--jobs", "1");
    expect(one.status).toBe(0);
    expect(sorted(one.stdout)).toHaveLength(400);
    expect(extract(at, "--jobs", "2").stdout).toBe(one.stdout);
    expect(extract(at, "--jobs", "4").stdout).toBe(one.stdout);
    expect(sorted(extract(at, "--jobs", "2", "--unordered").stdout)).toEqual(sorted(one.stdout));
  });

  it("does the other files when one fails, and writes why to --errors", () => {
    const at = corpus(130);
    writeFileSync(join(at, "in/3/empty.txt"), "");
    const { status, stdout, stderr } = extract(join(at, "in"), "--jobs", "2", "--errors", join(at, "errors.ndjson"));
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(sorted(stdout)).toHaveLength(130);
    expect(JSON.parse(readFileSync(join(at, "errors.ndjson"), "utf8"))).toMatchObject({
      file: join(at, "in/3/empty.txt"),
      code: "empty",
    });
  });

  it("stops at the first failure with --fail-fast", () => {
    const at = corpus(20);
    writeFileSync(join(at, "in/0/0.txt"), "");
    const { status, stdout } = extract(join(at, "in"), "--fail-fast");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });

  it("costs one article where one takes too long", () => {
    const at = corpus(40);
    writeFileSync(join(at, "in/2/slow.txt"), generateArticle(1, 12_000_000));
    const { status, stdout, stderr } = extract(join(at, "in"), "--jobs", "2", "--timeout", "1", "--max-size", "20MB");
    expect(status).toBe(1);
    expect(stderr).toContain("slow.txt: took longer than 1 s");
    expect(sorted(stdout)).toHaveLength(40);
  });

  it("mirrors the tree below --out-dir", () => {
    const at = corpus(20);
    expect(extract(join(at, "in"), "--out-dir", join(at, "out")).status).toBe(0);
    const names = readdirSync(join(at, "out"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".json"),
    );
    expect(names).toHaveLength(20);
    expect(names.every((name) => /in\/\d\/\d+\.txt\.json$/.test(name))).toBe(true);
  });

  it.each([
    ["../../etc/passwd", "etc/passwd.json"],
    ["/a/./b//c.txt", "a/b/c.txt.json"],
    ["..", "article.json"],
    ["-", "stdin.json"],
  ])("keeps %s inside --out-dir", (id, path) => {
    expect(outPath(id)).toBe(path);
  });
});

describe("--resume", () => {
  it("goes on after a cut in the middle of a line, and does changed articles again", () => {
    const at = corpus(100);
    const whole = extract(join(at, "in"), "--output", join(at, "whole.ndjson"));
    expect(whole.status).toBe(0);
    const out = join(at, "out.ndjson");
    extract(join(at, "in"), "--output", out);
    truncateSync(out, 20_000);
    writeFileSync(join(at, "in/0/0.txt"), generateArticle(999, 700));
    expect(extract(join(at, "in"), "--output", out, "--resume").status).toBe(0);
    const fresh = extract(join(at, "in"), "--output", join(at, "fresh.ndjson"));
    expect(fresh.status).toBe(0);
    expect(sorted(readFileSync(out, "utf8"))).toEqual(sorted(readFileSync(join(at, "fresh.ndjson"), "utf8")));
    expect(sorted(readFileSync(out, "utf8"))).not.toEqual(sorted(readFileSync(join(at, "whole.ndjson"), "utf8")));
  });

  it("survives kill -9 at any moment", async () => {
    const at = corpus(1200);
    const out = join(at, "out.ndjson");
    extract(join(at, "in"), "--output", join(at, "whole.ndjson"));
    for (let round = 0; round < 5; round++) {
      const argv = [
        "bin/extract.js",
        join(at, "in"),
        "--output",
        out,
        "--jobs",
        "2",
        round === 0 ? "--force" : "--resume",
      ];
      const child = spawn(process.execPath, argv, { stdio: "ignore" });
      const ended = new Promise((resolve) => child.on("exit", resolve));
      await new Promise((resolve) => setTimeout(resolve, 150 + 97 * round));
      child.kill("SIGKILL");
      await ended;
    }
    expect(extract(join(at, "in"), "--output", out, "--resume").status).toBe(0);
    expect(sorted(readFileSync(out, "utf8"))).toEqual(sorted(readFileSync(join(at, "whole.ndjson"), "utf8")));
  }, 120_000);
});
