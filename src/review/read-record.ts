import { outcomeOf } from "../batch/outcome.ts";
import { Failure } from "../core/failure.ts";
import type { ExtractOptions } from "../pipeline.ts";
import type { ArticleRecord } from "../schema/record.ts";

/** How articles are read and extracted. */
export interface How {
  readonly extract: ExtractOptions;
  readonly maxBytes: number;
}

/** Reads and extracts a file: its record, and its decoded text. Rejects with a `Failure`. */
export async function readRecord(
  path: string,
  { extract, maxBytes }: How,
): Promise<{ record: ArticleRecord; raw: string }> {
  const source = { id: path, origin: { kind: "file", path } } as const;
  const outcome = await outcomeOf(source, { extract, maxBytes, hash: false, text: true });
  if ("fault" in outcome) throw new Failure(outcome.fault.code, outcome.fault.message);
  return { record: outcome.record(), raw: outcome.text ?? "" };
}
