import type { Source, Unreadable } from "../read/sources/source.ts";
import { chunksOf, concurrently, lookAhead } from "./chunks.ts";
import { type BatchOptions, faultOf, type Outcome, outcomeOf } from "./outcome.ts";

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

async function* inThisThread(
  sources: AsyncIterable<Source | Unreadable>,
  options: BatchOptions,
): AsyncGenerator<Outcome> {
  for await (const source of sources) {
    yield "failure" in source ? { id: source.id, fault: faultOf(source.failure) } : await outcomeOf(source, options);
  }
}

/** Puts the outcomes of a chunk's sources back between its unreadable inputs. */
function merge(chunk: readonly (Source | Unreadable)[], outcomes: readonly Outcome[]): Outcome[] {
  let next = 0;
  return chunk.map((item) => ("failure" in item ? { id: item.id, fault: faultOf(item.failure) } : outcomes[next++]!));
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
      merge(chunk, await pool.run(chunk.filter((item): item is Source => "origin" in item))),
    );
    for await (const outcomes of chunks) yield* outcomes;
  } finally {
    await pool.close();
  }
}
