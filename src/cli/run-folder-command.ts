import type { Command } from "commander";
import type { ExtractOptions } from "../pipeline.ts";
import { configure, extractOptions } from "./extract-options.ts";
import { createReviewCommand, createScoreCommand, type Parsers, type SharedSettings } from "./folder-commands.ts";
import type { Io } from "./io.ts";
import { createProgram } from "./program.ts";
import type { Settings } from "./settings.ts";

/** The commands beside extracting, by the first word of the call. */
export type FolderCommand = "review" | "score";

/** What extracting would be told by the configuration and these options, so that the same facts are found. */
async function extractionOf({ config, referenceDate }: SharedSettings, io: Io): Promise<ExtractOptions> {
  const main = createProgram("").parse([], { from: "user" });
  if (config !== undefined) main.setOptionValue("config", config);
  if (referenceDate !== undefined) main.setOptionValueWithSource("referenceDate", referenceDate, "cli");
  const tables = await configure(main);
  return extractOptions({ ...main.opts<Settings>(), ...(tables && { tables }) }, io);
}

/** Runs `extract review` or `extract score`: `argv` without that word. Returns the exit code; throws as `run` handles it. */
export async function runFolderCommand(
  name: FolderCommand,
  argv: readonly string[],
  parsers: Parsers,
  configure: (command: Command) => Command,
  io: Io,
): Promise<number> {
  const make = name === "review" ? createReviewCommand : createScoreCommand;
  const command = configure(make(parsers)).parse(argv, { from: "user" });
  const [folder = ""] = command.args;
  const extract = await extractionOf(command.opts(), io);
  if (name === "review") {
    const { reviewFolder } = await import("./review-folder.ts");
    return reviewFolder(folder, command.opts(), extract, io);
  }
  const { scoreReport } = await import("./score-report.ts");
  return scoreReport(folder, command.opts(), extract, io);
}
