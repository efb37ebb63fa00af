import { type Command, CommanderError } from "commander";
import { Failure } from "../core/failure.ts";
import { printable } from "../write/printable.ts";
import { checkConflicts } from "./conflicts.ts";
import { HELP_EXAMPLES } from "./examples.ts";
import { EXIT } from "./exit-codes.ts";
import { extractAll } from "./extract-all.ts";
import { configure } from "./extract-options.ts";
import type { Io } from "./io.ts";
import { createProgram, PARSERS } from "./program.ts";
import type { Settings } from "./settings.ts";
import type { Shell } from "./shells.ts";
import { suggestion } from "./suggest.ts";
import { version, versionAndCommit } from "./version.ts";

/** An error of the call itself, not of an article. */
function reportUsage(io: Io, message: string): number {
  io.stderr.write(`extract: ${printable(message)}\n`);
  return EXIT.usage;
}

async function printSchema(io: Io, brief: boolean): Promise<number> {
  const { jsonSchemaOf } = await import("../schema/json-schema.ts");
  const schema = brief
    ? (await import("../write/brief.ts")).briefSchema
    : (await import("../schema/record.ts")).recordSchema;
  io.stdout.write(`${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`);
  return EXIT.done;
}

async function printMan(program: Command, io: Io): Promise<number> {
  const { manPageOf } = await import("./man.ts");
  io.stdout.write(manPageOf(program, version(), HELP_EXAMPLES));
  return EXIT.done;
}

async function printCompletions(program: Command, shell: Shell, io: Io): Promise<number> {
  const { completionsOf } = await import("./completions.ts");
  io.stdout.write(completionsOf(program, shell));
  return EXIT.done;
}

function messageOf(text: string): string {
  const lines = text
    .trim()
    .replace(/^error: /, "")
    .split("\n");
  return `extract: ${lines.map(printable).join("\n")}${suggestion(text)}\n`;
}

async function dispatch(program: Command, io: Io): Promise<number> {
  checkConflicts(program);
  const tables = await configure(program);
  const { unordered, ...options } = program.opts();
  const settings = { ...options, ordered: unordered !== true, ...(tables && { tables }) } as Settings;
  if (settings.schema) return printSchema(io, settings.brief === true);
  if (settings.completions) return printCompletions(program, settings.completions, io);
  if (settings.man) return printMan(program, io);
  if (program.args.length > 0 || io.stdin.isTTY !== true) {
    return extractAll(program.args.length === 0 ? ["-"] : program.args, settings, io);
  }
  program.outputHelp();
  return EXIT.done;
}

/** The command: arguments in (without node and script), exit code out. Never throws and never exits. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const withIo = (command: Command): Command =>
    command.configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(messageOf(text)),
    });
  const [first, ...rest] = argv;
  try {
    if (first === "review" || first === "score") {
      const { runFolderCommand } = await import("./run-folder-command.ts");
      return await runFolderCommand(first, rest, PARSERS, withIo, io);
    }
    return await dispatch(withIo(createProgram(versionAndCommit())).parse(argv, { from: "user" }), io);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof Failure) return reportUsage(io, error.message);
    io.stderr.write(`extract: ${printable((error as Error).message)} (a fault of ours; --debug shows where)\n`);
    if (argv.includes("--debug")) io.stderr.write(`${(error as Error).stack}\n`);
    return EXIT.someFailed;
  }
}
