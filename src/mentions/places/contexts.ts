import type { Token } from "../../core/article.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { Trie } from "../../core/trie.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import table from "./contexts.tsv";
import senseTable from "./senses.tsv";
import usStates from "./us-states.tsv";

/** Kinds of neighbours that `contexts.tsv` lists as single words; what each is for stands at its head. */
const WORD_KINDS = [
  "after",
  "firm",
  "before",
  "thing",
  "eats",
  "language",
  "tongue",
  "learn",
  "subject",
  "grade",
  "pupil",
  "money",
  "resident",
  "town",
  "weak",
] as const;

type WordKind = (typeof WORD_KINDS)[number];

/** What else in an article a word is, and the words of the article that tell. */
export interface Sense {
  readonly other: readonly string[];
  readonly country: readonly string[];
}

interface Contexts {
  /** Phrases that hold a country's name and aren't the country; "title": if the last word has a capital. */
  readonly blocked: Trie<"block" | "title">;
  /** What stands behind the name of a town: "County", "high school". */
  readonly local: Trie<true>;
  /** States of the United States by name or abbreviation with its stop. */
  readonly states: Trie<true>;
  readonly postal: ReadonlySet<string>;
  /** First parts of compounds ("Franco-German") to alpha-2 codes. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly senses: ReadonlyMap<string, Sense>;
  readonly words: Readonly<Record<WordKind, ReadonlySet<string>>>;
}

let contexts: Contexts | undefined;

function loadSenses(): Map<string, Sense> {
  const senses = new Map<string, Sense>();
  for (const [words, other, country] of rowsOf(senseTable)) {
    const sense = { other: other!.split("|").filter(Boolean), country: country!.split("|").filter(Boolean) };
    for (const word of words!.split("|")) senses.set(word, sense);
  }
  return senses;
}

function loadStates(): { states: Trie<true>; postal: Set<string> } {
  const states = new Trie<true>(phraseWords);
  const postal = new Set<string>();
  for (const row of rowsOf(usStates)) {
    for (const word of row) {
      if (/^[A-Z]{2}$/.test(word)) postal.add(word);
      else states.addPhrase(word, true);
    }
  }
  return { states, postal };
}

function loadContexts(): Contexts {
  const blocked = new Trie<"block" | "title">(phraseWords);
  const local = new Trie<true>(phraseWords);
  const words = Object.fromEntries(WORD_KINDS.map((kind) => [kind, new Set<string>()])) as Record<
    WordKind,
    Set<string>
  >;
  const prefixes = new Map<string, string>();
  for (const [kind, phrase, note] of rowsOf(table)) {
    if (kind === "block" || kind === "title") blocked.addPhrase(phrase!, kind);
    else if (kind === "local") local.addPhrase(phrase!, true);
    else if (kind === "prefix") prefixes.set(phrase!, note!);
    else words[kind as WordKind].add(phrase!);
  }
  return { blocked, local, ...loadStates(), prefixes, senses: loadSenses(), words };
}

/** The tables of contexts, read when first asked for. */
export function contextTables(): Contexts {
  contexts ??= loadContexts();
  return contexts;
}

/** The word of a token without its stop, in lower case; "" for no token. */
export function bare(token: Token | undefined): string {
  if (token === undefined) return "";
  return token.lower.endsWith(".") ? token.lower.slice(0, -1) : token.lower;
}
