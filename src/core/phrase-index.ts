import type { Continued } from "./phrase-text.ts";

/** What the packed phrases are found by: the plain letters that a word in lower case begins with, else its first character. */
function keyOf(lower: string): string {
  let end = 0;
  for (let code = lower.charCodeAt(0); code >= 97 && code <= 122; code = lower.charCodeAt(end)) end++;
  return end === lower.length ? lower : lower.slice(0, end || 1);
}

/** How an index reads its rows. */
export interface RowReader<V> {
  /** Takes a phrase apart into its tokens' `lower` forms. */
  readonly split: (phrase: string) => readonly string[];
  /** The phrase of a row and what it stands for. */
  readonly read: (cells: readonly string[]) => { readonly phrase: string; readonly value: V };
}

const NONE: readonly Continued<never>[] = [];

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i]);

/**
 * Phrases by their first word, from a table as scripts/pack-table.js packs it: a line for all phrases that begin with the
 * same letters. Only the lines are told apart at first; phrases are read when their first word is met.
 */
export class PhraseIndex<V> {
  readonly #text: string;
  readonly #reader: RowReader<V>;
  /** Where the rows of a key begin that haven't been read yet. */
  readonly #unread = new Map<string, number>();
  readonly #byFirst = new Map<string, Continued<V>[]>();

  constructor(packed: string, reader: RowReader<V>) {
    this.#text = packed;
    this.#reader = reader;
    for (let at = 0; at < packed.length; at = packed.indexOf("\n", at) + 1) {
      const tab = packed.indexOf("\t", at);
      this.#unread.set(packed.slice(at, tab), tab + 1);
      at = tab;
    }
  }

  /** The phrases that begin with this word, the longest first; of two that are the same only the later one. */
  startingWith(lower: string): readonly Continued<V>[] {
    const known = this.#byFirst.get(lower);
    if (known !== undefined) return known;
    return this.#readKey(keyOf(lower)) ? (this.#byFirst.get(lower) ?? NONE) : NONE;
  }

  /** Adds a phrase, over one that is the same. */
  add(phrase: string, value: V): void {
    const [first, ...rest] = this.#reader.split(phrase);
    if (first === undefined) return;
    this.#readKey(keyOf(first));
    const phrases = this.#byFirst.get(first);
    if (phrases === undefined) {
      this.#byFirst.set(first, [{ rest, value }]);
      return;
    }
    const same = phrases.findIndex((known) => isSame(known.rest, rest));
    if (same !== -1) phrases.splice(same, 1);
    const at = phrases.findIndex((known) => known.rest.length <= rest.length);
    phrases.splice(at === -1 ? phrases.length : at, 0, { rest, value });
  }

  /** Reads the rows of a key; false if there are none that haven't been read. */
  #readKey(key: string): boolean {
    const start = this.#unread.get(key);
    if (start === undefined) return false;
    this.#unread.delete(key);
    const rows = this.#text.slice(start, this.#text.indexOf("\n", start));
    for (const row of rows.split("|")) {
      const { phrase, value } = this.#reader.read(row.split(":"));
      this.add(phrase, value);
    }
    return true;
  }
}
