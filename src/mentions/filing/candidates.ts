import type { Article, Dateline } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import { findStamps, firstStamp, type Stamp } from "./stamp.ts";
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

/** Adds the date of the dateline, with the time behind it. */
export function addDatelineDate(found: Candidate[], { text }: Article, line: Dateline | undefined): void {
  if (line?.date === undefined) return;
  const from = line.date.start;
  const end = Math.max(line.date.end, line.wire === undefined ? line.words.end : line.wire.start - 1);
  const stamp = firstStamp(text.slice(from, end));
  if (stamp !== undefined) found.push(inText(stamp, "dateline", from));
}

/** Adds the date that the form of the input states (front matter, an HTML head, a header line). */
export function addMetadataDate(found: Candidate[], { metadata, raw }: Article): void {
  const { published } = metadata;
  if (published === undefined) return;
  const within = firstStamp(raw.slice(published.raw.start, published.raw.end));
  const stamp = within ?? firstStamp(published.value) ?? bareStamp(published.value);
  if (stamp === undefined) return;
  const start = published.raw.start;
  const span = within === undefined ? published.raw : { start: start + within.start, end: start + within.end };
  found.push({ stamp, source: "metadata", evidence: { kind: "raw", span } });
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

/** Adds the dates in the paths of the article's own links: those of the footer, else that of the metadata. */
export function addUrlDates(found: Candidate[], { metadata, sections, text }: Article): void {
  const before = found.length;
  for (const { kind, start, end } of sections) {
    if (kind !== "footer") continue;
    for (const stamp of urlStamps(text.slice(start, end))) found.push(inText(stamp, "url", start));
  }
  const { url } = metadata;
  if (url === undefined || found.length > before) return;
  for (const stamp of urlStamps(url.value))
    found.push({ stamp, source: "url", evidence: { kind: "raw", span: url.raw } });
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

const LAST = 5;
const LONGEST = 500;

/** Adds a date in each of the last sections that are a footer, or the year of its copyright line. */
export function addFooterDates(found: Candidate[], { sections, text }: Article): void {
  for (let i = Math.max(0, sections.length - LAST); i < sections.length; i++) {
    const { kind, start, end } = sections[i]!;
    if (kind !== "footer" && kind !== "boilerplate") continue;
    const stamp = footerStamp(text.slice(start, Math.min(end, start + LONGEST)), kind === "footer");
    if (stamp !== undefined) found.push(inText(stamp, "copyright", start));
  }
}

function footerStamp(text: string, isFooter: boolean): Stamp | undefined {
  if (/https?:\/\//i.test(text)) return undefined;
  const whole = isFooter ? findStamps(text).find(({ day }) => day !== null) : undefined;
  return whole ?? copyrightYear(text);
}
