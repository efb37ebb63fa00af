import type { Article } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import type { Warning } from "../../core/warning.ts";
import { countryOfDateline, type Dateline, findDateline, findDatelineLine } from "../../segment/dateline.ts";
import { bylineCandidates } from "./byline-dates.ts";
import { placeOfByline } from "./byline-place.ts";
import { datelineCandidates, footerCandidates, metadataCandidates, urlCandidates } from "./candidates.ts";
import { chooseDate, type FiledDate } from "./choose.ts";
import { textCandidates } from "./text-dates.ts";

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
  const section = article.sections.find(({ kind }) => kind === "dateline");
  // What follows the line is part of the evidence for it.
  if (section !== undefined) return findDateline(article.text, { start: section.start, end: section.end + 100 });
  for (let i = 0; i < HEAD && i < article.sections.length; i++) {
    const line = findDatelineLine(article.text, article.sections[i]!);
    if (line !== undefined) return line;
  }
  return placeOfByline(article);
}

/** Finds the article's own date and dateline; the sources of the date are listed in `SOURCES` in their order of trust. */
export function findFiling(article: Article): Filing {
  const line = datelineOf(article);
  const country = line === undefined ? null : countryOfDateline(article.text, line);
  const stated = [
    ...datelineCandidates(article, line),
    ...bylineCandidates(article),
    ...metadataCandidates(article),
    ...urlCandidates(article),
    ...footerCandidates(article),
    ...textCandidates(article),
  ];
  const { date, warnings } = chooseDate(stated, article, country);
  if (line === undefined) return { dateline: null, date, warnings };
  return {
    dateline: { span: line.words, place: line.place ?? null, country, wire: line.wire ?? null },
    date,
    warnings,
  };
}
