import type { ArticleRecord } from "../src/index.ts";

// What holds for the record of any text: contract, property tests and fuzz targets ask for it.

interface Evidence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every evidence in a value, however deep. */
export function evidencesIn(value: unknown): Evidence[] {
  if (value === null || typeof value !== "object") return [];
  const inner = Object.values(value).flatMap(evidencesIn);
  return "start" in value && "end" in value && "text" in value ? [value as Evidence, ...inner] : inner;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  eacute: "é",
};

/** The characters without white space, tags, links' targets, marks of emphasis; entities as what they stand for. */
function bare(text: string, tag: RegExp): string {
  return text
    .replace(tag, "")
    .replace(/\]\([^()\s]*\)/g, "")
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/[\s*_#>[\]`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "");
}

// A "<" in a tag stands in an attribute, or begins another where the first one never ended and is text.
const TAGS = [/<[^>]*>/g, /<[^<>]*>/g];

/** White space folded as evidence has it. */
export const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The evidences whose characters in the input are not their text. */
export function wrongEvidences(raw: string, record: ArticleRecord): unknown[] {
  const points = Array.from(raw);
  return evidencesIn(record).flatMap(({ text, start, end }) => {
    const stretch = points.slice(start, end).join("");
    const isSame = fold(stretch) === text || TAGS.some((tag) => bare(stretch, tag) === bare(text, tag));
    return isSame ? [] : [{ text, stretch, start, end }];
  });
}
