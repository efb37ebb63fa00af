import { readFileSync } from "node:fs";
import { extract } from "../pipeline.ts";

/** The command: arguments in, exit code out. */
export async function run(argv: readonly string[], io: { stdout: { write(text: string): unknown } }): Promise<number> {
  if (argv.includes("--input-format")) {
    for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
      const { id, text, referenceDate } = JSON.parse(line);
      io.stdout.write(`${JSON.stringify(extract(text, { id, ...(referenceDate && { referenceDate }) }))}\n`);
    }
    return 0;
  }
  for (const path of argv)
    io.stdout.write(`${JSON.stringify(extract(readFileSync(path, "utf8"), { id: path }), null, 2)}\n`);
  return 0;
}
