import { createWriteStream } from "node:fs";
import { type BatchOptions, faultOf, type Outcome } from "../batch/outcome.ts";
import { type Crew, runBatch } from "../batch/run-batch.ts";
import { Failure } from "../core/failure.ts";
import type { Source, Unreadable } from "../read/sources/source.ts";
import type { Format } from "../write/format.ts";
import { printable } from "../write/printable.ts";
import { chooseFormat } from "./choose-format.ts";
import { EXIT } from "./exit-codes.ts";
import { extractOptions } from "./extract-options.ts";
import { type FailureLog, openFailureLog } from "./failures.ts";
import { asksForOne, inputsOf } from "./inputs.ts";
import { type Io, Output } from "./io.ts";
import { openProgress, type Progress } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { folderSink, type Sink, streamSink } from "./sinks.ts";
import { checkTargets, isSpecial } from "./targets.ts";

type Inputs = AsyncIterable<Source | Unreadable>;

// Starting a thread costs about as much as this many articles.
const WORTH_A_THREAD = 300;

/** NDJSON stays in one thread unless `--jobs` says more: a filter answers line by line, and its engine has threads of its own. */
function crewOf(settings: Settings, one: boolean): Crew {
  const automatic =
    one || settings.inputFormat === "ndjson"
      ? 1
      : Math.min(process.getBuiltinModule("node:os").availableParallelism(), 8);
  const workers = settings.jobs ?? automatic;
  return {
    workers: workers === 1 ? 0 : workers,
    worthwhile: settings.jobs === undefined ? WORTH_A_THREAD : 1,
    ordered: settings.ordered,
    timeoutMs: settings.timeout * 1000,
  };
}

/** The format of the files below `--out-dir`; undefined for JSON. Throws a `Failure` for one that has no files. */
async function folderFormat(settings: Settings, io: Io): Promise<Format | undefined> {
  if (settings.format === undefined || settings.format === "json") return undefined;
  const { format } = await chooseFormat(settings, true, extractOptions(settings, io), io);
  if (format.files !== undefined) return format;
  throw new Failure("no-files", `--out-dir writes json, jsonld or brat, not ${settings.format}`);
}

async function openSink(
  operands: readonly string[],
  settings: Settings,
  io: Io,
  one: boolean,
): Promise<{ sink: Sink; pending: (inputs: Inputs) => Inputs }> {
  checkTargets(operands, settings);
  const pending = (inputs: Inputs): Inputs => inputs;
  if (settings.outDir !== undefined) {
    return {
      sink: await folderSink(settings.outDir, await folderFormat(settings, io), settings.force === true),
      pending,
    };
  }
  const format = await chooseFormat(settings, one, extractOptions(settings, io), io);
  if (settings.format === "brat" && !one) {
    throw new Failure("brat-folder", "brat has two files an article; give a folder for them with --out-dir");
  }
  if (settings.output === undefined) return { sink: await streamSink(new Output(io.stdout), false, format), pending };
  if (format.asLines && !one && !isSpecial(settings.output)) {
    const { openResumable } = await import("./resumable.ts");
    return openResumable(settings.output, settings);
  }
  if (settings.resume === true)
    throw new Failure("no-resume", "--resume works with a file of NDJSON only: --format ndjson");
  return { sink: await streamSink(new Output(createWriteStream(settings.output)), true, format), pending };
}

/** Counts the inputs as they are found, so that progress knows the total once all are. */
function counted(inputs: Inputs): { inputs: Inputs; total: () => number | null } {
  let count = 0;
  let ended = false;
  async function* count_(): AsyncGenerator<Source | Unreadable> {
    for await (const input of inputs) {
      count++;
      yield input;
    }
    ended = true;
  }
  return { inputs: count_(), total: () => (ended ? count : null) };
}

/** The outcome once it's written, or why it couldn't be; undefined once nobody reads any more. */
async function written(outcome: Outcome, sink: Sink): Promise<Outcome | undefined> {
  if ("fault" in outcome) return outcome;
  try {
    return (await sink.add(outcome)) ? outcome : undefined;
  } catch (error) {
    return { id: outcome.id, fault: faultOf(error) };
  }
}

async function drain(
  run: ReturnType<typeof runBatch>,
  sink: Sink,
  log: FailureLog,
  progress: Progress,
  failFast: boolean,
): Promise<number> {
  let failed = 0;
  for await (const found of run) {
    const outcome = await written(found, sink);
    if (outcome === undefined) break;
    progress.step("fault" in outcome);
    if ("fault" in outcome) {
      failed++;
      await log.add(outcome.id, outcome.fault);
      if ("fault" in found) await sink.miss?.(outcome);
      if (failFast) break;
    }
  }
  return failed;
}

/** Reads, extracts and writes everything that the operands name. Returns the exit code. */
export async function extractAll(operands: readonly string[], settings: Settings, io: Io): Promise<number> {
  const one = asksForOne(operands, settings);
  const { sink, pending } = await openSink(operands, settings, io, one);
  const log = await openFailureLog(settings, io);
  const { inputs, total } = counted(inputsOf(operands, settings, io));
  const crew = crewOf(settings, one);
  const options: BatchOptions = {
    extract: extractOptions(settings, io),
    maxBytes: settings.maxSize,
    hash: settings.output !== undefined,
    lines: crew.workers > 0 || sink.wantsLines !== false,
    text: sink.wantsText === true,
  };
  const progress = await openProgress(settings, io, total, one);
  const failed = await drain(runBatch(pending(inputs), options, crew), sink, log, progress, settings.failFast === true);
  progress.stop();
  await sink.close();
  await log.close();
  const error = sink.error();
  if (error !== undefined) return reportOutput(error, settings, io);
  return failed === 0 ? EXIT.done : EXIT.someFailed;
}

function reportOutput(error: NodeJS.ErrnoException, settings: Settings, io: Io): number {
  if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return EXIT.brokenPipe;
  const name = settings.outDir ?? settings.output ?? "standard output";
  io.stderr.write(`extract: ${printable(name)}: can't be written (${printable(error.message)})\n`);
  return EXIT.someFailed;
}
