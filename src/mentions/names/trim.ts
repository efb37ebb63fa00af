import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { type Candidate, isCapital } from "./candidates.ts";

/** How sure the tagger must be that a word is, and that its neighbour isn't, part of a person's name. */
const SURE = { person: 0.3, not: -0.5, notOfTwo: -2.2 } as const;

/** Cuts what the tagger holds for no part of the name: "Rival" before a name, "Says" behind it in a headline. */
export function trimName(reading: Reading, candidate: Candidate, lead: (token: number) => number): Candidate {
  const end = endInHeadline(reading, candidate);
  let from = firstInHeadline(reading, { first: afterDateline(reading, candidate.first, end), end });
  while (from + 1 < end && isStranger(reading, from, lead, SURE.not) && isSureName(reading, from + 1, lead)) from++;
  const least = end - from > 2 ? SURE.not : SURE.notOfTwo;
  for (let i = from + 1; i < end; i++) {
    if (isStranger(reading, i, lead, least) && isSureName(reading, i - 1, lead)) return { first: from, end: i };
  }
  return { first: from, end };
}

/** "LISBON Ada Berg": a word in capitals before ones that aren't is a dateline or a heading. */
function afterDateline({ shapes, tokens, shouted }: Reading, first: number, end: number): number {
  let from = first;
  while (from + 2 < end && shapes[from] === Shape.capitals && tokens[from]!.text.length > 3) from++;
  return shapes[from] === Shape.title && shouted[tokens[first]!.sentence] === 0 ? from : first;
}

/** In a headline a word that no table of names has may be a verb: the name begins with its known first name. */
function firstInHeadline({ titled, tokens, classes }: Reading, { first, end }: Candidate): number {
  if (titled[tokens[first]!.sentence] === 0 || classes[first]! & (Is.first | Is.firstOrWord)) return first;
  for (let i = first + 1; i < end - 1; i++) if (classes[i]! & Is.first) return i;
  return first;
}

/** In a headline, a word like "Seeks" that no table of names has is the verb, but for one right behind a first name. */
function endInHeadline({ titled, tokens, classes }: Reading, { first, end }: Candidate): number {
  if (titled[tokens[first]!.sentence] === 0) return end;
  for (let i = first + 1; i < end; i++) {
    if (classes[i]! & NAMES) continue;
    const { lower } = tokens[i]!;
    const isVerb = lower.endsWith("s") || lower.endsWith("ed") || lower.endsWith("ing");
    if (isVerb && (classes[i - 1]! & Is.first) === 0) return i;
  }
  return end;
}

const NAMES = Is.first | Is.firstOrWord | Is.surname | Is.surnameOrWord;

function isStranger(reading: Reading, i: number, lead: (token: number) => number, least: number): boolean {
  if (!isCapital(reading, i) || reading.tokens[i]!.lower.endsWith(".")) return false;
  return lead(i) < least && (reading.classes[i]! & (Is.first | Is.surname)) === 0;
}

function isSureName(reading: Reading, i: number, lead: (token: number) => number): boolean {
  return isCapital(reading, i) && reading.shapes[i] !== Shape.initial && lead(i) > SURE.person;
}
