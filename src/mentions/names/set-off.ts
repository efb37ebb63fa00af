import type { Reading } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { roleWithin } from "./apposition.ts";
import { type Bodies, LONGEST, type Standing } from "./bodies.ts";
import { type Candidate, isCapital } from "./candidates.ts";
import { Says, says } from "./words.ts";

/** "The club's director of youth work, Ada Berg, …": the role stands before the name, and commas stand around the name. */
export function standingSetOff(
  reading: Reading,
  { first, end }: Candidate,
  start: number,
  bodies: Bodies,
): Standing | undefined {
  const { tokens, classes } = reading;
  let comma = first - 1;
  while (comma > start && comma > first - 3 && classes[comma]! & (Is.courtesy | Is.rank | Is.style)) comma--;
  const isSetOff = tokens[comma]?.text === "," && (tokens[end] === undefined || closes(reading, end));
  if (!isSetOff || comma <= start) return undefined;
  const from = regionStart(reading, comma, start);
  if (!endsInRole(reading, from, comma)) return undefined;
  const standing = roleWithin(reading, from, comma, bodies);
  return standing.title === null ? undefined : standing;
}

function closes({ tokens, classes }: Reading, end: number): boolean {
  return (says(tokens[end]) & Says.close) !== 0 || (classes[end]! & Is.honours) !== 0;
}

/** Back to a mark, a verb of saying or a word that begins a clause. */
function regionStart(reading: Reading, comma: number, start: number): number {
  let from = comma;
  while (from > start && from > comma - LONGEST && !bounds(reading, from - 1)) from--;
  return from;
}

function bounds({ tokens, classes }: Reading, i: number): boolean {
  const { kind, text, lower, glued } = tokens[i]!;
  if (lower === "and") return (says(tokens[i + 1]) & Says.determiner) !== 0;
  if (kind === "punctuation") return !(glued && (lower === "-" || lower === "'" || lower === "'s"));
  return (classes[i]! & Is.speech) !== 0 || (text === lower && (says(tokens[i]) & Says.clause) !== 0);
}

/** True if the last role of the region is followed only by its complement: "director of youth work". */
function endsInRole(reading: Reading, from: number, comma: number): boolean {
  const { tokens, classes } = reading;
  let head = comma - 1;
  while (head >= from && (classes[head]! & Is.head) === 0) head--;
  if (head < from) return false;
  if (head === comma - 1) return true;
  if ((says(tokens[head + 1]) & Says.link) === 0) return false;
  for (let i = head + 2; i < comma; i++) {
    const isFree = (classes[i]! & Is.function) === 0 || isCapital(reading, i);
    if (!isFree && (says(tokens[i]) & (Says.link | Says.smallWord)) === 0) return false;
  }
  return true;
}
