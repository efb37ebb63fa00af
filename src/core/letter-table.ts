const END = 3;

/**
 * Words by their first letter, as scripts/pack-table.js packs them: a line a letter, spaces around each word. Only the line
 * of a word's letter is searched, and nothing is made of the others.
 */
export class LetterTable {
  readonly #text: string;
  readonly #lines = new Map<string, string>();

  constructor(packed: string) {
    this.#text = `\n${packed}`;
  }

  /** The words with the first letter of this one, in the order of their table; none if none begins or ends with the same three letters. */
  likeEither(word: string): readonly string[] {
    const line = this.#lineOf(word[0] ?? "");
    const isAlike = line.includes(` ${word.slice(0, END)}`) || line.includes(`${word.slice(-END)} `);
    return isAlike ? line.slice(1, -1).split(" ") : [];
  }

  #lineOf(letter: string): string {
    const known = this.#lines.get(letter);
    if (known !== undefined) return known;
    const at = this.#text.indexOf(`\n${letter} `);
    const line = at === -1 ? "" : this.#text.slice(at + 2, this.#text.indexOf("\n", at + 1));
    // Any character may come, and most begin no word.
    if (line !== "" || letter < "\x80") this.#lines.set(letter, line);
    return line;
  }
}
