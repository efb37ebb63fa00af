import type { ChalkInstance } from "chalk";
import type { ExtractOptions } from "../pipeline.ts";
import type { Format } from "../write/format.ts";
import type { Paint } from "../write/paint.ts";
import { FORMATS, PLAIN } from "../write/registry.ts";
import type { FactKind } from "../write/view/facts.ts";
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
  const grounds: Readonly<Record<FactKind, ChalkInstance>> = {
    date: chalk.black.bgCyan,
    agency: chalk.black.bgMagenta,
    count: chalk.black.bgYellow,
    country: chalk.black.bgGreen,
    person: chalk.white.bgBlue,
    quote: chalk,
  };
  const evidence = (kind: FactKind, quoted: boolean, text: string): string =>
    quoted ? grounds[kind].underline(text) : grounds[kind](text);
  const { bold: strong, dim: quiet, cyan: heading, yellow: number, green: name } = chalk;
  return { strong, quiet, heading, number, name, evidence };
}

/** The form in which records are written: as asked, or JSON for one article and NDJSON for several. */
export async function chooseFormat(
  settings: Settings,
  one: boolean,
  extract: ExtractOptions,
  io: Io,
): Promise<ChosenFormat> {
  const name = settings.format ?? (one ? "json" : "ndjson");
  const chalk = await chalkFor(settings, io);
  const width = io.stdout.columns ?? 80;
  if (settings.explain === true) {
    const { explainFormat } = await import("../write/explain.ts");
    return { format: explainFormat(extract, width, chalk === undefined ? PLAIN : paintWith(chalk)), asLines: false };
  }
  const isJson = name === "json" || name === "ndjson";
  const paint = chalk === undefined || isJson ? PLAIN : paintWith(chalk);
  const { table = "articles", brief = false } = settings;
  const format = await FORMATS[name]({ one, table, brief, width, paint });
  if (chalk === undefined || !isJson) return { format, asLines: name === "ndjson" && !brief };
  const coloured = {
    ...format,
    record: (...args: Parameters<Format["record"]>) => colourJson(format.record(...args), chalk),
  };
  return { format: coloured, asLines: false };
}
