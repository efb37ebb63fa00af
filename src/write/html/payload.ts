import type { ArticleRecord } from "../../schema/record.ts";
import type { Block } from "../view/shown.ts";

/** What the page is given of one article, as JSON. */
export interface Payload {
  readonly record: ArticleRecord;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** For each fact of `factsOf(record)`, its places in `text` as [start, end, start, end, …]. */
  readonly places: readonly (readonly number[])[];
}

/** How the page is used: to read one article, a folder, or to correct a folder. */
export type PageMode = "article" | "folder" | "review";
