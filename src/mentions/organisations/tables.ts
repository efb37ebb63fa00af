import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { Trie } from "../../core/trie.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import organisationTable from "../../tables/organisations/organisations.tsv";
import verbTable from "../../tables/organisations/verbs.tsv";
import descriptorTable from "./descriptors.tsv";
import headTable from "./heads.tsv";
import type { OrganisationType } from "./index.ts";
import localTable from "./local-bodies.tsv";
import metonymTable from "./metonyms.tsv";
import notTable from "./not-organisations.tsv";
import tailTable from "./tails.tsv";
import topicTable from "./topics.tsv";

/** An organisation that the table knows; all its names lead to the same object. */
export interface Known {
  readonly name: string;
  readonly type: OrganisationType;
  readonly country: string | null;
}

/** One way to name it. `exact`: only when written in just this case; `weak`: only where it speaks or acts. */
export interface KnownForm {
  readonly known: Known;
  readonly exact: string | null;
  readonly weak: boolean;
}

/** A body in small letters; `alone`: one of its kind, so that it needs no place beside it. */
export interface LocalBody {
  readonly type: OrganisationType;
  readonly alone: boolean;
}

/** A place that stands for a body: a city only before a verb of governing, a building unless one is in or near it. */
export interface Metonym extends Known {
  readonly kind: "city" | "building" | "other";
}

interface Tables {
  readonly known: Trie<KnownForm>;
  readonly heads: ReadonlyMap<string, OrganisationType>;
  readonly topics: ReadonlyMap<string, OrganisationType>;
  readonly descriptors: ReadonlyMap<string, OrganisationType>;
  readonly tails: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, string>;
  readonly acronymsOfOthers: ReadonlySet<string>;
  readonly local: Trie<LocalBody>;
  readonly metonyms: Trie<Metonym>;
}

const typesOf = (table: string): Map<string, OrganisationType> =>
  new Map(rowsOf(table).map(([word, type]) => [word!, type as OrganisationType]));

/** Adds an organisation under each of its names; "=IRA" counts only as it's written, "?Guardian" only where it speaks. */
function addKnown(trie: Trie<KnownForm>, known: Known, phrases: readonly string[]): void {
  for (const phrase of phrases) {
    const bare = phrase.replace(/^[=?]/, "");
    trie.addPhrase(bare, { known, exact: phrase[0] === "=" ? bare : null, weak: phrase[0] === "?" });
  }
}

function loadKnown({ organisations = [] }: OwnTables): Trie<KnownForm> {
  const trie = new Trie<KnownForm>(phraseWords);
  for (const [name, type, country, aliases] of rowsOf(organisationTable)) {
    const known = { name: name!, type: type as OrganisationType, country: country || null };
    addKnown(trie, known, [name!, ...(aliases ? aliases.split("|") : [])]);
  }
  for (const { name, type, country = null, aliases = [] } of organisations) {
    addKnown(trie, { name, type: type as OrganisationType, country }, [name, ...aliases]);
  }
  return trie;
}

function loadLocal(): Trie<LocalBody> {
  const trie = new Trie<LocalBody>(phraseWords);
  for (const [words, type, alone] of rowsOf(localTable)) {
    trie.addPhrase(words!, { type: type as OrganisationType, alone: alone === "alone" });
  }
  return trie;
}

function loadMetonyms(): Trie<Metonym> {
  const trie = new Trie<Metonym>(phraseWords);
  for (const [name, type, country, kind] of rowsOf(metonymTable)) {
    const known = { name: name!, type: type as OrganisationType, country: country || null };
    trie.addPhrase(name!, { ...known, kind: (kind || "other") as Metonym["kind"] });
  }
  return trie;
}

function loadTables(own: OwnTables): Tables {
  return {
    known: loadKnown(own),
    heads: typesOf(headTable),
    topics: typesOf(topicTable),
    descriptors: typesOf(descriptorTable),
    tails: new Set(rowsOf(tailTable).map(([word]) => word!)),
    verbs: new Map(rowsOf(verbTable).map(([verb, kinds]) => [verb!, kinds!])),
    acronymsOfOthers: new Set(rowsOf(notTable).map(([word]) => word!)),
    local: loadLocal(),
    metonyms: loadMetonyms(),
  };
}

/** The tables of organisations, read when first asked for. */
export const organisationTables: () => Tables = tableOf(loadTables);
