import { once } from "node:events";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { Failure } from "../../core/failure.ts";
import { signatureOf } from "../magic.ts";
import { failureOf, refuseUnreadable } from "./file.ts";
import { isReferenceDate } from "./reference-date.ts";
import type { Source, Unreadable } from "./source.ts";

const NEWLINE = 10;

/** The lines of a stream, without their ends. A line longer than `maxBytes` comes as null, and its bytes are let go. */
async function* linesOf(stream: Readable, maxBytes: number): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  const finish = (): Buffer | null => {
    const line = size > maxBytes ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      yield finish();
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}

function parseLine(line: Buffer, fallbackId: string): Source {
  let value: unknown;
  try {
    value = JSON.parse(line.toString("utf8").replace(/^\ufeff/, ""));
  } catch {
    throw new Failure("bad-json", 'not a JSON object; write one {"id","text"} object a line');
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Failure("bad-line", 'not a JSON object; write one {"id","text"} object a line');
  }
  const { id = fallbackId, text, referenceDate } = value as Record<string, unknown>;
  if (typeof text !== "string") throw new Failure("bad-line", '"text" is missing or not a string');
  if (typeof id !== "string" && typeof id !== "number")
    throw new Failure("bad-line", '"id" is not a string or a number');
  if (referenceDate !== undefined && referenceDate !== null && !isReferenceDate(referenceDate)) {
    throw new Failure("bad-line", '"referenceDate" is not a day written YYYY-MM-DD');
  }
  if (text.trim() === "") throw new Failure("empty", '"text" has nothing in it but white space');
  return {
    id: String(id),
    origin: { kind: "text", text },
    ...(referenceDate ? { referenceDate: referenceDate as string } : {}),
  };
}

const isBlank = (line: Buffer): boolean => line.length === 0 || /^\s*$/.test(line.toString("latin1"));

/** What to do about a file whose first line shows that it has none. */
function binaryFailure(line: Buffer | null): Failure | undefined {
  const kind = line === null ? undefined : signatureOf(line);
  return kind && new Failure("binary", `${kind.name}, not lines of JSON; ${kind.remedy}`);
}

/** One source a line of NDJSON (`{"id","text","referenceDate"?}`); a bad line becomes an `Unreadable` with its number. */
export async function* ndjsonSources(
  stream: Readable,
  name: string,
  maxBytes: number,
): AsyncGenerator<Source | Unreadable> {
  let number = 0;
  for await (const line of linesOf(stream, maxBytes)) {
    number++;
    if (line !== null && isBlank(line)) continue;
    const id = `${name}:${number}`;
    const failure = number === 1 ? binaryFailure(line) : undefined;
    if (failure !== undefined) return yield { id: name, failure };
    try {
      if (line === null)
        throw new Failure("too-large", `a line larger than ${maxBytes} bytes; raise the limit with --max-size`);
      yield parseLine(line, id);
    } catch (error) {
      yield { id, failure: error as Failure };
    }
  }
}

/** Opens a file of lines. Rejects with a `Failure` if it can't be. */
export async function openLines(path: string): Promise<Readable> {
  try {
    refuseUnreadable(path, await stat(path));
    const stream = createReadStream(path);
    await once(stream, "open");
    return stream;
  } catch (error) {
    throw failureOf(error);
  }
}
