import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { type Candidate, isCapital } from "./candidates.ts";
import { NO_NAME, POINTS } from "./points.ts";
import { Form, formOf } from "./words.ts";

/** Points for what the words of the candidate say. */
export function pointsInside(reading: Reading, { first, end }: Candidate): number {
  let points = 0;
  let words = 0;
  for (let i = first; i < end; i++) {
    points += pointsOfWord(reading, i, first);
    if (isWord(reading, i, first)) words++;
  }
  points += pointsOfNames(reading, first, end) + pointsOfLength(reading, first, end, words);
  if (isAcronym(reading, first) || isAcronym(reading, end - 1)) points += POINTS.capitals;
  return points;
}

function pointsOfWord(reading: Reading, i: number, first: number): number {
  const { classes, shapes, tokens } = reading;
  if (isSuffix(reading, i, first)) return POINTS.suffix;
  if (formOf(tokens[i]) & Form.surname) return POINTS.surnameShape;
  if (shapes[i] === Shape.initial) return i === first ? POINTS.leadingInitials : POINTS.middleInitial;
  return classes[i]! & Is.particle && !isCapital(reading, i) ? POINTS.particle : 0;
}

function isSuffix({ classes }: Reading, i: number, first: number): boolean {
  return i > first && (classes[i]! & Is.suffix) !== 0;
}

/** True for a full word with a capital, but for one behind a hyphen: "Seo-Yeon" is one word. */
function isWord(reading: Reading, i: number, first: number): boolean {
  if (!isCapital(reading, i) || isSuffix(reading, i, first)) return false;
  if (reading.shapes[i] === Shape.initial && (formOf(reading.tokens[i]) & Form.surname) === 0) return false;
  return i === first || !reading.tokens[i]!.glued || reading.tokens[i - 1]!.text !== "-";
}

function pointsOfLength(reading: Reading, first: number, end: number, words: number): number {
  if (words === 0) return POINTS.onlyInitials;
  if (words === 1) {
    const isOpen = reading.shapes[first] !== Shape.initial && !hasParticle(reading, first, end);
    return isOpen ? POINTS.singleWord : POINTS.twoWords;
  }
  if (words > 3) return words === 4 ? 0 : POINTS.manyWords;
  return areUnknown(reading, first, end) ? POINTS.twoWords + POINTS.unknownWords : POINTS.twoWords;
}

function hasParticle(reading: Reading, first: number, end: number): boolean {
  for (let i = first; i < end - 1; i++) if (reading.classes[i]! & Is.particle && !isCapital(reading, i)) return true;
  return false;
}

/** True if no table has any of the words as anything but a name, and nothing but a lower-case word follows or precedes. */
function areUnknown(reading: Reading, first: number, end: number): boolean {
  const { classes, tokens, shapes } = reading;
  const { sentence } = tokens[first]!;
  if (reading.shouted[sentence] === 1 || reading.titled[sentence] === 1) return false;
  for (let i = first; i < end; i++) if (shapes[i] === Shape.capitals || (classes[i]! & NO_NAME) !== 0) return false;
  if (tokens[first - 1]?.lower === "the") return false;
  for (let i = first; i < end; i++) {
    if ((classes[i]! & Is.particle) === 0 && reading.lowered.has(i)) return false;
  }
  return true;
}

function isAcronym(reading: Reading, i: number): boolean {
  if (reading.shapes[i] !== Shape.capitals) return false;
  const { text, sentence } = reading.tokens[i]!;
  return text.length < 6 && reading.shouted[sentence] === 0;
}

function pointsOfNames({ classes }: Reading, first: number, end: number): number {
  const opening = classes[first]!;
  let points = 0;
  if (opening & Is.first) points += POINTS.firstName;
  else if (opening & Is.firstOrWord) points += POINTS.firstNameOrWord;
  if (end - first < 2 && opening & Is.first) return points;
  if (hasLaterFirst(classes, first, end)) points += POINTS.laterFirstName;
  if (classes[end - 1]! & Is.surname) return points + POINTS.surname;
  return classes[end - 1]! & Is.surnameOrWord ? points + POINTS.surnameOrWord : points;
}

function hasLaterFirst(classes: Uint32Array, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) if (classes[i]! & Is.first) return true;
  return false;
}
