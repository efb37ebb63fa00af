/** Made by scripts/record-check.js from the schema in record.ts. */
declare module "record:check" {
  /**
   * A copy of a record, its keys in the schema's order, no part of it shared with anything. Throws a `TypeError` that names
   * the key, for what the schema refuses. What it gives is an `ArticleRecord`; a module of its own can't name that type.
   */
  export function checkedRecord(record: unknown): unknown;
  /**
   * The JSON of what `checkedRecord` would give, without making that first; `quote` writes a string, with its marks. Throws
   * as that does.
   */
  export function recordText(record: unknown, quote: (text: string) => string): string;
  /** The keys of a record, in order. */
  export const RECORD_KEYS: readonly string[];
}
