import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/clean/index.ts";
import { shownText, toRaw } from "../../src/core/offsets.ts";
import { extract } from "../../src/index.ts";
import { readArticle } from "../../src/pipeline.ts";
import { decode } from "../../src/read/decode.ts";
import { wrongEvidences } from "../invariants.ts";

// Whatever paragraphs, markup, encodings and line ends are put together.

const SENTENCES = [
  "Police in Kenya arrested 12 people on Monday.",
  "“Nobody slept,” said Amina Otieno, a nurse.",
  "At least 40 houses were destroyed near São Tomé, the Red Cross said.",
  "The government of Peru sent 300 soldiers; two of them were hurt.",
  "“We have boats,” he added, “but no fuel.”",
  "𝒟r. Zoë Nuñez told reporters that three children were missing in Ghana 🇬🇭.",
  "According to Interpol, 17 suspects were held in Peru and Chile.",
] as const;

const WRAPPERS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `**${text}**`,
  (text) => `> ${text}`,
  (text) => text.replace("the", "<b>the</b>").replaceAll("&", "&amp;"),
  (text) => text.replaceAll("“", "&ldquo;").replaceAll("”", "&#8221;").replaceAll("é", "&eacute;"),
  (text) => text.replace(/([aeiou])([a-z])/g, "$1\u00ad$2"),
  (text) => text.replaceAll("fi", "\ufb01").replaceAll(" ", "\u00a0"),
  (text) => text.normalize("NFD"),
  (text) => text.replace(/(.{30}\S*) /g, "$1\n"),
  (text) => `[${text}](https://news.example/a)`,
  (text) => `- ${text}`,
  (text) => `\u200b${text}\ufeff`,
];
const NOISE = [
  "Read more: Two die in Oran",
  "Share",
  "© 2020 Gozo Courier",
  "By Ana Borg",
  "---",
  "# Ferry sinks",
  "<br>",
];

const paragraph = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...WRAPPERS)).map(([text, wrap]) => wrap(text)),
  },
  { weight: 2, arbitrary: fc.constantFrom(...NOISE) },
);
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const head = fc.constantFrom(
  "",
  "---\ntitle: Ferry sinks\ndate: 2020-03-04\n---\n",
  "From: a@b.example\nSubject: Ferry sinks\n\n",
  "GENEVA, May 2 (AFP) -- ",
  "\ufeff",
);
const text = fc
  .tuple(head, fc.array(paragraph, { minLength: 1, maxLength: 12 }), lineEnd)
  .map(([start, parts, end]) => (start + parts.join("\n\n")).replaceAll("\n", end));

const TAGS = ["p", "div", "li", "h2", "blockquote", "aside", "td", "figcaption", "footer", "section"] as const;
const element = fc
  .tuple(
    fc.constantFrom(...TAGS),
    fc.constantFrom("", ' class="share"', ' class="entry-content"', " hidden"),
    paragraph,
    fc.boolean(),
  )
  .map(([tag, attributes, content, isClosed]) => `<${tag}${attributes}>${content}${isClosed ? `</${tag}>` : ""}`);
const page = fc
  .tuple(
    fc.constantFrom("<!doctype html><html><body>", "<article>", "<html><head><title>Ferry sinks</title></head>"),
    fc.array(element, { minLength: 1, maxLength: 12 }),
  )
  .map(([start, parts]) => start + parts.join("\n"));

const ENCODERS: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
];

// Pieces of markup that begin something and don't end it, or end what never began.
const shard = fc.constantFrom(
  "<",
  ">",
  "</p>",
  "<p",
  "<!--",
  "-->",
  "<script>",
  "</",
  "&",
  "&#",
  "&#x110000;",
  "---",
  "***",
  "> ",
  "[",
  "](",
  "```",
  "\r",
  "\n",
  "\ud800",
  "\udc00",
  "\u0000",
  "\u2029",
  "\ufeff",
  "“",
  '"',
  "''",
  "``",
  "<title>",
  '<a href="',
  "<html>",
  "Subject:",
  "title: [",
  "12",
  "a",
);
const rubble = fc
  .array(fc.oneof(shard, fc.string({ unit: "binary", maxLength: 5 }), paragraph), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("any mixture of paragraphs, markup and line ends", () => {
  it("has in every evidence the characters of the input", () => {
    fc.assert(
      fc.property(fc.oneof(text, page), (raw) => {
        expect(wrongEvidences(raw, extract(raw))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("maps each section to a stretch of the input, in order, that reads as it does", () => {
    fc.assert(
      fc.property(fc.oneof(text, page), (raw) => {
        const article = readArticle(raw);
        let last = 0;
        for (const section of article.sections) {
          const place = toRaw(article.draft, section);
          expect(place.start).toBeGreaterThanOrEqual(last);
          expect(place.end).toBeLessThanOrEqual(raw.length);
          last = place.end;
          expect(shownText(article.draft, section).trim()).not.toBe("");
        }
      }),
      { numRuns: 400 },
    );
  });

  it("is the same in each encoding", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...ENCODERS), (raw, encode) => {
        const unmarked = raw.replace(/^\ufeff/, "");
        expect(decode(encode(unmarked))).toBe(unmarked);
      }),
      { numRuns: 200 },
    );
  });

  it("is clean once it's cleaned", () => {
    // A page may quote marks of markdown, which are text there and would be none in a text: pages here have none.
    const unmarked = page.filter((html) => !/[*_#[>-] |\*\*|\]\(|---/.test(html));
    fc.assert(
      fc.property(fc.oneof(text, unmarked), (raw) => {
        const once = clean(raw).draft.text;
        expect(clean(once).draft.text).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});

describe("any input at all", () => {
  it("is read without an exception, and its evidence lies in it", () => {
    fc.assert(
      fc.property(rubble, (raw) => {
        const { warnings: _, ...record } = extract(raw);
        const ends = [...JSON.stringify(record).matchAll(/"end":(\d+)/g)].map((match) => Number(match[1]));
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(Array.from(raw).length);
      }),
      { numRuns: 600 },
    );
  });

  it("is decoded without an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decode(bytes)).toBe("string");
      }),
      { numRuns: 600 },
    );
  });
});
