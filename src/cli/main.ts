import { run } from "./run.ts";

/** The command as the process was called; sets the exit code. */
export async function main(): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  process.exitCode = await run(process.argv.slice(2), {
    stdin,
    stdout,
    stderr,
    env,
    today: () => new Date().toISOString().slice(0, 10),
  });
}
