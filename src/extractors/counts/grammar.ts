import type { Token } from "../../core/article.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { numberWord } from "../../mentions/numbers/words.ts";
import grammarTable from "./grammar.tsv";

/** What a word does in a clause; a word has any number of these bits. */
export const Does = {
  be: 1,
  have: 1 << 1,
  hypothetical: 1 << 2,
  future: 1 << 3,
  not: 1 << 4,
  pronoun: 1 << 5,
  preposition: 1 << 6,
  of: 1 << 7,
  conjunction: 1 << 8,
  stop: 1 << 9,
  subordinate: 1 << 10,
  relative: 1 << 11,
  determiner: 1 << 12,
  premodifier: 1 << 13,
  say: 1 << 14,
  finite: 1 << 15,
  raising: 1 << 16,
  time: 1 << 17,
  collective: 1 << 18,
  intent: 1 << 19,
  factual: 1 << 20,
  intransitive: 1 << 21,
  connector: 1 << 22,
} as const;

let bits: Map<string, number> | undefined;

function loadBits(): Map<string, number> {
  const loaded = new Map<string, number>();
  for (const [word, classes] of rowsOf(grammarTable)) {
    loaded.set(
      word!,
      classes!.split(" ").reduce((all, name) => all | Does[name as keyof typeof Does], 0),
    );
  }
  return loaded;
}

/** The bits of a token's word; 0 for words of content and for no token. */
export function does(token: Token | undefined): number {
  bits ??= loadBits();
  return token === undefined ? 0 : (bits.get(token.lower) ?? 0);
}

/** True for digits and for words that say a number. */
export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "number" || numberWord(token.lower) !== undefined);
}

/** True for a token that stands alone between clauses or sentences: ";", ":", brackets and quotation marks. */
export function isBarrier(token: Token): boolean {
  return (
    token.kind === "punctuation" && /^(?:[.;:?!"“”)`]|--+|[—–]|'')/.test(token.text) && !token.text.startsWith("-")
  );
}

/** True for a word that ends as participles do: "trapped", "driven"; the table of finite verbs is asked first. */
export function isPastForm({ kind, lower }: Token): boolean {
  return (
    kind === "word" &&
    lower.length > 3 &&
    (lower.endsWith("ed") || (lower.endsWith("en") && lower.length > 5 && !NOT_PAST.test(lower)))
  );
}

const NOT_PAST =
  /^(?:women|children|.*men|seven|eleven|often|sudden|golden|wooden|garden|kitchen|chicken|citizen|dozen|heaven|hidden)$/;
