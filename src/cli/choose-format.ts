import type { ChalkInstance } from "chalk";
import type { Format } from "../write/format.ts";
import type { Paint } from "../write/paint.ts";
import { FORMATS, PLAIN } from "../write/registry.ts";
import { colourJson, colourLevel } from "./colour.ts";
import type { Io } from "./io.ts";
import type { Settings } from "./settings.ts";

/** The form of the output. */
export interface ChosenFormat {
  readonly format: Format;
  /** True if a record is written as its line of NDJSON, unchanged. */
  readonly asLines: boolean;
}

async function chalkFor(settings: Settings, io: Io): Promise<ChalkInstance | undefined> {
  const level = settings.output === undefined && settings.outDir === undefined ? colourLevel(settings.color, io) : 0;
  if (level === 0) return undefined;
  const { Chalk } = await import("chalk");
  return new Chalk({ level });
}

function paintWith(chalk: ChalkInstance): Paint {
  return { strong: chalk.bold, quiet: chalk.dim, heading: chalk.cyan, number: chalk.yellow, name: chalk.green };
}

/** The form in which records are written: as asked, or JSON for one article and NDJSON for several. */
export async function chooseFormat(settings: Settings, one: boolean, io: Io): Promise<ChosenFormat> {
  const name = settings.format ?? (one ? "json" : "ndjson");
  const chalk = await chalkFor(settings, io);
  const isJson = name === "json" || name === "ndjson";
  const paint = chalk === undefined || isJson ? PLAIN : paintWith(chalk);
  const { table = "articles", brief = false } = settings;
  const format = await FORMATS[name]({ one, table, brief, width: io.stdout.columns ?? 80, paint });
  if (chalk === undefined || !isJson) return { format, asLines: name === "ndjson" && !brief };
  const coloured = {
    ...format,
    record: (...args: Parameters<Format["record"]>) => colourJson(format.record(...args), chalk),
  };
  return { format: coloured, asLines: false };
}
