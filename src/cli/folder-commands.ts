import { Command, InvalidArgumentError, Option } from "commander";

/** The options that bear on what the tool finds: the same as for extracting. */
export interface SharedSettings {
  readonly config?: string | false;
  readonly referenceDate?: string;
}

/** The options of `extract review`. */
export interface ReviewSettings extends SharedSettings {
  readonly port: number;
  readonly open: boolean;
  readonly ext: readonly string[];
  readonly maxSize: number;
}

/** The options of `extract score`. */
export interface ScoreSettings extends SharedSettings {
  readonly format: "table" | "json";
  readonly maxSize: number;
}

/** What these commands take of the main command's grammar. */
export interface Parsers {
  readonly size: (text: string) => number;
  readonly endings: (text: string) => string[];
  readonly referenceDate: (text: string) => string;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("Give a number up to 65535.");
  return port;
}

const maxSize = ({ size }: Parsers): Option =>
  new Option("--max-size <size>", "refuse larger articles (bytes, or 10MB)")
    .argParser(size)
    .default(10_000_000, "10MB");

function withShared(command: Command, { referenceDate }: Parsers): Command {
  return command
    .option("--reference-date <day>", "as for extracting (YYYY-MM-DD or today)", referenceDate)
    .option("--config <file>", "configuration with your own tables (default: extract.config.json, where it is)")
    .option("--no-config", "read no configuration");
}

/** `extract review`'s grammar; its help is made from it. */
export function createReviewCommand(parsers: Parsers): Command {
  const command = new Command("extract review")
    .description(
      "Opens a folder's report in the browser, where facts are accepted, edited and added with the mouse.\nCorrections are saved beside each article, as ARTICLE.review.json. The server answers this machine only.",
    )
    .argument("<folder>", "a folder of articles")
    .option("--port <number>", "port to listen on (default: any free one)", parsePort, 0)
    .option("--no-open", "only print the address, don't open the browser")
    .option("--ext <endings>", "file endings that count", parsers.endings, ["txt", "md", "html"])
    .addOption(maxSize(parsers));
  return withShared(command, parsers).exitOverride();
}

/** `extract score`'s grammar; its help is made from it. */
export function createScoreCommand(parsers: Parsers): Command {
  const command = new Command("extract score")
    .description("Measures precision and recall against a folder's finished reviews (*.review.json).")
    .argument("<folder>", "a folder of reviewed articles")
    .addOption(new Option("-f, --format <format>", "output format").choices(["table", "json"]).default("table"))
    .addOption(maxSize(parsers));
  return withShared(command, parsers).exitOverride();
}
