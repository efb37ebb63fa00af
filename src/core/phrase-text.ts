const NONE: readonly number[] = [];

/** After so many words a text is worth an index. */
const MANY = 400;

const TAB = 9;
const LINE_END = 10;
const EQUALS = 61;
const BAR = 124;
/** What stands before a cell. */
const CELL_MARKS = ["\t", "|", "\n", "="];

/** True for what a word goes on with: letters, digits and all beyond ASCII. */
function isWordPart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 128;
}

/** True if a cell begins at `at`: at the start of a line, behind a tab or "|", or behind the "=" of such a cell. */
function beginsCell(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === EQUALS) return beginsCell(text, at - 1);
  return at === 0 || before === TAB || before === BAR || before === LINE_END;
}

/** The letters and digits that stand at `at` in a text in lower case; none before a mark. */
export function headOf(text: string, at: number): string {
  let end = at;
  while (isWordPart(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

/**
 * A table's text, in lower case, that is asked where its cells begin with a word. Cells stand between tabs, "|" and line
 * ends. The text is searched as it stands, so that a short run pays for the words it meets and not for the table; after
 * some hundred words an index is made.
 */
export class PhraseText {
  readonly text: string;
  #asked = 0;
  #byHead: Map<string, number[]> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Where cells begin with this word (in lower case), in the order of the text. */
  startsOf(word: string): readonly number[] {
    if (this.#byHead === undefined && ++this.#asked > MANY) this.#byHead = this.#index();
    const starts = this.#byHead === undefined ? this.#search(word) : this.#byHead.get(headOf(word, 0));
    if (starts === undefined || starts.length === 0) return NONE;
    return starts.filter((at) => this.text.startsWith(word, at) && !isWordPart(this.text.charCodeAt(at + word.length)));
  }

  #search(word: string): number[] {
    const starts: number[] = [];
    if (word === "") return starts;
    if (word.length === 1) return this.#searchLetter(word);
    for (let at = this.text.indexOf(word); at !== -1; at = this.text.indexOf(word, at + 1))
      if (beginsCell(this.text, at)) starts.push(at);
    return starts;
  }

  /** For "a", which stands in a table thousands of times: with what may stand before a cell. */
  #searchLetter(letter: string): number[] {
    const { text } = this;
    const starts = text.startsWith(letter) ? [0] : [];
    for (const before of CELL_MARKS) {
      const begun = before + letter;
      for (let at = text.indexOf(begun); at !== -1; at = text.indexOf(begun, at + 1))
        if (beginsCell(text, at + 1) && !isWordPart(text.charCodeAt(at + 2))) starts.push(at + 1);
    }
    return starts.sort((a, b) => a - b);
  }

  #index(): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (let at = 0; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === EQUALS || !beginsCell(this.text, at)) continue;
      const head = headOf(this.text, at);
      const known = found.get(head);
      if (known === undefined) found.set(head, [at]);
      else known.push(at);
    }
    return found;
  }
}

/** A table's text without a comment at its head; it begins with a line end. */
export function withoutHead(text: string): string {
  return text.startsWith("# ") ? text.slice(text.indexOf("\n")) : `\n${text}`;
}

/** The cell that begins at `at` in a table's text: its end, its column (from 0), and where its line begins. */
export function cellAt(
  text: string,
  at: number,
): { readonly end: number; readonly column: number; readonly line: number } {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  let column = 0;
  for (let tab = text.indexOf("\t", line); tab !== -1 && tab < at; tab = text.indexOf("\t", tab + 1)) column++;
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === TAB || code === BAR || code === LINE_END) break;
  }
  return { end, column, line };
}

/** What stands in a column of the line, from where it begins. */
export function columnOf(text: string, line: number, column: number): string {
  let start = line;
  for (let i = 0; i < column; i++) start = text.indexOf("\t", start) + 1;
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== TAB && text.charCodeAt(end) !== LINE_END) end++;
  return text.slice(start, end);
}

/** A phrase that goes on from its first word with these words (`lower` forms). */
export interface Continued<V> {
  readonly rest: readonly string[];
  readonly value: V;
}

interface Tokens {
  readonly length: number;
  readonly [i: number]: { readonly lower: string };
}

/** The first of the phrases, in their order, whose words all follow on `tokens[first]` before `limit`; give the longest first. */
export function continuedAt<V>(
  phrases: readonly Continued<V>[],
  tokens: Tokens,
  first: number,
  limit = tokens.length,
): { readonly first: number; readonly end: number; readonly value: V } | undefined {
  for (const { rest, value } of phrases) {
    const end = first + 1 + rest.length;
    if (end > limit) continue;
    let i = 0;
    while (i < rest.length && tokens[first + 1 + i]!.lower === rest[i]) i++;
    if (i === rest.length) return { first, end, value };
  }
  return undefined;
}
