import type { Article } from "../../core/article.ts";
import { isDay, toEdtf } from "../../core/calendar.ts";
import type { FiledDate } from "./index.ts";

const LINK = /https?:\/\/[^\s<>"']+/g;
// /2020/11/23/ and /2020-11-23; an article's number (/161329-…) is no date
const PATH_DATE = /\/((?:19|20)\d\d)([/-])(\d\d?)\2(\d\d?)(?=[/_.-]|\b)/;

/** The date in the path of the article's own URL (a footer's link, or the metadata's), or null. */
export function dateOfUrl(article: Article): FiledDate | null {
  const { url } = article.metadata;
  for (const section of article.sections) {
    if (section.kind !== "footer") continue;
    const found = pathDate(article.text.slice(section.start, section.end), section.start);
    if (found !== null) return { edtf: found.edtf, basis: "url", evidence: { kind: "text", span: found } };
  }
  const found = url === undefined ? null : pathDate(url.value, 0);
  return found === null ? null : { edtf: found.edtf, basis: "url", evidence: { kind: "raw", span: url!.raw } };
}

function pathDate(text: string, offset: number): { edtf: string; start: number; end: number } | null {
  for (const link of text.matchAll(LINK)) {
    const match = PATH_DATE.exec(link[0]);
    if (match === null) continue;
    const [year, month, day] = [match[1], match[3], match[4]].map(Number) as [number, number, number];
    if (!isDay(year, month, day)) continue;
    const start = offset + link.index + match.index + 1;
    return { edtf: toEdtf({ year, month, day }), start, end: start + match[0].length - 1 };
  }
  return null;
}
