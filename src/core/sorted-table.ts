const HEAD = 3;
const BAR = "|";

/** After so many keys a table is worth an index of its lines. */
const MANY = 500;

/**
 * A table as scripts/pack-table.js packs it: a line for all keys with the same first three letters, the lines sorted by
 * code units and read by halving. Nothing is parsed or stored before it's asked for, so a large table costs a short run
 * nothing; after some hundred keys an index of the lines is made.
 */
export class SortedTable {
  readonly #text: string;
  #asked = 0;
  /** Where the rows of a line begin, by its head. */
  #starts: Map<string, number> | undefined;

  constructor(packed: string) {
    this.#text = packed;
  }

  /** The cells behind the key in its row, or undefined if no row has this key. */
  find(key: string): string[] | undefined {
    const line = this.#lineOf(key.slice(0, HEAD));
    if (line === undefined) return undefined;
    const rest = key.slice(HEAD);
    let at = line.indexOf(rest);
    while (at !== -1 && !isRow(line, at, at + rest.length)) at = at < line.length ? line.indexOf(rest, at + 1) : -1;
    if (at === -1) return undefined;
    const bar = line.indexOf(BAR, at);
    return line
      .slice(at, bar === -1 ? line.length : bar)
      .split(":")
      .slice(1);
  }

  /** The rows of the line with this head. */
  #lineOf(head: string): string | undefined {
    if (this.#starts === undefined && ++this.#asked > MANY) this.#starts = this.#index();
    const start = this.#starts === undefined ? this.#startOf(head) : this.#starts.get(head);
    return start === undefined ? undefined : this.#text.slice(start, this.#text.indexOf("\n", start));
  }

  #index(): Map<string, number> {
    const text = this.#text;
    const found = new Map<string, number>();
    for (let start = 0; start < text.length; start = text.indexOf("\n", start) + 1) {
      const tab = text.indexOf("\t", start);
      found.set(text.slice(start, tab), tab + 1);
    }
    return found;
  }

  /** Where the rows of the line with this head begin, by halving. */
  #startOf(head: string): number | undefined {
    const text = this.#text;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const before = text.lastIndexOf("\n", middle - 1);
      const start = before < low ? low : before + 1;
      const order = compareHead(text, start, head);
      if (order === 0) return start + head.length + 1;
      if (order < 0) low = text.indexOf("\n", start) + 1;
      else high = start;
    }
    return undefined;
  }
}

/** True if `[at, end)` is the key of a row. */
function isRow(line: string, at: number, end: number): boolean {
  if (at !== 0 && line[at - 1] !== BAR) return false;
  return end === line.length || line[end] === BAR || line[end] === ":";
}

/** The order of the line's head and `head`: negative if the line's comes first. */
function compareHead(text: string, start: number, head: string): number {
  for (let i = 0; ; i++) {
    const code = text.charCodeAt(start + i);
    if (code === 9) return i === head.length ? 0 : -1;
    if (i === head.length) return 1;
    const order = code - head.charCodeAt(i);
    if (order !== 0) return order;
  }
}
