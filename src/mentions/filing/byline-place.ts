import type { Article } from "../../core/article.ts";
import { countryOfDateline, type Dateline } from "../../segment/dateline.ts";
import { placeEnd } from "../../segment/dateline-patterns.ts";

// "By Nattaya Srisuk in Chiang Mai", "Ana Ruiz and Li Wen in Madrid", "Reporting by Ana Ruiz in Madrid"
const BYLINE_IN = /^[*_\s]{0,4}(?:by|from)\s[^\n]{3,80}?\s(?:in|at)\s(?=\p{Lu})/iu;

/** The place in a byline near the top, if it's a place that is known; the dateline is then the place only. */
export function placeOfByline(article: Article): Dateline | undefined {
  for (const { kind, start, end } of article.sections.slice(0, 8)) {
    if (kind === "paragraph" && end - start > 200) return undefined;
    const line = article.text.slice(start, Math.min(end, start + 160));
    const match = BYLINE_IN.exec(line);
    if (match === null) continue;
    const from = match[0].length;
    const stop = placeEnd(line, from);
    if (stop === -1) continue;
    const place = { start: start + from, end: start + stop };
    if (countryOfDateline(article.text, { place }) !== null) return { span: place, words: place, place };
  }
  return undefined;
}
