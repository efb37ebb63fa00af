import type { Token } from "../../core/article.ts";
import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { linesOf } from "../../core/table-rows.ts";
import { tableFactOf } from "../../core/words.ts";
import table from "./cues.tsv";

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
  readonly lemma: string;
  /** True if the form is as often a noun, so that a speaker must stand right before it. */
  readonly isNoun: boolean;
}

interface Forms {
  readonly single: ReadonlyMap<string, Cue>;
  /** Two-word forms by their first word. */
  readonly double: ReadonlyMap<string, ReadonlyMap<string, Cue>>;
}

function loadForms({ verbs = [] }: OwnTables): Forms {
  const single = new Map<string, Cue>();
  const double = new Map<string, Map<string, Cue>>();
  for (const line of linesOf(table)) {
    const [form, classes, lemma, note] = line.split("\t");
    let takes = 0;
    for (const name of classes!.split(" ")) takes |= Takes[name as keyof typeof Takes];
    const cue = { takes, lemma: lemma!, isNoun: note !== "-" };
    const [word, particle] = form!.split(" ");
    if (particle === undefined) single.set(word!, cue);
    else double.set(word!, (double.get(word!) ?? new Map<string, Cue>()).set(particle, cue));
  }
  for (const verb of verbs) {
    const lemma = verb.toLowerCase();
    single.set(lemma, { takes: Takes.say | Takes.bare, lemma, isNoun: false });
  }
  return { single, double };
}

const reportingForms = tableOf(loadForms);

/** What forms begin with a word; null for most words. */
const formsOf = tableFactOf(
  reportingForms,
  ({ single, double }, { lower }) => {
    const cue = single.get(lower);
    const pairs = double.get(lower);
    return cue === undefined && pairs === undefined ? null : { cue, pairs };
  },
  null,
);

/** The reporting verb at `tokens[i]` and the index after it, or undefined. "called for" goes before "called". */
export function cueAt(tokens: readonly Token[], i: number): { cue: Cue; end: number } | undefined {
  const forms = formsOf(tokens[i]);
  if (forms === null) return undefined;
  const { cue, pairs } = forms;
  const pair = pairs?.get(tokens[i + 1]?.lower ?? "");
  if (pair !== undefined) return { cue: pair, end: i + 2 };
  return cue === undefined ? undefined : { cue, end: i + 1 };
}
