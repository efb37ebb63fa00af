import type { Format } from "./format.ts";

/** A record a line, for `jq`, pipes and folders. */
export const ndjson: Format = {
  begin: "",
  record: (record) => `${JSON.stringify(record)}\n`,
  end: () => "",
};
