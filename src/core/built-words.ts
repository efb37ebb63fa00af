const LETTERS = 27;
const OFFSET = 4;
const BASE = 36;

/** Place of a letter in the index: 1 to 26 for a to z, 0 for all else. */
function rank(word: string, at: number): number {
  const place = word.charCodeAt(at) - 96;
  return place > 0 && place < LETTERS ? place : 0;
}

function numbersIn(row: string): number[] {
  return row.split(" ").map((digits) => Number.parseInt(digits, BASE));
}

/**
 * What all tables of numbers say of all their words, as scripts/pack-words.js packs it when the bundle is built: the words
 * stand by their first two letters and are found in the text as it stands, so that a run parses what it meets and no more.
 */
export class BuiltWords {
  /** How many tables are in it. */
  readonly tables: number;
  readonly #offsets: string;
  readonly #words: string;
  readonly #rows: readonly string[];
  readonly #read: (readonly number[] | undefined)[];

  constructor(packed: string) {
    const [tables = "", offsets = "", words = "", rows = ""] = packed.split("\t");
    this.tables = Number(tables);
    this.#offsets = offsets;
    this.#words = words;
    this.#rows = rows.split("\n");
    this.#read = new Array(this.#rows.length).fill(undefined);
  }

  /** For each table that has the word (in lower case) its place among the tables and its number, one behind the other. */
  find(lower: string): readonly number[] | undefined {
    const first = rank(lower, 0);
    const second = rank(lower, 1);
    const bucket = (first * LETTERS + second) * OFFSET;
    const start = Number.parseInt(this.#offsets.slice(bucket, bucket + OFFSET), BASE);
    const end = Number.parseInt(this.#offsets.slice(bucket + OFFSET, bucket + 2 * OFFSET), BASE);
    const words = this.#words.slice(start, end);
    const key = `\n${first > 0 && second > 0 ? lower.slice(2) : lower} `;
    const entry = words.indexOf(key);
    if (entry === -1) return undefined;
    const at = entry + key.length;
    const row = words.slice(at, words.indexOf("\n", at));
    return row.includes(" ") ? numbersIn(row) : this.#row(Number.parseInt(row, BASE));
  }

  #row(number: number): readonly number[] {
    const known = this.#read[number];
    if (known !== undefined) return known;
    const numbers = numbersIn(this.#rows[number]!);
    this.#read[number] = numbers;
    return numbers;
  }
}
