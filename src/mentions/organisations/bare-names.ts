import type { Token } from "../../core/article.ts";
import { type Article, sectionKindOf } from "../../core/article.ts";
import { plainVerbKinds, verbKinds } from "../../tables/organisations/verbs.ts";
import type { Draft, Named } from "./drafts.ts";
import { Cue, cueOf } from "./lists.ts";
import { nameOf } from "./names.ts";
import { isOpenCapital, type Reading } from "./reading.ts";
import { headType, Is } from "./words.ts";

/** Times that a text must name a body so. */
const LEAST = 2;

/** "the Commission" ends there: no name or complement goes on. */
function endsName({ tokens, bits }: Reading, i: number): boolean {
  const next = tokens[i + 1];
  return next === undefined || (!(bits[i + 1]! & Is.capital) && next.text !== "-" && !(cueOf(next) & Cue.complement));
}

/** "the Commission has proposed": a verb of a body stands behind. */
function doesAnything(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at < i + 5; at++) {
    if (verbKinds(tokens[at]) !== 0 || plainVerbKinds(tokens[at]) !== 0) return true;
    if ((cueOf(tokens[at]) & Cue.beforeVerb) === 0) return false;
  }
  return false;
}

/** True for a word that names a body by its kind only, with a capital and "the": "the Commission". */
function isBare(article: Article, reading: Reading, i: number): boolean {
  if (i === 0 || !isOpenCapital(reading, i) || (reading.bits[i]! & Is.head) === 0) return false;
  if ((reading.bits[i - 1]! & Is.the) === 0 || !endsName(reading, i)) return false;
  return sectionKindOf(article, i) === "paragraph";
}

/** The places where each bare word stands, by the word. */
function bareWords(article: Article, reading: Reading, drafts: readonly Draft[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const i of reading.references) {
    if (!isBare(article, reading, i)) continue;
    const { lower } = reading.tokens[i]!;
    const known = places.get(lower);
    if (known !== undefined) known.push(i);
    else if (!drafts.some(({ words }) => words.includes(lower))) places.set(lower, [i]);
  }
  return places;
}

/**
 * "The Commission wants … The Commission will …": adds the bodies that a text names only by their kind, with a capital, more than
 * once, and tells to do something.
 */
export function addBareNames(article: Article, reading: Reading, drafts: Draft[]): void {
  if (article.allCapitals || reading.references.length < LEAST) return;
  const { tokens } = reading;
  for (const places of bareWords(article, reading, drafts).values()) {
    if (places.length < LEAST || !places.some((i) => doesAnything(tokens, i))) continue;
    const head = tokens[places[0]!]!;
    const mentions = places.map((i): Named => ({ start: tokens[i]!.start, end: tokens[i]!.end, rule: "bare-name" }));
    const words = [head.lower];
    drafts.push({
      name: nameOf(head.text),
      type: headType(reading.bits[places[0]!]!) ?? "other",
      country: null,
      words,
      mentions,
    });
  }
}
