import type { ArticleRecord } from "../schema/record.ts";
import type { Format } from "./format.ts";
import { jsonText } from "./json-text.ts";

/** What of a record is written: the whole of it, or its brief form. */
export type Shape = (record: ArticleRecord) => unknown;

/** One article: the record, indented. */
export function jsonFormat(shape: Shape): Format {
  return { begin: "", record: (record) => `${jsonText(shape(record), 2)}\n`, end: () => "" };
}

/** Several articles: one JSON array, an indented record an element. */
export function jsonArrayFormat(shape: Shape): Format {
  return {
    begin: "[",
    record: (record, index) => `${index === 0 ? "\n" : ",\n"}${jsonText(shape(record), 2)}`,
    end: (count) => (count === 0 ? "]\n" : "\n]\n"),
  };
}

/** A record a line, for `jq`, pipes and folders. */
export function ndjsonFormat(shape: Shape): Format {
  return { begin: "", record: (record) => `${jsonText(shape(record))}\n`, end: () => "" };
}
