import { readArticle } from "../../pipeline.ts";
import type { ArticleRecord } from "../../schema/record.ts";
import { factsOf } from "../view/facts.ts";
import { shownOf } from "../view/shown.ts";
import type { Payload } from "./payload.ts";

/** What the page needs of one article: `raw` is its decoded text, to which the record's offsets belong. */
export function payloadOf(record: ArticleRecord, raw: string): Payload {
  const { text, blocks, places } = shownOf(readArticle(raw, record.id), factsOf(record));
  return { record, text, blocks, places: places.map((spans) => spans.flatMap(({ start, end }) => [start, end])) };
}
