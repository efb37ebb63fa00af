import { checkedRecord, recordText } from "record:check";
import { Failure } from "../core/failure.ts";
import type { ExtractOptions } from "../pipeline.ts";
import { readFileBytes, textOf } from "../read/sources/file.ts";
import type { Source } from "../read/sources/source.ts";
import type { ArticleRecord } from "../schema/record.ts";
import { extractTogether, type Job } from "../together.ts";
import { quoted } from "../write/json-text.ts";
import { bytesOf } from "./line-bytes.ts";

/** How a run goes about each article. */
export interface BatchOptions {
  readonly extract: ExtractOptions;
  readonly maxBytes: number;
  /** True if outcomes are to carry a hash of the article's content. */
  readonly hash: boolean;
  /** False if nobody asks for the lines. */
  readonly lines?: boolean;
  /** True if outcomes are to carry the article's decoded text. */
  readonly text?: boolean;
}

/** A failure as plain data. `expected` is false for a fault of ours. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly expected: boolean;
  readonly stack?: string;
}

/** An article that gave a record: its line of NDJSON (UTF-8, with the newline; empty where none was asked for), and the record itself when asked for. */
export interface Done {
  readonly id: string;
  readonly line: Uint8Array;
  readonly hash: string | null;
  readonly record: () => ArticleRecord;
  /** The decoded text, to which the record's offsets belong; there only if asked for. */
  readonly text?: string;
}

export type Outcome = Done | { readonly id: string; readonly fault: Fault };

/** Any error as a fault. */
export function faultOf(error: unknown): Fault {
  const { message, stack } = error as Error;
  if (error instanceof Failure) return { code: error.code, message, expected: true };
  return { code: "internal", message, expected: false, ...(stack === undefined ? {} : { stack }) };
}

let crypto: typeof import("node:crypto") | undefined;

async function hashOf(content: string | Uint8Array, referenceDate = ""): Promise<string> {
  // Loading it takes milliseconds that a single article doesn't need to pay for.
  crypto ??= await import("node:crypto");
  const head = `${referenceDate}\0`;
  const all = typeof content === "string" ? head + content : Buffer.concat([Buffer.from(head), content]);
  return crypto.hash("sha256", all, "base64url").slice(0, 22);
}

async function contentOf({ origin }: Source, maxBytes: number): Promise<{ raw: string | Uint8Array; text: string }> {
  if (origin.kind === "text") return { raw: origin.text, text: origin.text };
  const bytes = origin.kind === "bytes" ? Buffer.from(origin.bytes) : await readFileBytes(origin.path, maxBytes);
  return { raw: bytes, text: textOf(bytes) };
}

/** An article that has been read, with the place of its outcome. */
interface Read {
  readonly at: number;
  readonly source: Source;
  readonly raw: string | Uint8Array;
  readonly job: Job;
}

interface Checked {
  readonly line: Uint8Array;
  readonly record: () => ArticleRecord;
}

const NO_LINE = new Uint8Array(0);

/** Checks a record while its line is written: few formats ask for the record itself. */
function checkedLine(draft: Record<string, unknown>): Checked {
  return {
    line: bytesOf(`${recordText(draft, quoted)}\n`),
    record: () => checkedRecord(draft) as ArticleRecord,
  };
}

function checkedOnly(draft: Record<string, unknown>): Checked {
  const record = checkedRecord(draft) as ArticleRecord;
  return { line: NO_LINE, record: () => record };
}

// So many small articles together are the fastest: see `extractTogether`; with more, the collector has more to keep. Their texts bound what is in memory
const TOGETHER = 16;
const TOGETHER_LENGTH = 65_536;

async function outcomeIn(
  { source: { id, referenceDate }, raw, job }: Read,
  record: Checked | Error,
  options: BatchOptions,
): Promise<Outcome> {
  if (record instanceof Error) return { id, fault: faultOf(record) };
  return {
    id,
    line: record.line,
    hash: options.hash ? await hashOf(raw, referenceDate) : null,
    record: record.record,
    ...(options.text === true ? { text: job.text } : {}),
  };
}

async function readOne(
  at: number,
  source: Source,
  options: BatchOptions,
): Promise<Read | Extract<Outcome, { fault: Fault }>> {
  const { id, referenceDate } = source;
  try {
    const { raw, text } = await contentOf(source, options.maxBytes);
    const own = referenceDate === undefined ? { id } : { id, referenceDate };
    return { at, source, raw, job: { text, options: { ...options.extract, ...own } } };
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}

/**
 * Reads and extracts articles, several together. Never rejects: what goes wrong with one is its outcome. `note` is told the
 * index of the source at hand, each time that another one is.
 */
export async function outcomesOf(
  sources: readonly Source[],
  options: BatchOptions,
  note?: (index: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(sources.length);
  let waiting: Read[] = [];
  let length = 0;
  const extractWaiting = async (): Promise<void> => {
    const records = extractTogether(
      waiting.map(({ job }) => job),
      options.lines === false ? checkedOnly : checkedLine,
      (i) => note?.(waiting[i]!.at),
    );
    for (const [i, read] of waiting.entries()) outcomes[read.at] = await outcomeIn(read, records[i]!, options);
    waiting = [];
    length = 0;
  };
  for (const [at, source] of sources.entries()) {
    note?.(at);
    const read = await readOne(at, source, options);
    if ("fault" in read) {
      outcomes[at] = read;
      continue;
    }
    const { text } = read.job;
    if (waiting.length === TOGETHER || (length > 0 && length + text.length > TOGETHER_LENGTH)) await extractWaiting();
    waiting.push(read);
    length += text.length;
  }
  await extractWaiting();
  return outcomes;
}

/** The outcome of one article. */
export async function outcomeOf(source: Source, options: BatchOptions): Promise<Outcome> {
  return (await outcomesOf([source], options))[0]!;
}

/** The content hash that `outcomeOf` would give, without extracting; null if the article can't be read. */
export async function contentHash(source: Source, maxBytes: number): Promise<string | null> {
  try {
    return await hashOf((await contentOf(source, maxBytes)).raw, source.referenceDate);
  } catch {
    return null;
  }
}
