/** A stretch of the raw input in code points, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "(?:&amp;|&)",
  '"': '(?:&quot;|")',
  "'": "(?:&#39;|&apos;|')",
  "“": "(?:&ldquo;|“)",
  "”": "(?:&rdquo;|”)",
  "’": "(?:&rsquo;|’)",
  "‘": "(?:&lsquo;|‘)",
  "–": "(?:&ndash;|–)",
  "—": "(?:&mdash;|—)",
  é: "(?:&eacute;|é)",
};

/** Where the article begins: behind an HTML head, front matter or at 0. UTF-16 units. */
function bodyStart(raw: string): number {
  const body = raw.search(/<body[\s>]/i);
  if (body >= 0) return body;
  return /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(raw)?.[0].length ?? 0;
}

function patternOf(text: string): RegExp {
  const parts = [...text].map((char) => {
    if (/\s/.test(char)) return "(?:\\s|&nbsp;|<[^<>]*>|[*_]|(?<=\\n)> ?)+";
    const literal = ENTITIES[char] ?? char.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    return /\p{L}|\d/u.test(char) ? literal : `(?:[*_]|</?\\w+>)*${literal}`;
  });
  const before = /^[\p{L}\p{N}]/u.test(text) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = /[\p{L}\p{N}]$/u.test(text) ? "(?![\\p{L}\\p{N}])" : "";
  return new RegExp(before + parts.join("") + after, "gu");
}

/**
 * The places in `raw` that a mention of an expected.json names: `"text"` is the first occurrence in the article,
 * `"text#3"` the third, `"text#all"` each, `"head:text"` the first one in the whole input, head and front matter included.
 * White space and markup between words may be anything. Empty if there is no such place.
 */
export function locate(raw: string, mention: string): readonly Place[] {
  const [, head, text, nth] = /^(head:)?([\s\S]*?)(?:#(\d+|all))?$/.exec(mention)!;
  const from = head === undefined ? bodyStart(raw) : 0;
  const found: Place[] = [];
  for (const match of raw.slice(from).matchAll(patternOf(text!))) {
    const start = [...raw.slice(0, from + match.index)].length;
    found.push({ start, end: start + [...match[0]].length });
  }
  if (nth === "all") return found;
  return found.slice(Number(nth ?? 1) - 1, Number(nth ?? 1));
}
