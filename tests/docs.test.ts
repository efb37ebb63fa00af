// The documents are tested: the README's commands run, its help is the program's, its field table is the schema's.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { HELP_EXAMPLES } from "../src/cli/examples.ts";
import { recordSchema } from "../src/index.ts";
import { jsonSchemaOf } from "../src/schema/json-schema.ts";

const readme = readFileSync("README.md", "utf8");
const formats = readFileSync("docs/formats.md", "utf8");
const dates = readFileSync("docs/dates.md", "utf8");

// "extract" as a user has it on the path.
const shelf = mkdtempSync(join(tmpdir(), "extract-path-"));
writeFileSync(join(shelf, "extract"), `#!/bin/sh\nexec '${process.execPath}' '${resolve("bin/extract.js")}' "$@"\n`);
chmodSync(join(shelf, "extract"), 0o755);

function sh(command: string): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, PATH: `${shelf}${delimiter}${process.env["PATH"]}` };
  const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], { encoding: "utf8", env });
  return { status, stdout, stderr };
}

const hasJq = spawnSync("jq", ["--version"]).status === 0;
if (!hasJq) console.warn("jq is missing: the recipes that use it are not run. apt-get install jq");

function blocks(language: string, text = readme): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((match) =>
    match[1]!.trim(),
  );
}

const setUp = blocks("sh").filter((command) => command.startsWith("npm "));
const recipes = blocks("sh").filter((command) => !command.startsWith("npm "));
const examples = [...HELP_EXAMPLES.matchAll(/^ {2}\$ (.+)$/gm)].map((match) => match[1]!);
const runnable = [...recipes, ...examples, ...blocks("sh", formats)].filter(
  (command) => hasJq || !/\bjq\b/.test(command),
);

describe("commands in documents", () => {
  it("has two commands for the set-up, of scripts that there are, the second being what .ci/run runs", () => {
    expect(setUp).toHaveLength(2);
    const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);
    for (const [, name] of setUp.join("\n").matchAll(/npm run (?:-s )?(\S+)/g)) expect(scripts).toContain(name);
    expect(readFileSync(".ci/run", "utf8")).toContain("npm test");
    expect(setUp[1]).toBe("npm ci && npm test");
  });

  it("has at least ten recipes", () => {
    expect(recipes.length).toBeGreaterThanOrEqual(10);
  });

  it.each(runnable)("%s", (command) => {
    const { status, stdout, stderr } = sh(command);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    if (!/ > | --output /.test(command)) expect(stdout).not.toBe("");
  });

  it.runIf(hasJq)("shows output that the program gives", () => {
    const [session] = blocks("console");
    const [prompt, ...output] = session!.split("\n");
    expect(sh(prompt!.slice(2)).stdout.trimEnd().split("\n")).toEqual(output);
  });
});

describe("the examples of the library", () => {
  it.each([
    ["one-article.js", /^Police free 61 workers .*\n61 workers released/],
    ["stream.js", /^\d+\t\w+/],
    ["own-extractor.js", /"money": \[\n\s+\{\n\s+"text": "[$€£]/],
  ])("%s", (file, output) => {
    const { status, stdout, stderr } = sh(`node examples/library/${file}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(output);
  });
});

describe("the description of the output", () => {
  const text = readFileSync("docs/output.md", "utf8");

  it("has every key and every value that the schema names", () => {
    const named = new Set<string>();
    const visit = (node: unknown): void => {
      if (node === null || typeof node !== "object") return;
      const { properties = {}, enum: values = [] } = node as { properties?: object; enum?: string[] };
      for (const word of [...Object.keys(properties), ...values]) named.add(word);
      for (const inner of Object.values(node)) visit(inner);
    };
    visit(jsonSchemaOf(recordSchema));
    named.delete("");
    expect([...named].filter((word) => !new RegExp(`\\b${word}\\b`).test(text + dates))).toEqual([]);
    expect(named.size).toBeGreaterThan(80);
  });
});

describe("the API reference", () => {
  it("has an entry for each export (npm run docs)", () => {
    const entries = [...readFileSync("docs/api.md", "utf8").matchAll(/^## (\w+)$/gm)].map((match) => match[1]!);
    const source = readFileSync("src/index.ts", "utf8").replace(/ from "[^"]*"/g, "");
    const exported = [...source.matchAll(/\b(?!export|type\b)[A-Za-z]+\b/g)].map((match) => match[0]);
    expect(entries.sort()).toEqual([...new Set(exported)].sort());
  });
});

describe("the README", () => {
  it("has the help that the program prints (npm run docs)", () => {
    const help = /<!-- help -->\n```text\n([\s\S]*?)\n```\n<!-- \/help -->/.exec(readme)?.[1];
    expect(help).toBe(sh("COLUMNS=80 extract --help").stdout.trimEnd());
  });

  it("says what each field of the record means, in order", () => {
    const table = readme.slice(readme.indexOf("## What each field means"), readme.indexOf("## What it can't do"));
    const fields = [...table.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    expect(fields).toEqual(Object.keys(recordSchema.def.shape));
  });

  it("names each runtime dependency", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    const table = readme.slice(readme.indexOf("## Runtime dependencies"));
    expect([...table.matchAll(/^\| ([a-z]+) \| MIT/gm)].map((match) => match[1])).toEqual(Object.keys(dependencies));
  });
});
