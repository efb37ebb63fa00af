import type { Article } from "../../core/article.ts";
import { allOverlapping, contains, type Span } from "../../core/spans.ts";
import { findDateline } from "../../segment/dateline.ts";
import type { DateMention } from "../dates/index.ts";
import type { Layers } from "../registry.ts";
import { dateOfUrl } from "./url-date.ts";

/** Where a date was found: in the cleaned text, or in a part of the raw input that isn't text. */
export interface Place {
  readonly kind: "text" | "raw";
  readonly span: Span;
}

/** When, where and by whom the article was filed, as far as it says so. */
export interface Filing {
  readonly dateline: {
    readonly span: Span;
    readonly place: Span | null;
    readonly wire: Span | null;
  } | null;
  readonly date: FiledDate | null;
}

/** EDTF, with the year left open (`XXXX-05-02`) if it isn't said. */
export interface FiledDate {
  readonly edtf: string;
  readonly basis: "dateline" | "byline" | "metadata" | "url" | "text";
  readonly evidence: Place;
}

function datelineOf(article: Article): ReturnType<typeof findDateline> {
  const section = article.sections.find(({ kind }) => kind === "dateline");
  return section === undefined ? undefined : findDateline(article.text, section);
}

function dated(mention: DateMention | undefined, basis: FiledDate["basis"]): FiledDate | null {
  if (mention === undefined || mention.value.edtf === null || mention.value.month === null) return null;
  return { edtf: mention.value.edtf, basis, evidence: { kind: "text", span: mention } };
}

/** The first date in a section of this kind. */
function dateIn(article: Article, dates: readonly DateMention[], kinds: readonly string[]): DateMention | undefined {
  for (const section of article.sections) {
    if (!kinds.includes(section.kind)) continue;
    const found = allOverlapping(dates, section).find((date) => contains(section, date) && date.value.day !== null);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Finds the article's own date and dateline: dateline, byline, metadata, URL, in that order of trust. */
export function findFiling(article: Article, { dates }: Pick<Layers, "dates" | "places">): Filing {
  const line = datelineOf(article);
  const inLine = line === undefined ? undefined : allOverlapping(dates, line.span)[0];
  const date =
    dated(inLine, "dateline") ??
    dated(dateIn(article, dates, ["byline"]), "byline") ??
    dateOfUrl(article) ??
    dated(dateIn(article, dates, ["footer"]), "text");
  if (line === undefined) return { dateline: null, date };
  return { dateline: { span: line.span, place: line.place ?? null, wire: line.wire ?? null }, date };
}
