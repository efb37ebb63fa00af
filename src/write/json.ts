import type { Format } from "./format.ts";

/** One article: the record, indented. */
export const json: Format = {
  begin: "",
  record: (record) => `${JSON.stringify(record, null, 2)}\n`,
  end: () => "",
};

/** Several articles: one JSON array, an indented record an element. */
export const jsonArray: Format = {
  begin: "[",
  record: (record, index) => `${index === 0 ? "\n" : ",\n"}${JSON.stringify(record, null, 2)}`,
  end: (count) => (count === 0 ? "]\n" : "\n]\n"),
};
