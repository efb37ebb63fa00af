import type { Article, Dateline } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import type { Warning } from "../../core/warning.ts";
import { countryOfDateline, findDateline, findDatelineLine } from "../../segment/dateline.ts";
import { addBylineDates } from "./byline-dates.ts";
import { placeOfByline } from "./byline-place.ts";
import { addDatelineDate, addFooterDates, addMetadataDate, addUrlDates, type Candidate } from "./candidates.ts";
import { chooseDate, type FiledDate } from "./choose.ts";
import { addTextDate } from "./text-dates.ts";

export type { Place } from "./candidates.ts";
export type { FiledDate } from "./choose.ts";

/** When, where and by whom the article was filed, as far as it says so. */
export interface Filing {
  readonly dateline: {
    readonly span: Span;
    readonly place: Span | null;
    /** ISO 3166-1 alpha-2: the country that the line names, else that of a city which only one country has. */
    readonly country: string | null;
    readonly wire: Span | null;
  } | null;
  readonly date: FiledDate | null;
  /** What of the date was refused, inferred, left open or contradicted. */
  readonly warnings: readonly Warning[];
}

const HEAD = 8;

/** The dateline: at the head of a paragraph, else a line of its own near the top, else the place in "By NAME in CITY". */
function datelineOf(article: Article): Dateline | undefined {
  const { sections, text } = article;
  for (const { kind, dateline, start, end } of sections) {
    if (kind !== "dateline") continue;
    // The form of the input may say of a line that it's one; what follows is part of the evidence for it.
    return dateline ?? findDateline(text, { start, end: end + 100 });
  }
  for (let i = 0; i < HEAD && i < sections.length; i++) {
    const line = findDatelineLine(text, sections[i]!);
    if (line !== undefined) return line;
  }
  return placeOfByline(article);
}

/** The dates that may be the article's own. */
function candidatesOf(article: Article, line: Dateline | undefined): Candidate[] {
  const found: Candidate[] = [];
  addDatelineDate(found, article, line);
  addBylineDates(found, article);
  addMetadataDate(found, article);
  addUrlDates(found, article);
  addFooterDates(found, article);
  addTextDate(found, article);
  return found;
}

/** Finds the article's own date and dateline; the sources of the date are listed in `SOURCES` in their order of trust. */
export function findFiling(article: Article): Filing {
  const line = datelineOf(article);
  const country = line === undefined ? null : countryOfDateline(article.text, line);
  const { date, warnings } = chooseDate(candidatesOf(article, line), article, country);
  if (line === undefined) return { dateline: null, date, warnings };
  return {
    dateline: { span: line.words, place: line.place ?? null, country, wire: line.wire ?? null },
    date,
    warnings,
  };
}
