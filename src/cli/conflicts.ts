import type { Command } from "commander";
import { Failure } from "../core/failure.ts";

/** Options that change nothing beside certain formats; a configuration may have them for the calls where they do. */
const WANTS: readonly (readonly [option: string, formats: readonly string[]])[] = [
  ["table", ["csv", "tsv"]],
  ["brief", ["json", "ndjson"]],
];

/** Throws a `Failure` for an option of the command line that its own `--format` would leave without effect. */
export function checkConflicts(program: Command): void {
  const { format } = program.opts<{ format?: string }>();
  const given = (name: string): boolean => program.getOptionValueSource(name) === "cli";
  for (const [option, formats] of WANTS) {
    if (!given(option) || (format !== undefined && (!given("format") || formats.includes(format)))) continue;
    if (format === undefined && option === "brief") continue;
    throw new Failure("conflict", `--${option} is for --format ${formats.join(" and ")}`);
  }
}
