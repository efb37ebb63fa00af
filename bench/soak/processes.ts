import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** How a command was doing: its memory over time, most open files, how it ended. */
export interface Watched {
  readonly status: number | null;
  readonly stderr: string;
  /** Resident megabytes, every half second. */
  readonly memory: readonly number[];
  readonly mostFiles: number;
}

function residentMegabytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? 0) / 1024;
}

/** Starts the built command. */
export function start(argv: readonly string[], stdin: "ignore" | "pipe" = "ignore"): ChildProcess {
  return spawn(process.execPath, ["bin/extract.js", ...argv], { stdio: [stdin, "ignore", "pipe"] });
}

/** Follows a command to its end (Linux: reads /proc). */
export async function watch(child: ChildProcess): Promise<Watched> {
  const memory: number[] = [];
  let [mostFiles, stderr] = [0, ""];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const timer = setInterval(() => {
    try {
      memory.push(residentMegabytes(child.pid!));
      mostFiles = Math.max(mostFiles, readdirSync(`/proc/${child.pid}/fd`).length);
    } catch {
      // It has just ended.
    }
  }, 500);
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(timer);
  return { status, stderr, memory, mostFiles };
}
