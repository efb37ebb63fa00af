import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import type { Failure } from "../../core/failure.ts";
import { isOneArticle, sourcesOf } from "./paths.ts";

const FILES = [
  "b.txt",
  "a.md",
  "a/z.txt",
  "a/c/d.TXT",
  "a-b/x.txt",
  "a.b/x.txt",
  "page.html",
  "notes",
  "x.txt.bak",
  "txt",
];

function tree(files: readonly string[] = FILES): string {
  const at = mkdtempSync(join(tmpdir(), "extract-paths-"));
  for (const name of files) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), "It rained.");
  }
  return at;
}

/** What an operand names: paths below `at`, or a failure's code and message. */
async function found(at: string, operand: string, endings = ["txt", "md"]): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const one of sourcesOf(operand, endings)) {
    if ("failure" in one) {
      const { code, message } = one.failure as Failure;
      all.push({ id: one.id, code, message });
    } else {
      expect(one).toEqual({ id: one.id, origin: { kind: "file", path: one.id } });
      all.push(relative(at, one.id));
    }
  }
  return all;
}

describe("a folder", () => {
  it("has the files with an ending below it, sorted by their whole paths", async () => {
    const at = tree();
    const expected = ["a-b/x.txt", "a.b/x.txt", "a.md", "a/c/d.TXT", "a/z.txt", "b.txt", "txt"];
    expect(await found(at, at)).toEqual(expected);
    expect(await found(at, `${at}/`)).toEqual(expected);
    expect(expected).toEqual([...expected].sort());
  });

  it("is asked for other endings, in any case of letters", async () => {
    const at = tree();
    expect(await found(at, at, ["HTML", "bak"])).toEqual(["page.html", "x.txt.bak"]);
  });

  it("without such files is told of", async () => {
    const at = tree(["a.doc", "sub/b.doc"]);
    expect(await found(at, at, ["TXT", "md"])).toEqual([
      { id: at, code: "no-match", message: "no file in it ends with .txt, .md; name other endings with --ext" },
    ]);
  });

  it("takes links to files, and follows none to folders", async () => {
    const at = tree(["real/a.txt"]);
    symlinkSync(join(at, "real/a.txt"), join(at, "link.txt"));
    symlinkSync(join(at, "real"), join(at, "again.txt"));
    symlinkSync(at, join(at, "real/up"));
    symlinkSync(join(at, "nowhere"), join(at, "dangling.txt"));
    expect(await found(at, at)).toEqual(["link.txt", "real/a.txt"]);
  });
});

describe("a path", () => {
  it("is that file, whatever its ending", async () => {
    const at = tree();
    expect(await found(at, join(at, "page.html"))).toEqual(["page.html"]);
  });

  it("that isn't there is told of", async () => {
    const at = tree([]);
    const path = join(at, "none.txt");
    expect(await found(at, path)).toEqual([{ id: path, code: "enoent", message: "no such file; check the path" }]);
    expect(await found(at, "a\0*.txt")).toEqual([
      expect.objectContaining({ id: "a\0*.txt", code: "err_invalid_arg_value" }),
    ]);
  });

  it("with marks of a pattern in it is a file before it's a pattern", async () => {
    const at = tree(["a[1].txt", "a1.txt"]);
    expect(await found(at, join(at, "a[1].txt"))).toEqual(["a[1].txt"]);
  });
});

describe("a pattern", () => {
  it.each<[string, string[]]>([
    ["*.txt", ["b.txt"]],
    ["**/*.txt", ["a-b/x.txt", "a.b/x.txt", "a/z.txt", "b.txt"]],
    ["?.md", ["a.md"]],
    ["[ab].txt", ["b.txt"]],
    ["{a,b}.{txt,md}", ["a.md", "b.txt"]],
  ])("%s names files, sorted", async (pattern, expected) => {
    const at = tree();
    expect(await found(at, `${at}/${pattern}`)).toEqual(expected);
  });

  it.each(["a*", "none-*.txt"])("%s that names no file is told of", async (pattern) => {
    const at = tree(["a/b.txt", "ab/b.txt"]);
    const whole = `${at}/${pattern}`;
    expect(await found(at, whole)).toEqual([{ id: whole, code: "no-match", message: "no file matches this pattern" }]);
  });
});

describe("one article", () => {
  it("is a file, standard input, or a name that isn't there and has no marks of a pattern", () => {
    const at = tree(["a[1].txt"]);
    expect(isOneArticle([join(at, "a[1].txt")])).toBe(true);
    expect(isOneArticle(["-"])).toBe(true);
    expect(isOneArticle([join(at, "none.txt")])).toBe(true);
  });

  it("is none of several, a folder, or a pattern", () => {
    const at = tree(["a.txt"]);
    expect(isOneArticle([])).toBe(false);
    expect(isOneArticle(["-", "-"])).toBe(false);
    expect(isOneArticle([at])).toBe(false);
    for (const mark of ["*.txt", "?.txt", "[a].txt", "{a,b}.txt"]) expect(isOneArticle([join(at, mark)])).toBe(false);
  });
});
