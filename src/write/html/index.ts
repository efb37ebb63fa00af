import type { Format } from "../format.ts";
import { dataBlock, pageEnd, pageHead } from "./page.ts";
import { payloadOf } from "./payload-of.ts";

/** One page with everything in it: the articles as data blocks, then the script that shows them. */
export function htmlFormat(one: boolean): Format {
  return {
    wantsText: true,
    begin: pageHead(one ? "article" : "folder"),
    record: (record, _index, raw) => dataBlock("article", payloadOf(record, raw ?? "")),
    end: () => pageEnd(!one),
  };
}
