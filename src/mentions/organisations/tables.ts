import { type OwnTables, tableOf } from "../../core/own-tables.ts";
import { PhraseIndex } from "../../core/phrase-index.ts";
import { type Continued, continuedAt } from "../../core/phrase-text.ts";
import { addBits } from "../../core/word-tables.ts";
import { type Fact, factOf, tableFactOf, type WordTable, wordTable } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import organisationTable from "../../tables/organisations/organisations.aliased.tsv";
import localTable from "./local-bodies.phrases.tsv";
import metonymTable from "./metonyms.phrases.tsv";
import type { OrganisationType } from "./types.ts";

/** An organisation that the table knows. */
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
  /** True if the table itself has it with a first word without a capital: "al-Shabaab", "10 Downing Street". */
  readonly small: boolean;
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

/** A form with what it's a form of: "=IRA" counts only as it's written, "?Guardian" only where it speaks. */
function formOf(form: string, known: Known): { phrase: string; value: KnownForm } {
  const isMarked = form[0] === "=" || form[0] === "?";
  const phrase = isMarked ? form.slice(1) : form;
  return {
    phrase,
    value: { known, exact: form[0] === "=" ? phrase : null, weak: form[0] === "?", small: /^[^A-Z]/.test(phrase) },
  };
}

function readKnown([form, name, type, country]: readonly string[]): { phrase: string; value: KnownForm } {
  return formOf(form!, { name: name || form!, type: type as OrganisationType, country: country || null });
}

const newIndex = (): PhraseIndex<KnownForm> =>
  new PhraseIndex(organisationTable, { split: phraseWords, read: readKnown });

let known: PhraseIndex<KnownForm> | undefined;

function knownIndex(): PhraseIndex<KnownForm> {
  known ??= newIndex();
  return known;
}

function loadKnown({ organisations = [] }: OwnTables): PhraseIndex<KnownForm> {
  if (organisations.length === 0) return knownIndex();
  const index = newIndex();
  for (const { name, type, country = null, aliases = [] } of organisations) {
    for (const form of [name, ...aliases]) {
      const { phrase, value } = formOf(form, { name, type: type as OrganisationType, country });
      index.add(phrase, value);
    }
  }
  return index;
}

function loadLocal(): PhraseIndex<LocalBody> {
  return new PhraseIndex(localTable, {
    split: phraseWords,
    read: ([phrase, type, alone]) => ({
      phrase: phrase!,
      value: { type: type as OrganisationType, alone: alone === "alone" },
    }),
  });
}

function loadMetonyms(): PhraseIndex<Metonym> {
  return new PhraseIndex(metonymTable, {
    split: phraseWords,
    read: ([name, type, country, kind]) => ({
      phrase: name!,
      value: {
        name: name!,
        type: type as OrganisationType,
        country: country || null,
        kind: (kind || "other") as Metonym["kind"],
      },
    }),
  });
}

/** The phrases that begin with a token's word, in a table that is read when first asked for. */
type Starts<V> = Fact<readonly Continued<V>[]>;

/** The organisations of the table, with the user's. */
export const knownFrom: Starts<KnownForm> = tableFactOf(
  tableOf(loadKnown),
  (index, { lower }) => index.startingWith(lower),
  [],
);

let local: PhraseIndex<LocalBody> | undefined;
let metonyms: PhraseIndex<Metonym> | undefined;

function localIndex(): PhraseIndex<LocalBody> {
  local ??= loadLocal();
  return local;
}

function metonymIndex(): PhraseIndex<Metonym> {
  metonyms ??= loadMetonyms();
  return metonyms;
}

/** What phrases a word begins, as bits: a name of the table of organisations (the user's apart), one that begins with a small letter. */
export const Begins = { known: 1, small: 1 << 1, local: 1 << 2, alone: 1 << 3, metonym: 1 << 4 } as const;

function loadBegins(): Map<string, number> {
  const begins = new Map<string, number>();
  for (const [word, phrases] of knownIndex().all())
    addBits(begins, word, Begins.known | (phrases.some(({ value }) => value.small) ? Begins.small : 0));
  for (const [word, phrases] of localIndex().all())
    addBits(begins, word, Begins.local | (phrases.some(({ value }) => value.alone) ? Begins.alone : 0));
  for (const word of metonymIndex().all().keys()) addBits(begins, word, Begins.metonym);
  return begins;
}

/** The bits of `Begins` that a word has. */
export const begins: WordTable = wordTable(loadBegins);

/** Bodies in small letters. */
export const localFrom: Starts<LocalBody> = factOf(({ lower }) => localIndex().startingWith(lower), []);

/** Places and buildings that stand for bodies. */
export const metonymsFrom: Starts<Metonym> = factOf(({ lower }) => metonymIndex().startingWith(lower), []);

interface Tokens {
  readonly length: number;
  readonly [i: number]: Parameters<Starts<KnownForm>>[0] & { readonly lower: string };
}

/** Tokens `[first, end)` that a phrase of a table fills. */
export interface Found<V> {
  readonly first: number;
  readonly end: number;
  readonly value: V;
}

/** The longest phrase of the table that begins at `first` and ends within `limit`, or undefined. */
export function longestFrom<V>(
  starts: Starts<V>,
  tokens: Tokens,
  first: number,
  limit = tokens.length,
): Found<V> | undefined {
  const phrases = starts(tokens[first]);
  return phrases.length === 0 ? undefined : continuedAt(phrases, tokens, first, limit);
}
