import type { Article } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import type { Dateline } from "../../segment/dateline.ts";
import { findStamps, type Stamp } from "./stamp.ts";
import { urlStamps } from "./url-date.ts";

/** Where a date was found: in the cleaned text, or in a part of the raw input that isn't text. */
export interface Place {
  readonly kind: "text" | "raw";
  readonly span: Span;
}

/** What gives a date, in the order of trust; "updated" is a byline that only says when the text was changed. */
export const SOURCES = ["dateline", "byline", "metadata", "url", "updated", "copyright", "text"] as const;

/** A date that may be the article's own. */
export interface Candidate {
  readonly stamp: Stamp;
  readonly source: (typeof SOURCES)[number];
  readonly evidence: Place;
}

/** A date found in the text that begins at `offset` of the article's. */
export function inText(stamp: Stamp, source: Candidate["source"], offset: number): Candidate {
  const span = { start: offset + stamp.start, end: offset + stamp.end };
  return { stamp, source, evidence: { kind: "text", span } };
}

/** The date of the dateline, with the time behind it. */
export function datelineCandidates(article: Article, line: Dateline | undefined): Candidate[] {
  if (line?.date === undefined) return [];
  const from = line.date.start;
  const end = Math.max(line.date.end, line.wire === undefined ? line.words.end : line.wire.start - 1);
  const stamp = findStamps(article.text.slice(from, end))[0];
  return stamp === undefined ? [] : [inText(stamp, "dateline", from)];
}

/** The date that the form of the input states (front matter, an HTML head, a header line). */
export function metadataCandidates({ metadata, raw }: Article): Candidate[] {
  const { published } = metadata;
  if (published === undefined) return [];
  const shown = raw.slice(published.raw.start, published.raw.end);
  const within = findStamps(shown)[0];
  const stamp = within ?? findStamps(published.value)[0] ?? bareStamp(published.value);
  if (stamp === undefined) return [];
  const start = published.raw.start;
  const span = within === undefined ? published.raw : { start: start + within.start, end: start + within.end };
  return [{ stamp, source: "metadata", evidence: { kind: "raw", span } }];
}

// "2019-05", "2019"
function bareStamp(value: string): Stamp | undefined {
  const match = /^\s*((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*$/.exec(value);
  if (match === null) return undefined;
  return yearStamp({ start: 0, end: value.length }, Number(match[1]), match[2] === undefined ? null : Number(match[2]));
}

function yearStamp(span: Span, year: number, month: number | null): Stamp {
  return { ...span, year, month, day: null, other: null, weekday: null, time: null, zone: null, impossible: false };
}

/** The dates in the paths of the article's own links: those of the metadata and of the footer. */
export function urlCandidates(article: Article): Candidate[] {
  const found: Candidate[] = [];
  for (const section of article.sections) {
    if (section.kind !== "footer") continue;
    for (const stamp of urlStamps(article.text.slice(section.start, section.end))) {
      found.push(inText(stamp, "url", section.start));
    }
  }
  const { url } = article.metadata;
  if (url === undefined || found.length > 0) return found;
  return urlStamps(url.value).map((stamp) => ({ stamp, source: "url", evidence: { kind: "raw", span: url.raw } }));
}

const YEAR = /(?<!\d|\d[-–/])((?:19|20)\d\d)(?!\d|\s?[-–/]\s?\d)/g;

/** "© 2018 Sahel Press", "Copyright Thomson Reuters 2018"; a range of years says nothing. */
function copyrightYear(text: string): Stamp | undefined {
  for (const match of text.matchAll(YEAR)) {
    const before = text.slice(Math.max(0, match.index - 70), match.index);
    if (!/©|\(c\)|copyright/i.test(before)) continue;
    return yearStamp({ start: match.index, end: match.index + 4 }, Number(match[1]), null);
  }
  return undefined;
}

/** A date in the footer, or the year of its copyright line. */
export function footerCandidates(article: Article): Candidate[] {
  const found: Candidate[] = [];
  for (const section of article.sections.slice(-5)) {
    if (section.kind !== "footer" && section.kind !== "boilerplate") continue;
    const text = article.text.slice(section.start, Math.min(section.end, section.start + 500));
    if (/https?:\/\//i.test(text)) continue;
    const whole = section.kind === "footer" ? findStamps(text).find(({ day }) => day !== null) : undefined;
    const stamp = whole ?? copyrightYear(text);
    if (stamp !== undefined) found.push(inText(stamp, "copyright", section.start));
  }
  return found;
}
