import { spawnSync } from "node:child_process";
import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { Failure } from "../../core/failure.ts";
import { failureOf, readAll, readFileBytes, textOf } from "./file.ts";

const folder = () => mkdtempSync(join(tmpdir(), "extract-file-"));

function file(content: string | Buffer): string {
  const path = join(folder(), "a.txt");
  writeFileSync(path, content);
  return path;
}

const errorOf = (code: string, path = "a.txt") => Object.assign(new Error(`${code}: it failed`), { code, path });

describe("failureOf", () => {
  it.each<[string, RegExp]>([
    ["ENOENT", /no such file; check the path/],
    ["EACCES", /check its permissions/],
    ["EPERM", /check its permissions/],
    ["EISDIR", /is a folder/],
    ["ELOOP", /leads back to itself/],
    ["ENAMETOOLONG", /name is too long/],
    ["EMFILE", /ulimit -n/],
  ])("says what to do about %s", (code, message) => {
    const failure = failureOf(errorOf(code));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.code).toBe(code.toLowerCase());
    expect(failure.message).toMatch(message);
  });

  it("says that a name which can't be decoded may be why a file isn't there", () => {
    expect(failureOf(errorOf("ENOENT", "caf\ufffd.txt"))).toMatchObject({
      code: "enoent",
      message: expect.stringMatching(/isn't UTF-8; rename it/),
    });
    expect(failureOf(errorOf("EACCES", "caf\ufffd.txt")).message).toMatch(/permissions/);
    expect(failureOf(Object.assign(new Error("x"), { code: "ENOENT" })).message).toMatch(/no such file; check/);
  });

  it("keeps the words of other errors, and failures as they are", () => {
    expect(failureOf(errorOf("EIO"))).toMatchObject({ code: "eio", message: "EIO: it failed" });
    expect(failureOf(new Error("broken"))).toMatchObject({ code: "read-failed", message: "broken" });
    const failure = new Failure("empty", "nothing in it");
    expect(failureOf(failure)).toBe(failure);
  });
});

describe("readAll", () => {
  it("joins what comes, up to a size", async () => {
    expect(String(await readAll(Readable.from([Buffer.from("ab"), Buffer.from("cd")]), 4))).toBe("abcd");
    expect(String(await readAll(Readable.from([]), 4))).toBe("");
  });

  it("rejects as soon as there is more, and reads no further", async () => {
    let given = 0;
    function* endless() {
      while (given < 1000) {
        given++;
        yield Buffer.from("abc");
      }
    }
    const stream = Readable.from(endless());
    await expect(readAll(stream, 4)).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringMatching(/larger than 4 bytes.*--max-size/),
    });
    expect(stream.destroyed).toBe(true);
    expect(given).toBeLessThan(100);
  });
});

describe("readFileBytes", () => {
  it("reads a file of at most so many bytes", async () => {
    expect(String(await readFileBytes(file("abcd"), 4))).toBe("abcd");
    expect(String(await readFileBytes(file(""), 4))).toBe("");
    await expect(readFileBytes(file("abcde"), 4)).rejects.toMatchObject({ code: "too-large" });
  });

  it("reads what has no size of its own", async () => {
    expect(String(await readFileBytes("/proc/self/cmdline", 100_000))).toContain("node");
    await expect(readFileBytes("/proc/self/cmdline", 3)).rejects.toMatchObject({ code: "too-large" });
  });

  it("reads a named pipe", async () => {
    const path = join(folder(), "pipe");
    expect(spawnSync("mkfifo", [path]).status).toBe(0);
    const reading = readFileBytes(path, 100);
    await writeFile(path, "from a pipe");
    expect(String(await reading)).toBe("from a pipe");
  });

  it("refuses folders, devices and what isn't there", async () => {
    const at = folder();
    await expect(readFileBytes(at, 10)).rejects.toMatchObject({
      code: "eisdir",
      message: expect.stringMatching(/is a folder/),
    });
    await expect(readFileBytes("/dev/zero", 10)).rejects.toMatchObject({
      code: "not-a-file",
      message: expect.stringMatching(/device or socket/),
    });
    await expect(readFileBytes(join(at, "x"), 10)).rejects.toMatchObject({ code: "enoent" });
    symlinkSync("loop", join(at, "loop"));
    await expect(readFileBytes(join(at, "loop"), 10)).rejects.toMatchObject({ code: "eloop" });
  });

  it("refuses a socket", async () => {
    const path = join(folder(), "socket");
    const server = createServer();
    await new Promise<void>((done) => server.listen(path, done));
    try {
      await expect(readFileBytes(path, 10)).rejects.toMatchObject({ code: "not-a-file" });
    } finally {
      server.close();
    }
  });
});

describe("textOf", () => {
  it("decodes", () => {
    expect(textOf(Buffer.from("Zoë said no."))).toBe("Zoë said no.");
  });

  it.each<[string, string, RegExp]>([
    ["%PDF-1.7", "binary", /^a PDF, not text; .*pdftotext/],
    ["", "empty", /nothing in it but white space/],
    [" \n\u00a0\t", "empty", /white space/],
    ["\x01\x02\x03".repeat(20), "binary", /binary data, not text/],
  ])("refuses %j", (content, code, message) => {
    let thrown: unknown;
    try {
      textOf(Buffer.from(content));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
