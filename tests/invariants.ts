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
function bare(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/\]\([^()\s]*\)/g, "")
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/[\s*_#>[\]`\u00ad\u200b-\u200d\u2060\ufeff]/g, "");
}

/** White space folded as evidence has it. */
export const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The evidences whose characters in the input are not their text. */
export function wrongEvidences(raw: string, record: ArticleRecord): unknown[] {
  const points = Array.from(raw);
  return evidencesIn(record).flatMap(({ text, start, end }) => {
    const stretch = points.slice(start, end).join("");
    return fold(stretch) === text || bare(stretch) === bare(text) ? [] : [{ text, stretch, start, end }];
  });
}
