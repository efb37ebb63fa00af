import { factOf } from "../../core/words.ts";
import type { Clause } from "./clause.ts";
import { Takes } from "./cues.ts";
import { hasFiniteVerb } from "./finite-verb.ts";
import { type Right, rightOf } from "./right.ts";
import type { Scene, Stretch, Unit } from "./scene.ts";
import { isCapital } from "./token-form.ts";
import { CLASSES, Form, has, LOOSE, listBits, Word } from "./words.ts";

/** Words that a clause reports. `object` is what a verb of calling or urging takes: only the words in marks are quoted. */
export interface Content extends Stretch {
  readonly clause: Clause;
  readonly rule: "before" | "after" | "object";
}

/** What the clauses of a unit report, each with at most one stretch before it and one after it. */
export function findContents(scene: Scene, unit: Unit, clauses: readonly Clause[]): Content[] {
  const found: Content[] = [];
  const unitEnd = endOfUnit(scene, unit);
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i]!;
    const low = lowOf(scene, unit, clauses, i);
    const high = Math.min(siblingStart(scene, clauses, i, unitEnd), relativeEnd(scene, unit, clause));
    addContents(scene, clause, Math.max(low, clause.first - LONGEST), Math.min(high, clause.end + LONGEST), found);
  }
  return found;
}

/** Behind the clause before it; but what a document shows is part of what is said: "The video shows a man, Ruiz said". */
function lowOf(scene: Scene, unit: Unit, clauses: readonly Clause[], i: number): number {
  if (i === 0) return unit.first;
  const earlier = clauses[i - 1]!;
  const isDocument = earlier.order === "before" && earlier.speaker.kind === "noun" && isDocumentOnly(scene, earlier);
  if (!isDocument) return earlier.end;
  return i === 1 ? unit.first : clauses[i - 2]!.end;
}

function isDocumentOnly({ bits }: Scene, { speaker }: Clause): boolean {
  return (bits[speaker.head]! & (Word.document | Word.source)) === Word.document;
}

function endOfUnit(scene: Scene, unit: Unit): number {
  let end = unit.end;
  while (end > unit.first && scene.bits[end - 1]! & ENDS && scene.quoteAt[end - 1] === -1) end--;
  return end;
}

const ENDS = Form.stop | Form.semicolon | Form.colon | Form.ellipsis;

/** Clauses that one clause may report. */
const NESTED = 12;
/** Longest stretch that one clause reports, in tokens. */
const LONGEST = 1500;

/** Where the next clause begins that isn't part of what this one reports, with the comma and "and" before it; or `end`. */
function siblingStart(scene: Scene, clauses: readonly Clause[], i: number, end: number): number {
  for (let next = i + 1; next < clauses.length && next < i + NESTED; next++) {
    const { first, order } = clauses[next]!;
    if (order === "inherited" || order === "source") return trimJoints(scene, first, clauses[i]!.end);
    const before = first === 0 ? 0 : scene.bits[first - 1]!;
    if (before & Form.semicolon || (before & Form.comma && scene.bits[first]! & Word.break)) return first - 1;
  }
  return end;
}

/** "Ana Ruiz, who said that it was safe, resigned": a relative clause behind a comma ends with the next one. */
function relativeEnd(scene: Scene, unit: Unit, { cue, speaker }: Clause): number {
  const { tokens, bits } = scene;
  if (cue.first < speaker.end || cue.first > speaker.end + 6 || (bits[speaker.end]! & Form.comma) === 0)
    return unit.end;
  if ((listBits(tokens[speaker.end + 1]) & has.relative) === 0) return unit.end;
  let end = cue.end + 1;
  while (end < unit.end && ((bits[end]! & Form.comma) === 0 || scene.quoteAt[end] !== -1)) end++;
  return end;
}

const JOINT = Form.comma | Form.dash | Word.adverb;

function trimJoints(scene: Scene, end: number, low: number): number {
  let i = end;
  while (i > low && (scene.bits[i - 1]! & JOINT || listBits(scene.tokens[i - 1]) & has.joins)) i--;
  return i;
}

function addContents(scene: Scene, clause: Clause, low: number, high: number, found: Content[]): void {
  if ((clause.takes & (Takes.say | Takes.tell | Takes.show)) === 0) {
    addObject(scene, clause, high, found);
    return;
  }
  const left = leftOf(scene, clause, low);
  const behind = rightOf(scene, clause, high);
  const right = reported(scene, clause, behind);
  const isAdjacent = left !== undefined && isNextToQuote(scene, clause, left);
  const isLeft =
    left !== undefined && clause.order !== "inherited" && takesLeft(scene, clause, left, behind, isAdjacent);
  if (isLeft) found.push({ first: left.first, end: left.end, clause, rule: "before" });
  if (right !== undefined && (!isLeft || goesOn(scene, clause, right, isAdjacent)))
    found.push({ first: right.first, end: right.end, clause, rule: "after" });
  if (right === undefined && behind?.how === "clause" && !isLeft) addObject(scene, clause, high, found);
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

/** “…,” she said; but not “…” when she said, nor “…” that she called. */
function isNextToQuote(scene: Scene, clause: Clause, left: Stretch): boolean {
  if (scene.quoteAt[left.end - 1] === -1) return false;
  const isJoined = clause.order === "before" && (scene.bits[clause.first]! & Word.break) !== 0;
  return !isJoined || isCapital(scene, clause.first);
}

/** "called for an inquiry", "accused the bank of theft": from "of" on, and without "that". */
function addObject(scene: Scene, clause: Clause, high: number, found: Content[]): void {
  const first = clause.end;
  if (first >= high) return;
  const isAccusing = scene.tokens[clause.cue.first]!.lower.startsWith("accus");
  const of = isAccusing ? indexOfWord(scene, "of", first, Math.min(high, first + ACCUSED)) : -1;
  const start = scene.bits[first]! & Form.that ? first + 1 : first;
  found.push({ first: of === -1 ? start : of + 1, end: high, clause, rule: "object" });
}

/** How far behind "accused" its "of" may stand, in tokens. */
const ACCUSED = 20;

/** Index of the first token with this word outside quotation marks, or -1. */
function indexOfWord(scene: Scene, word: string, first: number, end: number): number {
  for (let i = first; i < end && scene.quoteAt[i] === -1; i++) if (scene.tokens[i]!.lower === word) return i;
  return -1;
}

/** The stretch before the clause, without the comma that sets it off. */
function leftOf(scene: Scene, clause: Clause, low: number): Stretch | undefined {
  let end = clause.first;
  while (end > low && scene.bits[end - 1]! & LOOSE && scene.quoteAt[end - 1] === -1) end--;
  let first = afterSemicolon(scene, low, end);
  while (first < end && isLoose(scene, first)) first++;
  return first < end ? { first, end } : undefined;
}

/** "One has left; the others are well, he said": what stands before the last semicolon isn't reported. */
function afterSemicolon(scene: Scene, low: number, end: number): number {
  let first = end;
  while (first > low && ((scene.bits[first - 1]! & Form.semicolon) === 0 || scene.quoteAt[first - 1] !== -1)) first--;
  return first;
}

/** A mark, or "But" at the head of a sentence. */
function isLoose(scene: Scene, i: number): boolean {
  if (scene.quoteAt[i] !== -1) return false;
  const bits = scene.bits[i]!;
  return (bits & LOOSE) !== 0 || ((bits & Form.capital) !== 0 && isTurn(scene.tokens[i]));
}

const isTurn = factOf(({ text }) => text === "But" || text === "And" || text === "Yet" || text === "So", false);

function takesLeft(
  scene: Scene,
  clause: Clause,
  left: Stretch,
  right: Right | undefined,
  isAdjacent: boolean,
): boolean {
  if (clause.order === "source") return right === undefined || right.how === "tail";
  const before = clause.first === 0 ? 0 : scene.bits[clause.first - 1]!;
  if (clause.order === "after") return isAdjacent || (before & Form.comma) !== 0;
  if (isAdjacent) return right === undefined || isOneSentence(scene, left.end - 1, clause.first);
  return (before & (Form.comma | Form.dash)) !== 0 && isReportedBefore(scene, clause, left, right);
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
  const bits = scene.bits[right.first]! & CLASSES;
  return bits !== 0 && (bits & Word.preposition) === 0;
}
