import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { type Candidate, isCapital } from "./candidates.ts";
import type { Judged } from "./judge.ts";
import { Mark, markOf, Says, says } from "./words.ts";

/** What a word is that may be a surname, but stands for something else by itself. */
const OTHERS = Is.org | Is.group | Is.place | Is.work | Is.day | Is.demonym | Is.function | Is.speech;

/** The last word of a name, before "Jr." */
function surnameAt({ classes, tokens }: Reading, { first, end }: Judged): number {
  let last = end - 1;
  while (last > first && (classes[last]! & Is.suffix || tokens[last]!.text === ",")) last--;
  return last;
}

/** Tokens of a surname with hyphens: "Ben-Har-Shefi". */
const MOST_HYPHENED = 4;

/** The first token of what hyphens join to the one at `last`: "El" of "El-Badri". */
function hyphenedFrom({ tokens }: Reading, last: number): number {
  let first = last;
  while (
    first > 1 &&
    first > last - MOST_HYPHENED &&
    markOf(tokens[first - 1]!.text) & Mark.hyphen &&
    tokens[first - 1]!.glued &&
    tokens[first]!.glued
  )
    first -= 2;
  return first;
}

const wordsOf = ({ article, tokens }: Reading, first: number, last: number): string =>
  article.text.slice(tokens[first]!.start, tokens[last]!.end);

/** A surname with the parts that hyphens join, and where the first of the names with it ends. */
interface Surname {
  readonly words: string;
  readonly from: number;
}

/** The surnames by their last word. */
function surnamesIn(reading: Reading, judged: readonly Judged[]): Map<string, Surname> {
  const surnames = new Map<string, Surname>();
  for (const candidate of judged) {
    const { first, end, accepted } = candidate;
    const last = surnameAt(reading, candidate);
    if (!accepted || last === first || reading.shapes[last] !== Shape.title) continue;
    const { text } = reading.tokens[last]!;
    if (!surnames.has(text))
      surnames.set(text, { words: wordsOf(reading, hyphenedFrom(reading, last), last), from: end });
  }
  return surnames;
}

/** "Bishop Ama Osei", "Bishop of Ely", "the Bishop", "Crown Prosecutor King": the word is part of something else. */
function isPartOfOther(reading: Reading, { first, end }: Candidate): boolean {
  const { tokens, classes } = reading;
  const [before, token, after] = [tokens[first - 1], tokens[first]!, tokens[end]];
  const isLast = after === undefined || after.sentence !== token.sentence;
  if (!isLast && (isCapital(reading, end) || (says(after) & Says.of) !== 0)) return true;
  if (before === undefined || before.sentence !== token.sentence) return false;
  if ((says(before) & Says.determiner) !== 0 || before.text === "&") return true;
  return isCapital(reading, first - 1) && (classes[first - 1]! & (Is.courtesy | Is.function | Is.speech)) === 0;
}

/** "Church said", "said May": what may be a body, a month or a place stands for a person only where it speaks. */
function maySpeak({ classes, tokens }: Reading, { first, end }: Candidate): boolean {
  if ((classes[end - 1]! & OTHERS) === 0) return true;
  return ((classes[end] ?? 0) & Is.speech) !== 0 || (first > 0 && (says(tokens[first - 1]) & Says.said) !== 0);
}

/**
 * "Cook said", behind "Tim Cook": a surname that is also a title or another word, or that the tagger takes for a body, isn't a
 * candidate by itself. Adds such places to the candidates, as those that only the full name proves, in text order; but for
 * those that `isBody` says are sure to be a body's.
 */
export function withBareSurnames(
  reading: Reading,
  judged: readonly Judged[],
  isBody: (stretch: Candidate) => boolean,
): readonly Judged[] {
  const surnames = surnamesIn(reading, judged);
  if (surnames.size === 0) return judged;
  const all: Judged[] = [];
  let next = 0;
  for (let i = 0; i < reading.tokens.length; i++) {
    const candidate = judged[next];
    if (candidate?.first === i) {
      all.push(candidate);
      next++;
      i = candidate.end - 1;
      continue;
    }
    const surname = surnames.get(reading.tokens[i]!.text);
    if (surname === undefined || i < surname.from) continue;
    const bare = { first: hyphenedFrom(reading, i), end: i + 1 };
    if (wordsOf(reading, bare.first, i) !== surname.words || isPartOfOther(reading, bare) || !maySpeak(reading, bare))
      continue;
    if (!isBody(bare)) all.push({ ...bare, accepted: false, isBody: false });
  }
  return all;
}
