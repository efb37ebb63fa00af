import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const at = mkdtempSync(join(tmpdir(), "extract-launch-"));
const article = "fixtures/shipwreck-hard-wrapped/article.txt";
afterAll(() => rmSync(at, { recursive: true, force: true }));

const { NODE_OPTIONS: _options, NODE_V8_COVERAGE: _coverage, ...inherited } = process.env;

function run(cache: string, argv: readonly string[] = [article], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/extract.js", ...argv], {
    encoding: "utf8",
    env: { ...inherited, XDG_CACHE_HOME: join(at, cache), ...env },
  });
  return { status, stdout, stderr };
}

const kept = (cache: string): string[] => {
  try {
    return readdirSync(join(at, cache, "extract-news")).map((name) => join(at, cache, "extract-news", name));
  } catch {
    return [];
  }
};

const plain = run("none", [article], { EXTRACT_CACHE: "off" });

describe("bytecode kept between starts", () => {
  it("is off when the user says so", () => {
    expect(plain.status).toBe(0);
    expect(JSON.parse(plain.stdout).counts.length).toBeGreaterThan(0);
    expect(kept("none")).toEqual([]);
  });
  it("is made by the first run, for the user alone, and changes nothing", () => {
    expect(run("a")).toEqual(plain);
    const [file, ...others] = kept("a");
    expect(others).toEqual([]);
    expect(statSync(file!).size).toBeGreaterThan(100_000);
    if (process.platform !== "win32") expect(statSync(file!).mode & 0o077).toBe(0);
    expect(run("a")).toEqual(plain);
    expect(run("a", [article, "--format", "pretty"]).stdout).toContain("Agency");
    expect(run("a", ["fixtures/*/article.txt", "--format", "ndjson"]).stdout.split("\n").length).toBeGreaterThan(15);
  });
  it("is made once more by the first run of another kind, and by no other", () => {
    const html = "fixtures/verdict-html/article.html";
    const times = [[article], [article], [html], [html], [article]].map((argv) => {
      expect(run("d", argv).status).toBe(0);
      const [file, ...others] = kept("d");
      expect(others).toEqual([]);
      return [statSync(file!).ino, readFileSync(file!).at(-1)];
    });
    expect(times[1]).toEqual(times[0]);
    expect(times[2]![0]).not.toBe(times[0]![0]);
    expect([times[0]![1], times[2]![1]]).toEqual([1, 3]);
    expect(times.slice(3)).toEqual([times[2], times[2]]);
  });
  it("isn't made by a run that read no article or only a part", () => {
    for (const argv of [["--version"], ["--help"], ["--schema"], [article, "--fields", "date"], ["missing.txt"]]) {
      run("b", argv);
      expect(kept("b")).toEqual([]);
    }
  });
  it("is refused if it's broken or if others may write it", () => {
    run("c");
    const [file] = kept("c");
    const whole = readFileSync(file!);
    writeFileSync(file!, whole.subarray(0, 5000));
    expect(run("c")).toEqual(plain);
    writeFileSync(file!, "not bytecode");
    expect(run("c")).toEqual(plain);
    expect(readFileSync(file!).length).toBeGreaterThan(100_000);
    chmodSync(file!, 0o666);
    expect(run("c")).toEqual(plain);
    if (process.platform !== "win32") expect(statSync(file!).mode & 0o077).toBe(0);
  });
  it("does without where nothing can be written", () => {
    writeFileSync(join(at, "file"), "");
    expect(run("file")).toEqual(plain);
  });
});

describe("standard output", () => {
  const long = ["fixtures", "--format", "ndjson", "--jobs", "1", "--quiet", "--ext", "txt"];
  const whole = run("out", long).stdout;

  it("is whole in a file and in a pipe whose reader is slow", () => {
    expect(whole.length).toBeGreaterThan(100_000);
    const file = join(at, "out.ndjson");
    const shell = (script: string): string =>
      spawnSync("sh", ["-c", script], { encoding: "utf8", env: inherited }).stdout;
    shell(`node bin/extract.js ${long.join(" ")} > ${file}`);
    expect(readFileSync(file, "utf8")).toBe(whole);
    expect(shell(`node bin/extract.js ${long.join(" ")} | (sleep 0.5; cat)`)).toBe(whole);
  });
  it.runIf(process.platform === "linux")("is whole in a pipe that says it isn't ready", () => {
    const script = `
import os, subprocess, sys, time
r, w = os.pipe()
os.set_blocking(w, False)
child = subprocess.Popen(sys.argv[1:], stdout=w)
os.close(w)
time.sleep(0.5)
while True:
    part = os.read(r, 4096)
    if not part: break
    sys.stdout.buffer.write(part)
sys.exit(child.wait())`;
    const { status, stdout, error } = spawnSync(
      "python3",
      ["-c", script, process.execPath, "bin/extract.js", ...long],
      {
        encoding: "utf8",
        env: inherited,
        maxBuffer: 1 << 26,
      },
    );
    if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") return console.warn("no python3: not tried");
    expect(status).toBe(0);
    expect(stdout).toBe(whole);
  });
});
