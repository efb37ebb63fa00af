import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { linesOf } from "../../core/table-rows.ts";
import { addBits } from "../../core/word-tables.ts";
import { type Fact, factOf, tableFactOf, wordTable } from "../../core/words.ts";
import phraseTable from "./action-phrases.tsv";
import actionTable from "./actions.tsv?words";
import labelTable from "./labels.tsv?words";
import unitTable from "./units.tsv?words";
import { type Action, actionNumber, actionOfNumber } from "./vocabulary.ts";

/** How a word stands to those to whom it happened, as bits; the letters are those of the table, where they are explained. */
export const Use = { p: 1, t: 1 << 1, i: 1 << 2, n: 1 << 3, a: 1 << 4, f: 1 << 5, k: 1 << 6, lives: 1 << 7 } as const;

/** What a word says has happened, and how it stands to those it happened to. */
export interface ActionWord {
  readonly action: Action;
  /** Bits of `Use`. */
  readonly uses: number;
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

let loaded: ReadonlyMap<string, readonly string[]> | undefined;

/** Rows of the table of phrases by their head. */
function phrases(): ReadonlyMap<string, readonly string[]> {
  if (loaded !== undefined) return loaded;
  const rows = new Map<string, string[]>();
  for (const line of linesOf(phraseTable)) {
    const tab = line.indexOf("\t");
    const head = line.slice(0, tab);
    const known = rows.get(head);
    if (known === undefined) rows.set(head, [line.slice(tab + 1)]);
    else known.push(line.slice(tab + 1));
  }
  loaded = rows;
  return rows;
}

/** Where a word may stand in a phrase: as its head, or besides. */
const InPhrase = { head: 1, cue: 2 } as const;

function loadPlaces(): Map<string, number> {
  const places = new Map<string, number>();
  for (const [head, rows] of phrases()) {
    addBits(places, head, InPhrase.head);
    for (const row of rows)
      for (const cue of row.slice(0, row.indexOf("\t")).split(" ")) addBits(places, cue, InPhrase.cue);
  }
  return places;
}

const placeInPhrase = wordTable(loadPlaces);

/** True for a word that some phrase has besides its head. */
export const isCueWord: Fact<boolean> = (token) => (placeInPhrase.of(token) & InPhrase.cue) !== 0;

function phraseOf(row: string): ActionPhrase {
  const [cues, action, reach, mark] = row.split("\t");
  return {
    cues: new Set(cues!.split(" ")),
    action: action === "none" ? null : (action as Action),
    reach: Number(reach),
    isOfSubject: mark === "s",
  };
}

/** The phrases whose head a token's word is, in the order of the table; null if there are none. */
export const phrasesOf = factOf<readonly ActionPhrase[] | null>(
  (word) => (placeInPhrase.ofWord(word) & InPhrase.head ? phrases().get(word.lower)!.map(phraseOf) : null),
  null,
);

// A row in a number: the action in five bits, and above them its uses.
const ACTION = 31;
const USES_AT = 5;

function loadActions(): Map<string, number> {
  return new Map(
    linesOf(actionTable).map((line) => {
      const [word, action, uses] = line.split("\t");
      let bits = 0;
      for (const use of uses!.split(" ")) bits |= Use[use as keyof typeof Use];
      return [word!, actionNumber(action!) | (bits << USES_AT)];
    }),
  );
}

const actions = wordTable(loadActions);

// A word of the user's own may be a verb, a participle or a noun.
const ANY_USE = Use.p | Use.t | Use.n;

const ownActions = tableOf(
  ({ actions: own = [] }: OwnTables) =>
    new Map(own.map(({ word, action }) => [word.toLowerCase(), actionNumber(action) | (ANY_USE << USES_AT)])),
);

const read = new Map<number, ActionWord>();

function actionWordOf(row: number): ActionWord | null {
  if (row === 0) return null;
  const known = read.get(row);
  if (known !== undefined) return known;
  const word = { action: actionOfNumber(row & ACTION)!, uses: row >> USES_AT };
  read.set(row, word);
  return word;
}

/** What a token's word says has happened, or null. */
export const actionOf = tableFactOf<ReadonlyMap<string, number>, ActionWord | null>(
  ownActions,
  (own, word) => actionWordOf(own.get(word.lower) ?? actions.ofWord(word)),
  null,
);

/** How a token's word stands to those to whom what it says happened: bits of `Use`, 0 for a word that is no action. */
export const usesOf = (token: Parameters<typeof actionOf>[0]): number => actionOf(token)?.uses ?? 0;

const allOf = (table: string) => (): Map<string, number> => new Map(linesOf(table).map((word) => [word, 1]));

const units = wordTable(allOf(unitTable));
const labels = wordTable(allOf(labelTable));

const SCALED_UNIT =
  /^(?:giga|mega|kilo|tera|milli|micro|nano|centi)(?:tonnes?|tons?|watts?|pascals?|bytes?|hertz|metres?|meters?|grams?|volts?|joules?|litres?|liters?|bits?)$/;

const SCALES = ["giga", "mega", "kilo", "tera", "milli", "micro", "nano", "centi"];

// "kilowatts": the pattern is costly to make, and few words begin so
const isScaledUnit = (lower: string): boolean =>
  lower.length > 6 && SCALES.some((scale) => lower.startsWith(scale)) && SCALED_UNIT.test(lower);

/** True for a word that makes the number before it a measure, a time or money. */
export const isUnit: Fact<boolean> = factOf((word) => units.ofWord(word) !== 0 || isScaledUnit(word.lower), false);

/** True for a word that makes the number behind it a label. */
export const isLabelWord: Fact<boolean> = (token) => labels.of(token) !== 0;
