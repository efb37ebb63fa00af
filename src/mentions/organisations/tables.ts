import { Trie } from "../../core/trie.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import organisationTable from "../../tables/organisations/organisations.tsv";
import commonTable from "./common-bodies.tsv";
import headTable from "./heads.tsv";
import type { OrganisationType } from "./index.ts";

/** An organisation that the table knows; all its names lead to the same object. */
export interface Known {
  readonly name: string;
  readonly type: OrganisationType;
  readonly country: string | null;
}

interface Tables {
  readonly known: Trie<Known>;
  /** Names as they must be written, by their lower form, for words that are also common ones. */
  readonly heads: ReadonlyMap<string, OrganisationType>;
  readonly common: Trie<OrganisationType>;
}

let loaded: Tables | undefined;

function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

function loadTables(): Tables {
  const known = new Trie<Known>();
  for (const [name, type, country, aliases] of rowsOf(organisationTable)) {
    const value = { name: name!, type: type as OrganisationType, country: country || null };
    for (const phrase of [name!, ...(aliases ? aliases.split("|") : [])]) known.add(phraseWords(phrase), value);
  }
  const common = new Trie<OrganisationType>();
  for (const [words, type] of rowsOf(commonTable)) common.add(phraseWords(words!), type as OrganisationType);
  return { known, common, heads: new Map(rowsOf(headTable).map(([word, type]) => [word!, type as OrganisationType])) };
}

/** The tables of organisations, read when first asked for. */
export function organisationTables(): Tables {
  loaded ??= loadTables();
  return loaded;
}
