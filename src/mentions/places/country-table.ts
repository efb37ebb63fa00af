import type { Token } from "../../core/article.ts";
import { LetterTable } from "../../core/letter-table.ts";
import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { type Continued, cellAt, columnOf, continuedAt, PhraseText, withoutHead } from "../../core/phrase-text.ts";
import { type Fact, factOf } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import rows from "../../tables/countries/countries.tsv";
import longWords from "../../tables/countries/countries.tsv?heads=2,3,4,5&long";
import { Head, headsOf } from "./heads.ts";

export type Form = "name" | "alias" | "demonym" | "misspelling";

/** A row of the table. */
export interface Country {
  readonly code: string;
  readonly alpha3: string;
  readonly name: string;
  /** True for a state that is no more (ISO 3166-3). */
  readonly historical: boolean;
}

/** What a phrase of the table stands for. `exact`: only when written in just this case. */
export interface CountryForm {
  readonly country: Country;
  readonly form: Form;
  readonly exact: string | null;
}

const table = withoutHead(rows);

const FORMS: readonly (Form | undefined)[] = [undefined, undefined, "name", "alias", "demonym", "misspelling"];

const lower = new PhraseText(table.toLowerCase());

/** A phrase without diacritics, as plain keyboards write it; as long as the phrase. Letter by letter, so that it stays one byte a letter. */
function plain(phrase: string): string {
  return phrase.replace(/[\x80-\uffff]/g, (letter) => letter.normalize("NFD")[0]!);
}

const plainText = new PhraseText(plain(lower.text));

const known = new Map<string, Country>();

function readCountry(line: number): Country {
  const code = table.slice(line, line + 2);
  const found = known.get(code);
  if (found !== undefined) return found;
  const country = {
    code,
    alpha3: columnOf(table, line, 1),
    name: columnOf(table, line, 2),
    historical: columnOf(table, line, 6) === "historical",
  };
  known.set(code, country);
  return country;
}

/** The country with this ISO 3166-1 (or, historical, 3166-3) alpha-2 code; undefined if the table has none. */
export function countryOf(code: string): Country | undefined {
  const found = known.get(code);
  if (found !== undefined) return found;
  const line = table.indexOf(`\n${code}\t`);
  return line === -1 ? undefined : readCountry(line + 1);
}

/** The phrase in the cell that begins at `at`, as it's written and without diacritics; nothing for a cell of another column. */
function formsIn(at: number): { readonly written: readonly string[]; readonly value: CountryForm } | undefined {
  const { end, column, line } = cellAt(table, at);
  const form = FORMS[column];
  if (form === undefined) return undefined;
  const phrase = table.slice(at, end);
  const isPlain = lower.text.slice(at, end) === plainText.text.slice(at, end);
  const bare = isPlain ? phrase : plain(phrase);
  const value = { country: readCountry(line), form, exact: table[at - 1] === "=" ? phrase : null };
  return { written: bare === phrase ? [phrase] : [phrase, bare], value };
}

/** The phrases whose first word is this one, the longest first; the first row that has a phrase keeps it. */
function readForms(word: string): readonly Continued<CountryForm>[] | null {
  const isAscii = !/[^\0-\x7f]/.test(word);
  const found: Continued<CountryForm>[] = [];
  for (const at of (isAscii ? plainText : lower).startsOf(word)) {
    const forms = formsIn(at);
    for (const written of forms?.written ?? []) {
      const [first, ...rest] = phraseWords(written);
      if (first === word) found.push({ rest, value: forms!.value });
    }
  }
  return found.length === 0 ? null : found.sort((a, b) => b.rest.length - a.rest.length);
}

/** The phrases that begin with the token's word; null for most words. */
export const formsFrom: Fact<readonly Continued<CountryForm>[] | null> = factOf(
  (word) => (headsOf(word) & Head.country ? readForms(word.lower) : null),
  null,
);

type Own = ReadonlyMap<string, readonly Continued<CountryForm>[]>;

/** The user's names of countries by their first word, the longest first, of two that are the same the later one. */
function loadOwn({ countries = [] }: OwnTables): Own | null {
  if (countries.length === 0) return null;
  const own = new Map<string, Continued<CountryForm>[]>();
  for (const { code, aliases } of countries) {
    const country = countryOf(code);
    if (country === undefined) continue;
    for (const alias of aliases) {
      const [first = "", ...rest] = phraseWords(alias);
      const added = { rest, value: { country, form: "alias", exact: null } as const };
      own.set(
        first,
        [added, ...(own.get(first) ?? [])].sort((a, b) => b.rest.length - a.rest.length),
      );
    }
  }
  return own;
}

const ownPhrases = tableOf(loadOwn);

/** True if the user has names of countries. */
export function hasOwnCountries(): boolean {
  return ownPhrases() !== null;
}

/** The longest name of a country, or of its people, that begins at `tokens[first]`, or undefined. */
export function countryAt(
  tokens: readonly Token[],
  first: number,
  limit = tokens.length,
): ReturnType<typeof continuedAt<CountryForm>> {
  const forms = formsFrom(tokens[first]);
  const found = forms === null ? undefined : continuedAt(forms, tokens, first, limit);
  const phrases = ownPhrases()?.get(tokens[first]?.lower ?? "");
  const own = phrases === undefined ? undefined : continuedAt(phrases, tokens, first, limit);
  return own === undefined || (found !== undefined && found.end > own.end) ? found : own;
}

const longWordTable = new LetterTable(longWords);

/**
 * The words of at least eight letters that begin a name, or are one, and may be this one but for a letter or two neighbours: those
 * with the same first letter, if one of them is alike at an end. In lower case; shorter ones have too many neighbours.
 */
export const longHeadsLike = (word: string): readonly string[] => longWordTable.likeEither(word);

/** What a name of one word stands for, written as any name; undefined for a misspelling. */
export function formOfName(word: string): CountryForm | undefined {
  const value = readForms(word)?.find(({ rest }) => rest.length === 0)?.value;
  return value === undefined || value.exact !== null || value.form === "misspelling" ? undefined : value;
}
