import { stat } from "node:fs/promises";
import type { Done, Outcome } from "../batch/outcome.ts";
import { Failure } from "../core/failure.ts";
import type { Format } from "../write/format.ts";
import { FORMATS } from "../write/registry.ts";
import { colourJson, colourLevel } from "./colour.ts";
import type { Io, Output } from "./io.ts";
import type { Settings } from "./settings.ts";

/** Where records go. `add` resolves to false once nobody reads them any more. */
export interface Sink {
  readonly add: (done: Done) => Promise<boolean>;
  /** Told of an article without a record. */
  readonly miss?: (outcome: Outcome) => Promise<void>;
  readonly close: () => Promise<void>;
  /** The error that ended the writing, if one did. */
  readonly error: () => NodeJS.ErrnoException | undefined;
}

/** The form in which records are written: as asked, or JSON for one article and NDJSON for several. */
export function formatOf(settings: Settings, one: boolean): Format {
  return FORMATS[settings.format ?? (one ? "json" : "ndjson")][one ? "one" : "several"];
}

/** Throws a `Failure` if the file of `--output` is a folder, or exists and may not be overwritten. */
export async function checkOutput(settings: Settings): Promise<void> {
  if (settings.output === undefined) return;
  const info = await stat(settings.output).catch(() => undefined);
  if (info?.isDirectory()) throw new Failure("output-folder", `${settings.output}: a folder; --output wants a file`);
  if (info?.isFile() && settings.force !== true && settings.resume !== true) {
    throw new Failure("output-exists", `${settings.output}: exists already; --force overwrites it, --resume goes on`);
  }
}

async function painter(settings: Settings, io: Io): Promise<((text: string) => string) | undefined> {
  const level = settings.output === undefined ? colourLevel(settings.color, io) : 0;
  if (level === 0) return undefined;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level });
  return (text) => colourJson(text, chalk);
}

/** A stream, such as standard output: records in the given form. */
export async function streamSink(
  output: Output,
  close: boolean,
  format: Format,
  settings: Settings,
  io: Io,
): Promise<Sink> {
  const paint = await painter(settings, io);
  let count = 0;
  await output.write(format.begin);
  return {
    add: async (done) => {
      if (format === FORMATS.ndjson.one && paint === undefined) return output.write(done.line);
      const text = format.record(done.record(), count++);
      return output.write(paint === undefined ? text : paint(text));
    },
    close: async () => {
      await output.write(format.end(count));
      await output.finish(close);
    },
    error: () => output.error,
  };
}

/** A file a record below `--out-dir`. */
export async function folderSink(folder: string): Promise<Sink> {
  const { writeBelow } = await import("../batch/out-dir.ts");
  let failure: NodeJS.ErrnoException | undefined;
  return {
    add: async (done) => {
      try {
        await writeBelow(folder, done.id, `${JSON.stringify(done.record(), null, 2)}\n`);
        return true;
      } catch (error) {
        failure = error as NodeJS.ErrnoException;
        return false;
      }
    },
    close: async () => {},
    error: () => failure,
  };
}
