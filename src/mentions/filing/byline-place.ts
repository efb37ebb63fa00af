import type { Article, Dateline } from "../../core/article.ts";
import { isLetter, isSpace } from "../../core/characters.ts";
import type { Span } from "../../core/spans.ts";
import { countryOfDateline } from "../../segment/dateline.ts";
import { isThere } from "../../segment/dateline-dates.ts";
import { placeEnd } from "../../segment/dateline-patterns.ts";

/** Behind "By " or "from " at the head of a line, or -1. */
function headEnd(line: string): number {
  let at = 0;
  while (at < 4 && (line[at] === "*" || line[at] === "_" || isSpace(line.charCodeAt(at)))) at++;
  const end = isThere(line, at, "by") ? at + 2 : isThere(line, at, "from") ? at + 4 : -1;
  return end !== -1 && isSpace(line.charCodeAt(end)) ? end + 1 : -1;
}

const SHORTEST = 3;
const LONGEST = 80;

/** Behind the first " in " or " at " before a word, which names stand before; -1 if there is none. */
function prepositionEnd(line: string, names: number): number {
  for (let i = names; i <= names + LONGEST && i < line.length; i++) {
    if (i >= names + SHORTEST && isSpace(line.charCodeAt(i)) && isSpace(line.charCodeAt(i + 3))) {
      const isPreposition = isThere(line, i + 1, "in") || isThere(line, i + 1, "at");
      if (isPreposition && isLetter(line.charCodeAt(i + 4))) return i + 4;
    }
    if (line[i] === "\n") return -1;
  }
  return -1;
}

const HEAD = 8;
const LONGEST_LINE = 160;
const LONGEST_PARAGRAPH = 200;

/** The place behind "By NAME in" in a line, as a span of it. */
function placeIn(line: string): Span | undefined {
  const names = headEnd(line);
  const start = names === -1 ? -1 : prepositionEnd(line, names);
  const end = start === -1 ? -1 : placeEnd(line, start);
  return end === -1 ? undefined : { start, end };
}

/**
 * The place in a byline near the top ("By Nattaya Srisuk in Chiang Mai", "From our reporter in Madrid"), if it's one that
 * is known; the dateline is then the place only.
 */
export function placeOfByline({ sections, text }: Article): Dateline | undefined {
  for (let i = 0; i < HEAD && i < sections.length; i++) {
    const { kind, start, end } = sections[i]!;
    if (kind === "paragraph" && end - start > LONGEST_PARAGRAPH) return undefined;
    const found = placeIn(text.slice(start, Math.min(end, start + LONGEST_LINE)));
    if (found === undefined) continue;
    const place = { start: start + found.start, end: start + found.end };
    if (countryOfDateline(text, { place }) !== null) return { span: place, words: place, place };
  }
  return undefined;
}
