import type { Cleaned, Mark, SectionKind } from "../core/article.ts";
import { applyEdits, type Draft, type Edit, toRaw } from "../core/offsets.ts";

/** Marks that are dropped, each kind with the characters that a text with it has one of. */
const MARKS: readonly { readonly needs: RegExp; readonly pattern: () => RegExp }[] = [
  // # headings, > quotes, fences of code
  { needs: /[#>`]/, pattern: () => /^ {0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|```[^\n`]{0,40}$)/gm },
  // rules of dashes
  {
    needs: /-[ \t]*-|===|[*_]/,
    pattern: () => /^[ \t]{0,3}(?:(?:-[ \t]*){3,80}|(?:\*[ \t]*){3,80}|(?:_[ \t]*){3,80}|={3,80})$/gm,
  },
  // the # behind a heading, backslashes at line ends and before marks
  { needs: /[#\\]/, pattern: () => /(?<=\S)[ \t]{1,4}#{1,6}[ \t]{0,4}$|\\(?=[!#$*()[\]_`>~.-]|$)/gm },
  // *emphasis*, **strong**; _emphasis_ of whole words only; `code`
  { needs: /\*/, pattern: () => /\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}/g },
  {
    needs: /_/,
    pattern: () =>
      /(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_][^_\n]{0,500}_{1,3}(?![\p{L}\p{N}_]))|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/gu,
  },
  // [1]: https://… that a link leads to; "[TEXT]: …" of old wires is none
  {
    needs: /\]:/,
    pattern: () =>
      /^ {0,3}\[[^[\]\n]{1,60}\]:[ \t]*<?(?:https?:\/\/|www\.|mailto:|[/#])\S{0,2000}(?:[ \t][^\n]{0,200})?$/gm,
  },
];
const ITEM = /^ {0,8}[*+•-][ \t]{1,4}(?=\S)/gm;
const LINK = /!?\[([^[\]\n]{0,500})\](?:\(([^()\s]{0,2000})(?: "[^"\n]{0,300}")?\)|\[[^[\]\n]{0,60}\])/g;

function dropMarks(text: string): Edit[] {
  const edits: Edit[] = [];
  const drop = (start: number, length: number): void => {
    if (length > 0) edits.push({ start, end: start + length, text: "", kind: "shown" });
  };
  for (const { needs, pattern } of MARKS) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(pattern())) drop(match.index, match[0].length);
  }
  // An item of a list is a line of its own.
  for (const { 0: mark, index } of text.matchAll(ITEM)) {
    edits.push({ start: index, end: index + mark.length, text: "\n", kind: "shown" });
  }
  for (const match of text.matchAll(LINK)) {
    const open = match[0].indexOf("[") + 1;
    drop(match.index, open);
    drop(match.index + open + match[1]!.length, match[0].length - open - match[1]!.length);
  }
  return edits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Those that don't reach into one before them. */
function disjoint(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]{1,4}(?=\S)/gm;
const UNDERLINE = /\n(?:={3,80}|-{3,80})[ \t]{0,4}(?=\n|$)/g;
const QUOTED_LINE = /^ {0,3}>/gm;

function lineFrom(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
}

/** The headings: the level, and the line. */
function headingsIn(text: string): { level: number; start: number; end: number }[] {
  const found = [...text.matchAll(HEADING)].map(({ 0: { length }, 1: signs, index }) => {
    return { level: signs!.length, start: index, end: lineFrom(text, index + length) };
  });
  for (const { 0: line, index } of text.matchAll(UNDERLINE)) {
    const start = text.lastIndexOf("\n", index - 1) + 1;
    const words = text.slice(start, Math.min(index, start + 200));
    // A rule of dashes below a paragraph is no heading's.
    const isHeading = /\S/.test(words) && index - start < 200 && !/[.?!]["”’]?\s*$/.test(words.slice(-5));
    if (isHeading) found.push({ level: line[1] === "=" ? 1 : 2, start, end: index });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What the marks say of the lines: the first heading is the title, "> " makes a quotation. */
function kindsOf(draft: Draft): Mark[] {
  const marks: Mark[] = [];
  const add = (kind: SectionKind, start: number, end: number): void => {
    marks.push({ kind, ...toRaw(draft, { start, end }) });
  };
  headingsIn(draft.text).forEach(({ level, start, end }, i) => {
    add(i === 0 && level === 1 ? "title" : "heading", start, end);
  });
  for (const { index } of draft.text.matchAll(QUOTED_LINE)) add("quotation", index, lineFrom(draft.text, index));
  return marks;
}

/** True if the text has a mark of markdown. */
function hasMarks(text: string): boolean {
  return /[*#>[_`\\]/.test(text) || /(?:^|\n) {0,8}[-=+•]/.test(text);
}

/** Drops markdown's marks; the words between them stay, and keep what the marks say of them. */
export function cleanMarkdown(cleaned: Cleaned): Cleaned {
  const { draft, marks } = cleaned;
  if (!hasMarks(draft.text)) return cleaned;
  const found = kindsOf(draft).filter(({ kind }) => kind !== "title" || !marks.some((mark) => mark.kind === "title"));
  return {
    ...cleaned,
    draft: applyEdits(draft, disjoint(dropMarks(draft.text))),
    marks: [...marks, ...found].sort((a, b) => a.start - b.start),
  };
}
