import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { extract } from "../../src/pipeline.ts";
import type { ArticleRecord } from "../../src/schema/record.ts";
import { htmlFormat } from "../../src/write/html/index.ts";

/** Writes the page of these articles to a file, and gives its address. */
export function pageOf(articles: readonly { record: ArticleRecord; raw: string }[], one: boolean): string {
  const format = htmlFormat(one);
  const parts = articles.map(({ record, raw }, i) => format.record(record, i, raw));
  const path = join(mkdtempSync(join(tmpdir(), "extract-page-")), "report.html");
  writeFileSync(path, format.begin + parts.join("") + format.end(articles.length));
  return pathToFileURL(path).href;
}

/** An article of these words, extracted. */
export function article(id: string, raw: string): { record: ArticleRecord; raw: string } {
  return { record: extract(raw, { id }), raw };
}

/** Invented articles that have every kind of fact. */
export const STORIES = [
  [
    "news/port.txt",
    "Police free 40 dock workers\n\nLIMA, May 2, 2018 (Reuters) - Police in Peru freed 40 dock workers on Wednesday, Interpol said.\n\n" +
      '"They had not been paid for months," said Rosa Quispe, head of the port authority. Another 12 people were arrested in Chile.\n',
  ],
  [
    "news/storm.txt",
    "Storm kills nine in Fiji\n\nSUVA, June 11, 2018 (AP) - Nine people were killed in Fiji when a storm struck on Monday.\n\n" +
      '"We saw the roof go," said Mere Vula, a teacher. The Red Cross said 3,000 people were evacuated.\n',
  ],
  [
    "news/mine.txt",
    "Mine fire injures 15\n\nLIMA, July 3, 2018 (Reuters) - Fifteen miners were injured in Peru on Tuesday, the health ministry said.\n\n" +
      'A survivor, who gave no name, praised the rescuers. "It was dark," said Rosa Quispe.\n',
  ],
] as const;

export const stories = () => STORIES.map(([id, raw]) => article(id, raw));
