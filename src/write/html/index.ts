import { readArticle } from "../../pipeline.ts";
import type { ArticleRecord } from "../../schema/record.ts";
import type { Format } from "../format.ts";
import { factsOf } from "../view/facts.ts";
import { shownOf } from "../view/shown.ts";
import { dataBlock, pageEnd, pageHead } from "./page.ts";
import type { Payload } from "./payload.ts";

/** What the page needs of one article: `raw` is its decoded text, to which the record's offsets belong. */
export function payloadOf(record: ArticleRecord, raw: string): Payload {
  const facts = factsOf(record);
  const { text, blocks, places } = shownOf(readArticle(raw, record.id), facts);
  return { record, text, blocks, places: places.map((spans) => spans.flatMap(({ start, end }) => [start, end])) };
}

/** One page with everything in it: the articles as data blocks, then the script that shows them. */
export function htmlFormat(one: boolean): Format {
  return {
    wantsText: true,
    begin: pageHead(one ? "article" : "folder"),
    record: (record, _index, raw) => dataBlock("article", payloadOf(record, raw ?? "")),
    end: () => pageEnd(!one),
  };
}
