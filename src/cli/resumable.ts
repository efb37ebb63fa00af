import { JournaledFile } from "../batch/journal.ts";
import { contentHash } from "../batch/outcome.ts";
import { Failure } from "../core/failure.ts";
import type { Source, Unreadable } from "../read/sources/source.ts";
import type { Settings } from "./settings.ts";
import type { Sink } from "./sinks.ts";

/** A resumable NDJSON file: the sink, and the inputs that are still to be done. */
export interface Resumable {
  readonly sink: Sink;
  readonly pending: (inputs: AsyncIterable<Source | Unreadable>) => AsyncGenerator<Source | Unreadable>;
  /** How many inputs an earlier run had done already. */
  readonly skipped: () => number;
}

/** The same id may come twice in one run; the nth one is an article of its own. */
function keyMaker(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return nth === 1 ? JSON.stringify(id) : `${JSON.stringify(id)}#${nth}`;
  };
}

/** Opens the file of `--output`. Rejects with a `Failure` if there is nothing to resume from. */
export async function openResumable(path: string, settings: Settings): Promise<Resumable> {
  const file = await JournaledFile.open(path, settings.resume === true).catch((error: Error) => {
    throw error instanceof Failure ? error : new Failure("output", `${path}: can't be written (${error.message})`);
  });
  const inKey = keyMaker();
  const waiting = new Map<string, string[]>();
  let skipped = 0;
  let failure: NodeJS.ErrnoException | undefined;

  async function* pending(inputs: AsyncIterable<Source | Unreadable>): AsyncGenerator<Source | Unreadable> {
    for await (const input of inputs) {
      const key = inKey(input.id);
      const known = file.hashOf(key);
      if (known !== undefined && "origin" in input && known === (await contentHash(input, settings.maxSize))) {
        skipped++;
        continue;
      }
      waiting.set(input.id, [...(waiting.get(input.id) ?? []), key]);
      yield input;
    }
  }

  const keyOf = (id: string): string => {
    const keys = waiting.get(id) ?? [];
    const key = keys.shift() ?? JSON.stringify(id);
    if (keys.length === 0) waiting.delete(id);
    return key;
  };

  const attempt = async (write: () => Promise<void>): Promise<boolean> => {
    try {
      await write();
    } catch (error) {
      failure ??= error as NodeJS.ErrnoException;
    }
    return failure === undefined;
  };

  const sink: Sink = {
    add: (done) => attempt(() => file.add(keyOf(done.id), done.hash ?? "", done.line)),
    miss: async ({ id }) => {
      const key = keyOf(id);
      if (file.hashOf(key) !== undefined) await attempt(() => file.add(key, "-", new Uint8Array()));
    },
    close: async () => void (await attempt(() => file.close())),
    error: () => failure,
  };
  return { sink, pending, skipped: () => skipped };
}
