import type { Section, SectionKind } from "../core/article.ts";
import type { Span } from "../core/spans.ts";
import { findDateline } from "./dateline.ts";

/** Stretches between blank lines, without the white space around them. */
function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let open: Span | undefined;
  let start = 0;
  for (const match of text.matchAll(/\r\n?|\n|$/g)) {
    const line = trim(text, { start, end: match.index });
    start = match.index + match[0].length;
    if (line.end > line.start) open = { start: open?.start ?? line.start, end: line.end };
    else if (open !== undefined) {
      blocks.push(open);
      open = undefined;
    }
  }
  if (open !== undefined) blocks.push(open);
  return blocks;
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

const SENTENCE_END = /[.!?…:;]["”’')\]]*$/;

/** A paragraph that breaks off mid-sentence goes on in the next block if that begins as a middle does. */
function isBroken(before: string, after: string): boolean {
  if (SENTENCE_END.test(before) || before.length < 60) return false;
  return /^\p{Ll}/u.test(after) || /(?:\b(?:and|or|of|the|in|to|a|with|for|by|from|on|at)|,)$/.test(before);
}

function joinBroken(text: string, blocks: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const tail = last === undefined ? "" : text.slice(Math.max(last.start, last.end - 100), last.end);
    if (last !== undefined && isBroken(tail, text.slice(block.start, block.start + 20))) {
      joined[joined.length - 1] = { start: last.start, end: block.end };
    } else joined.push(block);
  }
  return joined;
}

const BYLINE = /^(?:By|BY) (?!the )\p{Lu}/u;
const BOILERPLATE = /^(?:read more|share this|related|advertisement|sign up|follow us|click here|subscribe)\b/i;
const FOOTER = /^(?:https?:\/\/\S+|<https?:\/\/\S+>|(?:©|\(c\)|copyright)\b.*)$/i;

function kindOf(block: string, isFirst: boolean): SectionKind {
  if (FOOTER.test(block)) return "footer";
  if (BOILERPLATE.test(block) && block.length < 120) return "boilerplate";
  if (block.length < 200 && BYLINE.test(block)) return "byline";
  if (!SENTENCE_END.test(block) && block.length < 160) return isFirst ? "title" : "heading";
  return "paragraph";
}

/** The sections of a cleaned text, in order. A dateline at the head of a paragraph is a section of its own. */
export function findSections(text: string): Section[] {
  const blocks = joinBroken(text, blocksOf(text));
  const sections: Section[] = [];
  let seenBody = false;
  blocks.forEach((block, i) => {
    const words = text.slice(block.start, block.end);
    const isLast = i === blocks.length - 1 && i > 1;
    let kind = kindOf(words, sections.length === 0);
    if (kind === "heading" && isLast) kind = "footer";
    if (kind === "paragraph" && !seenBody) {
      const dateline = findDateline(text, block);
      if (dateline !== undefined) {
        sections.push({ kind: "dateline", ...dateline.span });
        sections.push({ kind, ...trim(text, { start: dateline.span.end, end: block.end }) });
        seenBody = true;
        return;
      }
    }
    seenBody ||= kind === "paragraph";
    sections.push({ kind, ...block });
  });
  return sections;
}
