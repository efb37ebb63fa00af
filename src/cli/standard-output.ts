import { fstatSync, writeSync } from "node:fs";
import type { Io } from "./io.ts";

const FD = 1;
/** /dev/null on Linux: major 1, minor 3. */
const NULL_DEVICE = 0x103;

/** True for what takes bytes as they come and is no terminal: a file, a pipe, the null device. */
function isPlain(): boolean {
  try {
    const info = fstatSync(FD);
    return info.isFile() || info.isFIFO() || (info.isCharacterDevice() && info.rdev === NULL_DEVICE);
  } catch {
    return false;
  }
}

type Callback = (error?: Error | null) => void;

/**
 * As much of a stream as the command needs, written to at once. Where the other end isn't ready, the process's own stream
 * takes over; making that one takes 3 ms, a twentieth of a start.
 */
class PlainOutput {
  readonly destroyed = false;
  readonly #onError = new Set<(error: Error) => void>();
  #stream: typeof process.stdout | undefined;

  on(event: string, listener: (error: Error) => void): this {
    if (this.#stream !== undefined) this.#stream.on(event, listener);
    else if (event === "error") this.#onError.add(listener);
    return this;
  }

  once(event: string, listener: (error: Error) => void): this {
    if (this.#stream !== undefined) this.#stream.once(event, listener);
    else if (event === "error") this.#onError.add(listener);
    return this;
  }

  off(event: string, listener: (error: Error) => void): this {
    this.#onError.delete(listener);
    this.#stream?.off(event, listener);
    return this;
  }

  write(text: string | Uint8Array, done?: Callback): boolean {
    if (this.#stream !== undefined) return this.#stream.write(text, done);
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(FD, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EAGAIN") return this.#handOver(bytes.subarray(written), done);
      for (const listener of [...this.#onError]) listener(error as Error);
    }
    done?.(null);
    return true;
  }

  end(done?: Callback): this {
    if (this.#stream !== undefined) this.#stream.end(done);
    else done?.(null);
    return this;
  }

  #handOver(rest: Uint8Array, done: Callback | undefined): boolean {
    this.#stream = process.stdout;
    for (const listener of this.#onError) this.#stream.on("error", listener);
    return this.#stream.write(rest, done);
  }
}

let plain: Io["stdout"] | undefined;

/** Standard output: the process's own stream, but for files, pipes and the null device. */
export function standardOutput(): Io["stdout"] {
  if (plain === undefined) {
    if (process.platform === "win32" || !isPlain()) return process.stdout;
    plain = new PlainOutput() as unknown as Io["stdout"];
  }
  return plain;
}
