import { createReadStream, readFileSync, type Stats, statSync } from "node:fs";
import type { Readable } from "node:stream";
import { Failure } from "../../core/failure.ts";
import { decode } from "../decode.ts";
import { looksBinary, signatureOf } from "../magic.ts";

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: "no such file; check the path",
  EACCES: "not readable; check its permissions",
  EPERM: "not readable; check its permissions",
  EISDIR: "is a folder; give it as an argument of its own",
  ELOOP: "a link that leads back to itself; give the file itself",
  ENAMETOOLONG: "the name is too long for this file system",
  EMFILE: "too many files are open; raise the limit with ulimit -n",
};

const NOT_UTF8 = "no such file, or its name isn't UTF-8; rename it, or pipe its content in";

/** Turns an error of the file system into a failure that says what to do. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code = "read-failed", message, path } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && path?.includes("\ufffd")) return new Failure("enoent", NOT_UTF8);
  return new Failure(code.toLowerCase(), MESSAGES[code] ?? message);
}

/** Reads a stream to its end. Rejects with code `too-large` as soon as it holds more than `maxBytes`. */
export async function readAll(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      stream.destroy();
      throw tooLarge(maxBytes);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): Failure {
  return new Failure("too-large", `larger than ${maxBytes} bytes; raise the limit with --max-size`);
}

/** Throws a `Failure` for what has no content of its own, or one without end. */
export function refuseUnreadable(path: string, info: Stats): void {
  if (info.isDirectory()) throw new Failure("eisdir", MESSAGES["EISDIR"]!);
  if (info.isSocket() || info.isBlockDevice() || (info.isCharacterDevice() && !/^\/dev\/(?:stdin|fd\/)/.test(path))) {
    throw new Failure("not-a-file", "a device or socket; give a file or pipe its content in");
  }
}

/**
 * Reads a file, a named pipe or /dev/stdin. Rejects with a `Failure`. Files are read at once: handing an article's 3 kB to
 * another thread and back takes longer than reading them.
 */
export async function readFileBytes(path: string, maxBytes: number): Promise<Buffer> {
  try {
    const info = statSync(path);
    refuseUnreadable(path, info);
    if (info.isFile() && info.size > maxBytes) throw tooLarge(maxBytes);
    if (!info.isFile() || info.size === 0) return await readAll(createReadStream(path), maxBytes);
    const bytes = readFileSync(path);
    if (bytes.length > maxBytes) throw tooLarge(maxBytes);
    return bytes;
  } catch (error) {
    throw failureOf(error);
  }
}

/** Decodes bytes. Throws a `Failure`: `binary` where they aren't text, `empty` where there is nothing but white space. */
export function textOf(bytes: Buffer): string {
  const kind = signatureOf(bytes);
  if (kind !== undefined) throw new Failure("binary", `${kind.name}, not text; ${kind.remedy}`);
  const text = decode(bytes);
  if (!/\S/.test(text)) throw new Failure("empty", "nothing in it but white space; give a file with an article's text");
  if (looksBinary(text)) throw new Failure("binary", "binary data, not text; give a file with an article's text");
  return text;
}
