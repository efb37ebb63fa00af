// Quote marks and attributions over any text.
import { layersOf } from "../../../src/mentions/registry.ts";
import { readArticle } from "../../../src/pipeline.ts";
import { expectSpans } from "./spans.ts";

/** Fuzz target: bytes as UTF-8. */
export function fuzz(data: Buffer): void {
  const article = readArticle(data.toString("utf8"));
  const { quotes, attributions, names } = layersOf(article);
  expectSpans(article, quotes);
  expectSpans(article, names);
  if (!Array.isArray(attributions)) throw new Error("no attributions");
}
