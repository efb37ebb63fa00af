import type { Source, Unreadable } from "../read/sources/source.ts";
import { chunksOf, concurrently, lookAhead, readyOf } from "./chunks.ts";
import { type BatchOptions, faultOf, type Outcome, outcomesOf } from "./outcome.ts";

/** How many threads a run uses, and in what order it gives its results. */
export interface Crew {
  /** 0: in this thread. */
  readonly workers: number;
  /** With fewer inputs than this no thread is started. */
  readonly worthwhile: number;
  readonly ordered: boolean;
  readonly timeoutMs: number;
}

// Handing over a chunk costs as much as a few articles; with 64 it doesn't show.
const CHUNK = 64;

const isReadable = (item: Source | Unreadable): item is Source => "origin" in item;

/** Puts the outcomes of a chunk's sources back between its unreadable inputs. */
function merge(chunk: readonly (Source | Unreadable)[], outcomes: readonly Outcome[]): Outcome[] {
  let next = 0;
  return chunk.map((item) => ("failure" in item ? { id: item.id, fault: faultOf(item.failure) } : outcomes[next++]!));
}

/** In this thread nothing waits for inputs that haven't come: a reader at the end of a pipe gets each record at once. */
async function* inThisThread(
  sources: AsyncIterable<Source | Unreadable>,
  options: BatchOptions,
): AsyncGenerator<Outcome> {
  for await (const chunk of readyOf(sources, CHUNK)) {
    yield* merge(chunk, await outcomesOf(chunk.filter(isReadable), options));
  }
}

/** Runs the pipeline over the sources; a failed article is an outcome, not an end. Results come in the sources' order. */
export async function* runBatch(
  sources: AsyncIterable<Source | Unreadable>,
  options: BatchOptions,
  crew: Crew,
): AsyncGenerator<Outcome> {
  const { many, items } =
    crew.workers === 0 ? { many: false, items: sources } : await lookAhead(sources, crew.worthwhile);
  if (!many) {
    yield* inThisThread(items, options);
    return;
  }
  const { openPool } = await import("./pool.ts");
  const pool = await openPool(crew.workers, options, crew.timeoutMs);
  try {
    const chunks = concurrently(chunksOf(items, CHUNK), crew.workers * 2, crew.ordered, async (chunk) =>
      merge(chunk, await pool.run(chunk.filter(isReadable))),
    );
    for await (const outcomes of chunks) yield* outcomes;
  } finally {
    await pool.close();
  }
}
