/**
 * A table of lines `key<TAB>…`, sorted by the key's code units, read by halving: nothing is parsed or stored before it's
 * asked for, so a large table costs a short run nothing. Lines that begin with "#" stand at its head.
 */
export class SortedTable {
  readonly #text: string;
  readonly #start: number;

  constructor(text: string) {
    let start = 0;
    while (text.charCodeAt(start) === 35) start = text.indexOf("\n", start) + 1;
    this.#text = text;
    this.#start = start;
  }

  /** The cells behind the key in its line, or undefined if no line has this key. */
  find(key: string): string[] | undefined {
    const text = this.#text;
    let low = this.#start;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const before = text.lastIndexOf("\n", middle - 1);
      const start = before < low ? low : before + 1;
      const newline = text.indexOf("\n", start);
      const end = newline === -1 ? text.length : newline;
      const order = compareKey(text, start, end, key);
      if (order === 0) return text.slice(start, end).split("\t").slice(1);
      if (order < 0) low = end + 1;
      else high = start;
    }
    return undefined;
  }
}

/** The order of the line's key and `key`: negative if the line's comes first. */
function compareKey(text: string, start: number, end: number, key: string): number {
  for (let i = 0; ; i++) {
    const at = start + i;
    const ended = at >= end || text.charCodeAt(at) === 9;
    if (ended) return i === key.length ? 0 : -1;
    if (i === key.length) return 1;
    const order = text.charCodeAt(at) - key.charCodeAt(i);
    if (order !== 0) return order;
  }
}
