import type { Source } from "../read/sources/source.ts";
import { type BatchOptions, type Fault, outcomesOf } from "./outcome.ts";

/** What a worker is handed: sources, and two shared numbers in which it notes the article it is at and how often it moved. */
export interface Task {
  readonly sources: readonly Source[];
  readonly options: BatchOptions;
  readonly progress: Int32Array;
}

/** What it hands back: all lines in one buffer, and an entry an article. */
export interface Answer {
  readonly lines: Uint8Array;
  readonly entries: readonly {
    readonly length: number;
    readonly hash: string | null;
    readonly text?: string;
    readonly fault?: Fault;
  }[];
}

/** Extracts a chunk of articles in a worker thread. */
export async function work({ sources, options, progress }: Task): Promise<Answer> {
  const lines: Uint8Array[] = [];
  const entries: Answer["entries"][number][] = [];
  const outcomes = await outcomesOf(sources, options, (at) => Atomics.store(progress, 0, at));
  for (const outcome of outcomes) {
    if ("fault" in outcome) entries.push({ length: 0, hash: null, fault: outcome.fault });
    else {
      const { hash, text } = outcome;
      entries.push({ length: outcome.line.length, hash, ...(text === undefined ? {} : { text }) });
      lines.push(outcome.line);
    }
  }
  return { lines: Buffer.concat(lines), entries };
}

// The pool asks for a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default work;
