import { type ExtractOptions, extract } from "../pipeline.ts";
import type { Source, Unreadable } from "../read/sources/source.ts";
import type { ArticleRecord } from "../schema/record.ts";

/** What became of one input. */
export type Outcome =
  | { readonly id: string; readonly record: ArticleRecord }
  | { readonly id: string; readonly failure: Error };

async function outcomeOf(source: Source | Unreadable, options: ExtractOptions): Promise<Outcome> {
  if ("failure" in source) return source;
  const { id, referenceDate } = source;
  try {
    const text = await source.read();
    return { id, record: extract(text, { ...options, id, ...(referenceDate === undefined ? {} : { referenceDate }) }) };
  } catch (error) {
    return { id, failure: error as Error };
  }
}

/** Runs the pipeline over the sources, one at a time and in order; a failed one is an outcome, not an end. */
export async function* runBatch(
  sources: AsyncIterable<Source | Unreadable>,
  options: ExtractOptions,
): AsyncGenerator<Outcome> {
  for await (const source of sources) yield outcomeOf(source, options);
}
