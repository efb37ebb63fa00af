import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import actionTable from "./actions.tsv";
import labelTable from "./labels.tsv";
import nounTable from "./nouns.tsv";
import type { CountsField } from "./schema.ts";
import unitTable from "./units.tsv";

export type Kind = CountsField[number]["of"];
export type Action = NonNullable<CountsField[number]["action"]>;

/** What a noun counts, and the action that it says by itself ("deaths"). */
export interface Noun {
  readonly kind: Kind;
  readonly action: Action | null;
}

/** What a word says has happened, and how it stands to those it happened to. */
export interface ActionWord {
  readonly action: Action;
  readonly uses: ReadonlySet<string>;
}

interface Tables {
  readonly nouns: ReadonlyMap<string, Noun>;
  readonly actions: ReadonlyMap<string, ActionWord>;
  readonly units: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => line.split("\t"));
}

// A word of the user's own may be a verb, a participle or a noun.
const ANY_USE = ["p", "t", "n"];

function loadActions({ actions = [] }: OwnTables): Map<string, ActionWord> {
  const rows = rowsOf(actionTable).map(([form, action, uses]) => [form!, action!, uses!.split(" ")] as const);
  const own = actions.map(({ word, action }) => [word.toLowerCase(), action, ANY_USE] as const);
  return new Map(
    [...rows, ...own].map(([form, action, uses]) => [form, { action: action as Action, uses: new Set(uses) }]),
  );
}

function loadNouns(): Map<string, Noun> {
  const rows = rowsOf(nounTable);
  return new Map(
    rows.map(([noun, kind, action]) => [noun!, { kind: kind as Kind, action: (action || null) as Action | null }]),
  );
}

/** The tables of counts, read when first asked for. */
export const tables: () => Tables = tableOf((own) => ({
  nouns: loadNouns(),
  actions: loadActions(own),
  units: new Set(rowsOf(unitTable).map(([word]) => word!)),
  labels: new Set(rowsOf(labelTable).map(([word]) => word!)),
}));
