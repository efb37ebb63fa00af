// Number and date grammar over any text: spans in order and in bounds, values sane.
import { layersOf } from "../../../src/mentions/registry.ts";
import { readArticle } from "../../../src/pipeline.ts";
import { expectSpans } from "./spans.ts";

/** Fuzz target: bytes as UTF-8. */
export function fuzz(data: Buffer): void {
  const article = readArticle(data.toString("utf8"));
  const { numbers, dates } = layersOf(article);
  expectSpans(article, numbers);
  expectSpans(article, dates);
}
