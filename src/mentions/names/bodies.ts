import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { isCapital } from "./candidates.ts";
import { Says, says } from "./words.ts";

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
  /** True if the token is part of a person's name. */
  readonly isPerson: (token: number) => boolean;
}

/** Most words of a title or a body's name. */
export const LONGEST = 18;

/** True if what stands where a body would is a place, a person or only a demonym. */
export function isRival(reading: Reading, { first, end }: Stretch, bodies: Bodies): boolean {
  const isBody = end - first > 1 && (reading.classes[end - 1]! & (Is.org | Is.group)) !== 0;
  if ((!isBody && bodies.isPlace({ first, end })) || bodies.isPerson(end - 1)) return true;
  return (
    end - first === 1 &&
    !isAcronym(reading, { first, end }) &&
    (reading.classes[first]! & (Is.demonym | Is.function | Is.day)) !== 0
  );
}

/** A body named from token `from` on: capitalised words, or lower case that ends in "unit", "ministry" …; null if neither. */
export function bodyAfter(
  reading: Reading,
  from: number,
  limit: number,
  bodies: Bodies,
  afterRole: boolean,
): Stretch | null {
  let first = from;
  while (first < limit && says(reading.tokens[first]) & Says.determiner) first++;
  const { body, hasGroup } = readBody(reading, first, limit);
  if (body === null || isPortfolio(reading, body) || isRival(reading, body, bodies)) return null;
  return hasGroup || afterRole || bodies.isOrganisation(body) || isAcronym(reading, body) ? body : null;
}

/** "UNHCR", "IG Metall": a word in capitals is hardly a place. */
export function isAcronym({ shapes }: Reading, { first, end }: Stretch): boolean {
  return shapes[first] === Shape.capitals && end - first < 3;
}

function readBody(reading: Reading, first: number, limit: number): { body: Stretch | null; hasGroup: boolean } {
  let end = first;
  let lastGroup = -1;
  let named = false;
  while (end < limit && end < first + LONGEST && continuesBody(reading, end, limit)) {
    if (reading.classes[end]! & (Is.group | Is.org)) lastGroup = end;
    named ||= isCapital(reading, end);
    end++;
  }
  const hasGroup = lastGroup >= 0;
  if (end === first || (!hasGroup && !named)) return { body: null, hasGroup };
  if (hasGroup && !isCapital(reading, end - 1)) end = lastGroup + 1;
  return { body: { first: afterKind(reading, first, end), end }, hasGroup };
}

/** "the dockers' union PNO", "the charity Open Door": the name behind the word that says what it is. */
function afterKind(reading: Reading, first: number, end: number): number {
  let from = end;
  while (from > first && isCapital(reading, from - 1)) from--;
  if (from === first || from === end || isCapital(reading, first)) return first;
  return reading.shapes[from - 1] === Shape.lower && reading.classes[from - 1]! & Is.group ? from : first;
}

function isPortfolio(reading: Reading, { first, end }: Stretch): boolean {
  for (let i = first; i < end; i++) {
    if (isCapital(reading, i) && (reading.classes[i]! & (Is.portfolio | Is.modifier)) === 0) return false;
    if (reading.classes[i]! & Is.group && (reading.classes[i]! & Is.portfolio) === 0) return false;
  }
  return true;
}

/** Words of a body's name: capitalised, "of", "and" and "for" between such, and lower case with a group word to come. */
function continuesBody(reading: Reading, i: number, limit: number): boolean {
  const { tokens, classes } = reading;
  const next = i + 1 < limit;
  if (isCapital(reading, i)) return true;
  const said = says(tokens[i]);
  if (said & Says.inNamedBody) return true;
  if (tokens[i]!.lower === "'") return next && tokens[i]!.glued && !tokens[i + 1]!.glued;
  if (said & Says.inBody) return next && (isCapital(reading, i + 1) || tokens[i + 1]!.lower === "the");
  return tokens[i]!.kind === "word" && !(classes[i]! & (Is.function | Is.speech)) && isBeforeGroup(reading, i, limit);
}

/** True if "unit", "ministry" or the like follows within the next words. */
function isBeforeGroup(reading: Reading, from: number, limit: number): boolean {
  for (let i = from; i < limit && i < from + 4; i++) {
    const { kind, lower } = reading.tokens[i]!;
    if (lower === "'") continue;
    if (kind !== "word" || reading.classes[i]! & Is.function) return false;
    if (reading.classes[i]! & Is.group) return true;
  }
  return false;
}
