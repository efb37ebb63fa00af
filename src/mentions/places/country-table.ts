import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { linesOf } from "../../core/table-rows.ts";
import { Trie } from "../../core/trie.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import table from "../../tables/countries/countries.tsv";

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

interface CountryIndex {
  readonly byCode: ReadonlyMap<string, Country>;
  readonly phrases: Trie<CountryForm>;
  /** The phrases of one word, in lower case. */
  readonly words: ReadonlyMap<string, CountryForm>;
}

function splitCell(cell: string | undefined): string[] {
  return cell === undefined || cell === "" ? [] : cell.split("|");
}

/** A phrase without diacritics, as plain keyboards write it. */
function plain(phrase: string): string {
  return phrase.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

interface Draft {
  readonly byCode: Map<string, Country>;
  readonly phrases: Trie<CountryForm>;
  readonly words: Map<string, CountryForm>;
}

/** The first row that has a phrase keeps it. */
function addNew({ phrases, words }: Draft, phrase: string, value: CountryForm): void {
  phrases.addPhrase(phrase, value, true);
  if (value.exact !== null || /[^\p{L}]/u.test(phrase)) return;
  const word = phrase.toLowerCase();
  if (phrases.get([word]) === value) words.set(word, value);
}

function addRow(row: string, draft: Draft): void {
  const [code, alpha3, name, aliases, demonyms, misspellings, mark] = row.split("\t");
  const country = { code: code!, alpha3: alpha3!, name: name!, historical: mark === "historical" };
  draft.byCode.set(country.code, country);
  const add = (phrase: string, form: Form): void => {
    const exact = phrase.startsWith("=") ? phrase.slice(1) : null;
    const value = { country, form, exact };
    addNew(draft, exact ?? phrase, value);
    if (/[^\x20-\x7e]/.test(phrase)) addNew(draft, plain(exact ?? phrase), value);
  };
  add(country.name, "name");
  for (const alias of splitCell(aliases)) add(alias, "alias");
  for (const demonym of splitCell(demonyms)) add(demonym, "demonym");
  for (const misspelling of splitCell(misspellings)) add(misspelling, "misspelling");
}

function loadCountries({ countries = [] }: OwnTables): CountryIndex {
  const draft: Draft = { byCode: new Map(), phrases: new Trie(phraseWords), words: new Map() };
  for (const row of linesOf(table)) addRow(row, draft);
  for (const { code, aliases } of countries) {
    const country = draft.byCode.get(code);
    if (country === undefined) continue;
    for (const alias of aliases) draft.phrases.add(phraseWords(alias), { country, form: "alias", exact: null });
  }
  return draft;
}

/** The table of countries, read when first asked for. */
export const countryIndex: () => CountryIndex = tableOf(loadCountries);
