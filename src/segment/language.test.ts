import { describe, expect, it } from "vitest";
import { extract, readArticle } from "../pipeline.ts";
import table from "./language-cases.tsv";

const rows = table
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [string, string]);

const codesOf = (text: string): string[] => extract(text).warnings.map(({ code }) => code);

describe("the language of a text", () => {
  it.each(rows)("is %s: %s", (language, text) => {
    expect(String(readArticle(text).language)).toBe(language);
  });

  it.each(rows.filter(([language]) => language !== "en" && language !== "null"))(
    "%s gives a warning and no facts: %s",
    (_, text) => {
      const { date, dateline, agency, agencies, counts, countries, peopleQuoted, otherSources, warnings } =
        extract(text);
      expect([date, dateline, agency]).toEqual([null, null, null]);
      expect([agencies, counts, countries, peopleQuoted, otherSources].flat()).toEqual([]);
      expect(warnings.map(({ code }) => code)).toEqual(["language"]);
    },
  );

  it("is no reason to refuse a text that is too short to tell", () => {
    const { counts, language, warnings } = extract("Two soldiers killed");
    expect(language).toBeNull();
    expect(counts).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it("is English where most paragraphs are; the others are left out, and a warning says so", () => {
    const spanish =
      "La policía dijo que en el sur del país murieron 14 personas y que los soldados buscan a 30 desaparecidos.";
    const english =
      "The ferry sank off Norway with 40 passengers on board, and the navy said that it had rescued 22 of them by noon.";
    const text = `${english}\n\n${spanish}\n\n${english.replace("Norway", "Finland")}`;
    const { language, counts, countries, warnings } = extract(text);
    expect(language).toBe("en");
    expect(countries.map(({ code }) => code)).toEqual(["NO", "FI"]);
    expect(counts.map(({ value }) => value)).not.toContain(14);
    expect(counts.map(({ value }) => value)).toContain(22);
    expect(warnings.map(({ code }) => code)).toEqual(["language"]);
  });

  it("isn't English where a line of English stands over another language", () => {
    const { language, counts } = extract(
      `Two soldiers were killed in the south\n\n${rows.find(([tag]) => tag === "ru")![1]}`,
    );
    expect(language).toBe("ru");
    expect(counts).toEqual([]);
  });

  it("doesn't take a long list of names for another language", () => {
    const list = Array.from({ length: 80 }, (_, i) => `${i + 1}. Osei Mensah (Northfield) 2:${10 + (i % 50)}`).join(
      "\n",
    );
    expect(codesOf(`Marathon: men's results from the Northfield race on Sunday\n\n${list}`)).toEqual([]);
  });

  it("is unknown where a long text has no English in it", () => {
    const words = "tavo kelim sorat venu palik domer".split(" ");
    const text = Array.from({ length: 90 }, (_, i) => words[(i * 7) % 6]).join(" ");
    expect(readArticle(`${text}.`).language).toBe("und");
    expect(codesOf(`${text}.`)).toEqual(["language"]);
  });
});
