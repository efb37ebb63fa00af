// The article that the product was conceived from: what its record must say (issue 3). It isn't part of the project.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../src/index.ts";

const ARTICLE = new URL("../../shared/articles/rhc-161329.md", import.meta.url);
if (!existsSync(ARTICLE)) console.warn("skipped: the article of conception isn't here (../shared/articles)");

describe.runIf(existsSync(ARTICLE))("the article of conception", () => {
  const raw = existsSync(ARTICLE) ? readFileSync(ARTICLE, "utf8") : "";
  const record = extract(raw);

  it("is dated by its dateline, the year left open unless a reference date gives it", () => {
    expect(record.date).toMatchObject({ value: "XXXX-05-02", basis: "dateline" });
    expect(extract(raw, { referenceDate: "2018-05-10" }).date).toMatchObject({
      value: "2018-05-02",
      basis: "dateline",
    });
    expect(record.dateline).toMatchObject({ place: "Caracas", country: "VE", wire: "RHC" });
    expect(record.publisher).toBe("Radio Habana Cuba");
    expect(record.title).toMatch(/^350 human .* Caribbean$/);
  });

  it("is credited to Interpol", () => {
    expect(record.agency).toMatchObject({ name: "Interpol", role: "lead", type: "police" });
    expect(record.agencies.find(({ name }) => name === "Canadian government")?.role).toBe("funder");
  });

  it("counts three facts and no more", () => {
    const facts = record.counts.map(({ value, action }) => ({ value, action }));
    expect(facts).toEqual([
      { value: 350, action: expect.stringMatching(/^(?:released|rescued)$/) },
      { value: 22, action: "arrested" },
      { value: 13, action: null },
    ]);
    expect(record.counts[0]!.mentions.length).toBeGreaterThanOrEqual(3);
  });

  it("names these countries", () => {
    const codes = record.countries.map(({ code }) => code).sort();
    expect(codes).toEqual("AG AR AW BB BR BZ CA CW FR GY JM LC TC TT VC VE".split(" "));
    const formsOf = (code: string) =>
      record.countries.find((one) => one.code === code)!.mentions.map(({ form }) => form);
    expect(formsOf("CA")).toEqual(["demonym"]);
    expect(formsOf("GY")).toContain("misspelling");
  });

  it("quotes two people", () => {
    expect(record.peopleQuoted.map(({ name }) => name)).toEqual(["Cem Kolcu", "Tim Morris"]);
    const [kolcu, morris] = record.peopleQuoted;
    expect(kolcu).toMatchObject({ title: null, affiliation: "Interpol's human trafficking unit" });
    expect(kolcu!.quotes.map(({ kind }) => kind)).toEqual(["indirect"]);
    expect(morris).toMatchObject({ title: "Executive Director of Police Services", affiliation: "Interpol" });
    const fragments = morris!.quotes.filter(({ kind }) => kind === "direct");
    expect(fragments.map(({ text }) => text.split(" ").length)).toEqual([2, 2, 2, 6, 12]);
    expect(fragments.map(({ speakerEvidence }) => speakerEvidence?.text)).toEqual([
      "Tim Morris",
      "He",
      "Morris",
      "Morris",
      "Morris",
    ]);
  });
});
