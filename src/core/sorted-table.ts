const HEAD = 3;

/**
 * A table as scripts/pack-table.js packs it: a line for all keys with the same first three letters, the lines sorted by
 * code units and read by halving. Nothing is parsed or stored before it's asked for, so a large table costs a short run
 * nothing.
 */
export class SortedTable {
  readonly #text: string;

  constructor(packed: string) {
    this.#text = packed;
  }

  /** The cells behind the key in its row, or undefined if no row has this key. */
  find(key: string): string[] | undefined {
    const line = this.#line(key.slice(0, HEAD));
    if (line === undefined) return undefined;
    const rest = key.slice(HEAD);
    for (let at = line.start; at < line.end; ) {
      const bar = this.#text.indexOf("|", at);
      const end = bar === -1 || bar > line.end ? line.end : bar;
      if (this.#text.startsWith(rest, at) && (at + rest.length === end || this.#text[at + rest.length] === ":")) {
        return this.#text.slice(at, end).split(":").slice(1);
      }
      at = end + 1;
    }
    return undefined;
  }

  /** Where the rows of the line with this head stand, by halving. */
  #line(head: string): { start: number; end: number } | undefined {
    const text = this.#text;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const before = text.lastIndexOf("\n", middle - 1);
      const start = before < low ? low : before + 1;
      const end = text.indexOf("\n", start);
      const order = compareHead(text, start, head);
      if (order === 0) return { start: start + head.length + 1, end };
      if (order < 0) low = end + 1;
      else high = start;
    }
    return undefined;
  }
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
