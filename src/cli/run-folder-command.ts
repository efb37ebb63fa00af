import type { Command } from "commander";
import { createReviewCommand, createScoreCommand, type Parsers } from "./folder-commands.ts";
import type { Io } from "./io.ts";

/** The commands beside extracting, by the first word of the call. */
export type FolderCommand = "review" | "score";

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
  if (name === "review") {
    const { reviewFolder } = await import("./review-folder.ts");
    return reviewFolder(folder, command.opts(), io);
  }
  const { scoreReport } = await import("./score-report.ts");
  return scoreReport(folder, command.opts(), io);
}
