import type { Token } from "../../core/article.ts";
import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { type Candidate, isCapital } from "./candidates.ts";
import { NO_NAME, POINTS } from "./points.ts";
import { Mark, markOf, Says, says } from "./words.ts";

const NEGATIVE_AFTER = Is.org | Is.group | Is.place | Is.work | Is.day;

/** Points for what stands before the candidate. */
export function pointsBefore(reading: Reading, { first }: Candidate, isNamedAsBody: boolean): number {
  const { tokens } = reading;
  const previous = tokens[first - 1];
  if (previous === undefined || previous.sentence !== tokens[first]!.sentence) {
    return reading.lowered.has(first) ? POINTS.knownWord : 0;
  }
  let points = pointsOfTitle(reading, first) + pointsOfWordBefore(previous);
  if (isNamedAsBody) points += POINTS.partOf;
  if (previous.lower === "to" && tokens[first - 2]?.lower === "according") points += POINTS.accordingTo;
  return points;
}

function pointsOfWordBefore(previous: Token): number {
  const said = says(previous);
  if (said & Says.beforeThing) return POINTS.article;
  if (said & Says.beforePlace) return POINTS.preposition;
  if (said & Says.versus) return POINTS.versus;
  return previous.lower === "&" ? POINTS.firm : 0;
}

/** "The company, Karoo Gold, said": what follows the comma is the body's name, here and wherever it stands. */
export function isNamedAsBody({ tokens, classes, shapes }: Reading, { first }: Candidate): boolean {
  const i = first - 2;
  if (tokens[first - 1]?.text !== ",") return false;
  const isGroup = i > 0 && shapes[i] === Shape.lower && (classes[i]! & (Is.group | Is.head)) === Is.group;
  if (!isGroup || (says(tokens[i - 1]) & Says.owner) === 0) return false;
  const before = tokens[i - 2];
  return before === undefined || before.sentence !== tokens[first]!.sentence || (says(before) & Says.pause) !== 0;
}

function pointsOfTitle({ classes, shapes }: Reading, first: number): number {
  const before = classes[first - 1]!;
  if (before === 0) return 0;
  let points = 0;
  if (before & Is.courtesy) points += POINTS.courtesy;
  else if (before & Is.honorific && shapes[first - 1] !== Shape.lower) {
    points += POINTS.honorific;
    if ((classes[first]! & NO_NAME) === 0) points += POINTS.honorificAlone;
  }
  if (before & Is.head) points += POINTS.role;
  else if (isPartOf(before, shapes[first - 1]!)) points += POINTS.partOf;
  if (before & Is.speech) points += POINTS.speech;
  return points;
}

/** "Fort", "Hurricane", "Hotel" with a capital, "company", "newspaper" without: what follows is the name of one. */
function isPartOf(before: number, shape: number): boolean {
  if (before & (Is.honorific | Is.courtesy | Is.function | Is.modifier | Is.day)) return false;
  if (shape === Shape.title) return (before & (Is.org | Is.place | Is.work)) !== 0;
  return shape === Shape.lower && (before & Is.group) !== 0;
}

/** Points for what stands behind the candidate. */
export function pointsAfter(reading: Reading, { first, end }: Candidate): number {
  const { classes, tokens } = reading;
  const next = tokens[end];
  if (next === undefined || next.sentence !== tokens[end - 1]!.sentence) return 0;
  let points = pointsOfWordAfter(reading, end) + pointsOfMarks(reading, first, end);
  if (classes[end]! & Is.speech && !isCapital(reading, end)) points += POINTS.speech;
  if (isFollowedByRival(reading, end)) points += POINTS.after;
  if (next.text === ",") points += pointsOfApposition(reading, end + 1);
  return points;
}

function pointsOfWordAfter(reading: Reading, end: number): number {
  const next = reading.tokens[end]!;
  if (says(next) & Says.versus) return POINTS.versus;
  switch (next.lower) {
    case "who":
      return POINTS.who;
    case "&":
      return POINTS.firm;
    case "of":
      return classesAhead(reading, end + 1, Is.group) ? POINTS.memberOf : 0;
    default:
      return 0;
  }
}

/** Points for the mark behind the candidate, with what stands before it or goes on behind it. */
function pointsOfMarks(reading: Reading, first: number, end: number): number {
  const { classes, tokens } = reading;
  const next = tokens[end]!;
  let points = (classes[end]! & Is.honours) === 0 ? 0 : POINTS.suffix;
  if (next.kind === "word" && next.lower !== "'s") return points;
  const isSaid = end - first > 1 && (says(next) & Says.saidEnd) !== 0 && (says(tokens[first - 1]) & Says.said) !== 0;
  if (isSaid) points += POINTS.saidBy;
  if (next.lower === "'s" && isCapital(reading, end + 1) && classes[end + 1]! & (Is.org | Is.group))
    points += POINTS.owner;
  const isQuoted = isDouble(next.text, Mark.closing) && isDouble(tokens[first - 1]?.text ?? "", Mark.opening);
  return isQuoted ? points + POINTS.quoted : points;
}

function isDouble(text: string, side: number): boolean {
  const wanted = side | Mark.double;
  return (markOf(text) & wanted) === wanted;
}

/** "Martin Luther" before "King Boulevard": the capitalised words that follow end in a street, a firm, a day. */
function isFollowedByRival({ classes, shapes }: Reading, end: number): boolean {
  for (let i = end; i < end + 4 && i < shapes.length && shapes[i] === Shape.title; i++) {
    if (classes[i]! & NEGATIVE_AFTER) return true;
  }
  return false;
}

/** Points for what stands behind the comma. */
function pointsOfApposition(reading: Reading, at: number): number {
  const next = reading.tokens[at];
  if (next === undefined) return 0;
  let points = 0;
  if (next.lower === "who") points += POINTS.who;
  if (isAge(next, reading.tokens[at + 1]) || next.lower === "aged") points += POINTS.age;
  if (classesAhead(reading, at, Is.head)) return points + POINTS.apposition;
  return says(next) & Says.indefinite ? points + POINTS.described : points;
}

/** "34,": one to three digits before a mark. */
function isAge({ kind, text }: Token, next: Token | undefined): boolean {
  return kind === "number" && text.length <= 3 && (says(next) & Says.ageEnd) !== 0 && /^\d+$/.test(text);
}

/** True if one of the next words, up to a mark, has the class. */
function classesAhead({ tokens, classes }: Reading, from: number, wanted: number): boolean {
  for (let i = from; i < from + 6 && i < tokens.length && tokens[i]!.kind === "word"; i++) {
    if (classes[i]! & wanted) return true;
  }
  return false;
}
