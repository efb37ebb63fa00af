import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { Failure } from "../core/failure.ts";
import { journalPath } from "./journal-path.ts";

/**
 * An NDJSON file that a kill at any moment leaves usable, and its journal (`FILE.journal`): for each line where it ends,
 * the hash of the article's content, and the article's key. Lines are written before their journal entries, so what the
 * journal names is whole; what it doesn't name is cut off and done again.
 */
export interface Entry {
  readonly start: number;
  readonly end: number;
  /** "-" where the article was done again without a record: nothing is kept for its key. */
  readonly hash: string;
}

const FLUSH_BYTES = 1 << 18;

function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function readJournal(
  output: string,
): Promise<{ entries: Map<string, Entry>; end: number; lines: string[]; stale: number }> {
  const size = await sizeOf(output);
  const entries = new Map<string, Entry>();
  const lines: string[] = [];
  let start = 0;
  let stale = 0;
  for (const line of (await readWhole(journalPath(output))).split("\n").slice(0, -1)) {
    const [end = "", hash = "", key = ""] = line.split("\t", 3);
    if (Number(end) > size || !(Number(end) >= start) || key === "") break;
    if (entries.has(key)) stale++;
    entries.set(key, { start, end: Number(end), hash });
    lines.push(line);
    start = Number(end);
  }
  return { entries, end: start, lines, stale };
}

async function readWhole(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path)) chunks.push(chunk as Buffer);
  } catch {
    return "";
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** An output file with its journal, open for more lines. */
export class JournaledFile {
  readonly #path: string;
  readonly #output: FileHandle;
  readonly #journal: FileHandle;
  readonly #known: ReadonlyMap<string, Entry>;
  #end: number;
  #stale: number;
  #lines: Uint8Array[] = [];
  #entries = "";
  #pending = 0;

  private constructor(
    path: string,
    output: FileHandle,
    journal: FileHandle,
    known: ReadonlyMap<string, Entry>,
    end: number,
    stale: number,
  ) {
    this.#path = path;
    this.#output = output;
    this.#journal = journal;
    this.#known = known;
    this.#end = end;
    this.#stale = stale;
  }

  /** Opens `path` afresh, or with `resume` behind the last line that its journal names. Rejects if it can't be written. */
  static async open(path: string, resume: boolean): Promise<JournaledFile> {
    if (resume) await finishCompacting(path);
    const found = resume ? await readJournal(path) : { entries: new Map<string, Entry>(), end: 0, lines: [], stale: 0 };
    if (resume && (await sizeOf(path)) > 0 && !(await exists(journalPath(path)))) {
      throw new Failure("no-journal", `${path}: has no journal to resume from; --force starts afresh`);
    }
    const output = await open(path, resume ? "a" : "w");
    await output.truncate(found.end);
    const journal = await open(journalPath(path), resume ? "a" : "w");
    await journal.truncate(found.lines.reduce((length, line) => length + Buffer.byteLength(line) + 1, 0));
    return new JournaledFile(path, output, journal, found.entries, found.end, found.stale);
  }

  /** The content hash with which this article's line was written by an earlier run, or undefined. */
  hashOf(key: string): string | undefined {
    return this.#known.get(key)?.hash;
  }

  /** Adds an article's line; an empty one says that the article has no record any more. */
  async add(key: string, hash: string, line: Uint8Array): Promise<void> {
    if (this.#known.has(key)) this.#stale++;
    this.#end += line.length;
    this.#lines.push(line);
    this.#entries += `${this.#end}\t${hash}\t${key}\n`;
    this.#pending += line.length + 64;
    if (this.#pending > FLUSH_BYTES) await this.flush();
  }

  /** Writes what is pending: the lines, then their entries. */
  async flush(): Promise<void> {
    if (this.#entries === "") return;
    await this.#output.appendFile(Buffer.concat(this.#lines));
    await this.#journal.appendFile(this.#entries);
    this.#lines = [];
    this.#entries = "";
    this.#pending = 0;
  }

  /** Writes the rest; drops the lines of articles that were done again since. */
  async close(): Promise<void> {
    await this.flush();
    await this.#output.close();
    await this.#journal.close();
    if (this.#stale > 0) await compact(this.#path);
  }
}

/** After a kill: if the new file is in its place already, its journal follows; if not, both are let go. */
async function finishCompacting(path: string): Promise<void> {
  if (await exists(`${path}.compact`)) {
    await rm(`${journalPath(path)}.compact`, { force: true });
    await rm(`${path}.compact`);
  } else if (await exists(`${journalPath(path)}.compact`)) {
    await rename(`${journalPath(path)}.compact`, journalPath(path));
  }
}

/** Rewrites the file with the last line of each key only, beside the old one, which is replaced when all is written. */
async function compact(path: string): Promise<void> {
  const { entries } = await readJournal(path);
  const kept = [...entries].filter(([, entry]) => entry.hash !== "-").sort(([, a], [, b]) => a.start - b.start);
  const source = await open(path, "r");
  const lines = await open(`${path}.compact`, "w");
  const journal = await open(`${journalPath(path)}.compact`, "w");
  let end = 0;
  for (const [key, entry] of kept) {
    const line = Buffer.alloc(entry.end - entry.start);
    await source.read(line, 0, line.length, entry.start);
    await lines.appendFile(line);
    end += line.length;
    await journal.appendFile(`${end}\t${entry.hash}\t${key}\n`);
  }
  for (const handle of [source, lines, journal]) await handle.close();
  // The file first: `finishCompacting` tells from what is left which of the two renames was done.
  await rename(`${path}.compact`, path);
  await rename(`${journalPath(path)}.compact`, journalPath(path));
}
