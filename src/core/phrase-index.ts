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

function isSame(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

/** Adds a phrase to those with its first word, which stand by length, in place of one that is the same. */
function insert<V>(phrases: Continued<V>[], added: Continued<V>): void {
  let at = 0;
  while (at < phrases.length && phrases[at]!.rest.length > added.rest.length) at++;
  for (let i = at; i < phrases.length && phrases[i]!.rest.length === added.rest.length; i++) {
    if (!isSame(phrases[i]!.rest, added.rest)) continue;
    phrases[i] = added;
    return;
  }
  phrases.splice(at, 0, added);
}

/** After so many words a table is worth an index of its lines. */
const MANY = 100;

/**
 * Phrases by their first word, from a table as scripts/pack-table.js packs it: a line for all phrases that begin with the
 * same letters. The lines are searched as they stand, and phrases read when their first word is met.
 */
export class PhraseIndex<V> {
  readonly #text: string;
  readonly #reader: RowReader<V>;
  #asked = 0;
  readonly #readKeys = new Set<string>();
  /** Where the rows of a key begin. */
  #starts: Map<string, number> | undefined;
  readonly #byFirst = new Map<string, Continued<V>[]>();

  constructor(packed: string, reader: RowReader<V>) {
    this.#text = `\n${packed}`;
    this.#reader = reader;
  }

  /** All phrases by their first word. */
  all(): ReadonlyMap<string, readonly Continued<V>[]> {
    for (const key of this.#index().keys()) this.#readKey(key);
    return this.#byFirst;
  }

  /** The phrases that begin with this word, the longest first; of two that are the same only the later one. */
  startingWith(lower: string): readonly Continued<V>[] {
    const known = this.#byFirst.get(lower);
    if (known !== undefined) return known;
    return this.#readKey(keyOf(lower)) ? (this.#byFirst.get(lower) ?? NONE) : NONE;
  }

  /** Adds a phrase, over one that is the same. */
  add(phrase: string, value: V): void {
    const words = this.#reader.split(phrase);
    const first = words[0];
    if (first === undefined) return;
    this.#readKey(keyOf(first));
    const phrases = this.#byFirst.get(first);
    const added = { rest: words.slice(1), value };
    if (phrases === undefined) this.#byFirst.set(first, [added]);
    else insert(phrases, added);
  }

  /** Reads the rows of a key; false if there are none that haven't been read. */
  #readKey(key: string): boolean {
    if (this.#readKeys.has(key)) return false;
    const start = this.#startOf(key);
    if (start === undefined) return false;
    this.#readKeys.add(key);
    const rows = this.#text.slice(start, this.#text.indexOf("\n", start));
    for (const row of rows.split("|")) {
      const { phrase, value } = this.#reader.read(row.split(":"));
      this.add(phrase, value);
    }
    return true;
  }

  #startOf(key: string): number | undefined {
    if (this.#starts !== undefined || ++this.#asked > MANY) return this.#index().get(key);
    const at = this.#text.indexOf(`\n${key}\t`);
    return at === -1 ? undefined : at + key.length + 2;
  }

  #index(): ReadonlyMap<string, number> {
    if (this.#starts !== undefined) return this.#starts;
    const text = this.#text;
    const starts = new Map<string, number>();
    for (let at = 1; at < text.length; at = text.indexOf("\n", at) + 1) {
      const tab = text.indexOf("\t", at);
      starts.set(text.slice(at, tab), tab + 1);
      at = tab;
    }
    this.#starts = starts;
    return starts;
  }
}
