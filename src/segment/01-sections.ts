import type { Mark, Section, SectionKind } from "../core/article.ts";
import type { Draft } from "../core/offsets.ts";
import { type Block, blocksOf, SENTENCE_END, trim } from "./blocks.ts";
import { cueOf } from "./cues.ts";
import { findDateline, findDatelineLine } from "./dateline.ts";

const BYLINE = /^(?:By|BY) (?!the )\p{Lu}/u;
const LINK = /^<?https?:\/\/\S+>?$/i;
// A byline may hold the date and the place beside the names; a sentence that begins with "By" ends with a stop.
const LONGEST_BYLINE = 200;
const LONGEST_HEADING = 160;

function isByline(line: string): boolean {
  const second = line.charCodeAt(1) | 32;
  return second === 121 && line.length < LONGEST_BYLINE && BYLINE.test(line) && !SENTENCE_END.test(line);
}

/** What a line says it is by its own words; undefined if it's text. */
function ownKind(line: string): SectionKind | "end" | undefined {
  const first = line.charCodeAt(0);
  if ((first === 60 || (first | 32) === 104) && LINK.test(line)) return "footer";
  const cue = cueOf(line);
  if (cue !== undefined) return cue;
  return first === 66 && isByline(line) ? "byline" : undefined;
}

/** What the form says a block is, if that holds whatever its words are. */
function statedKind({ mark }: Block): SectionKind | undefined {
  return mark === undefined || mark.kind === "paragraph" ? undefined : mark.kind;
}

/** Gives the blocks their kinds, from the first to the last. */
class Reader {
  readonly sections: Section[] = [];
  readonly #text: string;
  #hasTitle: boolean;
  #seenBody = false;
  #isOver = false;

  constructor(text: string, hasTitle: boolean) {
    this.#text = text;
    this.#hasTitle = hasTitle;
  }

  read(block: Block, isLast: boolean): void {
    const line = this.#text.slice(block.start, block.end);
    const kind = this.#isOver ? "footer" : (statedKind(block) ?? this.#kindOf(line, block, isLast));
    if (kind === "end") this.#isOver = this.#seenBody;
    if (kind === "title") this.#hasTitle = true;
    if (kind === "paragraph" && !this.#seenBody && this.#readDateline(block)) return;
    this.#seenBody ||= kind === "paragraph";
    this.sections.push({ kind: kind === "end" ? "footer" : kind, start: block.start, end: block.end });
  }

  #kindOf(line: string, block: Block, isLast: boolean): SectionKind | "end" {
    const own = ownKind(line);
    if (own !== undefined) return own;
    if (block.mark !== undefined || line.length >= LONGEST_HEADING || SENTENCE_END.test(line)) return "paragraph";
    if (!this.#hasTitle && !this.#seenBody && findDatelineLine(this.#text, block) === undefined) return "title";
    return isLast ? "footer" : "heading";
  }

  /** The dateline at the head of the first paragraph is a section of its own. */
  #readDateline(block: Block): boolean {
    const dateline = findDateline(this.#text, block);
    if (dateline === undefined) return false;
    const { start, end } = dateline.span;
    this.sections.push({ kind: "dateline", start, end, dateline });
    const rest = trim(this.#text, { start: end, end: block.end });
    if (rest.end > rest.start) this.sections.push({ kind: "paragraph", start: rest.start, end: rest.end });
    this.#seenBody = true;
    return true;
  }
}

/** The sections of a cleaned text, in order; `marks` is what its form says of its parts. */
export function findSections(draft: Draft, marks: readonly Mark[]): Section[] {
  const blocks = blocksOf(draft, marks);
  const reader = new Reader(
    draft.text,
    marks.some(({ kind }) => kind === "title"),
  );
  blocks.forEach((block, i) => {
    reader.read(block, i === blocks.length - 1 && i > 1);
  });
  return reader.sections;
}
