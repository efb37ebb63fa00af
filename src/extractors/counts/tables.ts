import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { rowsOf } from "../../core/table-rows.ts";
import phraseTable from "./action-phrases.tsv";
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
  /** True for "guard": no plural. */
  readonly isSingular: boolean;
  /** True for "villagers": if they flee they are displaced, gunmen aren't. */
  readonly isResident?: boolean;
  /** True if the kind is guessed from the ending, so that a verb may tell better. */
  readonly isGuess: boolean;
}

/** What a word says has happened, and how it stands to those it happened to. */
export interface ActionWord {
  readonly action: Action;
  readonly uses: ReadonlySet<string>;
}

/** An action said with several words: the head and one of the others at most `reach` tokens behind it. */
export interface ActionPhrase {
  readonly cues: ReadonlySet<string>;
  /** Null for phrases that say that nothing of the vocabulary happened: "turned away". */
  readonly action: Action | null;
  readonly reach: number;
  /** True for "lost their lives", which is said of the subject though it has an object. */
  readonly isOfSubject: boolean;
}

interface Tables {
  readonly nouns: ReadonlyMap<string, Noun>;
  readonly actions: ReadonlyMap<string, ActionWord>;
  readonly phrases: ReadonlyMap<string, readonly ActionPhrase[]>;
  readonly units: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

function phrasesByHead(): Map<string, ActionPhrase[]> {
  const phrases = new Map<string, ActionPhrase[]>();
  for (const [head, cues, action, reach, mark] of rowsOf(phraseTable)) {
    const phrase = {
      cues: new Set(cues!.split(" ")),
      action: action === "none" ? null : (action as Action),
      reach: Number(reach),
      isOfSubject: mark === "s",
    };
    const known = phrases.get(head!);
    if (known === undefined) phrases.set(head!, [phrase]);
    else known.push(phrase);
  }
  return phrases;
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
  return new Map(
    rowsOf(nounTable).map(([noun, kind, action, mark]) => [
      noun!,
      {
        kind: kind as Kind,
        action: (action || null) as Action | null,
        isSingular: mark === "1",
        isResident: mark === "r",
        isGuess: false,
      },
    ]),
  );
}

/** The tables of counts, read when first asked for. */
export const tables: () => Tables = tableOf((own) => ({
  nouns: loadNouns(),
  actions: loadActions(own),
  phrases: phrasesByHead(),
  units: new Set(rowsOf(unitTable).map(([word]) => word!)),
  labels: new Set(rowsOf(labelTable).map(([word]) => word!)),
}));
