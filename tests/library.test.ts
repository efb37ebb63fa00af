import { describe, expect, expectTypeOf, it } from "vitest";
import * as library from "../src/index.ts";

const STORY = "LIMA, May 2 (Andina) -- Police in Peru arrested 12 people. Radon levels rose.";

const radon: library.Extractor<"radon", { text: string }[]> = {
  name: "radon",
  empty: [],
  extract: ({ article }) => {
    const start = article.text.indexOf("Radon");
    return start === -1 ? { value: [] } : { value: [library.evidenceOf(article, { start, end: start + 5 })] };
  },
};

describe("the library", () => {
  it("has this public surface and no more", () => {
    expect(Object.keys(library).sort()).toEqual([
      "createPipeline",
      "evidenceOf",
      "extract",
      "extractStream",
      "recordSchema",
    ]);
  });

  it("extracts from a string, without I/O", () => {
    const record = library.extract(STORY, { id: "x", referenceDate: "2020-01-01" });
    expectTypeOf(record).toEqualTypeOf<library.ArticleRecord>();
    expect(record).toMatchObject({
      id: "x",
      date: { value: "2019-05-02" },
      dateline: { place: "Lima", wire: "Andina" },
    });
    expect(record.countries.map(({ code }) => code)).toEqual(["PE"]);
  });

  it("extracts a stream in order, with options for each text", async () => {
    const ids: string[] = [];
    for await (const { id } of library.extractStream([STORY, { text: STORY, id: "b" }])) ids.push(id);
    expect(ids).toEqual(["-", "b"]);
  });

  it("takes extractors of one's own, before the warnings", () => {
    const { extract } = library.createPipeline({ extractors: [radon] });
    const record = extract(STORY);
    expectTypeOf(record.radon).toEqualTypeOf<{ text: string }[]>();
    expect(record.radon).toEqual([{ text: "Radon", start: 59, end: 64 }]);
    expect(Object.keys(record).slice(-2)).toEqual(["radon", "warnings"]);
  });

  it("refuses a name that is taken", () => {
    const taken = { ...radon, name: "counts" };
    expect(() => library.createPipeline({ extractors: [taken] })).toThrow('"counts"');
    expect(() => library.createPipeline({ extractors: [radon, radon] })).toThrow('"radon"');
  });

  it("leaves its input alone and gives the same twice", () => {
    const options = Object.freeze({ referenceDate: "2020-01-01" });
    expect(library.extract(STORY, options)).toEqual(library.extract(STORY, options));
  });
});
