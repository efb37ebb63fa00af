import type { Article, Section } from "../../core/article.ts";
import { type Candidate, inText } from "./candidates.ts";
import { findStamps, type Stamp } from "./stamp.ts";

const LABEL =
  /^[\W_]{0,6}(?:(?:first|originally|last|story|date|article)[\s-])?(?<label>published|posted|filed|issued|released?|created|submitted|uploaded|added|written|dated|date|pubdate|publication date|issue date|release date|load-date|updated|modified|edited|corrected|revised)\b(?!\s(?:that|by\s(?:the|a)\s\p{Ll}))/iu;
const UPDATED = /^(?:updated|modified|edited|corrected|revised)$/i;

/** What a line says besides its date: nothing, a name behind "By", a weekday, how long it takes to read. */
const BARE = /^(?:(?:by|on)(?: \D{0,80})?)?(?:\d{1,2} min(?:ute)?s? read)?$/i;

function labelOf(line: string): "byline" | "updated" | undefined {
  const label = LABEL.exec(line)?.groups?.["label"];
  if (label === undefined) return undefined;
  return UPDATED.test(label) ? "updated" : "byline";
}

function isBare(line: string, stamp: Stamp): boolean {
  const rest = `${line.slice(0, stamp.start)} ${line.slice(stamp.end)}`;
  return BARE.test(rest.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
}

/** "Published 4 March 2021 10:00 | Updated 5 March 2021": what stands before the second date is its label. */
function sourceOf(line: string, stamps: readonly Stamp[], index: number): "byline" | "updated" | undefined {
  const before = stamps[index - 1]?.end ?? 0;
  const own = labelOf(line.slice(before, stamps[index]!.start));
  return own ?? (index === 0 ? labelOf(line) : undefined);
}

/** "By Monday, March 3, 2020, forty had died.": a sentence, not a byline. */
function isSentence(line: string): boolean {
  return /\p{Ll}{2}\.["”’)]?$/u.test(line.trimEnd());
}

function lineCandidates(line: string, offset: number, isByline: boolean): Candidate[] {
  const stamps = findStamps(line).filter(({ day, impossible }) => day !== null || impossible);
  const isLoose = isByline && !isSentence(line);
  const isWhole = stamps.length === 1 && !isSentence(line) && isBare(line, stamps[0]!);
  return stamps.flatMap((stamp, i) => {
    const source = sourceOf(line, stamps, i) ?? (isLoose || isWhole ? "byline" : undefined);
    return source === undefined || (source === "byline" && i > 0 && !isLoose) ? [] : [inText(stamp, source, offset)];
  });
}

// In a paragraph that is wrapped by hand a line may hold nothing but a date.
function* linesOf(article: Article, section: Section): Generator<{ line: string; offset: number }> {
  if (section.kind === "paragraph" && section.end - section.start > LONGEST_LINE) return;
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
