import { Is } from "../tagger/tables.ts";
import type { Scene } from "./scene.ts";
import { isSpeaking, type Speaker } from "./speaker.ts";
import { endsWith, isWord, sentenceStart } from "./token-form.ts";
import { Form, has, listBits, PRONOUN, Word } from "./words.ts";

/** Longest noun phrase that is read, in tokens. */
const LONGEST = 16;

const MAY_BREAK = Word.auxiliary | Word.break | PRONOUN;

/** True if the token can't be part of a noun phrase: a mark, an auxiliary, a pronoun or a word that begins a clause. */
function breaks(scene: Scene, i: number): boolean {
  if (scene.quoteAt[i] !== -1) return true;
  const bits = scene.bits[i]!;
  if ((bits & Form.word) === 0) return !isJoint(scene, i, bits);
  if ((bits & MAY_BREAK) === 0) return false;
  const isLower = (bits & Form.capital) === 0;
  if (bits & Word.auxiliary) return isLower && scene.tokens[i]!.lower !== "'s";
  if (bits & Word.break) return isLower || i === sentenceStart(scene, i);
  return (bits & Word.determiner) === 0;
}

/** True for the hyphen in "co-chair", the apostrophe in "voters' group", and any "&". */
function isJoint({ tokens }: Scene, i: number, bits: number): boolean {
  return (bits & Form.joint) !== 0 && (tokens[i]!.glued || tokens[i]!.text === "&");
}

/** The person or organisation of which the last token is `i`, as a speaker. */
function namedAt(scene: Scene, i: number): Speaker | undefined {
  if (scene.nameAt[i] !== -1) return spreadOf(scene.nameAt, i, "name");
  return scene.organisationAt[i] === -1 ? undefined : spreadOf(scene.organisationAt, i, "organisation");
}

/** The tokens around `i` that are part of the same mention. */
function spreadOf(at: Int32Array, i: number, kind: "name" | "organisation"): Speaker {
  const mention = at[i];
  let first = i;
  while (first > 0 && at[first - 1] === mention) first--;
  let end = i + 1;
  while (at[end] === mention) end++;
  return { first, end, head: end - 1, kind };
}

/** The person whose name has its last token at `i`, as a speaker. */
export function nameEndingAt(scene: Scene, i: number): Speaker | undefined {
  return scene.nameAt[i] === -1 ? undefined : namedAt(scene, i);
}

/** The noun phrase that ends before `end` and doesn't begin before `low`, or undefined. */
export function phraseEnding(scene: Scene, low: number, end: number): Speaker | undefined {
  const last = beforeHonours(scene, low, end - 1);
  if (last < low || scene.quoteAt[last] !== -1) return undefined;
  const bits = scene.bits[last]!;
  if (bits & PRONOUN && scene.tokens[last]!.lower !== "us") return { first: last, end, head: last, kind: "pronoun" };
  const named = namedAt(scene, last);
  if (named !== undefined && named.kind === "name") return ownerOrName(scene, low, named);
  if (breaks(scene, last)) return undefined;
  let first = last;
  while (first > low && first > end - LONGEST && !breaks(scene, first - 1)) first--;
  return trimPhrase(scene, first, end, named);
}

/** "Sarah Whitcombe QC": letters behind a name. */
function beforeHonours({ reading, nameAt }: Scene, low: number, last: number): number {
  return last > low && reading.classes[last]! & Is.honours && nameAt[last - 1] !== -1 ? last - 1 : last;
}

/** A name after "of" or "for" is the complement of a noun: "a spokesman for Ana Ruiz said". */
function ownerOrName(scene: Scene, low: number, name: Speaker): Speaker {
  let before = name.first - 1;
  while (before > low && scene.reading.classes[before]! & (Is.head | Is.honorific | Is.courtesy | Is.modifier))
    before--;
  if (before <= low || (scene.bits[before]! & Word.link) === 0) return name;
  const owner = phraseEnding(scene, low, before);
  if (owner === undefined || owner.kind !== "noun" || !isSpeaking(scene, owner)) return name;
  return { first: owner.first, end: name.end, head: owner.head, kind: "noun" };
}

/** Cuts what stands before the phrase: "On Monday officials", "In Ohio two voters". */
function trimPhrase(scene: Scene, first: number, end: number, named: Speaker | undefined): Speaker | undefined {
  let from = first;
  while (from < end && isLead(scene, from)) from++;
  if (from + 2 < end && scene.tokens[from + 1]!.lower === "by" && endsWith(scene, from, "ed", 4)) from += 2;
  if (from >= end) return undefined;
  const start = scene.bits[from]! & Word.preposition ? afterPreposition(scene, from, end) : from;
  const begun = innerStart(scene, start, end);
  const head = headOf(scene, begun, end);
  if (named !== undefined && head >= named.first) return named;
  if (scene.nameAt[head] !== -1) return namedAt(scene, head);
  return { first: begun, end: beforeParticiple(scene, head, end), head, kind: "noun" };
}

function isLead(scene: Scene, i: number): boolean {
  const bits = scene.bits[i]!;
  return (bits & (Word.adverb | Word.break | Word.time)) !== 0 && (bits & (Word.determiner | Word.source)) === 0;
}

/** After a preposition at the head of a clause the subject begins at the last determiner, time or source word. */
function afterPreposition(scene: Scene, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) {
    const bits = scene.bits[i]!;
    if (bits & Word.link && i > from) continue;
    if (bits & Word.determiner && (scene.bits[i - 1]! & Word.preposition) === 0) return i;
    if (bits & Word.time && i < end - 1) return i + 1;
  }
  return end - 1;
}

/** In "gave the clerk a note the judge" the last phrase counts: a determiner that no preposition or other one precedes begins it. */
function innerStart(scene: Scene, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) {
    if ((scene.bits[i]! & Word.determiner) === 0 || scene.bits[i]! & (Word.source | Word.adverb)) continue;
    const before = scene.bits[i - 1]!;
    const isComplement = before & (Word.link | Word.preposition) && !(i > 1 && endsWith(scene, i - 2, "ed", 3));
    if (before & Word.determiner || isComplement) continue;
    if (!isWord(scene, i - 1)) continue;
    return i;
  }
  return from;
}

/** The noun before the first preposition, or the last word; "protesters marching through" has its head before the participle. */
function headOf(scene: Scene, first: number, end: number): number {
  const from = first + (scene.bits[first]! & Word.determiner ? 2 : 1);
  for (let i = from; i < end; i++) {
    if (isDone(scene, i)) return i - 1;
    const bits = scene.bits[i]!;
    if ((bits & (Word.link | Word.preposition)) === 0 || bits & Form.capital || !isWord(scene, i - 1)) continue;
    const isParticiple = i - 2 >= first && endsWith(scene, i - 1, "ing", 6);
    return isParticiple ? i - 2 : i - 1;
  }
  return end - 1;
}

/** "A study published on Friday": what was done with a document is no part of its name. */
function beforeParticiple(scene: Scene, head: number, end: number): number {
  return head + 1 < end && isDone(scene, head + 1) ? head + 1 : end;
}

/** True for the participle right behind a document: "published", "seen". */
export function isDone(scene: Scene, i: number): boolean {
  if (i === 0 || (scene.bits[i - 1]! & Word.document) === 0) return false;
  if (listBits(scene.tokens[i]) & has.done) return true;
  return endsWith(scene, i, "ed", 3) && !scene.tokens[i]!.lower.endsWith("eed");
}
