import type { ArticleRecord } from "../schema/record.ts";

/** How records become text: `begin`, then each record, then `end`. */
export interface Format {
  readonly begin: string;
  readonly record: (record: ArticleRecord, index: number) => string;
  readonly end: (count: number) => string;
}
