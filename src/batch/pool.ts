import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import type { Source } from "../read/sources/source.ts";
import type { BatchOptions, Outcome } from "./outcome.ts";
import type { Answer, Task } from "./worker.ts";

/** Workers that extract chunks of articles. */
export interface Pool {
  readonly run: (sources: readonly Source[]) => Promise<Outcome[]>;
  readonly close: () => Promise<void>;
}

// From dist and from src/batch.
const PLACES = ["./worker.js", "../../dist/worker.js"];
const LOOK_EVERY_MS = 100;

// Each thread has a heap of its own, which V8 lets grow to several times what lives in it, and its young part to 48 MB. With
// these the peak over 16,000 articles and two threads is 213 MB instead of 302 (a young part of 8, no limit of growth), for 6 %
// more processor time (36.4 s instead of 34.4); with a growth of 30 % it's no lower, for 31 % more.
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 4 };
const SMALL_HEAPS = "--heap-growing-percent=100";

function workerFile(): string {
  const found = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === undefined) throw new Error("the worker's file is missing; build the project again (npm run build)");
  return found;
}

function outcomesOf(sources: readonly Source[], { lines, entries }: Answer): Outcome[] {
  let at = 0;
  return entries.map(({ length, hash, text, fault }, i) => {
    const { id } = sources[i]!;
    if (fault !== undefined) return { id, fault };
    const line = lines.subarray(at, at + length);
    at += length;
    const record = () => JSON.parse(Buffer.from(line).toString("utf8"));
    return { id, line, hash, record, ...(text === undefined ? {} : { text }) };
  });
}

/** Aborts `controller` when the worker has been at one article for longer than `timeoutMs`. Returns what stops the watch. */
function watch(progress: Int32Array, timeoutMs: number, controller: AbortController): () => void {
  let at = -1;
  let since = performance.now();
  const timer = setInterval(() => {
    const now = Atomics.load(progress, 0);
    if (now !== at) {
      at = now;
      since = performance.now();
    } else if (now >= 0 && performance.now() - since > timeoutMs) controller.abort();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Starts `workers` threads. An article that kills its worker or overruns `timeoutMs` costs itself only. */
export async function openPool(workers: number, options: BatchOptions, timeoutMs: number): Promise<Pool> {
  const { Tinypool } = await import("tinypool");
  setFlagsFromString(SMALL_HEAPS);
  const pool = new Tinypool({
    filename: workerFile(),
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
    resourceLimits: RESOURCE_LIMITS,
  });

  const run = async (sources: readonly Source[]): Promise<Outcome[]> => {
    if (sources.length === 0) return [];
    const progress = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
    const controller = new AbortController();
    const stop = watch(progress, timeoutMs, controller);
    try {
      const task: Task = { sources, options, progress };
      return outcomesOf(sources, await pool.run(task, { signal: controller.signal }));
    } catch (error) {
      stop();
      return await around(sources, Math.max(0, Atomics.load(progress, 0)), controller.signal.aborted, error as Error);
    } finally {
      stop();
    }
  };

  /** The others of a chunk are done again; the one that the worker was at when it ended is the fault. */
  const around = async (
    sources: readonly Source[],
    at: number,
    timedOut: boolean,
    error: Error,
  ): Promise<Outcome[]> => {
    const fault = timedOut
      ? {
          code: "timeout",
          message: `took longer than ${timeoutMs / 1000} s; raise the limit with --timeout`,
          expected: true,
        }
      : { code: "worker-died", message: `its worker ended: ${error.message}`, expected: false };
    const before = await run(sources.slice(0, at));
    const after = await run(sources.slice(at + 1));
    return [...before, { id: sources[at]!.id, fault }, ...after];
  };

  return { run, close: () => pool.destroy() };
}
