import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ArticleRecord, extract } from "../../src/index.ts";
import { decode } from "../../src/read/decode.ts";
import { wrongEvidences } from "../invariants.ts";

// Saved pages as five content systems make them, each beside its article as plain text. Our own; the events are invented.

const folder = new URL("./", import.meta.url);
const read = (name: string, file: string): string => decode(readFileSync(new URL(`${name}/${file}`, folder)));

/** What the pages say of themselves: date, publisher, URL. */
const STATED: Readonly<Record<string, readonly [string, string | null, string]>> = {
  arc: ["2021-02-07T18:05:11.402Z", "Atlantic Tribune", "https://atlantictribune.example/2021/02/07/storm-cuts-power/"],
  blogger: ["2018-08-14T21:40:00-03:00", null, "https://patagonia-notes.example/2018/08/mayor-of-esquel-resigns.html"],
  drupal: ["2019-10-03T17:20:00+00:00", "Teranga Today", "https://teranga.example/news/court-frees-six"],
  joomla: [
    "2023-07-07T08:15:00+08:00",
    "Mindanao Gazette",
    "https://mgazette.example/index.php/news/112-vaccine-campaign",
  ],
  wordpress: ["2022-07-15T06:12:44+00:00", "Himal Post", "https://himalpost.example/2022/07/landslide-market/"],
};

/** The record without offsets, and without what only a page's head says. */
function told(record: ArticleRecord): unknown {
  const { id: _id, date, publisher: _publisher, url: _url, warnings: _warnings, ...rest } = record;
  // The line of publication is the page's head or the text's second line.
  const dates = rest.dates.filter(
    ({ value, evidence }) => !(/\d{4}/.test(evidence.text) && value === date?.value.slice(0, 10)),
  );
  return JSON.parse(
    JSON.stringify({ ...rest, dates }, (key, value) => (key === "start" || key === "end" ? undefined : value)),
  );
}

const pages = readdirSync(folder).filter((name) => !name.includes("."));

describe.each(pages)("a page of %s", (name) => {
  const html = read(name, "page.html");
  it("gives the same record as its plain text", () => {
    const record = extract(html);
    const plain = extract(read(name, "article.txt"));
    expect(told(record)).toEqual(told(plain));
    expect(plain.counts.length).toBeGreaterThan(2);
    expect(plain.peopleQuoted.length).toBeGreaterThan(0);
  });

  it("says when, by whom and where it was published", () => {
    const [date, publisher, url] = STATED[name]!;
    const record = extract(html);
    expect(record).toMatchObject({ publisher, url });
    // A day in the dateline has more trust than the head.
    expect(date).toContain(record.date!.value.slice(0, 10));
  });

  it("points into the page", () => {
    expect(wrongEvidences(html, extract(html))).toEqual([]);
  });
});

it("has five pages", () => {
  expect(pages).toEqual(Object.keys(STATED));
});
