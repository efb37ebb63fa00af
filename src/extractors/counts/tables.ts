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

let loaded: Tables | undefined;

function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => line.split("\t"));
}

/** The tables of counts, read when first asked for. */
export function tables(): Tables {
  loaded ??= {
    nouns: new Map(
      rowsOf(nounTable).map(([noun, kind, action]) => [
        noun!,
        { kind: kind as Kind, action: (action || null) as Action | null },
      ]),
    ),
    actions: new Map(
      rowsOf(actionTable).map(([form, action, uses]) => [
        form!,
        { action: action as Action, uses: new Set(uses!.split(" ")) },
      ]),
    ),
    units: new Set(rowsOf(unitTable).map(([word]) => word!)),
    labels: new Set(rowsOf(labelTable).map(([word]) => word!)),
  };
  return loaded;
}
