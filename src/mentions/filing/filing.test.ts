import { describe, expect, it } from "vitest";
import type { Metadata } from "../../core/article.ts";
import { extract, readArticle } from "../../pipeline.ts";
import table from "./articles.tsv";
import { findFiling } from "./index.ts";

const rows = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [string, string, string, string]);

describe("the article's own date", () => {
  it.each(rows)("%s", (article, expected, evidence, codes) => {
    const text = article.replaceAll("¶", "\n\n");
    const { date, warnings } = extract(text, { fields: ["date"] });
    expect(date === null ? "none" : `${date.value} ${date.basis}`).toBe(expected);
    expect(date?.evidence.text ?? "").toBe(evidence);
    if (date !== null) expect(text.slice(date.evidence.start, date.evidence.end)).toBe(evidence);
    expect(warnings.map(({ code }) => code).join(" ")).toBe(codes);
  });

  it.each([
    ["LISBON, May 2 (Lusa) -- Two ferries collided.", "2020-01-15", "2019-05-02", "dateline"],
    ["LISBON, May 2 (Lusa) -- Two ferries collided.", "2020-05-02", "2020-05-02", "dateline"],
    ["LISBON, May 2, 2011 (Lusa) -- Two ferries collided.", "2020-05-02", "2011-05-02", "dateline"],
    ["LISBON, Feb 29 (Lusa) -- Two ferries collided.", "2019-05-02", "2016-02-29", "dateline"],
  ])("%s with the reference date %s is of %s", (text, referenceDate, value, basis) => {
    const { date, warnings } = extract(text, { referenceDate, fields: ["date"] });
    expect(date).toMatchObject({ value, basis });
    expect(warnings).toEqual([]);
  });
});

const BODY = "Two ferries collided in thick fog outside the harbour, the harbour master told reporters.";

/** The filing of an article with this head, which the reader says to hold the time of publication. */
function filed(published: string, body = BODY, rest: Metadata = {}) {
  const head = `date: ${published}\n`;
  const raw = head.length;
  const metadata = { ...rest, published: { value: published, raw: { start: 6, end: raw - 1 } } };
  const article = readArticle(body, "-", metadata);
  // The head isn't part of the text, as a reader of front matter leaves it.
  return findFiling({ ...article, raw: head + body });
}

describe("the date in the metadata", () => {
  it.each([
    ["2021-11-07T09:40:00+03:00", "2021-11-07T09:40:00+03:00"],
    ["2021-11-07", "2021-11-07"],
    ["Thu, 16 Aug 2018 11:20:00 +0530", "2018-08-16T11:20:00+05:30"],
    ["20181130", "2018-11-30"],
    ["2018-11", "2018-11"],
    ["2018", "2018"],
  ])("%s", (published, edtf) => {
    expect(filed(published).date).toMatchObject({ edtf, basis: "metadata", evidence: { kind: "raw" } });
  });

  it("is refused if there is no such day", () => {
    const { date, warnings } = filed("2021-02-30");
    expect(date).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(["date-impossible"]);
  });

  it("has less trust than a byline that says another day, and a warning says so", () => {
    const { date, warnings } = filed("2021-11-20", `Posted on 4 November 2021\n\n${BODY}`);
    expect(date).toMatchObject({ edtf: "2021-11-04", basis: "byline" });
    expect(warnings.map(({ code }) => code)).toEqual(["date-conflict"]);
  });

  it("gives the time of a byline's day", () => {
    const { date, warnings } = filed("2021-11-04T08:00:00Z", `Posted on 4 November 2021\n\n${BODY}`);
    expect(date).toMatchObject({ edtf: "2021-11-04T08:00:00Z", basis: "metadata" });
    expect(warnings).toEqual([]);
  });

  it("doesn't change a dateline, which says when the text was written", () => {
    const { date } = filed("2021-11-05T08:00:00Z", `PORTO, 4 November 2021 (Lusa) -- ${BODY}`);
    expect(date).toMatchObject({ edtf: "2021-11-04", basis: "dateline" });
  });

  it.each([
    ["en-US", "2021-03-04"],
    ["en-GB", "2021-04-03"],
    ["en", "2021"],
  ])("is read by the language of the page where day and month are open: %s", (language, edtf) => {
    const stated = { value: language, raw: { start: 0, end: 0 } };
    expect(filed("03/04/2021", BODY, { language: stated }).date).toMatchObject({ edtf });
  });
});

describe("the place in a byline", () => {
  it.each([
    ["By Ana Prado in Chiang Mai", "Chiang Mai", "TH"],
    ["By Ana Prado and Li Wen in Madrid", "Madrid", "ES"],
    ["By Ana Prado in her own words", null, null],
    ["By Ana Prado", null, null],
    ["By Ana Prado, East Africa correspondent", null, null],
  ])("%s", (byline, place, country) => {
    const { dateline } = extract(`Ferries collide\n\n${byline}\n\n${BODY}`, { fields: ["dateline"] });
    expect(dateline === null ? [null, null] : [dateline.place, dateline.country]).toEqual([place, country]);
  });
});
