import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/pipeline.ts";
import { decode } from "../../src/read/decode.ts";

// Mozilla's Readability reads the same pages: what it takes for the article's paragraphs, we do too, and no others.

const paths = globSync(["fixtures/*/article.html", "tests/pages/*/page.html"]).sort();

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** The text that Readability finds, letters and digits only. */
function theirs(html: string): string {
  const { document } = parseHTML(html);
  return plain(new Readability(document as never).parse()?.textContent ?? "");
}

/** Our datelines, paragraphs, quotations, captions and headings. */
function ours(html: string): { paragraphs: string[]; all: string } {
  const { sections, text } = readArticle(html);
  const of = (kinds: readonly string[]): string[] =>
    sections.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => plain(text.slice(start, end)));
  return {
    paragraphs: of(["dateline", "paragraph", "quotation"]),
    all: of(["title", "byline", "dateline", "paragraph", "quotation", "caption", "heading"]).join(""),
  };
}

describe("the article in a page", () => {
  it.each(paths)("%s: all our paragraphs are Readability's", (path) => {
    const html = decode(readFileSync(path));
    const found = theirs(html);
    expect(ours(html).paragraphs.filter((paragraph) => !found.includes(paragraph))).toEqual([]);
  });

  it.each(paths)("%s: nine tenths of Readability's text is ours", (path) => {
    const html = decode(readFileSync(path));
    const { all } = ours(html);
    expect(all.length).toBeGreaterThan(0.9 * theirs(html).length);
  });
});
