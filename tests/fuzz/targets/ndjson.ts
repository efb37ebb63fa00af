// Lines of NDJSON: each one is a source or a failure with its number, and none is lost.
import { Readable } from "node:stream";
import type { Failure } from "../../../src/core/failure.ts";
import { ndjsonSources } from "../../../src/read/sources/ndjson.ts";

/** Fuzz target: the bytes of an NDJSON file, in chunks of an odd size. */
export async function fuzz(data: Buffer): Promise<void> {
  const chunks: Buffer[] = [];
  for (let at = 0; at < data.length; at += 61) chunks.push(data.subarray(at, at + 61));
  let outcomes = 0;
  for await (const source of ndjsonSources(Readable.from(chunks), "fuzz", 4096)) {
    if (typeof source.id !== "string") throw new Error("a source without id");
    // A file that shows what it is in its first line has no lines.
    if ("failure" in source && (source.failure as Failure).code === "binary") return;
    outcomes++;
  }
  const lines = data.toString("latin1").split("\n");
  const written = lines.filter((line) => !/^\s*$/.test(line)).length;
  if (outcomes !== written) throw new Error(`${written} lines, ${outcomes} outcomes`);
}
