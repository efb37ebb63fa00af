import { describe, expect, test } from "vitest";
import { fixtureNames, readFixture } from "../bench/quality/fixtures.ts";
import { locate } from "../bench/quality/locate.ts";
import { evidenceTexts, placesOf } from "../bench/quality/resolve.ts";

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

describe.each(fixtureNames())("%s is a sound fixture", (name) => {
  const fixture = readFixture(name);
  const { expected } = fixture;

  test("every text stands in the article", () => {
    const absent = [...evidenceTexts(expected)].filter(([, text]) => locate(fixture.raw, text).length === 0);
    expect(absent).toEqual([]);
  });

  test("codes are those of countries, each once", () => {
    const codes = expected.countries.map(({ code }) => code);
    const others = expected.agencies.flatMap(({ country }) => country ?? []);
    const dateline = expected.dateline?.country ?? [];
    const unknown = [...codes, ...others, dateline].flat().filter((code) => countryNames.of(code) === undefined);
    expect(unknown).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("at most one lead, and organisations once", () => {
    expect(expected.agencies.filter(({ role }) => role === "lead").length).toBeLessThan(2);
    const names = expected.agencies.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("counts stand in the order of their first mention, each mention once, parts below their totals", () => {
    const firsts = expected.counts.map(({ mentions }) => placesOf(fixture, mentions)[0]?.start ?? -1);
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    const places = expected.counts.flatMap(({ mentions }) => placesOf(fixture, mentions).map(({ start }) => start));
    expect(new Set(places).size).toBe(places.length);
    for (const [i, { partOf, value }] of expected.counts.entries()) {
      if (partOf === null) continue;
      const total = expected.counts[partOf];
      expect(partOf).not.toBe(i);
      expect(total?.value).toBeGreaterThanOrEqual(value);
    }
  });

  test("the text of a direct quote is without its marks", () => {
    const quotes = expected.peopleQuoted.flatMap(({ quotes }) => quotes).filter(({ kind }) => kind === "direct");
    for (const { text } of quotes) expect(text).not.toMatch(/^["“‘].*["”’]$/);
  });

  test("it's as long as an article and says why it exists", () => {
    const words = fixture.raw.split(/\s+/).length;
    expect(words).toBeGreaterThan(120);
    expect(words).toBeLessThan(600);
  });
});

test("there are fixtures of every form", () => {
  const forms = fixtureNames().map((name) => readFixture(name).path.replace(/.*\./, ""));
  expect(new Set(forms)).toEqual(new Set(["txt", "md", "html"]));
});
