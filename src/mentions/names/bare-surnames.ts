import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { isCapital } from "./candidates.ts";
import type { Judged } from "./judge.ts";
import { Says, says } from "./words.ts";

/** What a word is that's no candidate by itself, though it may be a surname. */
const TITLES = Is.honorific | Is.head | Is.modifier | Is.portfolio;
const OTHERS = Is.org | Is.group | Is.place | Is.work | Is.day | Is.demonym | Is.function | Is.speech;

/** Surnames of the names that are such words, with where the first of those names ends. */
function surnamesIn(reading: Reading, judged: readonly Judged[]): Map<string, number> {
  const surnames = new Map<string, number>();
  for (const { first, end, accepted } of judged) {
    const last = end - 1;
    if (!accepted || last === first || reading.shapes[last] !== Shape.title) continue;
    if ((reading.classes[last]! & (TITLES | OTHERS)) === 0) continue;
    const { text } = reading.tokens[last]!;
    if (!surnames.has(text)) surnames.set(text, end);
  }
  return surnames;
}

/** "Bishop Ama Osei", "Bishop of Ely", "the Bishop", "Crown Prosecutor King": the word is part of something else. */
function isPartOfOther(reading: Reading, i: number): boolean {
  const { tokens, classes } = reading;
  const [before, token, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  const isLast = after === undefined || after.sentence !== token.sentence;
  if (!isLast && (isCapital(reading, i + 1) || (says(after) & Says.of) !== 0)) return true;
  if (before === undefined || before.sentence !== token.sentence) return false;
  if ((says(before) & Says.determiner) !== 0 || before.text === "&") return true;
  return isCapital(reading, i - 1) && (classes[i - 1]! & (Is.courtesy | Is.function | Is.speech)) === 0;
}

/** "Church said", "said May": what may be a body, a month or a place stands for a person only where it speaks. */
function maySpeak({ classes, tokens }: Reading, i: number): boolean {
  if ((classes[i]! & OTHERS) === 0) return true;
  return ((classes[i + 1] ?? 0) & Is.speech) !== 0 || (i > 0 && says(tokens[i - 1]) & Says.said) !== 0;
}

/**
 * "Cook said", behind "Tim Cook": a surname that is also a title or another word, alone with a capital, is no candidate where its
 * letters are all that's known. Adds such places to the candidates, as those that only the full name proves, in text order.
 */
export function withBareSurnames(reading: Reading, judged: readonly Judged[]): readonly Judged[] {
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
    const from = surnames.get(reading.tokens[i]!.text);
    if (from === undefined || i < from || isPartOfOther(reading, i) || !maySpeak(reading, i)) continue;
    all.push({ first: i, end: i + 1, accepted: false, isBody: false });
  }
  return all;
}
