import { readdirSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { extract } from "../src/pipeline.ts";
import { explainFormat, explainText } from "../src/write/explain.ts";
import { type Paint, PLAIN } from "../src/write/paint.ts";

const STORY =
  "LIMA, May 2, 2018 (Reuters) - Police in Peru freed 40 dock workers on Wednesday, Interpol said.\n\n" +
  '"They had not been paid," said Rosa Quispe, head of the port authority. Another 12 people were arrested in Chile.\n';

function explain(raw: string, paint: Paint = PLAIN, width = 80): string {
  return explainText(extract(raw, { id: "a.txt" }), raw, {}, width, paint);
}

/** Marks looks in words: a colour for each kind. */
const LOUD: Paint = { ...PLAIN, evidence: (kind, quoted, text) => `<${kind}${quoted ? "+quote" : ""}:${text}>` };

/** The facts' own lines and the number of each; of two with one title the first. */
const factsOf = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/^ {2}([⁰¹²³⁴-⁹]+) (.+)$/gmu)].reverse().map(([, number, title]) => [title!, number!]));

describe("--explain", () => {
  it("marks each fact's words in the text with the number under which the fact is told of", () => {
    const text = explain(STORY);
    const numbers = factsOf(text);
    for (const [title, words] of [
      ["2018-05-02", "May 2, 2018"],
      ["Peru", "Peru"],
      ["Chile", "Chile"],
      ["Rosa Quispe", "Rosa Quispe"],
      ["12 people arrested", "12 people"],
    ]) {
      expect(text.replace(/\s+/g, " ")).toContain(`‹${words}›${numbers.get(title!)}`);
    }
  });

  it("says why: basis, form, qualifier, cue, rule and the candidates for the lead", () => {
    const text = explain(STORY).replace(/\s+/g, " ");
    expect(text).toContain("from the dateline; to the day;");
    expect(text).toContain("PE / PER; by name; rule: country-name;");
    expect(text).toContain("Rosa Quispe; direct; “said”;");
    expect(text).toMatch(/Candidates for the lead agency \d+\.\d\d Interpol ← lead saysInLead \+\d/);
  });

  it("shows with each organisation the sentence that gives it its part", () => {
    const text = explain(
      "LIMA, May 2, 2018 (Reuters) - The port opened in 1901, and Interpol has an office there.\n\n" +
        "Twelve people were arrested on Wednesday, the National Police said. The raid was funded by the World Bank.\n",
    ).replace(/\s+/g, " ");
    expect(text).toMatch(/World Bank funder;[^‹]* its part is told in “The raid was funded by the World Bank\.”/);
    expect(text).toMatch(/National Police [^‹]* its part is told in “Twelve people were arrested on Wednesday, the/);
    expect(text).toMatch(/Interpol mentioned;[^‹]* its part is told in “The port opened in 1901,/);
  });

  it("shows the whole text, in order, whatever is marked", () => {
    const [, , ...rest] = explain(STORY).split("\n");
    const body = rest.slice(0, rest.indexOf("Dates and place")).filter((line) => !line.startsWith("["));
    const plain = body.join(" ").replace(/[‹›⁰¹²³⁴-⁹]/gu, "");
    expect(plain.replace(/\s+/g, " ").trim()).toBe(STORY.replace(/\s+/g, " ").trim());
  });

  it("colours by kind; within quotes too", () => {
    const text = explain(STORY, LOUD);
    expect(text).toContain("<country+quote:Peru>");
    expect(text).toContain("<agency:Interpol>");
    expect(text).toContain("<quote+quote:They had not been paid,>");
    expect(text).toContain("<count:12 people>");
    for (const kind of ["date", "agency", "count", "country", "person", "quote"])
      expect(text).toMatch(new RegExp(`<${kind}\\b`));
  });

  it.each([40, 61, 80, 100])(
    "fits in %i columns, over all fixtures, with every fact and no control character",
    (width) => {
      const slugs = readdirSync("fixtures", { withFileTypes: true }).filter((entry) => entry.isDirectory());
      for (const { name: slug } of slugs) {
        const file = readdirSync(`fixtures/${slug}`).find((name) => name.startsWith("article."))!;
        const raw = readFileSync(`fixtures/${slug}/${file}`, "utf8");
        const lines = explain(raw, PLAIN, width).split("\n");
        const long = lines.filter((line) => [...line].length > width && line.trim().includes(" "));
        expect(long, slug).toEqual([]);
        expect(lines.join("")).not.toMatch(/\p{Cc}/u);
      }
    },
  );

  it("lets no escape of the text reach the terminal", () => {
    const hostile = STORY.replaceAll("Interpol", "Inter\u001b[31mpol \u202e \u009b1m").replace("Peru", "Peru\u0007");
    const text = explain(hostile);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(stripVTControlCharacters(text)).toBe(text);
    expect(text).toContain("\\u001b[31m");
  });

  it("parts articles by a rule, and asks for the text", () => {
    const format = explainFormat({}, 80, PLAIN);
    const record = extract(STORY, { id: "a.txt" });
    const both = format.record(record, 0, STORY) + format.record(record, 1, STORY);
    expect(format.wantsText).toBe(true);
    expect(both.match(/^─+$/gm)).toHaveLength(1);
  });
});
