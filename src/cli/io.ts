import type { Readable, Writable } from "node:stream";

/** What the command has of the world, so that a test can give it another. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today as YYYY-MM-DD in UTC; asked only for `--reference-date today`. */
  readonly today: () => string;
}

/** Writes in full, waiting where the reader is slower. Resolves to false once the reader is gone. */
export class Output {
  readonly #stream: Writable;
  #error: NodeJS.ErrnoException | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", (error) => {
      this.#error ??= error;
    });
  }

  /** The first error of the stream, if it had one. */
  get error(): NodeJS.ErrnoException | undefined {
    return this.#error;
  }

  async write(text: string | Uint8Array): Promise<boolean> {
    if (this.#error !== undefined) return false;
    if (text.length > 0 && !this.#stream.write(text)) {
      await new Promise<void>((resolve) => {
        const settle = (): void => {
          for (const event of ["drain", "error", "close"]) this.#stream.off(event, settle);
          resolve();
        };
        for (const event of ["drain", "error", "close"]) this.#stream.once(event, settle);
        if (this.#stream.destroyed) settle();
      });
    }
    return this.#error === undefined;
  }

  /** Waits until everything is out, and closes the stream if it is ours to close. */
  async finish(close: boolean): Promise<boolean> {
    if (this.#error === undefined) {
      await new Promise<void>((resolve) => {
        // What couldn't be written may be told here first, and to the listener after the program has ended.
        const settle = (error?: Error | null): void => {
          if (error) this.#error ??= error;
          resolve();
        };
        if (close) this.#stream.end(settle);
        else this.#stream.write("", settle);
        this.#stream.once("error", settle);
      });
    }
    return this.#error === undefined;
  }
}
