// A catalogue of bad input through the real command: for each the exit code, one clear line, nothing lost, no stack trace.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const GOOD = "LIMA, May 2 (Andina) -- Police in Peru arrested 12 people on Tuesday, the ministry said.\n";
const box = mkdtempSync(join(tmpdir(), "extract-bad-"));
writeFileSync(join(box, "good.txt"), GOOD);

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function extract(argv: readonly (string | Buffer)[], input: string | Buffer = ""): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/extract.js", ...(argv as string[])], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

function sh(script: string): Answer {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], {
    encoding: "utf8",
    cwd: process.cwd(),
    timeout: 60_000,
    env: { ...process.env, BOX: box },
  });
  return { status, stdout, stderr };
}

let number = 0;
function file(content: string | Uint8Array, name = `bad-${number++}.txt`): string {
  const path = join(box, name);
  writeFileSync(path, content);
  return path;
}

function link(target: string, name: string): string {
  symlinkSync(join(box, target), join(box, name));
  return join(box, name);
}

function folder(name: string): string {
  mkdirSync(join(box, name));
  return join(box, name);
}

const idsOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).id as string);

/** The bad file gives one line that says so; the good one beside it is done. */
function expectOneFault(path: string, message: RegExp): void {
  const { status, stdout, stderr } = extract([path, join(box, "good.txt")]);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect({ status, ids: idsOf(stdout) }).toEqual({ status: 1, ids: [join(box, "good.txt")] });
}

/** Odd but readable: a record, and not a word on standard error. */
function expectRecord(content: string | Uint8Array): void {
  const { status, stdout, stderr } = extract([file(content)]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout).version).toBe(1);
}

const bytes = (latin1: string) => Buffer.from(latin1, "latin1");

describe("files without an article", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["empty", "", /white space/],
    ["only white space", " \n\t\r\n", /white space/],
    ["only a byte order mark", "\ufeff", /white space/],
    ["only non-breaking spaces", "\u00a0\u00a0\n", /white space/],
    ["PDF", "%PDF-1.7\n%âãÏÓ", /PDF.*pdftotext/],
    ["PostScript", "%!PS-Adobe-3.0", /ps2ascii/],
    ["RTF", "{\\rtf1\\ansi Police said}", /RTF.*pandoc/],
    ["old Office", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1abc"), /antiword/],
    ["DOCX", bytes("PK\x03\x04\x14\x00"), /DOCX.*pandoc/],
    ["gzip", bytes("\x1f\x8b\x08\x00abc"), /gunzip/],
    ["bzip2", "BZh91AY&SY", /bunzip2/],
    ["xz", bytes("\xfd7zXZ\x00\x00"), /xz -dc/],
    ["zstd", bytes("\x28\xb5\x2f\xfdabc"), /zstd/],
    ["7z", bytes("7z\xbc\xaf\x27\x1c"), /7z/],
    ["RAR", bytes("Rar!\x1a\x07\x00"), /RAR/],
    ["PNG", bytes("\x89PNG\r\n\x1a\n\x00"), /PNG.*tesseract/],
    ["JPEG", bytes("\xff\xd8\xff\xe0\x00\x10JFIF"), /JPEG/],
    ["GIF", "GIF89a", /GIF/],
    ["TIFF", bytes("II*\x00abc"), /TIFF/],
    ["MP3", "ID3\u0003abc", /MP3/],
    ["MP4", bytes("\x00\x00\x00\x18ftypmp42"), /MP4/],
    ["a program", bytes("\x7fELF\x02\x01"), /program/],
    ["SQLite", "SQLite format 3\0", /SQLite.*ndjson/],
    [
      "random bytes",
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 0xff)),
      /binary/,
    ],
    ["zero bytes", Buffer.alloc(5000), /binary/],
  ])("%s", (_name, content, message) => {
    expectOneFault(file(content), message);
  });
});

describe("odd text gives a record", () => {
  it.each<[string, string | Uint8Array]>([
    ["one character", "a"],
    ["one full stop", "."],
    ["one quote mark", "“"],
    ["one digit", "7"],
    ["a NUL in the middle", `${GOOD}\0${GOOD}`],
    ["truncated UTF-8", Buffer.concat([Buffer.from(GOOD), Buffer.from([0xe2, 0x80])])],
    ["UTF-16 with a mark, little-endian", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, "utf16le")])],
    ["truncated UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, "utf16le").subarray(0, 81)])],
    ["windows-1252", bytes(`${GOOD}\x93Bien s\xfbr\x94, he said.\n`)],
    ["a lone surrogate written as UTF-8", Buffer.concat([Buffer.from(GOOD), Buffer.from([0xed, 0xa0, 0x80])])],
    ["overlong UTF-8", Buffer.concat([Buffer.from(GOOD), Buffer.from([0xc0, 0xaf])])],
    ["terminal escapes", `\u001b]0;owned\u0007\u001b[2J${GOOD}`],
    ["right-to-left overrides", `\u202e${GOOD}\u2066abc\u2069`],
    ["zero-width joiners", GOOD.split("").join("\u200d")],
    ["combining marks by the thousand", `a${"\u0301".repeat(5000)} ${GOOD}`],
    ["emoji only", "👩‍👩‍👧‍👦🇫🇷🏴󠁧󠁢󠁥󠁮󠁧󠁿".repeat(50)],
    ["a million quote marks", '"'.repeat(1_000_000)],
    ["a million opening quote marks", "“".repeat(1_000_000)],
    ["a million apostrophes", "'".repeat(1_000_000)],
    ["a million brackets", "[".repeat(1_000_000)],
    ["a million parentheses", "(".repeat(1_000_000)],
    ["a million digits", "7".repeat(1_000_000)],
    ["a million full stops", ".".repeat(1_000_000)],
    ["a million commas", ",".repeat(1_000_000)],
    ["a million hyphens", "-".repeat(1_000_000)],
    ["a million asterisks", "*".repeat(1_000_000)],
    ["a million underscores", "_".repeat(1_000_000)],
    ["a million hashes", "#".repeat(1_000_000)],
    ["a million ampersands", "&".repeat(1_000_000)],
    ["a million less-than signs", "<".repeat(1_000_000)],
    ["a million line ends", `a${"\n".repeat(1_000_000)}b`],
    ["a million spaces", `a${" ".repeat(1_000_000)}b`],
    ["capital letters without a space", "A".repeat(2_000_000)],
    ["initials by the hundred thousand", "A.".repeat(300_000)],
    ["deep HTML nesting", `<html><body>${"<div>".repeat(20_000)}${GOOD}`],
    ["deep markdown nesting", `${">".repeat(20_000)} ${GOOD}`],
    ["nested lists", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}- a`).join("\n")],
    [
      "an entity bomb",
      `<!DOCTYPE a [<!ENTITY x "${"y".repeat(1000)}"><!ENTITY z "${"&x;".repeat(1000)}">]><a>${"&z;".repeat(1000)}</a>`,
    ],
    ["front matter that never ends", `---\ntitle: a\n${"key: value\n".repeat(20_000)}`],
    [
      "front matter with a bomb of aliases",
      `---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c]\n---\n${GOOD}`,
    ],
    ["mixed line ends", GOOD.repeat(3).replace("\n", "\r\n").replace("\n", "\r")],
  ])("%s", (_name, content) => {
    expectRecord(content);
  });
});

describe("paths", () => {
  it.each<[string, () => string, RegExp]>([
    ["missing", () => join(box, "missing.txt"), /no such file/],
    ["a file as a folder", () => join(box, "good.txt/x.txt"), /extract: /],
    ["a name that is too long", () => join(box, "x".repeat(300)), /too long/],
    ["a dangling link", () => link("nowhere", "dangling"), /no such file/],
    ["a link that leads to itself", () => link("loop", "loop"), /leads back to itself/],
    ["an empty folder", () => folder("empty"), /no file in it/],
    ["a device", () => "/dev/zero", /device/],
    ["an escape in the name", () => join(box, "\u001b[31mred.txt"), /\\u001b/],
    ["a newline in the name", () => join(box, "two\nlines.txt"), /two\\u000alines/],
    ["an override in the name", () => join(box, "a\u202etxt.exe"), /\\u202e/],
    ["a pattern that matches nothing", () => join(box, "*.nothing"), /no file matches/],
  ])("%s", (_name, make, message) => {
    expectOneFault(make(), message);
  });

  it("names with spaces, brackets and newlines are read", () => {
    for (const name of ["with space.txt", "[x].txt", "new\nline.txt", "ünï.txt", "'quote'.txt"]) {
      expect(extract([file(GOOD, name)]).status).toBe(0);
    }
  });

  it("a name that begins with a dash is read behind --", () => {
    file(GOOD, "-dash.txt");
    expect(sh('cd "$BOX" && node "$OLDPWD/bin/extract.js" -- -dash.txt').status).toBe(0);
  });

  it("a folder that may not be read is one fault", () => {
    const closed = folder("closed");
    chmodSync(closed, 0);
    // The superuser may read everything; for it the folder is just empty.
    const { status, stderr } = extract([closed]);
    chmodSync(closed, 0o755);
    expect(status).toBe(1);
    expect(stderr).toMatch(process.getuid?.() === 0 ? /no file in it/ : /not readable/);
  });

  it("a named pipe is read", () => {
    const { status, stdout } = sh(
      'mkfifo "$BOX/pipe" && (cat "$BOX/good.txt" > "$BOX/pipe" &) && node bin/extract.js "$BOX/pipe"',
    );
    expect({ status, version: JSON.parse(stdout).version }).toEqual({ status: 0, version: 1 });
  });

  it("a link that leads back into its folder is not followed", () => {
    mkdirSync(join(box, "cycle"));
    file(GOOD, "cycle/a.txt");
    symlinkSync(join(box, "cycle"), join(box, "cycle/again"));
    const { status, stdout } = extract([join(box, "cycle")]);
    expect({ status, count: idsOf(stdout).length }).toEqual({ status: 0, count: 1 });
  });

  it("a file that is too large is refused before it is read", () => {
    const path = join(box, "huge.txt");
    expect(sh(`truncate -s 3G "${path}"`).status).toBe(0);
    expectOneFault(path, /--max-size/);
  });
});

describe("NDJSON", () => {
  it.each<[string, string | Buffer, RegExp]>([
    ["broken JSON", '{"id":"a","text":', /not a JSON object/],
    ["an array", '["text"]', /not a JSON object/],
    ["a string", '"text"', /not a JSON object/],
    ["null", "null", /not a JSON object/],
    ["no text", '{"id":"a"}', /"text" is missing/],
    ["text of the wrong type", '{"id":"a","text":["x"]}', /"text" is missing or not a string/],
    ["an id of the wrong type", '{"id":{},"text":"x"}', /"id" is not/],
    ["an empty text", '{"id":"a","text":"  "}', /white space/],
    ["a reference date that isn't a day", '{"id":"a","text":"x","referenceDate":"2021-02-30"}', /YYYY-MM-DD/],
    ["__proto__ as text", '{"id":"a","__proto__":{"text":"x"}}', /"text" is missing/],
    ["bytes that aren't UTF-8", bytes('{"id":"a\xff'), /not a JSON object/],
  ])("%s: an error with its line, the next line is done", (_name, line, message) => {
    const good = Buffer.from(`\n${JSON.stringify({ id: "good", text: GOOD })}\n`);
    const { status, stdout, stderr } = extract(
      ["--input-format", "ndjson"],
      Buffer.concat([Buffer.from(line as string, typeof line === "string" ? "utf8" : undefined), good]),
    );
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/-:1:/);
    expect({ status, ids: idsOf(stdout) }).toEqual({ status: 1, ids: ["good"] });
  });

  it("a line of 50 MB costs itself only", () => {
    const big = JSON.stringify({ id: "big", text: "x".repeat(50_000_000) });
    const { status, stdout, stderr } = extract(
      ["--input-format", "ndjson"],
      `${big}\n${JSON.stringify({ id: "good", text: GOOD })}\n`,
    );
    expect(stderr).toMatch(/--max-size/);
    expect({ status, ids: idsOf(stdout) }).toEqual({ status: 1, ids: ["good"] });
  });

  it("the same id twice gives two records", () => {
    const line = JSON.stringify({ id: "a", text: GOOD });
    expect(idsOf(extract(["--input-format", "ndjson"], `${line}\n${line}\n`).stdout)).toEqual(["a", "a"]);
  });

  it("a last line without a line end is read", () => {
    expect(extract(["--input-format", "ndjson"], JSON.stringify({ id: "a", text: GOOD })).status).toBe(0);
  });

  it("a missing file of lines is one fault", () => {
    const { status, stderr } = extract(["--input-format", "ndjson", join(box, "missing.ndjson")]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/no such file/);
  });
});

describe("output", () => {
  it("is refused where the file exists, and left as it is", () => {
    const out = file("mine", "out.json");
    const { status, stderr } = extract([join(box, "good.txt"), "--output", out]);
    expect({ status, content: readFileSync(out, "utf8") }).toEqual({ status: 2, content: "mine" });
    expect(stderr).toMatch(/--force/);
  });

  it.each<[string, string[], number, RegExp]>([
    ["a folder as --output", ["--output", box], 2, /folder/],
    ["a folder that isn't there", ["--output", join(box, "no/such/out.json")], 1, /can't be written/],
    ["--out-dir that is a file", ["--out-dir", join(box, "good.txt")], 1, /can't be written/],
    ["--resume with a form that can't be resumed", ["--output", join(box, "r.json"), "--resume"], 2, /NDJSON/],
  ])("%s", (_name, argv, code, message) => {
    const { status, stderr } = extract([join(box, "good.txt"), ...argv]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(code);
  });

  it("a full disk is one clear line", () => {
    if (!existsSync("/dev/full")) return;
    const { status, stderr } = sh('node bin/extract.js "$BOX/good.txt" > /dev/full');
    expect(stderr).toMatch(/standard output: can't be written.*space/);
    expect(status).toBe(1);
  });

  it("closed standard output is one clear line or a quiet end", () => {
    const { status, stderr } = sh('node bin/extract.js "$BOX/good.txt" >&-');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([0, 1, 141]).toContain(status);
  });

  it("names in NDJSON ids can't leave --out-dir", () => {
    const lines = ["../../escape", "/etc/escape", "a/../../../escape"]
      .map((id) => JSON.stringify({ id, text: GOOD }))
      .join("\n");
    const out = join(box, "out-dir");
    expect(extract(["--input-format", "ndjson", "--out-dir", out], lines).status).toBe(0);
    expect(existsSync(join(out, "escape.json")) && existsSync(join(out, "etc/escape.json"))).toBe(true);
    expect(existsSync(join(box, "escape.json"))).toBe(false);
  });
});

describe("usage", () => {
  it.each<[string, string[], RegExp]>([
    ["an unknown option", ["--colour"], /--color/],
    ["an unknown format", ["--format", "yaml"], /json, ndjson/],
    ["an unknown field", ["--fields", "people"], /Fields:/],
    ["an option without its value", ["--output"], /argument missing/],
    ["a size that isn't one", ["--max-size", "-3"], /10MB/],
    ["no threads", ["--jobs", "0"], /whole number/],
    ["an impossible day", ["--reference-date", "2023-02-29"], /YYYY-MM-DD/],
    ["an unknown table", ["--format", "csv", "--table", "people_"], /articles, counts/],
  ])("%s: 2, and the way out", (_name, argv, message) => {
    const { status, stdout, stderr } = extract([join(box, "good.txt"), ...argv]);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});
