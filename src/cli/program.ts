import { Command, InvalidArgumentError, Option } from "commander";
import { FIELD_NAMES } from "../pipeline.ts";
import { isReferenceDate } from "../read/sources/reference-date.ts";
import { FORMAT_NAMES } from "../write/registry.ts";
import { HELP_EXAMPLES } from "./examples.ts";
import { SHELLS } from "./shells.ts";

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, g: 1e9 };

function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?) ?([kmg]?)b?$/i.exec(text);
  if (match === null) throw new InvalidArgumentError("Give a number of bytes, such as 500000, 10MB or 1.5GB.");
  return Math.floor(Number(match[1]) * UNITS[match[2]!.toLowerCase()]!);
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new InvalidArgumentError("Give a whole number from 1 to 256.");
  return jobs;
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError("Give a number of seconds.");
  return seconds;
}

function parseList(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** What the commands beside extracting read in the same way. */
export const PARSERS = {
  size: parseSize,
  endings: (text: string): string[] => parseList(text).map((ending) => ending.replace(/^\./, "")),
  referenceDate: parseReferenceDate,
};

function parseFields(text: string): string[] {
  const fields = parseList(text);
  const unknown = fields.find((field) => !(FIELD_NAMES as readonly string[]).includes(field));
  if (fields.length === 0) throw new InvalidArgumentError(`Name at least one. Fields: ${FIELD_NAMES.join(", ")}.`);
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no field "${unknown}". Fields: ${FIELD_NAMES.join(", ")}.`);
  return fields;
}

function parseReferenceDate(text: string): string {
  if (text !== "today" && !isReferenceDate(text)) throw new InvalidArgumentError("Give a day as YYYY-MM-DD, or today.");
  return text;
}

function addInputOptions(command: Command): Command {
  return command
    .addOption(
      new Option("-f, --format <format>", "output format (default: json for one article, ndjson for several)").choices(
        FORMAT_NAMES,
      ),
    )
    .addOption(
      new Option("--input-format <format>", "ndjson: a {id, text, referenceDate?} object a line")
        .choices(["text", "ndjson"])
        .default("text"),
    )
    .addOption(
      new Option("--table <name>", "with csv and tsv: one row for each of these (default: articles)").choices([
        "articles",
        "counts",
        "countries",
        "people",
        "quotes",
      ]),
    )
    .option("--brief", "JSON without evidence, for quick reading")
    .addOption(
      new Option(
        "--explain",
        "print the article with its evidence marked by kind, and why each value was chosen",
      ).conflicts(["format", "brief", "outDir"]),
    )
    .option("--fields <names>", "fill only these fields, separated by commas", parseFields)
    .option(
      "--reference-date <day>",
      "gives a date without a year the nearest year not after this day (YYYY-MM-DD or today)",
      parseReferenceDate,
    )
    .option("--ext <endings>", "file endings that count in folders", PARSERS.endings, ["txt", "md", "html"]);
}

function addRunOptions(command: Command): Command {
  return command
    .option("-o, --output <file>", "write there instead of to standard output")
    .option("--out-dir <folder>", "write a .json file an article there, in the same tree")
    .option("--force", "let --output, --errors and --out-dir overwrite files")
    .option("--resume", "go on with an --output that a run left unfinished; skip what hasn't changed")
    .option("--errors <file>", "write failed articles there, as NDJSON, instead of to standard error")
    .option("--fail-fast", "stop at the first article that fails")
    .option("-j, --jobs <number>", "threads (default: one a core for several articles)", parseJobs)
    .option("--unordered", "write records as they come, not in the order of the input")
    .option(
      "--timeout <seconds>",
      "give up on an article after this time (with more than one thread)",
      parseSeconds,
      60,
    )
    .option("--max-size <size>", "refuse larger articles (bytes, or 10MB)", parseSize, 10_000_000)
    .option("-q, --quiet", "no progress on standard error")
    .option("--config <file>", "options and tables of your own (default: extract.config.json, if it's here)")
    .option("--no-config", "read no configuration")
    .option("--schema", "print the JSON Schema of the record and end")
    .addOption(new Option("--completions <shell>", "print the completion script for a shell and end").choices(SHELLS))
    .addOption(new Option("--man", "print the man page and end").hideHelp())
    .option("--color", "colour JSON (default: on a terminal; NO_COLOR and FORCE_COLOR are obeyed)")
    .option("--no-color", "never colour")
    .option("--debug", "show stack traces of unexpected errors");
}

/** The command line's grammar; `--help` is made from it. */
export function createProgram(version: string): Command {
  const command = new Command("extract")
    .description(
      "Turns English news text into JSON: the date, the agency, the counts, the countries and the people quoted,\neach with the characters it came from.",
    )
    .argument("[paths...]", 'files, folders (searched recursively), glob patterns, or "-" for standard input');
  return addRunOptions(addInputOptions(command))
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", HELP_EXAMPLES)
    .showSuggestionAfterError()
    .exitOverride();
}
