import type { Span } from "../../core/spans.ts";
import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import type { Candidate } from "./candidates.ts";
import { isCapital } from "./candidates.ts";

/** A stretch of tokens. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** What stands with a name: the role and the body in which it is held, both as tokens. */
export interface Standing {
  readonly title: Stretch | null;
  readonly affiliation: Stretch | null;
}

/** Tells organisations from places for the words of a complement. */
export interface Bodies {
  readonly isPlace: (stretch: Stretch) => boolean;
  readonly isOrganisation: (stretch: Stretch) => boolean;
}

const ROLE = Is.head | Is.honorific;
const TITLE = Is.head | Is.honorific | Is.modifier;
const NONE: Standing = { title: null, affiliation: null };
const LONGEST = 12;

const DETERMINER = /^(?:the|a|an|its|their|his|her|our)$/;

/** The title right before a name: "Interpol's Executive Director of Police Services Tim Morris". */
export function standingBefore(reading: Reading, name: Candidate, bodies: Bodies): Standing {
  const start = reading.article.sentences[reading.tokens[name.first]!.sentence]!.firstToken;
  const head = headBefore(reading, name.first, start);
  if (head === undefined) return NONE;
  let first = head;
  while (first > start && joinsTitle(reading, first - 1, start)) first--;
  while (first < head && !opensTitle(reading, first)) first++;
  const title = { first, end: name.first };
  const affiliation = bodyBefore(reading, first, start, bodies);
  if (isCourtesyOnly(reading, title)) return { title: null, affiliation: null };
  return { title: withoutCourtesy(reading, title), affiliation };
}

/** The role word that the name follows, directly or after its complement ("Director of Police Services"). */
function headBefore(reading: Reading, name: number, start: number): number | undefined {
  const { classes, tokens } = reading;
  if (name - 1 < start) return undefined;
  if (classes[name - 1]! & (ROLE | Is.courtesy) && isSpelled(reading, name - 1)) return name - 1;
  let i = name - 1;
  while (i > start && i > name - LONGEST && isComplementWord(reading, i)) i--;
  const linked = i > start && /^(?:of|for)$/.test(tokens[i]!.lower) && i < name - 1;
  return linked && classes[i - 1]! & Is.head ? i - 1 : undefined;
}

/** "Rep." is a title and so is "minister"; "general" after "in" isn't, which the words around it must tell. */
function isSpelled(reading: Reading, i: number): boolean {
  const bits = reading.classes[i]!;
  if (reading.shapes[i] !== Shape.lower) return true;
  return (bits & Is.head) !== 0;
}

function isComplementWord(reading: Reading, i: number): boolean {
  if (isCapital(reading, i) || reading.classes[i]! & Is.portfolio) return true;
  return /^(?:the|and|&|-)$/.test(reading.tokens[i]!.lower);
}

/** True if token `i` belongs to a title that goes on behind it. */
function joinsTitle(reading: Reading, i: number, start: number): boolean {
  const { tokens, classes } = reading;
  if (classes[i]! & TITLE && (classes[i]! & Is.function) === 0) return tokens[i]!.kind === "word";
  if (tokens[i]!.text === "-") return tokens[i]!.glued;
  if (classes[i]! & Is.portfolio) return true;
  return /^(?:and|&)$/.test(tokens[i]!.lower) && i > start && (classes[i - 1]! & TITLE) !== 0;
}

function opensTitle(reading: Reading, i: number): boolean {
  const text = reading.tokens[i]!.lower;
  return text !== "-" && text !== "and" && text !== "&";
}

function isCourtesyOnly(reading: Reading, { first, end }: Stretch): boolean {
  return end - first === 1 && (reading.classes[first]! & Is.courtesy) !== 0;
}

function withoutCourtesy(reading: Reading, { first, end }: Stretch): Stretch {
  const last = reading.classes[end - 1]! & Is.courtesy ? end - 1 : end;
  return { first, end: last };
}

/** The body before a title: "Interpol's", "the ministry's", "Foreign Ministry". */
function bodyBefore(reading: Reading, title: number, start: number, bodies: Bodies): Stretch | null {
  const { tokens, classes } = reading;
  if (title <= start) return null;
  const possessive = /^(?:'s|'|’)$/.test(tokens[title - 1]!.lower);
  const end = possessive ? title - 1 : title;
  let first = namedBody(reading, end, start);
  if (first === end && possessive) first = lowerBody(reading, end, start);
  const body = { first, end };
  if (first >= end || bodies.isPlace(body)) return null;
  if (end - first === 1 && classes[first]! & (Is.demonym | Is.function | Is.day)) return null;
  return body;
}

/** Capitalised words back from `end`, with "of" and "and" between them. */
function namedBody(reading: Reading, end: number, start: number): number {
  const { tokens, classes } = reading;
  let first = end;
  while (first > start && end - first < LONGEST && isBodyWord(reading, first - 1, start)) first--;
  while (first < end && /^(?:of|and|for|&|-)$/.test(tokens[first]!.lower)) first++;
  return first < end && classes[first]! & Is.function ? first + 1 : first;
}

function isBodyWord(reading: Reading, i: number, start: number): boolean {
  if (isCapital(reading, i)) return true;
  if (reading.tokens[i]!.text === "-") return reading.tokens[i]!.glued;
  return /^(?:of|and|for|&)$/.test(reading.tokens[i]!.lower) && i > start && isCapital(reading, i - 1);
}

/** "the ministry's", "the human rights group's": lower case back to the determiner. */
function lowerBody(reading: Reading, end: number, start: number): number {
  const { tokens, classes } = reading;
  if (end <= start || (classes[end - 1]! & Is.group) === 0) return end;
  for (let i = end - 1; i >= start && i >= end - 5; i--) {
    if (DETERMINER.test(tokens[i]!.lower)) return i + 1;
    if (tokens[i]!.kind !== "word") break;
  }
  return end - 1;
}

/** The standing as spans of the text. */
export function toSpan(reading: Reading, stretch: Stretch | null): Span | null {
  if (stretch === null || stretch.end <= stretch.first) return null;
  return { start: reading.tokens[stretch.first]!.start, end: reading.tokens[stretch.end - 1]!.end };
}
