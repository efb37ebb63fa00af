import type { ArticleRecord } from "../schema/record.ts";

/** How records become text: `begin`, then each record, then `end`. */
export interface Format {
  /** True if `record` is to be given the article's decoded text as well; only then do workers hand it over. */
  readonly wantsText?: boolean;
  readonly begin: string;
  readonly record: (record: ArticleRecord, index: number, raw?: string) => string;
  readonly end: (count: number) => string;
  /** The files of a record below `--out-dir`, by their ending; `.json` alone if it isn't given. */
  readonly files?: (record: ArticleRecord, raw?: string) => readonly (readonly [ending: string, content: string])[];
}
