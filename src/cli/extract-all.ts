import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type Outcome, runBatch } from "../batch/run-batch.ts";
import { Failure } from "../core/failure.ts";
import type { ExtractOptions } from "../pipeline.ts";
import { isOneArticle, sourcesOf } from "../read/sources/paths.ts";
import type { Source, Unreadable } from "../read/sources/source.ts";
import type { Format } from "../write/format.ts";
import { FORMATS } from "../write/registry.ts";
import { colourJson, colourLevel } from "./colour.ts";
import { EXIT } from "./exit-codes.ts";
import { type Io, Output } from "./io.ts";
import { printable } from "./printable.ts";
import type { Settings } from "./settings.ts";

async function* inputSources(
  operands: readonly string[],
  settings: Settings,
  io: Io,
): AsyncGenerator<Source | Unreadable> {
  const options = { extensions: settings.ext, maxBytes: settings.maxSize };
  for (const operand of operands) {
    if (settings.inputFormat === "ndjson") yield* lineSources(operand, settings, io);
    else if (operand === "-") yield stdinSource(settings, io);
    else yield* sourcesOf([operand], options);
  }
}

async function* lineSources(operand: string, settings: Settings, io: Io): AsyncGenerator<Source | Unreadable> {
  const { ndjsonSources, openLines } = await import("../read/sources/ndjson.ts");
  try {
    const stream = operand === "-" ? io.stdin : await openLines(operand);
    yield* ndjsonSources(stream, operand, settings.maxSize);
  } catch (error) {
    yield { id: operand, failure: error as Error };
  }
}

function stdinSource(settings: Settings, io: Io): Source {
  return {
    id: "-",
    read: async () => {
      const { readAll, textOf } = await import("../read/sources/file.ts");
      return textOf(await readAll(io.stdin, settings.maxSize));
    },
  };
}

function extractOptions(settings: Settings, io: Io): ExtractOptions {
  const day = settings.referenceDate === "today" ? io.today() : settings.referenceDate;
  return {
    ...(day === undefined ? {} : { referenceDate: day }),
    ...(settings.fields === undefined ? {} : { fields: settings.fields as NonNullable<ExtractOptions["fields"]> }),
  };
}

/** The file of `--output`, or standard output. Throws a `Failure` if the file exists and may not be overwritten. */
async function openOutput(settings: Settings, io: Io): Promise<Output> {
  if (settings.output === undefined) return new Output(io.stdout);
  const info = await stat(settings.output).catch(() => undefined);
  if (info?.isDirectory()) throw new Failure("output-folder", `${settings.output}: a folder; --output wants a file`);
  if (info?.isFile() && !settings.force) {
    throw new Failure("output-exists", `${settings.output}: exists already; --force overwrites it`);
  }
  return new Output(createWriteStream(settings.output));
}

async function painter(format: Format, settings: Settings, io: Io): Promise<(text: string) => string> {
  const level = settings.output === undefined ? colourLevel(settings.color, io) : 0;
  if (level === 0 || !Object.values(FORMATS).some(({ one, several }) => one === format || several === format))
    return (text) => text;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level });
  return (text) => colourJson(text, chalk);
}

function reportFailure({ id, failure }: Extract<Outcome, { failure: Error }>, settings: Settings, io: Io): void {
  const known = failure instanceof Failure;
  const message = known ? failure.message : `${failure.message} (a fault of ours; --debug shows where)`;
  io.stderr.write(`extract: ${printable(id === "-" ? "standard input" : id)}: ${printable(message)}\n`);
  if (!known && settings.debug) io.stderr.write(`${failure.stack}\n`);
}

async function chooseFormat(operands: readonly string[], settings: Settings): Promise<Format> {
  const one = settings.inputFormat === "text" && (await isOneArticle(operands));
  return FORMATS[settings.format ?? (one ? "json" : "ndjson")][one ? "one" : "several"];
}

/** Reads, extracts and prints everything that the operands name. Returns the exit code. */
export async function extractAll(operands: readonly string[], settings: Settings, io: Io): Promise<number> {
  const format = await chooseFormat(operands, settings);
  const output = await openOutput(settings, io);
  const paint = await painter(format, settings, io);
  let count = 0;
  let failed = 0;
  await output.write(format.begin);
  for await (const outcome of runBatch(inputSources(operands, settings, io), extractOptions(settings, io))) {
    if ("failure" in outcome) {
      failed++;
      reportFailure(outcome, settings, io);
    } else if (!(await output.write(paint(format.record(outcome.record, count++))))) break;
  }
  await output.write(format.end(count));
  await output.finish(settings.output !== undefined);
  if (output.error !== undefined) return reportOutput(output.error, settings, io);
  return failed === 0 ? EXIT.done : EXIT.someFailed;
}

function reportOutput(error: NodeJS.ErrnoException, settings: Settings, io: Io): number {
  if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return EXIT.brokenPipe;
  const name = settings.output === undefined ? "standard output" : printable(settings.output);
  io.stderr.write(`extract: ${name}: can't be written (${printable(error.message)})\n`);
  return EXIT.someFailed;
}
