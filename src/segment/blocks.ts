import { type Mark, startsWithSmall } from "../core/article.ts";
import { type Draft, toRaw } from "../core/offsets.ts";
import type { Span } from "../core/spans.ts";

/** A stretch of the text that stands by itself, without the white space around it; `mark` is what the form says it is. */
export interface Block extends Span {
  readonly mark: Mark | undefined;
}

/** The span without the white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
}

/** The lines of the text that aren't blank, in groups between blank lines. */
function groupsOf(text: string): Span[][] {
  const groups: Span[][] = [];
  // Not `includes`: V8 moves that search, which changes nothing, into the loop that uses its result, and does it for each line.
  const hasReturns = /\r/.test(text);
  let open: Span[] | undefined;
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(text, start, hasReturns);
    const line = trim(text, { start, end });
    if (line.end === line.start) open = undefined;
    else if (open === undefined) {
      open = [line];
      groups.push(open);
    } else open.push(line);
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return groups;
}

/** The next line feed or carriage return, or the end. */
function lineEnd(text: string, from: number, hasReturns: boolean): number {
  const feed = text.indexOf("\n", from);
  const end = feed === -1 ? text.length : feed;
  // Old Macintosh texts have carriage returns only.
  if (hasReturns) for (let i = from; i < end; i++) if (text.charCodeAt(i) === 13) return i;
  return end;
}

/** Judges blocks and their ends by what they end with. */
export const SENTENCE_END = /[.?!…:;]["”’')\]]*$/;

// Lines longer than this aren't wrapped by hand or by a mailer; RFC 5322 asks for 78, old wires had up to 100.
const WIDEST = 110;
const NARROWEST = 45;

/** The width to which a text's lines are wrapped, or infinity if they aren't: all are too short, or one in twenty too long. */
function widthOf(groups: readonly (readonly Span[])[]): number {
  let [lines, long, width] = [0, 0, 0];
  for (const group of groups) {
    for (const { start, end } of group) {
      lines++;
      if (end - start > WIDEST) long++;
      else width = Math.max(width, end - start);
    }
  }
  return long * 20 > lines || width < NARROWEST ? Number.POSITIVE_INFINITY : width;
}

/** True if the line end between two lines is one that wrapping made: the next word wouldn't have fitted. */
function isWrapped(text: string, line: Span, next: Span, width: number): boolean {
  if (width === Number.POSITIVE_INFINITY) return false;
  let word = next.start;
  while (word < next.end && !isSpace(text.charCodeAt(word))) word++;
  return line.end - line.start + 1 + (word - next.start) > width;
}

/** True if a new paragraph begins behind the line. */
function endsParagraph(text: string, line: Span, next: Span, width: number): boolean {
  if (isWrapped(text, line, next, width)) return false;
  if (/^["“‘'([—–-]?\s?\p{Ll}/u.test(text.slice(next.start, next.start + 4))) return false;
  if (SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 8), line.end))) return true;
  return width === Number.POSITIVE_INFINITY || (line.end - line.start) * 2 < width;
}

/** A group's lines, those put together that were one before a mailer or a hand wrapped them. */
function unwrap(text: string, group: readonly Span[], width: number): Span[] {
  if (group.length === 1) return [group[0]!];
  // A group is wrapped to its own width if it's long enough to show it.
  const own = group.length < 4 ? width : Math.min(width, widthOf([group]));
  const blocks: Span[] = [];
  let open = group[0]!;
  for (let i = 1; i < group.length; i++) {
    const next = group[i]!;
    if (endsParagraph(text, group[i - 1]!, next, own)) {
      blocks.push(open);
      open = next;
    } else open = { start: open.start, end: next.end };
  }
  blocks.push(open);
  return blocks;
}

/** A paragraph that breaks off mid-sentence goes on in the next block if that begins as a middle does. */
function isBroken(text: string, last: Block, block: Block): boolean {
  if (last.end - last.start < 60 || !isProse(last) || !isProse(block)) return false;
  const before = text.slice(Math.max(last.start, last.end - 100), last.end);
  if (SENTENCE_END.test(before)) return false;
  const after = text.slice(block.start, block.start + 20);
  return startsWithSmall(after) || /(?:\b(?:and|or|of|the|in|to|a|with|for|by|from|on|at)|,)$/.test(before);
}

function isProse({ mark }: Block): boolean {
  return mark === undefined || mark.kind === "paragraph";
}

/** What the form says of each block: the mark in which its first character stands. */
function marked(draft: Draft, spans: readonly Span[], marks: readonly Mark[]): Block[] {
  if (marks.length === 0) return spans.map(({ start, end }) => ({ start, end, mark: undefined }));
  let at = 0;
  return spans.map((span) => {
    const raw = toRaw(draft, { start: span.start, end: span.start + 1 }).start;
    while (at < marks.length && marks[at]!.end <= raw) at++;
    const mark = marks[at];
    return { start: span.start, end: span.end, mark: mark !== undefined && mark.start <= raw ? mark : undefined };
  });
}

/**
 * The blocks of a cleaned text, in order: between blank lines; lines that were wrapped put together, lines that are
 * paragraphs apart; what was broken in mid-sentence joined again.
 */
export function blocksOf(draft: Draft, marks: readonly Mark[]): Block[] {
  const { text } = draft;
  const groups = groupsOf(text);
  const width = widthOf(groups);
  const spans = groups.flatMap((group) => unwrap(text, group, width));
  const joined: Block[] = [];
  for (const block of marked(draft, spans, marks)) {
    const last = joined.at(-1);
    if (last !== undefined && isBroken(text, last, block))
      joined[joined.length - 1] = { start: last.start, end: block.end, mark: last.mark };
    else joined.push(block);
  }
  return joined;
}
