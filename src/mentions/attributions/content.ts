import type { Clause } from "./clause.ts";
import { Takes } from "./cues.ts";
import { isCapital } from "./noun-phrase.ts";
import { type Right, rightOf } from "./right.ts";
import type { Scene, Stretch, Unit } from "./scene.ts";
import { Word } from "./words.ts";

/** Words that a clause reports. `object` is what a verb of calling or urging takes: only the words in marks are quoted. */
export interface Content extends Stretch {
  readonly clause: Clause;
  readonly rule: "before" | "after" | "object";
}

/** What the clauses of a unit report, each with at most one stretch before it and one after it. */
export function findContents(scene: Scene, unit: Unit, clauses: readonly Clause[]): Content[] {
  return clauses.flatMap((clause, i) => {
    const low = lowOf(scene, unit, clauses, i);
    const high = Math.min(siblingStart(scene, clauses, i) ?? endOfUnit(scene, unit), relativeEnd(scene, unit, clause));
    return contentsOf(scene, clause, Math.max(low, clause.first - LONGEST), Math.min(high, clause.end + LONGEST));
  });
}

/** Behind the clause before it; but what a document shows is part of what is said: "The video shows a man, Ruiz said". */
function lowOf(scene: Scene, unit: Unit, clauses: readonly Clause[], i: number): number {
  const earlier = clauses[i - 1];
  if (earlier === undefined) return unit.first;
  const isDocument = earlier.order === "before" && earlier.speaker.kind === "noun" && isDocumentOnly(scene, earlier);
  return isDocument ? (clauses[i - 2]?.end ?? unit.first) : earlier.end;
}

function isDocumentOnly({ bits }: Scene, { speaker }: Clause): boolean {
  return (bits[speaker.head]! & (Word.document | Word.source)) === Word.document;
}

function endOfUnit(scene: Scene, unit: Unit): number {
  let end = unit.end;
  while (end > unit.first && /^[.;:…]$/.test(scene.tokens[end - 1]!.text) && scene.quoteAt[end - 1] === -1) end--;
  return end;
}

/** Clauses that one clause may report. */
const NESTED = 12;
/** Longest stretch that one clause reports, in tokens. */
const LONGEST = 1500;

/** Where the next clause begins that isn't part of what this one reports, with the comma and "and" before it. */
function siblingStart(scene: Scene, clauses: readonly Clause[], i: number): number | undefined {
  for (let next = i + 1; next < clauses.length && next < i + NESTED; next++) {
    const { first, order } = clauses[next]!;
    const before = scene.tokens[first - 1];
    if (order === "inherited" || order === "source") return trimJoints(scene, first, clauses[i]!.end);
    if (before?.text === ";" || (before?.text === "," && scene.bits[first]! & Word.break)) return first - 1;
  }
  return undefined;
}

/** "Ana Ruiz, who said that it was safe, resigned": a relative clause behind a comma ends with the next one. */
function relativeEnd(scene: Scene, unit: Unit, { cue, speaker }: Clause): number {
  const { tokens } = scene;
  const isRelative = tokens[speaker.end]?.text === "," && /^(?:who|which)$/.test(tokens[speaker.end + 1]?.lower ?? "");
  if (!isRelative || cue.first < speaker.end || cue.first > speaker.end + 6) return unit.end;
  let end = cue.end + 1;
  while (end < unit.end && (tokens[end]!.text !== "," || scene.quoteAt[end] !== -1)) end++;
  return end;
}

function trimJoints(scene: Scene, end: number, low: number): number {
  let i = end;
  while (
    i > low &&
    (/^(?:,|and|but|then|also|by|while|-+|–|—)$/.test(scene.tokens[i - 1]!.lower) || scene.bits[i - 1]! & Word.adverb)
  )
    i--;
  return i;
}

function contentsOf(scene: Scene, clause: Clause, low: number, high: number): Content[] {
  if ((clause.takes & (Takes.say | Takes.tell | Takes.show)) === 0) return objectOf(scene, clause, clause.end, high);
  const left = leftOf(scene, clause, low);
  const behind = rightOf(scene, clause, high);
  const right = reported(scene, clause, behind);
  const isAdjacent = left !== undefined && isNextToQuote(scene, clause, left);
  const found: Content[] = [];
  const isLeft =
    left !== undefined && clause.order !== "inherited" && takesLeft(scene, clause, left, behind, isAdjacent);
  if (isLeft) found.push({ ...left, clause, rule: "before" });
  if (right !== undefined && (!isLeft || goesOn(scene, clause, right, isAdjacent)))
    found.push({ ...right, clause, rule: "after" });
  if (right === undefined && behind?.how === "clause" && !isLeft)
    found.push(...objectOf(scene, clause, clause.end, high));
  return found;
}

/** What stands behind the clause, unless it's a plain object: "noted the time", "read “War and Peace”". */
function reported(scene: Scene, clause: Clause, right: Right | undefined): Right | undefined {
  if (right === undefined || clause.order === "source") return right;
  const urges = Takes.tell | Takes.urge;
  if (right.how === "clause" && (clause.takes & urges) === urges) return undefined;
  const isWork = right.how === "quote" && (clause.takes & Takes.work) !== 0 && right.first === clause.end;
  if (isWork) return undefined;
  if (right.how === "clause" && clause.takes & Takes.infinitive && !hasFiniteVerb(scene, right)) return undefined;
  if (right.how !== "clause" || clause.takes & (Takes.bare | Takes.urge)) return right;
  return hasFiniteVerb(scene, right) ? right : undefined;
}

/** How far into a clause its verb stands, in tokens. */
const VERB = 20;

function hasFiniteVerb(scene: Scene, { first, end }: Stretch): boolean {
  for (let i = first; i < end && i < first + VERB; i++) {
    if (scene.quoteAt[i] !== -1) return true;
    const { lower } = scene.tokens[i]!;
    if (scene.bits[i]! & Word.auxiliary && !/^(?:not|'s|be|been|being)$/.test(lower)) return true;
    if (i > first + 1 && FINITE.test(lower)) return true;
  }
  return false;
}

const FINITE =
  /^(?:\p{Ll}{2,}ed|went|came|made|took|gave|saw|knew|got|left|lost|won|met|ran|told|said|paid|sent|held|kept|began|fell|found|brought|bought|built)$/u;

/** “…,” she said; but not “…” when she said, nor “…” that she called. */
function isNextToQuote(scene: Scene, clause: Clause, left: Stretch): boolean {
  if (scene.quoteAt[left.end - 1] === -1) return false;
  const isJoined = clause.order === "before" && (scene.bits[clause.first]! & Word.break) !== 0;
  return !isJoined || isCapital(scene.tokens[clause.first]!.text);
}

/** "called for an inquiry", "accused the bank of theft": from "of" on, and without "that". */
function objectOf(scene: Scene, clause: Clause, first: number, high: number): Content[] {
  if (first >= high) return [];
  const isAccusing = scene.tokens[clause.cue.first]!.lower.startsWith("accus");
  const of = isAccusing ? indexOfWord(scene, "of", first, Math.min(high, first + VERB)) : -1;
  const start = scene.tokens[first]!.lower === "that" ? first + 1 : first;
  return [{ first: of === -1 ? start : of + 1, end: high, clause, rule: "object" }];
}

/** Index of the first token with this word outside quotation marks, or -1. */
function indexOfWord(scene: Scene, word: string, first: number, end: number): number {
  for (let i = first; i < end && scene.quoteAt[i] === -1; i++) if (scene.tokens[i]!.lower === word) return i;
  return -1;
}

/** The stretch before the clause, without the comma that sets it off. */
function leftOf(scene: Scene, clause: Clause, low: number): Stretch | undefined {
  let end = clause.first;
  while (end > low && /^(?:[,;:.]|[-–—]+)$/.test(scene.tokens[end - 1]!.text) && scene.quoteAt[end - 1] === -1) end--;
  let first = afterSemicolon(scene, low, end);
  while (first < end && isLoose(scene, first)) first++;
  return first < end ? { first, end } : undefined;
}

/** "One has left; the others are well, he said": what stands before the last semicolon isn't reported. */
function afterSemicolon(scene: Scene, low: number, end: number): number {
  let first = end;
  while (first > low && (scene.tokens[first - 1]!.text !== ";" || scene.quoteAt[first - 1] !== -1)) first--;
  return first;
}

/** A mark, or "But" at the head of a sentence. */
function isLoose(scene: Scene, i: number): boolean {
  if (scene.quoteAt[i] !== -1) return false;
  return /^(?:[,;:.]|[-–—]+|But|And|Yet|So)$/.test(scene.tokens[i]!.text);
}

function takesLeft(
  scene: Scene,
  clause: Clause,
  left: Stretch,
  right: Right | undefined,
  isAdjacent: boolean,
): boolean {
  if (clause.order === "source") return right === undefined || right.how === "tail";
  const before = scene.tokens[clause.first - 1]?.text ?? "";
  if (clause.order === "after") return isAdjacent || before === ",";
  if (isAdjacent) return right === undefined || isOneSentence(scene, left.end - 1, clause.first);
  return /^(?:,|[-–—]+)$/.test(before) && isReportedBefore(scene, clause, left, right);
}

/** "The road is open, Ruiz said": nothing follows; or the clause stands between commas, and what it interrupts goes on. */
function isReportedBefore(scene: Scene, clause: Clause, left: Stretch, right: Right | undefined): boolean {
  if (scene.bits[clause.first]! & Word.break) return false;
  const length = left.end - left.first;
  if (right === undefined) return length > 2;
  return right.how === "comma" && length > 3 && (scene.bits[left.first]! & (Word.preposition | Word.break)) === 0;
}

/** “Why?” Ruiz asked: a question or call before a capital looks like a sentence of its own. */
function isOneSentence(scene: Scene, before: number, after: number): boolean {
  return scene.tokens[before]!.sentence === scene.tokens[after]!.sentence;
}

/** True if what follows is content too, though what stands before is: "“…,” he said, “…”". */
function goesOn(scene: Scene, clause: Clause, right: Right, isAdjacent: boolean): boolean {
  if (right.how === "quote" || right.how === "colon") return true;
  if (clause.order === "source") return false;
  if (isAdjacent || right.how !== "comma" || clause.order !== "before") return false;
  const bits = scene.bits[right.first]!;
  return bits !== 0 && (bits & Word.preposition) === 0;
}
