import { startsWithCapital, type Token } from "../../core/article.ts";
import { Trie } from "../../core/trie.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import table from "./contexts.tsv";
import usStates from "./us-states.tsv";

/** The words of `contexts.tsv` by kind; phrases as tries. */
interface Contexts {
  readonly blocked: Trie<true>;
  readonly states: Trie<true>;
  /** First parts of compounds ("Franco-German") to alpha-2 codes. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly words: Readonly<Record<"before" | "after" | "thing" | "town", ReadonlySet<string>>>;
}

let contexts: Contexts | undefined;

function rowsOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

function loadContexts(): Contexts {
  const blocked = new Trie<true>();
  const states = new Trie<true>();
  const words = {
    before: new Set<string>(),
    after: new Set<string>(),
    thing: new Set<string>(),
    town: new Set<string>(),
  };
  const prefixes = new Map<string, string>();
  for (const [kind, phrase, note] of rowsOf(table)) {
    if (kind === "block") blocked.add(phraseWords(phrase!), true);
    else if (kind === "prefix") prefixes.set(phrase!, note!);
    else words[kind as keyof typeof words].add(phrase!);
  }
  for (const row of rowsOf(usStates)) for (const word of row) states.add(phraseWords(word), true);
  return { blocked, states, prefixes, words };
}

/** The tables of contexts, read when first asked for. */
export function contextTables(): Contexts {
  contexts ??= loadContexts();
  return contexts;
}

const isTitle = (token: Token | undefined): token is Token => token !== undefined && startsWithCapital(token.text);
const bare = (token: Token | undefined): string => (token === undefined ? "" : token.lower.replace(/\.$/, ""));

/** True if the tokens at `at` name a state of the United States, in full or abbreviated ("Pa.", "Ohio"). */
export function isStateAt(tokens: readonly Token[], at: number): boolean {
  return isTitle(tokens[at]) && contextTables().states.longestAt(tokens, at) !== undefined;
}

// "Lebanon, Pa.", "Peru, Indiana", "Mexico, Mo."
export function isUsTown(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.text === "," && isStateAt(tokens, end + 1);
}

// "Cuba Street", "Jordan High School", "Air France", "Bank of America"
export function isPartOfOtherName(tokens: readonly Token[], first: number, end: number): boolean {
  const { before, after } = contextTables().words;
  if (isTitle(tokens[end]) && after.has(bare(tokens[end]))) return true;
  if (!isTitle(tokens[first - 1]) && tokens[first - 1]?.lower !== "of") return false;
  return before.has(bare(tokens[first - 1])) || before.has(`${bare(tokens[first - 2])} ${bare(tokens[first - 1])}`);
}

// "Chinese restaurant", "Italian grocery store": a kind of thing
export function isKindOfThing(tokens: readonly Token[], end: number): boolean {
  return contextTables().words.thing.has(bare(tokens[end]));
}

// "American Heart Association", "American Legion": an organisation's name, not the state or its people
export function isAmericanBody(tokens: readonly Token[], first: number, end: number): boolean {
  const [self, next] = [tokens[first]!, tokens[end]];
  if (self.lower !== "american" || !isTitle(next) || next.glued || next.kind !== "word" || next.text.length < 3)
    return false;
  return (classesOf(next.lower) & (Is.head | Is.honorific | Is.demonym | Is.first | Is.firstOrWord)) === 0;
}

// "French said": a surname, as a demonym can't say anything without an article
export function isSpeakingSurname(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end]?.lower;
  return (
    (next === "said" || next === "says") && (classesOf(tokens[first]!.lower) & (Is.surname | Is.surnameOrWord)) !== 0
  );
}

const FIRST = Is.first | Is.firstOrWord;
const NAME_LIKE = FIRST | Is.surname | Is.surnameOrWord;

/** "Michael Jordan", "Mr. Holland", "Chad Hurley", "Jordan Spieth": a first name before, or, where the country is also a first name, a name behind. */
export function isPersonName(tokens: readonly Token[], first: number, end: number, startsSentence: boolean): boolean {
  if (end !== first + 1) return false;
  const [previous, self, next] = [tokens[first - 1], tokens[first]!, tokens[end]];
  const classes = classesOf(self.lower);
  if (isTitle(previous) && !startsSentence) {
    const prior = classesOf(bare(previous));
    if ((prior & Is.courtesy) !== 0) return true;
    if ((prior & Is.first) !== 0 && (prior & (Is.place | Is.org | Is.demonym)) === 0 && !previous.text.endsWith("."))
      return true;
  }
  if ((classes & FIRST) === 0 || next === undefined || next.kind !== "word" || !isTitle(next) || next.text.length < 2)
    return false;
  const behind = classesOf(next.lower);
  return (
    (behind &
      (Is.function | Is.org | Is.head | Is.honorific | Is.day | Is.place | Is.modifier | Is.group | Is.portfolio)) ===
      0 &&
    ((behind & NAME_LIKE) !== 0 || /^\p{Lu}\p{L}+$/u.test(next.text))
  );
}
