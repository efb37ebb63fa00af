import type { Article, Section } from "../../core/article.ts";
import { isSpace } from "../../core/characters.ts";
import { type Candidate, inText } from "./candidates.ts";
import { findStamps, type Stamp } from "./stamp.ts";

// Of a line in lower case. No letters beyond ASCII and no flags: with them the pattern took ten milliseconds to compile.
const LABEL =
  /^[^a-z0-9]{0,6}(?:(?:first|originally|last|story|date|article)[\s-])?(published|posted|filed|issued|released?|created|submitted|uploaded|added|written|dated|date|pubdate|publication date|issue date|release date|load-date|updated|modified|edited|corrected|revised)(?![a-z0-9_])(?!\s(?:that|by\s(?:the|a)\s[a-zß-ɏ]))/;
const LONGEST_LABEL = 60;
const UPDATED: ReadonlySet<string> = new Set(["updated", "modified", "edited", "corrected", "revised"]);

/** What a line says besides its date: nothing, a name behind "By", a weekday, how long it takes to read. */
const BARE = /^(?:(?:by|on)(?: \D{0,80})?)?(?:\d{1,2} min(?:ute)?s? read)?$/i;

function labelOf(line: string): "byline" | "updated" | undefined {
  const label = LABEL.exec(line.slice(0, LONGEST_LABEL).toLowerCase())?.[1];
  if (label === undefined) return undefined;
  return UPDATED.has(label) ? "updated" : "byline";
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

function isSmall(letter: string): boolean {
  return letter >= "a" && letter <= "z" ? true : letter >= "ß" && letter !== letter.toUpperCase();
}

/** "By Monday, March 3, 2020, forty had died.": a sentence, not a byline. */
function isSentence(line: string): boolean {
  let end = line.length;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
  if (end > 0 && '"”’)'.includes(line[end - 1]!)) end--;
  return end > 2 && line[end - 1] === "." && isSmall(line[end - 2]!) && isSmall(line[end - 3]!);
}

const NO_STAMPS: readonly Stamp[] = [];

/** The whole dates of a line, those that don't exist among them. */
function datesIn(line: string): readonly Stamp[] {
  const stamps = findStamps(line);
  return stamps.length === 0 ? NO_STAMPS : stamps.filter(({ day, impossible }) => day !== null || impossible);
}

/** How a line was found: in a byline, in the head of the article. */
interface Where {
  readonly isByline: boolean;
  readonly isHead: boolean;
}

/** The candidates in a line; outside of the article's head and its bylines a line must say by a label that it has one. */
function addCandidates(found: Candidate[], line: string, offset: number, { isByline, isHead }: Where): void {
  const stamps = datesIn(line);
  if (stamps.length === 0 || (!isHead && !isByline && labelOf(line) === undefined)) return;
  const isProse = isSentence(line);
  const isLoose = isByline && !isProse;
  const isWhole = isLoose || (stamps.length === 1 && !isProse && isBare(line, stamps[0]!));
  for (let i = 0; i < stamps.length; i++) {
    const source = sourceOf(line, stamps, i) ?? (isWhole ? "byline" : undefined);
    if (isAdded(source, i, isLoose)) found.push(inText(stamps[i]!, source, offset));
  }
}

/** Only a byline may have two dates that nothing labels. */
function isAdded<S extends string>(source: S | undefined, index: number, isLoose: boolean): source is S {
  return source !== undefined && (source !== "byline" || index === 0 || isLoose);
}

const LONGEST_LINE = 160;

// In a paragraph that is wrapped by hand a line may hold nothing but a date.
function addSection(found: Candidate[], { text }: Article, { kind, start, end }: Section, isHead: boolean): void {
  if (kind === "paragraph" && end - start > LONGEST_LINE) return;
  const where = { isByline: kind === "byline", isHead };
  for (let from = start; from <= end; ) {
    const feed = text.indexOf("\n", from);
    const to = feed === -1 || feed > end ? end : feed;
    if (to - from <= LONGEST_LINE) addCandidates(found, text.slice(from, to), from, where);
    from = to + 1;
  }
}

const HEAD = 12;
const TAIL = 3;

/** How many sections stand before the second paragraph, the head of the article. */
function headOf(sections: readonly Section[]): number {
  let paragraphs = 0;
  for (let i = 0; i < HEAD && i < sections.length; i++) {
    if (sections[i]!.kind === "paragraph" && ++paragraphs === 2) return i;
  }
  return Math.min(sections.length, HEAD);
}

/**
 * Adds the dates in bylines, in lines that say "published" or the like, and in lines that have nothing else: in the
 * sections in which dates of publication stand, those before the second paragraph and the last ones.
 */
export function addBylineDates(found: Candidate[], article: Article): void {
  const { sections } = article;
  const head = headOf(sections);
  for (let i = 0; i < sections.length; i++) {
    const section = sections[i]!;
    const isHead = i < head;
    if (section.kind === "dateline") continue;
    if (isHead || i >= sections.length - TAIL || section.kind === "byline") addSection(found, article, section, isHead);
  }
}
