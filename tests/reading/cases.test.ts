import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/pipeline.ts";
import { decode } from "../../src/read/decode.ts";

// Forms, encodings, markup and boilerplate: what the sections of an input are.

const cases = readFileSync(new URL("cases.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("# "))
  .map((line) => line.split("\t") as [string, string, string]);

const unescaped = (text: string): string => JSON.parse(`"${text}"`) as string;

/** The sections as the table has them, in the text's own characters. */
function sectionsOf(raw: string): string {
  const { sections, text } = readArticle(raw);
  return sections.map(({ kind, start, end }) => `${kind} "${text.slice(start, end).replace(/\s+/g, " ")}"`).join(" ");
}

describe("forms, encodings, markup and boilerplate", () => {
  it.each(cases)("%s", (_name, input, sections) => {
    expect(sectionsOf(unescaped(input))).toBe(sections);
  });

  it("has at least 40 cases, all by a name of their own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
  });
});

const STORY = "Ferry sinks off Gozo\n\nZoë Nuñez said “no” – twice – and left for Málaga.\n";

const encodings: [string, Uint8Array][] = [
  ["UTF-8", Buffer.from(STORY)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${STORY}`)],
  ["UTF-16, little-endian, with a mark", Buffer.from(`\ufeff${STORY}`, "utf16le")],
  ["UTF-16, big-endian, with a mark", Buffer.from(`\ufeff${STORY}`, "utf16le").swap16()],
  ["UTF-16, little-endian", Buffer.from(STORY, "utf16le")],
  ["UTF-16, big-endian", Buffer.from(STORY, "utf16le").swap16()],
  ["windows-1252", Buffer.from(STORY.replace("“", "\x93").replace("”", "\x94").replaceAll("–", "\x96"), "latin1")],
  ["UTF-8 with Windows line ends", Buffer.from(STORY.replaceAll("\n", "\r\n"))],
  ["UTF-8 in NFD", Buffer.from(STORY.normalize("NFD"))],
];

describe("encodings", () => {
  it.each(encodings)("%s", (_name, bytes) => {
    expect(sectionsOf(decode(bytes))).toBe(
      'title "Ferry sinks off Gozo" paragraph "Zoë Nuñez said “no” – twice – and left for Málaga."',
    );
  });
});
