import { type FileHandle, open } from "node:fs/promises";
import type { Fault } from "../batch/outcome.ts";
import { printable } from "../write/printable.ts";
import type { Io } from "./io.ts";
import type { Settings } from "./settings.ts";

/** Where failed articles are told of: a line each on standard error, or with `--errors` an NDJSON line in that file. */
export interface FailureLog {
  readonly add: (id: string, fault: Fault) => Promise<void>;
  readonly close: () => Promise<void>;
}

function messageOf(id: string, fault: Fault, debug: boolean): string {
  const note = fault.expected ? "" : debug ? "" : " (a fault of ours; --debug shows where)";
  const line = `extract: ${printable(id === "-" ? "standard input" : id)}: ${printable(fault.message)}${note}\n`;
  return debug && fault.stack !== undefined ? `${line}${fault.stack}\n` : line;
}

/** Opens the log. Rejects if the file of `--errors` can't be written. */
export async function openFailureLog(settings: Settings, io: Io): Promise<FailureLog> {
  const file: FileHandle | undefined = settings.errors === undefined ? undefined : await open(settings.errors, "w");
  return {
    add: async (id, fault) => {
      if (file === undefined) io.stderr.write(messageOf(id, fault, settings.debug === true));
      else await file.appendFile(`${JSON.stringify({ file: id, code: fault.code, message: fault.message })}\n`);
    },
    close: async () => file?.close(),
  };
}
