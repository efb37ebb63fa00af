import type { Format } from "./format.ts";
import { jsonArrayFormat, jsonFormat, ndjsonFormat, type Shape } from "./json.ts";
import { type Paint, PLAIN } from "./paint.ts";
import type { TableName } from "./tables.ts";

/** What a format may need to know of the run. */
export interface FormatContext {
  /** True if there is exactly one article. */
  readonly one: boolean;
  readonly table: TableName;
  /** JSON without evidence. */
  readonly brief: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

async function shapeOf({ brief }: FormatContext): Promise<Shape> {
  return brief ? (await import("./brief.ts")).briefOf : (record) => record;
}

/** What `--format` may say. A format that needs a library loads it when it's asked for. */
export const FORMATS: Readonly<Record<FormatName, (context: FormatContext) => Promise<Format>>> = {
  json: async (context) => (context.one ? jsonFormat : jsonArrayFormat)(await shapeOf(context)),
  ndjson: async (context) => ndjsonFormat(await shapeOf(context)),
  pretty: async ({ width, paint }) => (await import("./pretty.ts")).prettyFormat(width, paint),
  html: async ({ one }) => (await import("./html/index.ts")).htmlFormat(one),
  csv: async ({ table }) => (await import("./separated.ts")).separatedFormat(",", table),
  tsv: async ({ table }) => (await import("./separated.ts")).separatedFormat("\t", table),
  jsonld: async ({ one }) => (await import("./jsonld.ts")).jsonLdFormat(one),
  brat: async () => (await import("./brat.ts")).bratFormat,
};

export const FORMAT_NAMES = ["json", "ndjson", "pretty", "html", "csv", "tsv", "jsonld", "brat"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
export { PLAIN };
