import { promises } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { Fault } from "../batch/outcome.ts";
import { Failure } from "../core/failure.ts";
import { printable } from "../write/printable.ts";
import type { Io } from "./io.ts";
import type { Settings } from "./settings.ts";

/** Where failed articles are told of: a line each on standard error, or with `--errors` an NDJSON line in that file. */
export interface FailureLog {
  readonly add: (id: string, fault: Fault) => Promise<void>;
  readonly close: () => Promise<void>;
}

const nameOf = (id: string): string => (id === "-" ? "standard input" : id === "" ? '""' : printable(id));

function messageOf(id: string, fault: Fault, debug: boolean): string {
  const note = fault.expected ? "" : debug ? "" : " (a fault of ours; --debug shows where)";
  const line = `extract: ${nameOf(id)}: ${printable(fault.message)}${note}\n`;
  return debug && fault.stack !== undefined ? `${line}${fault.stack}\n` : line;
}

const refused = (path: string, error: unknown): string => `${path}: can't be written (${(error as Error).message})`;

/** Opens the log. Rejects with a `Failure` if the file of `--errors` can't be opened; what it doesn't take goes to standard error. */
export async function openFailureLog({ errors: path, debug = false }: Settings, io: Io): Promise<FailureLog> {
  let file: FileHandle | undefined;
  try {
    if (path !== undefined) file = await promises.open(path, "w");
  } catch (error) {
    throw new Failure("errors-file", refused(path!, error));
  }
  const close = async (): Promise<void> => {
    await file?.close();
    file = undefined;
  };
  return {
    add: async (id, fault) => {
      try {
        const line = { file: id, code: fault.code, message: fault.message };
        if (file !== undefined) return await file.appendFile(`${JSON.stringify(line)}\n`);
      } catch (error) {
        await close();
        io.stderr.write(`extract: ${printable(refused(path!, error))}\n`);
      }
      io.stderr.write(messageOf(id, fault, debug));
    },
    close,
  };
}
