import { type CodePoints, type Draft, foldedSlice, shownText, toRaw } from "./offsets.ts";
import type { Span } from "./spans.ts";
import type { Word } from "./words.ts";

/** What part of the article a stretch of its text is. Extractors choose which kinds they read. */
export type SectionKind =
  | "title"
  | "heading"
  | "byline"
  | "dateline"
  | "paragraph"
  | "quotation" // a block quote
  | "caption"
  | "boilerplate" // "Read more", share lines, newsletter calls, related links, paragraphs in another language
  | "footer"; // URL, publisher, copyright line

/** The parts of a dateline, as spans of the text. */
export interface Dateline {
  /** With the dash behind it. */
  readonly span: Span;
  /** Without the dash. */
  readonly words: Span;
  readonly place?: Span;
  /** The country, state or province that the line names beside the place. */
  readonly region?: Span;
  readonly date?: Span;
  readonly wire?: Span;
}

/** A stretch of `article.text` of one kind. Sections are disjoint and in text order; between them is white space only. */
export interface Section extends Span {
  readonly kind: SectionKind;
  /** Of a dateline at the head of a paragraph: its parts. */
  readonly dateline?: Dateline;
}

export type TokenKind = "word" | "number" | "alphanumeric" | "punctuation" | "symbol" | "link";

/** The smallest piece that rules read. Tokens are disjoint and in text order. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** The characters as they stand in `article.text`. */
  readonly text: string;
  /** Lower case, typographic apostrophes straight: what tables are looked up with. */
  readonly lower: string;
  /** The same word for all tokens of this text, with what is known of it: see `factOf`. */
  readonly word: Word;
  /** True if no white space stands between this token and the one before it. */
  readonly glued: boolean;
  /** Index in `article.sentences`. */
  readonly sentence: number;
}

/** A sentence: `[firstToken, endToken)` in `article.tokens`, all in the section with index `section`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly section: number;
}

/** A value that the form of the input gives (front matter, HTML head, a header line); `raw` is its place in the raw input. */
export interface Stated {
  readonly value: string;
  readonly raw: Span;
}

/** What the form of the input says about the article. */
export interface Metadata {
  readonly title?: Stated;
  readonly publisher?: Stated;
  readonly author?: Stated;
  readonly url?: Stated;
  readonly published?: Stated;
  readonly language?: Stated;
}

/** A stretch of the raw input (UTF-16 units) whose kind the form states: an HTML element, a markdown block quote. */
export interface Mark extends Span {
  readonly kind: SectionKind;
}

/** An input that has been cleaned, step by step: its text with the way back, and what its form says. */
export interface Cleaned {
  readonly draft: Draft;
  readonly metadata: Metadata;
  /** Disjoint and in the order of the raw input. */
  readonly marks: readonly Mark[];
}

/** One article: an immutable value. All spans are in UTF-16 units of `text`. */
export interface Article {
  readonly id: string;
  readonly raw: string;
  readonly text: string;
  readonly draft: Draft;
  readonly codePoints: CodePoints;
  readonly metadata: Metadata;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** True if the body has next to no lower-case letters, as old wires have: shape says nothing there. */
  readonly allCapitals: boolean;
  /** BCP 47 tag of the text's language ("und": none we know), or null if there are too few words to tell. */
  readonly language: string | null;
  /** Languages of the paragraphs that were set apart as boilerplate because they aren't in the article's language. */
  readonly otherLanguages: readonly string[];
}

/** The characters that a value came from: code points of the raw input, half-open. */
export interface Evidence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Turns a span of `article.text` into evidence; white space at its ends is left out. */
export function evidenceOf(article: Article, span: Span): Evidence {
  const { text, draft, codePoints } = article;
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const piece = draft.pieces[0];
  // The text as it came, whole, as most is: it stands where it stood.
  if (draft.pieces.length === 1 && piece!.kind === "copied") {
    const by = piece!.rawStart - piece!.start;
    const shown = foldedSlice(text, start, end);
    return { text: shown, start: codePoints.at(start + by), end: codePoints.at(end + by) };
  }
  const stretch = { start, end };
  const raw = toRaw(draft, stretch);
  return { text: shownText(draft, stretch), start: codePoints.at(raw.start), end: codePoints.at(raw.end) };
}

/** Evidence for a stretch that isn't part of the text (front matter, an HTML head): `raw` in UTF-16 units of the raw input. */
export function rawEvidence(article: Article, raw: Span): Evidence {
  return {
    text: article.raw.slice(raw.start, raw.end).replace(/\s+/g, " ").trim(),
    start: article.codePoints.at(raw.start),
    end: article.codePoints.at(raw.end),
  };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029;
}

/** True if the text begins with a capital letter. */
export function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text);
}

/** True if the text begins with a small letter. */
export function startsWithSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  if (!(code >= 128)) return code >= 97 && code <= 122;
  return /^\p{Ll}/u.test(text);
}

/** The span of tokens `[first, end)` of the article. */
export function tokenSpan(article: Article, first: number, end: number): Span {
  return { start: article.tokens[first]!.start, end: article.tokens[end - 1]!.end };
}

/** Index of the first token that ends after `offset`; `tokens.length` if none does. */
export function tokenAt(article: Article, offset: number): number {
  const { tokens } = article;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The kind of the section in which the token with this index stands. */
export function sectionKindOf(article: Article, token: number): SectionKind {
  return article.sections[article.sentences[article.tokens[token]!.sentence]!.section]!.kind;
}
