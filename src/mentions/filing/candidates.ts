import type { Article, Section } from "../../core/article.ts";
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

function inText(stamp: Stamp, source: Candidate["source"], offset: number): Candidate {
  const span = { start: offset + stamp.start, end: offset + stamp.end };
  return { stamp, source, evidence: { kind: "text", span } };
}

/** The date of the dateline, with the time behind it. */
export function datelineCandidates(article: Article, line: Dateline | undefined): Candidate[] {
  if (line?.date === undefined) return [];
  const from = line.date.start;
  const end = Math.max(line.date.end, line.wire === undefined ? line.words.end : line.wire.start - 1);
  return findStamps(article.text.slice(from, end))
    .slice(0, 1)
    .map((stamp) => inText(stamp, "dateline", from));
}

const LABEL =
  /^[\W_]{0,6}(?:(?:first|originally|last|story|date|article)[\s-])?(?<label>published|posted|filed|issued|released?|created|submitted|uploaded|added|written|dated|date|pubdate|publication date|issue date|release date|load-date|updated|modified|edited|corrected|revised)\b(?!\s(?:that|by\s(?:the|a)\s\p{Ll}))/iu;
const UPDATED = /^(?:updated|modified|edited|corrected|revised)$/i;

/** What a line says besides its date: nothing, a name behind "By", a weekday, a place, how long it takes to read. */
const BARE = /^[\W_]*(?:(?:by|on)\b[^\d]{0,80})?[\W_]*(?:\d{1,2}\smin(?:ute)?s?\sread)?[\W_]*$/iu;

function labelOf(line: string): "byline" | "updated" | undefined {
  const label = LABEL.exec(line)?.groups?.["label"];
  if (label === undefined) return undefined;
  return UPDATED.test(label) ? "updated" : "byline";
}

function isBare(line: string, stamp: Stamp): boolean {
  return BARE.test(`${line.slice(0, stamp.start)} ${line.slice(stamp.end)}`);
}

/** "Published 4 March 2021 10:00 | Updated 5 March 2021": what stands before the second date is its label. */
function sourceOf(line: string, stamps: readonly Stamp[], index: number): "byline" | "updated" | undefined {
  const before = stamps[index - 1]?.end ?? 0;
  const own = labelOf(line.slice(before, stamps[index]!.start));
  return own ?? (index === 0 ? labelOf(line) : undefined);
}

function lineCandidates(line: string, offset: number, isLoose: boolean): Candidate[] {
  const stamps = findStamps(line).filter(({ day, impossible }) => day !== null || impossible);
  return stamps.flatMap((stamp, i) => {
    const source =
      sourceOf(line, stamps, i) ?? (isLoose || (stamps.length === 1 && isBare(line, stamp)) ? "byline" : undefined);
    return source === undefined || (source === "byline" && i > 0 && !isLoose) ? [] : [inText(stamp, source, offset)];
  });
}

function* linesOf(article: Article, section: Section): Generator<{ line: string; offset: number }> {
  let offset = section.start;
  for (const line of article.text.slice(section.start, section.end).split("\n")) {
    if (line.length <= LONGEST_LINE && /\d/.test(line)) yield { line, offset };
    offset += line.length + 1;
  }
}

const LONGEST_LINE = 160;
const HEAD = 12;
const TAIL = 3;

/** The sections in which dates of publication stand: those before the second paragraph, and the last ones. */
function outerSections(article: Article): { section: Section; isHead: boolean }[] {
  const { sections } = article;
  const second = sections.findIndex(
    ({ kind }, i) => kind === "paragraph" && sections.slice(0, i).some((before) => before.kind === "paragraph"),
  );
  const head = Math.min(second === -1 ? sections.length : second, HEAD);
  return sections.flatMap((section, i) => {
    if (section.kind === "dateline") return [];
    const isHead = i < head;
    return isHead || i >= sections.length - TAIL || section.kind === "byline" ? [{ section, isHead }] : [];
  });
}

/** Dates in bylines, in lines that say "published" or the like, and in lines that have nothing else. */
export function bylineCandidates(article: Article): Candidate[] {
  const found: Candidate[] = [];
  for (const { section, isHead } of outerSections(article)) {
    for (const { line, offset } of linesOf(article, section)) {
      const candidates = lineCandidates(line, offset, section.kind === "byline");
      found.push(...candidates.filter(() => isHead || section.kind === "byline" || labelOf(line) !== undefined));
    }
  }
  return found;
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

// "© 2018 Sahel Press", "Copyright Thomson Reuters 2018"; a range of years says nothing
const COPYRIGHT = /(?:©|\(c\)|copyright\b)[^\d\n]{0,60}((?:19|20)\d\d)(?!\d|\s?[-–/]\s?\d)/iu;

/** A date in the footer, or the year of its copyright line. */
export function footerCandidates(article: Article): Candidate[] {
  const found: Candidate[] = [];
  for (const section of article.sections.slice(-5)) {
    if (section.kind !== "footer" && section.kind !== "boilerplate") continue;
    const text = article.text.slice(section.start, Math.min(section.end, section.start + 500));
    if (/https?:\/\//i.test(text)) continue;
    const stamp = section.kind === "footer" ? findStamps(text).find(({ day }) => day !== null) : undefined;
    const copyright = COPYRIGHT.exec(text);
    if (stamp !== undefined) found.push(inText(stamp, "copyright", section.start));
    else if (copyright !== null) {
      const end = copyright.index + copyright[0].length;
      found.push(inText(yearStamp({ start: end - 4, end }, Number(copyright[1]), null), "copyright", section.start));
    }
  }
  return found;
}

// "on Tuesday, 3 November 2026", "today, 3 November", "on Tuesday (Nov 3)": the day of the report, not "since", "until" or "will"
const TODAY = /(?:(?:\bon|\btoday|\bsaid|^)[\s,(]{0,3})$/iu;
const NOT_TODAY =
  /\b(?:will|would|due|scheduled|until|since|from|before|after|by|next|planned|expected)\b[^.]{0,60}$/iu;

/** A day in the first two paragraphs that is told as the day of the report: with its weekday, or as today. */
export function textCandidates(article: Article): Candidate[] {
  const paragraphs = article.sections.filter(({ kind }) => kind === "paragraph").slice(0, 2);
  for (const { start, end } of paragraphs) {
    const text = article.text.slice(start, Math.min(end, start + 600));
    const found = findStamps(text).find((stamp) => isToday(text, stamp));
    if (found !== undefined) return [inText(withoutWeekday(text, found), "text", start)];
  }
  return [];
}

function isToday(text: string, stamp: Stamp): boolean {
  if (stamp.day === null || stamp.time !== null) return false;
  const before = text.slice(Math.max(0, stamp.start - 80), stamp.start);
  const saysDay = stamp.weekday !== null || /\btoday[\s,(]{0,3}$/i.test(before) || /day \($/i.test(before);
  return saysDay && (TODAY.test(before) || /day \($/i.test(before)) && !NOT_TODAY.test(before);
}

/** The date without the weekday before it, which is part of the sentence. */
function withoutWeekday(text: string, stamp: Stamp): Stamp {
  if (stamp.weekday === null) return stamp;
  const words = /^\p{L}+\.?,?\s+(?:the\s)?/iu.exec(text.slice(stamp.start, stamp.end));
  return { ...stamp, start: stamp.start + (words?.[0].length ?? 0) };
}
