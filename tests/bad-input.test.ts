// A catalogue of bad input through the real command: for each the exit code, one clear line, nothing lost, no stack trace.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
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

const good = join(box, "good.txt");

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
    [
      "two links that lead to one another",
      () => [link("ring-b", "ring-a"), link("ring-a", "ring-b")][0]!,
      /leads back to itself/,
    ],
    [
      "a link to a folder in place of a file",
      () => {
        folder("nothing-in");
        return link("nothing-in", "to-folder");
      },
      /no file in it/,
    ],
    ["an empty name", () => "", /^extract: "": no such file/],
    ["an escape in the name", () => join(box, "\u001b[31mred.txt"), /\\u001b/],
    ["a newline in the name", () => join(box, "two\nlines.txt"), /two\\u000alines/],
    ["an override in the name", () => join(box, "a\u202etxt.exe"), /\\u202e/],
    ["a pattern that matches nothing", () => join(box, "*.nothing"), /no file matches/],
  ])("%s", (_name, make, message) => {
    expectOneFault(make(), message);
  });

  it("a socket is one fault", async () => {
    const server = createServer().listen(join(box, "socket"));
    await once(server, "listening");
    expectOneFault(join(box, "socket"), /device or socket/);
    server.close();
  });

  it("a pipe without an end is given up at --max-size", () => {
    const { status, stdout, stderr } = sh(
      'mkfifo "$BOX/endless" && (yes "Police said so." > "$BOX/endless" 2> /dev/null &) && node bin/extract.js "$BOX/endless" --max-size 100kB',
    );
    expect(stderr).toMatch(/^extract: \S*endless: larger than 100000 bytes; raise the limit with --max-size\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });

  it("a file that grows while it is read gives its record or the limit, and is let alone", () => {
    const path = file(GOOD, "growing.txt");
    const { status, stdout, stderr } = sh(
      'f="$BOX/growing.txt"; (for i in $(seq 400); do head -c 50000 /dev/zero | tr "\\0" "a " >> "$f"; done) & node bin/extract.js "$f" --brief --max-size 1MB; s=$?; wait; exit $s',
    );
    if (status === 0) expect(JSON.parse(stdout).id).toBe(path);
    else expect(stderr).toMatch(/^extract: \S*growing\.txt: larger than 1000000 bytes[^\n]*\n$/);
    expect([0, 1]).toContain(status);
    expect(readFileSync(path).length).toBe(GOOD.length + 400 * 50_000);
  });

  it("a file that vanishes during the run is one fault; the others are done", () => {
    const many = folder("many");
    // Standard output is a pipe that isn't read on before the last file is gone, and holds less than the records.
    for (let i = 100; i < 400; i++) writeFileSync(join(many, `${i}.txt`), GOOD);
    const { status, stdout, stderr } = sh(
      'set -o pipefail; node bin/extract.js "$BOX/many" --jobs 1 | { IFS= read -r first; rm "$BOX/many/399.txt"; echo "$first"; cat; }',
    );
    expect(stderr).toBe(`extract: ${many}/399.txt: no such file; check the path\n`);
    expect({ status, count: idsOf(stdout).length }).toEqual({ status: 1, count: 299 });
  });

  it("a name that isn't UTF-8 is one fault that says so, alone and in a folder", () => {
    folder("latin");
    const made = sh(`cp "$BOX/good.txt" "$BOX/latin/caf"$'\\xe9'.txt && cp "$BOX/good.txt" "$BOX/latin/good.txt"`);
    expect(made.status).toBe(0);
    const inFolder = extract([join(box, "latin")]);
    expect(inFolder.stderr).toMatch(/^extract: \S*caf\ufffd\.txt: .*isn't UTF-8.*pipe its content in\n$/);
    expect({ status: inFolder.status, ids: idsOf(inFolder.stdout) }).toEqual({
      status: 1,
      ids: [join(box, "latin/good.txt")],
    });
    expect(sh(`node bin/extract.js "$BOX/latin/caf"$'\\xe9'.txt`)).toMatchObject({ status: 1, stdout: "" });
    expect(sh(`node bin/extract.js < "$BOX/latin/caf"$'\\xe9'.txt`).status).toBe(0);
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
    ["__proto__ beside the text", '{"__proto__":{"id":"p"},"constructor":1}', /"text" is missing/],
    ["a text that is a number", '{"id":"a","text":12}', /"text" is missing or not a string/],
    ["a reference date of the wrong type", '{"id":"a","text":"x","referenceDate":20210203}', /YYYY-MM-DD/],
    ["JSON nested 100,000 deep", `${"[".repeat(100_000)}`, /not a JSON object/],
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

  it.each<[string, () => string, RegExp]>([
    ["a folder", () => box, /is a folder/],
    ["a device", () => "/dev/zero", /device or socket/],
    [
      "gzip",
      () => file(bytes("\x1f\x8b\x08\x00a\nb\nc"), "lines.gz"),
      /lines\.gz: gzip, not lines of JSON; unpack it first: gunzip/,
    ],
  ])("%s in place of a file of lines is one fault", (_name, make, message) => {
    const { status, stdout, stderr } = extract(["--input-format", "ndjson", make()]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
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
    [
      "lines into a folder that isn't there",
      [good, "--output", join(box, "no/such/out.ndjson")],
      2,
      /can't be written/,
    ],
    ["--errors in a folder that isn't there", ["--errors", join(box, "no/such/errors")], 2, /can't be written/],
    ["--errors that is a folder", ["--errors", box], 2, /a folder; --errors wants a file/],
    ["--errors that exists", ["--errors", file("mine")], 2, /exists already; --force/],
    ["--errors that is an input", ["--errors", good, "--force"], 2, /an input of this run/],
    ["--output that is an input, forced", ["--output", good, "--force"], 2, /an input of this run/],
    [
      "--output and --errors the same",
      ["--output", join(box, "same"), "--errors", join(box, "./same")],
      2,
      /two files/,
    ],
    ["--output where nothing can be made, /proc", ["--output", "/proc/out.json"], 1, /can't be written/],
    ["--out-dir where nothing can be made, /proc", ["--out-dir", "/proc/out/dir"], 1, /can't be written/],
    ["--output onto a full disk", ["--output", "/dev/full"], 1, /\/dev\/full: can't be written.*no space/],
    ["lines onto a full disk", [good, "--output", "/dev/full"], 1, /\/dev\/full: can't be written.*no space/],
    ["--resume with a form that can't be resumed", ["--output", join(box, "r.json"), "--resume"], 2, /NDJSON/],
  ])("%s", (_name, argv, code, message) => {
    const { status, stderr } = extract([join(box, "good.txt"), ...argv]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(code);
  });

  it("--errors onto a full disk is told of on standard error, with what it didn't take", () => {
    const { status, stdout, stderr } = extract([join(box, "missing.txt"), good, "--errors", "/dev/full"]);
    expect(stderr.trim().split("\n")).toHaveLength(2);
    expect(stderr).toMatch(/\/dev\/full: can't be written.*\n.*missing\.txt: no such file/);
    expect({ status, ids: idsOf(stdout) }).toEqual({ status: 1, ids: [good] });
  });

  // Permissions don't bind the superuser; a folder marked immutable does, where the file system knows the mark.
  it.each([
    ["--output", "out.json"],
    ["--output", "out.ndjson"],
    ["--out-dir", "."],
  ])("a folder that is read-only refuses %s %s, and stays empty", (option, name) => {
    const closed = folder(`closed-${number++}`);
    const root = process.getuid?.() === 0;
    const marked = root && sh(`chattr +i "${closed}"`).status === 0;
    if (root && !marked) return;
    chmodSync(marked ? box : closed, marked ? 0o700 : 0o555);
    const { status, stdout, stderr } = extract([
      good,
      ...(name.endsWith("ndjson") ? [good] : []),
      option,
      join(closed, name),
    ]);
    if (marked) sh(`chattr -i "${closed}"`);
    expect(stderr).toMatch(/^extract: [^\n]*can't be written[^\n]*\n$/);
    expect(status).not.toBe(0);
    expect({ stdout, left: readdirSync(closed) }).toEqual({ stdout: "", left: [] });
  });

  it("an article's file below --out-dir is not overwritten without --force", () => {
    const out = join(box, "again");
    const lines = ["a", "a/../a", "b"].map((id) => JSON.stringify({ id, text: GOOD })).join("\n");
    const first = extract(["--input-format", "ndjson", "--out-dir", out], lines);
    expect(first.stderr).toMatch(/^extract: a\/\.\.\/a: \S*a\/a\.json: .*\n$|^$/);
    expect(existsSync(join(out, "b.json"))).toBe(true);
    writeFileSync(join(out, "a.json"), "mine");
    const second = extract(["--input-format", "ndjson", "--out-dir", out], lines);
    expect(second.stderr).toMatch(/^extract: a: \S*again\/a\.json: exists already; --force overwrites it\n/);
    expect({ status: second.status, kept: readFileSync(join(out, "a.json"), "utf8") }).toEqual({
      status: 1,
      kept: "mine",
    });
    expect(extract(["--input-format", "ndjson", "--out-dir", out, "--force"], lines).status).toBe(0);
    expect(JSON.parse(readFileSync(join(out, "a.json"), "utf8")).id).toBe("a");
  });

  it("two articles of one id below --out-dir: the first is kept, the second told of, forced or not", () => {
    const line = JSON.stringify({ id: "twin", text: GOOD });
    for (const force of [[], ["--force"]]) {
      const out = join(box, "twins");
      const { status, stderr } = extract(
        ["--input-format", "ndjson", "--out-dir", out, ...force],
        `${line}\n${line}\n`,
      );
      expect(stderr).toMatch(/^extract: twin: \S*twin\.json: written already for another article of this run\n$/);
      expect(status).toBe(1);
    }
  });

  it("an id that no file system takes as a name costs itself only", () => {
    const ids = ["x".repeat(5000), "plain", "plain.json/inside"];
    const lines = ids.map((id) => JSON.stringify({ id, text: GOOD })).join("\n");
    const { status, stderr } = extract(["--input-format", "ndjson", "--out-dir", join(box, "names")], lines);
    expect(
      stderr
        .trim()
        .split("\n")
        .map((line) => /E[A-Z]+/.exec(line)?.[0]),
    ).toEqual(["ENAMETOOLONG", "ENOTDIR"]);
    expect({ status, files: readdirSync(join(box, "names")) }).toEqual({ status: 1, files: ["plain.json"] });
  });

  it("ids with control characters make names without", () => {
    const line = JSON.stringify({ id: "a\n\u001b[31mb", text: GOOD });
    expect(extract(["--input-format", "ndjson", "--out-dir", join(box, "controls")], line).status).toBe(0);
    expect(readdirSync(join(box, "controls"))).toEqual(["a__[31mb.json"]);
  });

  it("what is written inside the input folder is no input", () => {
    const at = folder("inside");
    writeFileSync(join(at, "a.txt"), GOOD);
    const ext = ["--ext", "txt,json,journal,errors"];
    const lines = extract([at, ...ext, "--output", join(at, "out.txt"), "--errors", join(at, "x.errors")]);
    expect(lines).toMatchObject({ status: 0, stderr: "" });
    expect(idsOf(readFileSync(join(at, "out.txt"), "utf8"))).toEqual([join(at, "a.txt")]);
    for (const name of ["out.txt", "out.txt.journal", "x.errors"]) unlinkSync(join(at, name));
    for (const force of [[], ["--force"]]) {
      expect(extract([at, ...ext, "--out-dir", join(at, "records"), ...force])).toMatchObject({
        status: 0,
        stderr: "",
      });
    }
    const files = readdirSync(join(at, "records"), { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => name.endsWith(".json"))).toHaveLength(1);
  });

  it("--out-dir with .. in it and in the paths given writes below it only", () => {
    mkdirSync(join(box, "deep/er"), { recursive: true });
    const { status } = sh(
      'root="$PWD"; cd "$BOX/deep/er" && node "$root/bin/extract.js" ../../good.txt --out-dir ../../up/../landed',
    );
    // "up" isn't there, and a path through it is the system's to judge.
    expect(status).toBe(0);
    expect(readdirSync(join(box, "landed"))).toEqual(["good.txt.json"]);
    expect(readdirSync(join(box, "deep/er"))).toEqual([]);
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
    ["no field", ["--fields", ","], /Name at least one/],
    ["a time that isn't one", ["--timeout", "soon"], /number of seconds/],
    ["an unknown input format", ["--input-format", "csv"], /text, ndjson/],
    ["an unknown shell", ["--completions", "tcsh"], /bash, zsh, fish/],
    ["--explain beside a format", ["--explain", "--format", "html"], /cannot be used/],
    ["--explain beside --brief", ["--explain", "--brief"], /cannot be used/],
    ["--output beside --out-dir", ["--output", join(box, "x"), "--out-dir", join(box, "y")], /can't be used together/],
    ["--resume without --output", ["--resume"], /goes on with an --output/],
    ["--table beside html", ["--table", "counts", "--format", "html"], /--format csv and tsv/],
    ["--table without a format", ["--table", "counts"], /--format csv and tsv/],
    ["--brief beside jsonld", ["--brief", "--format", "jsonld"], /--format json and ndjson/],
    ["html below --out-dir", ["--format", "html", "--out-dir", join(box, "z")], /json, jsonld or brat/],
    ["brat for two articles at once", [good, "--format", "brat"], /--out-dir/],
    ["a configuration that isn't there", ["--config", join(box, "no.json")], /no such file/],
    ["a configuration that is a folder", ["--config", box], /is a folder/],
    ["a configuration that is a device", ["--config", "/dev/zero"], /device/],
    ["a configuration nested 100,000 deep", ["--config", file("[".repeat(100_000), "deep.json")], /not JSON/],
    ["a configuration of bytes", ["--config", file(bytes("\xff\x00\x1b[31m"), "bytes.json")], /not JSON/],
    [
      "an option of Object's",
      ["--config", file('{"options":{"constructor":"x"}}', "own.json")],
      /options\.constructor/,
    ],
    ["an unknown table", ["--format", "csv", "--table", "people_"], /articles, counts/],
  ])("%s: 2, and the way out", (_name, argv, message) => {
    const { status, stdout, stderr } = extract([join(box, "good.txt"), ...argv]);
    expect(stderr).toMatch(message);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach the terminal
    expect(stderr).not.toMatch(/\n\s+at |[\u0000-\u0009\u000b-\u001f]/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it.each<[string, string[], RegExp]>([
    ["review of a file", ["review", good, "--no-open"], /not a folder/],
    ["review of nothing", ["review", join(box, "none"), "--no-open"], /no such file/],
    ["score of a device", ["score", "/dev/zero"], /not a folder/],
    ["score of two folders", ["score", box, box], /too many arguments/],
    ["an escape in an option", ["--\u001b[31mred"], /unknown option '--\\u001b\[31mred'/],
  ])("%s: 2, one line", (_name, argv, message) => {
    const { status, stdout, stderr } = extract(argv);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("score tells of each review that isn't one", () => {
    const at = folder("reviews");
    const bad = ["{", '{"__proto__":{"version":1}}', "[]", "\u0000"];
    for (const [i, text] of bad.entries()) {
      writeFileSync(join(at, `${i}.txt`), GOOD);
      writeFileSync(join(at, `${i}.txt.review.json`), text);
    }
    const { status, stdout, stderr } = extract(["score", at]);
    expect(stderr.match(/^extract: \S*\d\.txt\.review\.json: not a review/gm)).toHaveLength(bad.length);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });
});

const ESCAPE = "\u001b";

describe("terminal escapes in name and text", () => {
  const hostile =
    "LIMA, May 2 (Andina) -- Police in \u001b[31mPeru\u001b[0m arrested \u009b5m12 people\u0007 on Tuesday, \u001b]0;own\u0007Ana \u202eBorg said: “We \u001b[2Jleft.”\n";
  const path = file(hostile, "red\u001b[31m\u0007.txt");

  const colours = new RegExp(`${ESCAPE}\\[[\\d;]*m`, "g");
  const raw = (text: string) =>
    [...text.replace(colours, "")].filter((one) => /[\p{Cc}\u202e]/u.test(one) && !"\t\n\r".includes(one));

  it.each([["json"], ["ndjson"], ["csv"], ["tsv"], ["pretty"], ["html"], ["jsonld"], ["brat"]])(
    "stay out of %s",
    (format) => {
      const plain = extract([path, "--format", format, "--no-color"]);
      expect(plain).toMatchObject({ status: 0, stderr: "" });
      expect(plain.stdout).not.toContain("\u001b");
      const coloured = extract([path, "--format", format, "--color"]).stdout;
      for (const own of ["Peru", "\u0007", ".txt"]) expect(coloured).not.toContain(`${ESCAPE}[31m${own}`);
      // Tables, pages and standoff are data: an override stays the text's own there.
      const own = ["csv", "tsv", "html", "brat"].includes(format) ? ["\u202e"] : [];
      expect(raw(plain.stdout).filter((one) => !own.includes(one))).toEqual([]);
    },
  );

  it("stay out of --explain, coloured or not", () => {
    const plain = extract([path, "--explain", "--no-color"]);
    const coloured = extract([path, "--explain", "--color"]);
    expect(plain.stdout).toContain("Peru");
    expect(plain.stdout).not.toContain("\u001b");
    expect([raw(plain.stdout), raw(coloured.stdout)]).toEqual([[], []]);
    for (const own of ["[2J", "]0;"]) expect(coloured.stdout).not.toContain(ESCAPE + own);
  });

  it("stay out of messages", () => {
    const { stderr } = extract([join(box, "gone\u001b[31m\u009b.txt"), "--format", "pretty"]);
    expect(stderr).toMatch(/gone\\u001b\[31m\\u009b\.txt: no file matches this pattern/);
    expect(raw(stderr)).toEqual([]);
  });
});
