import type { Token } from "../../core/article.ts";
import { hasOwnTables, tableOf } from "../../core/own-tables.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { factOf } from "../../core/words.ts";
import cueTable from "./cues.grouped.tsv";

/** What a reporting verb takes; a form has any number of these bits. */
export const Takes = {
  /** A clause or words: "said (that) …", "“…,” said X". */
  say: 1,
  /** A hearer, then a clause or words: "told X (that) …". */
  tell: 2,
  /** An object that it names or judges: "called it “…”". Only words in marks are reported. */
  call: 4,
  /** An infinitive, a gerund or a thing: "urged X to …", "called for …". */
  urge: 8,
  /** A clause, with a document or survey as its subject: "a study found that …". */
  show: 16,
  /** A paper as its subject: "The Post has learned that …". */
  learn: 32,
  /** A noun with an owner and a clause: "her claim that …". */
  noun: 64,
  /** Takes a clause without "that"; after other verbs what has no finite verb is an object: "noted the time". */
  bare: 128,
  /** Its object may be a work in marks: "read “War and Peace”". */
  work: 256,
  /** Without "to", "that" or a gerund it is a deed: "promised each family a house". */
  infinitive: 512,
} as const;

/** A form of a reporting verb. */
export interface Cue {
  readonly takes: number;
  /** True if the form is as often a noun, so that a speaker must stand right before it. */
  readonly isNoun: boolean;
}

/** What a word begins: a form of its own, and forms of two words by the second. */
export interface Forms {
  readonly cue: Cue | undefined;
  readonly pairs: ReadonlyMap<string, Cue> | undefined;
}

interface Table {
  readonly single: Map<string, Cue>;
  /** Forms of two words by their first. */
  readonly pairs: Map<string, Map<string, Cue>>;
}

let loaded: Table | undefined;

function loadForms(): Table {
  const table: Table = { single: new Map(), pairs: new Map() };
  for (const [words, classes, note] of rowsOf(cueTable)) {
    let takes = 0;
    for (const name of classes!.split(" ")) takes |= Takes[name as keyof typeof Takes];
    const cue = { takes, isNoun: note === "noun" };
    const forms = words!.split(" ");
    if (note === "pair") for (const form of forms) addPair(table, form, cue);
    else for (const form of forms) table.single.set(form, cue);
  }
  return table;
}

function addPair({ pairs }: Table, form: string, cue: Cue): void {
  const gap = form.indexOf("_");
  const first = form.slice(0, gap);
  const seconds = pairs.get(first) ?? new Map<string, Cue>();
  pairs.set(first, seconds.set(form.slice(gap + 1), cue));
}

/** The forms of the table that a word begins; null for most words. */
export const formsOf = factOf(({ lower }): Forms | null => {
  loaded ??= loadForms();
  const cue = loaded.single.get(lower);
  const pairs = loaded.pairs.get(lower);
  return cue === undefined && pairs === undefined ? null : { cue, pairs };
}, null);

/** The form of two words that the tokens make, or undefined: "called for" goes before "called". */
export function pairAt(first: Token, second: Token | undefined): Cue | undefined {
  const pairs = formsOf(first)?.pairs;
  return pairs === undefined || second === undefined ? undefined : pairs.get(second.lower);
}

const OWN: Cue = { takes: Takes.say | Takes.bare, isNoun: false };
const ownVerbs = tableOf(({ verbs = [] }) => new Set(verbs.map((verb) => verb.toLowerCase())));

/** True for a form that the user has added. */
export function isOwnVerb({ lower }: Token): boolean {
  return hasOwnTables() && ownVerbs().has(lower);
}

/** The form that a token is by itself, or undefined. */
export function cueOf(token: Token): Cue | undefined {
  return isOwnVerb(token) ? OWN : formsOf(token)?.cue;
}
