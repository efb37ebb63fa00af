// Completions and the man page are made from the program's own definition; real shells read them where they are installed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { completionsOf } from "../src/cli/completions.ts";
import { HELP_EXAMPLES } from "../src/cli/examples.ts";
import { manPageOf } from "../src/cli/man.ts";
import { createProgram } from "../src/cli/program.ts";
import { SHELLS } from "../src/cli/shells.ts";
import { suggestion } from "../src/cli/suggest.ts";

const program = createProgram("1.2.3");
const longFlags = program.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => long ?? []);

function runIn(shell: string, argv: readonly string[]) {
  return spawnSync(shell, argv, { encoding: "utf8" });
}

function scriptFile(script: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "extract-shell-")), "completions");
  writeFileSync(file, script);
  return file;
}

describe.each(SHELLS)("completions for %s", (shell) => {
  const script = completionsOf(program, shell);

  it("know every option", () => {
    const written = shell === "fish" ? longFlags.map((flag) => `-l ${flag.slice(2)} `) : longFlags;
    expect(written.filter((flag) => !script.includes(flag))).toEqual([]);
  });

  it("are a script that the shell reads, where it is installed", () => {
    const { error, status, stderr } = runIn(shell, ["-n", scriptFile(script)]);
    if (error !== undefined) console.warn(`${shell} isn't installed: its completions are not read by it`);
    else expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe("completion in bash", () => {
  const complete = (words: readonly string[]): string[] => {
    const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _extract`;
    const script = `${completionsOf(program, "bash")}\ncompopt() { :; }\n${line}; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return runIn("bash", ["-c", script]).stdout.trim().split("\n");
  };

  it.each([
    [
      ["extract", "--fo"],
      ["--format", "--force"],
    ],
    [["extract", "--format", "j"], ["json"]],
    [
      ["extract", "--table", "co"],
      ["counts", "countries"],
    ],
    [["extract", "fixtures/raid"], ["fixtures/raid-wire"]],
    [["extract", "--out-dir", "fixtures/raid"], ["fixtures/raid-wire"]],
  ])("%j", (words, expected) => {
    expect(complete(words).filter((word) => !word.startsWith("jsonld"))).toEqual(expected);
  });
});

describe("a value that isn't one of the choices", () => {
  const message = (given: string) =>
    `option '--format' argument '${given}' is invalid. Allowed choices are json, html, csv.`;

  it.each([
    ["jsn", "\n(Did you mean json?)"],
    ["HTLM", "\n(Did you mean html?)"],
    ["spreadsheet", ""],
  ])("%s", (given, expected) => {
    expect(suggestion(message(given))).toBe(expected);
  });
});

describe("the man page", () => {
  const page = manPageOf(program, "1.2.3", HELP_EXAMPLES);

  it("has every option and the version", () => {
    const written = longFlags.map((flag) => flag.replaceAll("-", "\\-"));
    expect(written.filter((flag) => !page.includes(flag))).toEqual([]);
    expect(page).toContain('"extract 1.2.3"');
  });

  it("has no line that roff would take for a command of ours", () => {
    const commands = [...page.matchAll(/^[.']\S*/gm)].map((match) => match[0]);
    expect(commands.filter((command) => ![".TH", ".SH", ".TP", ".B", ".nf", ".fi"].includes(command))).toEqual([]);
  });
});
