import type { Article, Token } from "../../core/article.ts";
import type { Mention, Span } from "../../core/spans.ts";
import { factOf } from "../../core/words.ts";
import { isMark, isSingle, type Style, styleOf } from "./marks.ts";

/** A stretch in quotation marks; the mention's span includes the marks, `inner` doesn't. */
export interface QuoteValue {
  readonly inner: Span;
  /** Tokens of the quote with its marks: `[first, end)`. */
  readonly first: number;
  readonly end: number;
  /** True if the closing mark is missing because the quote goes on in the next paragraph. */
  readonly continues: boolean;
}

export type QuoteMention = Mention<QuoteValue>;

interface Open {
  readonly style: Style;
  readonly first: number;
  level: number;
}

/** The tokens of a section. */
interface Scope {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly end: number;
  /** `laterClosers`, once asked for. */
  later: Uint8Array | undefined;
}

/** Finds the stretches in quotation marks, whoever says them: disjoint (the outermost of nested ones), in text order. */
export function findQuotes(article: Article): readonly QuoteMention[] {
  const quotes: QuoteMention[] = [];
  const { tokens, sentences, sections } = article;
  for (let s = 0; s < sentences.length; ) {
    const { firstToken, section } = sentences[s]!;
    while (s < sentences.length && sentences[s]!.section === section) s++;
    const end = sentences[s - 1]!.endToken;
    const before = quotes.length;
    scanSection({ tokens, first: firstToken, end, later: undefined }, quotes);
    if (quotes.length === before && sections[section]!.kind === "quotation") addBlock(tokens, firstToken, end, quotes);
  }
  return quotes;
}

/** One pass over the tokens of a section; each token is looked at once, so any number of stray marks takes linear time. */
function scanSection(scope: Scope, quotes: QuoteMention[]): void {
  const { tokens, first, end } = scope;
  let open: Open | undefined;
  for (let i = first; i < end; i++) {
    if (tokens[i]!.kind !== "punctuation" || !isMark(tokens[i])) continue;
    if (open === undefined) {
      open = openAt(tokens, i, first, end);
      continue;
    }
    open.level += levelChange(scope, open, i);
    if (open.level > 0) continue;
    add(tokens, open, i, quotes);
    open = undefined;
  }
  if (open !== undefined) addUnclosed(tokens, open, end, quotes);
}

/** -1 for a mark that closes a level, 1 for one that opens another. */
function levelChange(scope: Scope, { style }: Open, i: number): number {
  if (closes(scope, i, style)) return -1;
  return style.nests.includes(scope.tokens[i]!.text) ? 1 : 0;
}

/** By token of a section: 1 if a later token could close a single-quoted stretch and none opens one before it. */
function laterClosers(tokens: readonly Token[], first: number, end: number): Uint8Array {
  const later = new Uint8Array(end - first);
  let seen = 0;
  for (let i = end - 1; i >= first; i--) {
    later[i - first] = seen;
    if (!isMark(tokens[i])) continue;
    const { text } = tokens[i]!;
    if (text === "‘") seen = 0;
    else if ((text === "’" || text === "'") && tokens[i]!.glued && !isLetterNext(tokens, i, end)) seen = 1;
  }
  return later;
}

function isLetterNext(tokens: readonly Token[], i: number, end: number): boolean {
  return i + 1 < end && tokens[i + 1]!.glued && tokens[i + 1]!.kind !== "punctuation";
}

/** True for a mark behind which a quote may open without a space. */
const mayStandBefore = factOf(({ text }) => '([{—–-/:“"‘«…'.includes(text[0]!), false);
const ELISION = /^(?:em|til|cause|n|tis|twas|bout|round|s)$/;

function openAt(tokens: readonly Token[], i: number, first: number, end: number): Open | undefined {
  const token = tokens[i]!;
  const style = styleOf(token);
  if (style === null || i + 1 >= end) return undefined;
  const next = tokens[i + 1]!;
  const isLoose = token.text === "``";
  if (!next.glued && !isLoose && token.text !== "«") return undefined;
  if (i > first && token.glued && token.text !== "“" && !isLoose && !mayStandBefore(tokens[i - 1])) return undefined;
  if (isSingle(style) && (next.kind !== "word" || ELISION.test(next.lower))) return undefined;
  return { style, first: i, level: 1 };
}

function closes(scope: Scope, i: number, style: Style): boolean {
  const { tokens, end } = scope;
  const { text, glued } = tokens[i]!;
  if (!style.closers.includes(text)) return false;
  if (isSingle(style)) return glued && !isLetterNext(tokens, i, end) && !isPlural(scope, i);
  // A straight mark that stands as an opening one does, inside a quote of its own kind, opens a nested quote.
  return glued || text === "»" || i + 1 >= end || !tokens[i + 1]!.glued;
}

/** "the farmers’ network": an apostrophe after a plural, if the stretch can still be closed further on. */
function isPlural(scope: Scope, i: number): boolean {
  const { tokens, first, end } = scope;
  if (i + 1 >= end || !tokens[i - 1]!.lower.endsWith("s") || !isLetterFirst(tokens[i + 1]!.text)) return false;
  scope.later ??= laterClosers(tokens, first, end);
  return scope.later[i - first] === 1;
}

function isLetterFirst(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || /^\p{L}/u.test(text);
}

/** A block quote without marks is a quote whole, but for a signature: "— Ada Berg". */
function addBlock(tokens: readonly Token[], first: number, end: number, quotes: QuoteMention[]): void {
  if (tokens[end - 1]!.kind !== "punctuation") return; // no sentence: the name of the one who said it
  let last = end;
  for (let i = first + 1; i < end && last === end; i++) {
    if (isDash(tokens[i]!.text) && tokens[i - 1]!.kind === "punctuation" && end - i < 16) last = i;
  }
  const inner = { start: tokens[first]!.start, end: tokens[last - 1]!.end };
  quotes.push({ ...inner, rule: "block", value: { inner, first, end: last, continues: false } });
}

function isDash(text: string): boolean {
  return text === "–" || text === "—" || text === "―";
}

function add(tokens: readonly Token[], open: Open, close: number, quotes: QuoteMention[]): void {
  if (close === open.first + 1) return;
  quotes.push({
    start: tokens[open.first]!.start,
    end: tokens[close]!.end,
    rule: open.style.name,
    value: {
      inner: { start: tokens[open.first]!.end, end: tokens[close]!.start },
      first: open.first,
      end: close + 1,
      continues: false,
    },
  });
}

/** A quote without a closing mark goes to the end of its paragraph; it continues if the next one opens with such a mark. */
function addUnclosed(tokens: readonly Token[], open: Open, end: number, quotes: QuoteMention[]): void {
  const next = tokens[end];
  const continues = next !== undefined && styleOf(next) === open.style;
  if (isSingle(open.style) && !continues) return;
  const inner = { start: tokens[open.first]!.end, end: tokens[end - 1]!.end };
  if (end - open.first < 3) return;
  quotes.push({
    start: tokens[open.first]!.start,
    end: inner.end,
    rule: `${open.style.name}-unclosed`,
    value: { inner, first: open.first, end, continues },
  });
}
