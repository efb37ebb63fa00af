import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { type Candidate, isCapital } from "./candidates.ts";
import { type Evidence, NO_NAME } from "./points.ts";

const SURNAME_SHAPE = /^(?:Ma?c|O['’]|[DNL]['’]|Fitz)\p{Lu}\p{Ll}/u;

/** What the words of the candidate say. */
export function* insideEvidence(reading: Reading, { first, end }: Candidate): Generator<Evidence> {
  let words = 0;
  for (let i = first; i < end; i++) {
    const evidence = wordEvidence(reading, i, first);
    if (evidence !== undefined) yield evidence;
    if (evidence !== undefined && evidence !== "surnameShape") continue;
    if (isCapital(reading, i) && (i === first || !isHyphened(reading, i))) words++;
  }
  yield* namesIn(reading, first, end);
  yield* lengthEvidence(reading, { first, end }, words);
  if (isAcronym(reading, first) || isAcronym(reading, end - 1)) yield "capitals";
}

function isHyphened(reading: Reading, i: number): boolean {
  return reading.tokens[i]!.glued && reading.tokens[i - 1]!.text === "-";
}

function* lengthEvidence(reading: Reading, { first, end }: Candidate, words: number): Generator<Evidence> {
  const isOpen = words === 1 && reading.shapes[first] !== Shape.initial && !hasParticle(reading, first, end);
  if (words === 0) yield "onlyInitials";
  else if (isOpen) yield "singleWord";
  else if (words < 4) yield "twoWords";
  else if (words > 4) yield "manyWords";
  if (words > 1 && words < 4 && areUnknown(reading, first, end)) yield "unknownWords";
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
  for (let i = first; i < end; i++) {
    if (shapes[i] === Shape.capitals || (classes[i]! & NO_NAME) !== 0) return false;
    if (reading.lowered.has(tokens[i]!.lower) && !(classes[i]! & Is.particle)) return false;
  }
  return tokens[first - 1]?.lower !== "the";
}

function wordEvidence(reading: Reading, i: number, first: number): Evidence | undefined {
  const { classes, shapes, tokens } = reading;
  if (classes[i]! & Is.suffix && i > first) return "suffix";
  if (SURNAME_SHAPE.test(tokens[i]!.text)) return "surnameShape";
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
