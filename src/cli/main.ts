import { run } from "./run.ts";
import { standardOutput } from "./standard-output.ts";

/** The command as the process was called; sets the exit code. */
export async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    // Each is opened when it's first asked for, which takes a millisecond; most runs need one of the three.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return standardOutput();
    },
    get stderr() {
      return process.stderr;
    },
    env: process.env,
    today: () => new Date().toISOString().slice(0, 10),
  });
}
