import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { linesOf, rowsByKey } from "../../core/table-rows.ts";
import { factOf, tableFactOf } from "../../core/words.ts";
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
  readonly isResident: boolean;
  /** True if the kind is guessed from the ending, so that a verb may tell better. */
  readonly isGuess: boolean;
}

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

/** Loads once, when first asked for. */
function once<T>(load: () => T): () => T {
  let loaded: T | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

const nouns = once(() => rowsByKey(nounTable));

/** What the table says of a noun in lower case, or null. */
export function nounInTable(lower: string): Noun | null {
  const row = nouns().get(lower);
  if (row === undefined) return null;
  const [kind, action, mark] = row.split("\t");
  return {
    kind: kind as Kind,
    action: (action || null) as Action | null,
    isSingular: mark === "1",
    isResident: mark === "r",
    isGuess: false,
  };
}

/** What the table of nouns says of a token's word, or null. */
export const tableNounOf = factOf<Noun | null>(({ lower }) => nounInTable(lower), null);

/** True for a word that the table of nouns has. */
export const isTableNoun = factOf(({ lower }) => nouns().has(lower), false);

const phrases = once(() => {
  const rows = new Map<string, string[]>();
  for (const line of linesOf(phraseTable)) {
    const tab = line.indexOf("\t");
    const head = line.slice(0, tab);
    const known = rows.get(head);
    if (known === undefined) rows.set(head, [line.slice(tab + 1)]);
    else known.push(line.slice(tab + 1));
  }
  return rows;
});

/** The words that some phrase has besides its head. */
export const cueWords = once(() => {
  const cues = new Set<string>();
  for (const of of phrases().values()) for (const row of of) addWords(cues, row.slice(0, row.indexOf("\t")));
  return cues;
});

function addWords(to: Set<string>, words: string): void {
  for (const word of words.split(" ")) to.add(word);
}

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
  ({ lower }) => phrases().get(lower)?.map(phraseOf) ?? null,
  null,
);

function actionWordOf(row: string): ActionWord {
  const [action, uses] = row.split("\t");
  let bits = 0;
  for (const use of uses!.split(" ")) bits |= Use[use as keyof typeof Use];
  return { action: action as Action, uses: bits };
}

// A word of the user's own may be a verb, a participle or a noun.
const ANY_USE = "p t n";

const actions = tableOf(({ actions: own = [] }: OwnTables) => {
  const rows = rowsByKey(actionTable);
  for (const { word, action } of own) rows.set(word.toLowerCase(), `${action}\t${ANY_USE}`);
  return rows;
});

/** What a token's word says has happened, or null. */
export const actionOf = tableFactOf<Map<string, string>, ActionWord | null>(
  actions,
  (rows, { lower }) => {
    const row = rows.get(lower);
    return row === undefined ? null : actionWordOf(row);
  },
  null,
);

/** How a token's word stands to those to whom what it says happened: bits of `Use`, 0 for a word that is no action. */
export const usesOf = (token: Parameters<typeof actionOf>[0]): number => actionOf(token)?.uses ?? 0;

const units = once(() => new Set(linesOf(unitTable)));
const labels = once(() => new Set(linesOf(labelTable)));

const SCALED_UNIT =
  /^(?:giga|mega|kilo|tera|milli|micro|nano|centi)(?:tonnes?|tons?|watts?|pascals?|bytes?|hertz|metres?|meters?|grams?|volts?|joules?|litres?|liters?|bits?)$/;

const SCALES = ["giga", "mega", "kilo", "tera", "milli", "micro", "nano", "centi"];

// "kilowatts": the pattern is costly to make, and few words begin so
const isScaledUnit = (lower: string): boolean =>
  lower.length > 6 && SCALES.some((scale) => lower.startsWith(scale)) && SCALED_UNIT.test(lower);

/** True for a word that makes the number before it a measure, a time or money. */
export const isUnit = factOf(({ lower }) => units().has(lower) || isScaledUnit(lower), false);

/** True for a word that makes the number behind it a label. */
export const isLabelWord = factOf(({ lower }) => labels().has(lower), false);
