import type { Format } from "./format.ts";
import { json, jsonArray } from "./json.ts";
import { ndjson } from "./ndjson.ts";

/** What `--format` may say, with the form for one article and for several. */
export const FORMATS: Readonly<Record<"json" | "ndjson", { readonly one: Format; readonly several: Format }>> = {
  json: { one: json, several: jsonArray },
  ndjson: { one: ndjson, several: ndjson },
};

export type FormatName = keyof typeof FORMATS;
