import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { type Candidate, isCapital } from "./candidates.ts";
import { type Evidence, NO_NAME } from "./points.ts";

const VERSUS = /^(?:v|vs?\.|versus)$/;
const BEFORE: readonly (readonly [RegExp, Evidence])[] = [
  [/^(?:the|a|an|this|these)$/, "article"],
  [/^(?:in|at|near|from|across|outside|inside|around|throughout)$/, "preposition"],
  [VERSUS, "versus"],
  [/^&$/, "firm"],
];
const NEGATIVE_AFTER = Is.org | Is.group | Is.place | Is.work | Is.day;

/** What stands before the candidate. */
export function* beforeEvidence(reading: Reading, { first }: Candidate): Generator<Evidence> {
  const { tokens } = reading;
  const previous = tokens[first - 1];
  if (previous === undefined || previous.sentence !== tokens[first]!.sentence) {
    if (reading.lowered.has(tokens[first]!.lower)) yield "knownWord";
    return;
  }
  yield* titleEvidence(reading, first);
  if (isNamedAsBody(reading, { first })) yield "partOf";
  yield* BEFORE.filter(([words]) => words.test(previous.lower)).map(([, evidence]) => evidence);
  if (previous.lower === "to" && tokens[first - 2]?.lower === "according") yield "accordingTo";
}

/** "The company, Karoo Gold, said": what follows the comma is the body's name, here and wherever it stands. */
export function isNamedAsBody({ tokens, classes, shapes }: Reading, { first }: Pick<Candidate, "first">): boolean {
  const i = first - 2;
  if (tokens[first - 1]?.text !== ",") return false;
  const isGroup = i > 0 && shapes[i] === Shape.lower && (classes[i]! & (Is.group | Is.head)) === Is.group;
  if (!isGroup || !/^(?:the|its|their)$/.test(tokens[i - 1]!.lower)) return false;
  const before = tokens[i - 2];
  return before === undefined || before.sentence !== tokens[first]!.sentence || /^[,;:]$/.test(before.text);
}

function* titleEvidence({ classes, shapes }: Reading, first: number): Generator<Evidence> {
  const before = classes[first - 1]!;
  if (before & Is.courtesy) yield "courtesy";
  else if (before & Is.honorific && shapes[first - 1] !== Shape.lower) {
    yield "honorific";
    if ((classes[first]! & NO_NAME) === 0) yield "honorificAlone";
  }
  if (before & Is.head) yield "role";
  else if (isPartOf(before, shapes[first - 1]!)) yield "partOf";
  if (before & Is.speech) yield "speech";
}

/** "Fort", "Hurricane", "Hotel" with a capital, "company", "newspaper" without: what follows is the name of one. */
function isPartOf(before: number, shape: number): boolean {
  if (before & (Is.honorific | Is.courtesy | Is.function | Is.modifier | Is.day)) return false;
  if (shape === Shape.title) return (before & (Is.org | Is.place | Is.work)) !== 0;
  return shape === Shape.lower && (before & Is.group) !== 0;
}

/** What stands behind the candidate. */
export function* afterEvidence(reading: Reading, { first, end }: Candidate): Generator<Evidence> {
  const { classes, tokens } = reading;
  const next = tokens[end];
  if (next === undefined || next.sentence !== tokens[end - 1]!.sentence) return;
  const said = AFTER.find(([words]) => words.test(next.lower));
  if (said !== undefined) yield said[1];
  if (classes[end]! & Is.speech && !isCapital(reading, end)) yield "speech";
  if (isFollowedByRival(reading, end)) yield "after";
  if (end - first > 1 && /^[,.]$/.test(next.text) && /^sa(?:id|ys)$/.test(tokens[first - 1]?.lower ?? ""))
    yield "saidBy";
  yield* markEvidence(reading, first, end);
  if (next.lower === "of" && classesAhead(reading, end + 1, Is.group)) yield "memberOf";
  if (next.text === ",") yield* appositionEvidence(reading, end + 1);
}

function* markEvidence(reading: Reading, first: number, end: number): Generator<Evidence> {
  const { classes, tokens } = reading;
  const next = tokens[end]!;
  if (classes[end]! & Is.honours) yield "suffix";
  if (next.lower === "'s" && isCapital(reading, end + 1) && classes[end + 1]! & (Is.org | Is.group)) yield "owner";
  if (/^["”]$/.test(next.text) && /^["“]$/.test(tokens[first - 1]?.text ?? "")) yield "quoted";
}

const AFTER: readonly (readonly [RegExp, Evidence])[] = [
  [/^who$/, "who"],
  [/^&$/, "firm"],
  [VERSUS, "versus"],
];

/** "Martin Luther" before "King Boulevard": the capitalised words that follow end in a street, a firm, a day. */
function isFollowedByRival({ classes, shapes, tokens }: Reading, end: number): boolean {
  for (let i = end; i < end + 4 && i < tokens.length && shapes[i] === Shape.title; i++) {
    if (classes[i]! & NEGATIVE_AFTER) return true;
  }
  return false;
}

function* appositionEvidence(reading: Reading, at: number): Generator<Evidence> {
  const { tokens } = reading;
  const next = tokens[at];
  if (next === undefined) return;
  if (next.lower === "who") yield "who";
  if (next.kind === "number" && /^\d{1,3}$/.test(next.text) && /^[,.;)]$/.test(tokens[at + 1]?.text ?? "")) yield "age";
  if (next.lower === "aged") yield "age";
  if (classesAhead(reading, at, Is.head)) yield "apposition";
  else if (/^an?$/.test(next.lower)) yield "described";
}

/** True if one of the next words, up to a mark, has the class. */
function classesAhead({ tokens, classes }: Reading, from: number, wanted: number): boolean {
  for (let i = from; i < from + 6 && i < tokens.length && tokens[i]!.kind === "word"; i++) {
    if (classes[i]! & wanted) return true;
  }
  return false;
}
