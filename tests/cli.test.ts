import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { run } from "../src/cli/run.ts";

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function sink(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

async function extract(argv: readonly string[], stdin = "", env = {}, tty = false): Promise<Answer> {
  const out = sink();
  const err = sink();
  const input = Object.assign(Readable.from(stdin === "" ? [] : [Buffer.from(stdin)]), { isTTY: tty });
  const stdout = Object.assign(out.stream, { isTTY: tty });
  const code = await run(argv, { stdin: input, stdout, stderr: err.stream, env, today: () => "2020-01-15" });
  return { code, out: out.text(), err: err.text() };
}

const STORY = "LIMA, May 2 (Andina) -- Police in Peru arrested 12 people on Tuesday, the ministry said.\n";

function folder(files: Record<string, string | Buffer>): string {
  const at = mkdtempSync(join(tmpdir(), "extract-cli-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(at, name, ".."), { recursive: true });
    writeFileSync(join(at, name), content);
  }
  return at;
}

const linesOf = (text: string) => text.trimEnd().split("\n");
const idsOf = (text: string) => linesOf(text).map((line) => JSON.parse(line).id as string);

describe("one article", () => {
  it("prints one indented JSON object with the path as id", async () => {
    const at = join(folder({ "a.txt": STORY }), "a.txt");
    const { code, out, err } = await extract([at]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ version: 1, id: at });
    expect(out).toContain('\n  "version": 1');
  });

  it("reads standard input without arguments and as -", async () => {
    for (const argv of [[], ["-"]]) {
      const { code, out } = await extract(argv, STORY);
      expect(code).toBe(0);
      expect(JSON.parse(out).id).toBe("-");
    }
  });

  it("prints one line with --format ndjson", async () => {
    expect(linesOf((await extract(["--format", "ndjson"], STORY)).out)).toHaveLength(1);
  });

  it("leaves the fields that weren't asked for empty", async () => {
    const { out } = await extract(["--fields", "date"], STORY);
    expect(JSON.parse(out)).toMatchObject({ counts: [], countries: [], dateline: null });
  });
});

describe("several articles", () => {
  it("prints a record a line, in order, and 1 if one is missing", async () => {
    const at = folder({ "a.txt": STORY, "b.txt": STORY });
    const paths = ["b.txt", "a.txt", "missing.txt"].map((name) => join(at, name));
    const { code, out, err } = await extract(paths);
    expect(code).toBe(1);
    expect(idsOf(out)).toEqual(paths.slice(0, 2));
    expect(err).toBe(`extract: ${paths[2]}: no such file; check the path\n`);
  });

  it("walks folders, sorted, by ending", async () => {
    const at = folder({ "z.txt": STORY, "sub/b.md": STORY, "sub/c.html": STORY, "d.csv": STORY, "e.TXT": STORY });
    const names = async (...argv: string[]) =>
      idsOf((await extract([at, ...argv])).out).map((id) => id.slice(at.length + 1));
    expect(await names()).toEqual(["e.TXT", "sub/b.md", "sub/c.html", "z.txt"]);
    expect(await names("--ext", "csv,.md")).toEqual(["d.csv", "sub/b.md"]);
  });

  it("expands glob patterns itself and says so when nothing matches", async () => {
    const at = folder({ "a.txt": STORY, "b.txt": STORY });
    expect(linesOf((await extract([`${at}/*.txt`])).out)).toHaveLength(2);
    const none = await extract([`${at}/*.md`]);
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(none.err).toContain("no file matches");
  });

  it("takes a file whose name looks like a pattern as that file", async () => {
    const at = folder({ "[draft] a.txt": STORY });
    expect((await extract([join(at, "[draft] a.txt")])).code).toBe(0);
  });

  it("prints a JSON array with --format json", async () => {
    const at = folder({ "a.txt": STORY, "b.txt": STORY });
    expect(JSON.parse((await extract([at, "--format", "json"])).out)).toHaveLength(2);
  });
});

describe("NDJSON in", () => {
  it("gives a record a line, in order, with its id", async () => {
    const lines = ["x", 7].map((id) => JSON.stringify({ id, text: STORY, referenceDate: "2019-01-01" })).join("\n");
    const { code, out } = await extract(["--input-format", "ndjson"], lines);
    expect(code).toBe(0);
    expect(idsOf(out)).toEqual(["x", "7"]);
  });

  it("reports a bad line with its number and goes on", async () => {
    const bad = ["{", "[]", '{"id":"a"}', '{"id":"a","text":1}', '{"text":"x","referenceDate":"soon"}', '{"text":" "}'];
    const input = [...bad, "", JSON.stringify({ text: STORY })].join("\n");
    const { code, out, err } = await extract(["--input-format", "ndjson"], input);
    expect(code).toBe(1);
    expect(idsOf(out)).toEqual(["-:8"]);
    expect(linesOf(err).map((line) => line.split(" ")[1])).toEqual(["-:1:", "-:2:", "-:3:", "-:4:", "-:5:", "-:6:"]);
  });
});

describe("bad input", () => {
  it.each([
    ["empty", ""],
    ["white space", " \n\t"],
  ])("%s: one line that names the file", async (_name, content) => {
    const at = join(folder({ "a.txt": content }), "a.txt");
    const { code, out, err } = await extract([at]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(linesOf(err)).toHaveLength(1);
    expect(err).toContain(at);
  });

  it("too large", async () => {
    const at = join(folder({ "a.txt": STORY }), "a.txt");
    const { code, err } = await extract([at, "--max-size", "20"]);
    expect(code).toBe(1);
    expect(err).toContain("--max-size");
  });

  it("never shows a terminal escape raw", async () => {
    const { err } = await extract(["/no/\u001b[31mred\u202e.txt"]);
    expect(err).not.toContain("\u001b");
    expect(err).toContain("\\u001b");
  });
});

describe("usage", () => {
  it.each([
    [["--formt", "json"], "Did you mean --format"],
    [["--format", "xml"], "json, ndjson"],
    [["--fields", "date,colour"], 'There is no field "colour"'],
    [["--reference-date", "2021-02-30"], "YYYY-MM-DD"],
    [["--max-size", "lots"], "10MB"],
  ])("%j: 2 and a way out", async (argv, message) => {
    const { code, out, err } = await extract(argv, STORY);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  it("prints the help in a terminal without arguments", async () => {
    const { code, out } = await extract([], "", {}, true);
    expect(code).toBe(0);
    expect(out).toContain("Usage: extract");
  });

  it("prints version and schema", async () => {
    expect((await extract(["--version"])).out.trim()).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
    expect(JSON.parse((await extract(["--schema"])).out).$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  it("refuses to overwrite the output without --force", async () => {
    const at = folder({ "a.txt": STORY, "out.json": "mine" });
    const argv = [join(at, "a.txt"), "--output", join(at, "out.json")];
    expect((await extract(argv)).code).toBe(2);
    expect(readFileSync(join(at, "out.json"), "utf8")).toBe("mine");
    expect((await extract([...argv, "--force"])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(at, "out.json"), "utf8")).version).toBe(1);
  });
});

describe("colour", () => {
  it("only on a terminal, and NO_COLOR, FORCE_COLOR and the flags are obeyed", async () => {
    const at = join(folder({ "a.txt": STORY }), "a.txt");
    const coloured = async (argv: string[], env: object, tty: boolean) =>
      (await extract([at, ...argv], "", env, tty)).out.includes("\u001b[");
    expect(await coloured([], {}, false)).toBe(false);
    expect(await coloured([], {}, true)).toBe(true);
    expect(await coloured([], { NO_COLOR: "1" }, true)).toBe(false);
    expect(await coloured([], { FORCE_COLOR: "1" }, false)).toBe(true);
    expect(await coloured([], { FORCE_COLOR: "0" }, true)).toBe(false);
    expect(await coloured(["--color"], { NO_COLOR: "1" }, false)).toBe(true);
    expect(await coloured(["--no-color"], { FORCE_COLOR: "1" }, true)).toBe(false);
  });

  it("changes no character of the JSON", async () => {
    const plain = await extract([], STORY);
    const { out } = await extract(["--color"], STORY);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colour is
    expect(out.replace(/\u001b\[\d+m/g, "")).toBe(plain.out);
  });
});

describe("the built command", () => {
  it("ends quietly, with 141, when the reader of its pipe goes away", () => {
    const at = folder(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.txt`, STORY.repeat(20)])));
    const script = `node bin/extract.js ${at} | head -1 | wc -l; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "1\n141\n", stderr: "" });
  });
});

describe("--explain", () => {
  it("prints the article with its evidence, in colour only where asked", async () => {
    const plain = await extract(["--explain"], STORY);
    expect(plain.code).toBe(0);
    expect(plain.out).toContain("‹12 people›");
    const coloured = await extract(["--explain", "--color"], STORY);
    expect(coloured.out).toContain("\u001b[43m");
    expect(coloured.out).not.toContain("‹");
  });

  it("works over several articles and in threads, as one after the other", async () => {
    const at = folder({ "a.txt": STORY, "b.txt": STORY, "c.txt": "" });
    const one = await extract(["--explain", at, "--jobs", "1"]);
    const two = await extract(["--explain", at, "--jobs", "2"]);
    expect(one.code).toBe(1);
    expect(two.out).toBe(one.out);
    expect(one.out.match(/^─+$/gm)).toHaveLength(1);
  });

  it("is wrong usage beside another form of output", async () => {
    for (const other of [["--format", "csv"], ["--brief"], ["--out-dir", "/tmp/x"]]) {
      expect((await extract(["--explain", ...other], STORY)).code).toBe(2);
    }
  });
});
