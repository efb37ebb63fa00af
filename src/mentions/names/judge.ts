import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { type Candidate, isCapital } from "./candidates.ts";

/**
 * What speaks for and against a person, in points; a candidate with `accepted` or more is a name. Set by hand on
 * 2026-11-24.
 */
const POINTS = {
  accepted: 3,
  firstName: 3,
  firstNameOrWord: 1.5,
  laterFirstName: 1,
  surname: 2,
  surnameOrWord: 1,
  middleInitial: 3,
  leadingInitials: 2,
  particle: 1,
  suffix: 3,
  courtesy: 6,
  honorific: 2.5,
  role: 3,
  age: 4,
  who: 1.5,
  speech: 1.5,
  apposition: 2,
  accordingTo: 2, // "according to" before it
  memberOf: 2.5, // "of the … unit" behind it
  twoWords: 0.5,
  singleWord: -2,
  manyWords: -2,
  place: -3,
  organisation: -5,
  after: -6, // a word behind it that makes it an organisation, a place or a work: "Kennedy Airport"
  article: -4, // "the" before it
  preposition: -1.5,
  capitals: -4, // an acronym
  versus: -6, // a case in court: "Brandt v. Berg"
  onlyInitials: -9, // a party and a state: "D-N.Y."
  knownWord: -3, // opens a sentence and is a word of the article
} as const;

type Evidence = Exclude<keyof typeof POINTS, "accepted">;

const VERSUS = /^(?:v|vs?\.|versus)$/;
const BEFORE: readonly (readonly [RegExp, Evidence])[] = [
  [/^(?:the|a|an|this|these)$/, "article"],
  [/^(?:in|at|near|from|across|outside|inside|around|throughout)$/, "preposition"],
  [VERSUS, "versus"],
];
const NEGATIVE_AFTER = Is.org | Is.group | Is.place | Is.work;

function* insideEvidence(reading: Reading, { first, end }: Candidate): Generator<Evidence> {
  let words = 0;
  for (let i = first; i < end; i++) {
    const evidence = wordEvidence(reading, i, first);
    if (evidence !== undefined) yield evidence;
    else if (isCapital(reading, i)) words++;
  }
  yield* namesIn(reading, first, end);
  const length = words < 2 && end - first > 1 ? "some" : LENGTHS[Math.min(words, 5)];
  if (words === 0) yield "onlyInitials";
  else if (length !== "some") yield length!;
  if (isAcronym(reading, first) || isAcronym(reading, end - 1)) yield "capitals";
}

/** What the number of words in a name says; four say nothing. */
const LENGTHS = ["some", "singleWord", "twoWords", "twoWords", "some", "manyWords"] as const;

function wordEvidence(reading: Reading, i: number, first: number): Evidence | undefined {
  const { classes, shapes } = reading;
  if (classes[i]! & Is.suffix && i > first) return "suffix";
  if (shapes[i] === Shape.initial) return i === first ? "leadingInitials" : "middleInitial";
  return classes[i]! & Is.particle && !isCapital(reading, i) ? "particle" : undefined;
}

function isAcronym(reading: Reading, i: number): boolean {
  const token = reading.tokens[i]!;
  return reading.shapes[i] === Shape.capitals && token.text.length < 6 && reading.shouted[token.sentence] === 0;
}

function* namesIn(reading: Reading, first: number, end: number): Generator<Evidence> {
  const { classes } = reading;
  if (classes[first]! & Is.first) yield "firstName";
  else if (classes[first]! & Is.firstOrWord) yield "firstNameOrWord";
  if (end - first < 2 && classes[first]! & Is.first) return;
  for (let i = first + 1; i < end; i++) {
    if (classes[i]! & Is.first) {
      yield "laterFirstName";
      break;
    }
  }
  if (classes[end - 1]! & Is.surname) yield "surname";
  else if (classes[end - 1]! & Is.surnameOrWord) yield "surnameOrWord";
}

function* beforeEvidence(reading: Reading, { first }: Candidate): Generator<Evidence> {
  const { classes, tokens, shapes } = reading;
  const previous = tokens[first - 1];
  if (previous === undefined || previous.sentence !== tokens[first]!.sentence) {
    if (reading.lowered.has(tokens[first]!.lower)) yield "knownWord";
    return;
  }
  const before = classes[first - 1]!;
  if (before & Is.courtesy) yield "courtesy";
  else if (before & Is.honorific && shapes[first - 1] !== Shape.lower) yield "honorific";
  if (before & Is.head) yield "role";
  if (before & Is.speech) yield "speech";
  yield* BEFORE.filter(([words]) => words.test(previous.lower)).map(([, evidence]) => evidence);
  if (previous.lower === "to" && tokens[first - 2]?.lower === "according") yield "accordingTo";
}

function* afterEvidence(reading: Reading, { end }: Candidate): Generator<Evidence> {
  const { classes, tokens } = reading;
  const next = tokens[end];
  if (next === undefined || next.sentence !== tokens[end - 1]!.sentence) return;
  if (next.lower === "who") yield "who";
  if (VERSUS.test(next.lower)) yield "versus";
  if (classes[end]! & Is.speech && !isCapital(reading, end)) yield "speech";
  if (isCapital(reading, end) && classes[end]! & NEGATIVE_AFTER) yield "after";
  if (next.lower === "of" && classesAhead(reading, end + 1, Is.group)) yield "memberOf";
  if (next.text === ",") yield* appositionEvidence(reading, end + 1);
}

function* appositionEvidence(reading: Reading, at: number): Generator<Evidence> {
  const { tokens } = reading;
  const next = tokens[at];
  if (next === undefined) return;
  if (next.lower === "who") yield "who";
  if (next.kind === "number" && /^\d{1,3}$/.test(next.text) && /^[,.;)]$/.test(tokens[at + 1]?.text ?? "")) yield "age";
  if (next.lower === "aged") yield "age";
  if (classesAhead(reading, at, Is.head)) yield "apposition";
}

/** True if one of the next words, up to a mark, has the class. */
function classesAhead({ tokens, classes }: Reading, from: number, wanted: number): boolean {
  for (let i = from; i < from + 6 && i < tokens.length && tokens[i]!.kind === "word"; i++) {
    if (classes[i]! & wanted) return true;
  }
  return false;
}

/** Spans of other layers that speak against a name. */
export interface Rivals {
  readonly place: (candidate: Candidate) => boolean;
  readonly organisation: (candidate: Candidate) => boolean;
  /** By how much the tagger holds the token for part of a person's name. */
  readonly lead: (token: number) => number;
}

/** Points for a lead of 1 of the tagger's label, and the most leads that count. */
const TAGGER = { points: 3.5, most: 2 } as const;

function taggerPoints(reading: Reading, { first, end }: Candidate, { lead }: Rivals): number {
  let sum = 0;
  let words = 0;
  for (let i = first; i < end; i++) {
    if (!isCapital(reading, i) || reading.shapes[i] === Shape.initial) continue;
    sum += Math.max(-TAGGER.most, Math.min(TAGGER.most, lead(i)));
    words++;
  }
  return words === 0 ? 0 : (TAGGER.points * sum) / words;
}

/** Points for the candidate being a person. */
export function scoreName(reading: Reading, candidate: Candidate, rivals: Rivals): number {
  let points = taggerPoints(reading, candidate, rivals);
  for (const find of [insideEvidence, beforeEvidence, afterEvidence]) {
    for (const evidence of find(reading, candidate)) points += POINTS[evidence];
  }
  if (rivals.place(candidate)) points += POINTS.place;
  if (rivals.organisation(candidate)) points += POINTS.organisation;
  return points;
}

/** True if the candidate is a person's name. */
export function isName(reading: Reading, candidate: Candidate, rivals: Rivals): boolean {
  return scoreName(reading, candidate, rivals) >= POINTS.accepted;
}
