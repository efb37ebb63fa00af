import { Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import type { Scene, Stretch } from "./scene.ts";
import { PRONOUN, Word, wordBits } from "./words.ts";

/** The words that name a speaker at a place; `head` is the token that says what kind of speaker it is. */
export interface Speaker extends Stretch {
  readonly head: number;
  readonly kind: "pronoun" | "name" | "organisation" | "noun";
}

/** Longest noun phrase that is read, in tokens. */
const LONGEST = 16;

export function isWord(scene: Scene, i: number): boolean {
  const kind = scene.tokens[i]?.kind;
  return kind === "word" || kind === "number" || kind === "alphanumeric";
}

/** True for the hyphen in "co-chair" and the apostrophe in "voters' group". */
function isJoint(scene: Scene, i: number): boolean {
  const { text, glued } = scene.tokens[i]!;
  return glued && /^[-–’'&/]$/.test(text) && scene.quoteAt[i] === -1;
}

/** True if the token can't be part of a noun phrase: a mark, an auxiliary, a pronoun or a word that begins a clause. */
function breaks(scene: Scene, i: number): boolean {
  if (scene.quoteAt[i] !== -1) return true;
  if (!isWord(scene, i)) return !isJoint(scene, i) && scene.tokens[i]!.text !== "&";
  const { text, lower } = scene.tokens[i]!;
  const bits = scene.bits[i]!;
  if (bits & Word.auxiliary) return lower !== "'s" && !isCapital(text);
  if (bits & Word.break) return !isCapital(text) || i === sentenceStart(scene, i);
  return (bits & PRONOUN) !== 0 && (bits & Word.determiner) === 0;
}

function sentenceStart(scene: Scene, i: number): number {
  return scene.article.sentences[scene.tokens[i]!.sentence]!.firstToken;
}

export function isCapital(text: string): boolean {
  const first = text[0]!;
  return first !== first.toLowerCase();
}

/** The person or organisation of which the last token is `i`, as a speaker. */
function namedAt(scene: Scene, i: number): Speaker | undefined {
  const name = scene.nameAt[i]!;
  if (name !== -1) {
    let first = i;
    while (first > 0 && scene.nameAt[first - 1] === name) first--;
    let end = i + 1;
    while (scene.nameAt[end] === name) end++;
    return { first, end, head: end - 1, kind: "name" };
  }
  const organisation = scene.organisationAt[i]!;
  if (organisation === -1) return undefined;
  let first = i;
  while (first > 0 && scene.organisationAt[first - 1] === organisation) first--;
  let end = i + 1;
  while (scene.organisationAt[end] === organisation) end++;
  return { first, end, head: end - 1, kind: "organisation" };
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
  if (named?.kind === "name") return ownerOrName(scene, low, named);
  if (breaks(scene, last)) return undefined;
  let first = last;
  while (first > low && first > end - LONGEST && !breaks(scene, first - 1)) first--;
  return trimPhrase(scene, { first, end }, named);
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
  return owner !== undefined && owner.kind === "noun" && isSpeaking(scene, owner) ? { ...owner, end: name.end } : name;
}

/** Cuts what stands before the phrase: "On Monday officials", "In Ohio two voters". */
function trimPhrase(scene: Scene, { first, end }: Stretch, named: Speaker | undefined): Speaker | undefined {
  let from = first;
  while (from < end && isLead(scene, from)) from++;
  if (from + 2 < end && scene.tokens[from + 1]!.lower === "by" && /.{2}ed$/.test(scene.tokens[from]!.lower)) from += 2;
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
    const isComplement = before & (Word.link | Word.preposition) && !/.ed$/.test(scene.tokens[i - 2]?.lower ?? "");
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
    const isPreposition = (scene.bits[i]! & (Word.link | Word.preposition)) !== 0 && !isCapital(scene.tokens[i]!.text);
    if (!isPreposition || !isWord(scene, i - 1)) continue;
    const isParticiple = i - 2 >= first && /.{3}ing$/.test(scene.tokens[i - 1]!.lower);
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
  return (
    (scene.bits[i - 1]! & Word.document) !== 0 &&
    /(?:[^e]ed|^(?:seen|led|written|sent|shown))$/.test(scene.tokens[i]!.lower)
  );
}

/** The classes of a noun's plural or singular. */
function otherNumber(lower: string): number {
  return wordBits(lower.endsWith("s") ? lower.slice(0, -1) : `${lower}s`) & (Word.source | Word.document);
}

/** Endings of words for people. */
export const AGENT =
  /(?:[^t]er|[^t]ter|ier|or|ist|ian|ant|man|men|woman|women|people|ers|ors|ists|ians|ants|mate|mates)$/;

const NOBODY = /^(?:nobody|none|nothing)$/;

const SPEAKS = Is.head | Is.honorific | Is.courtesy | Is.org | Is.group;

/** True if the head of the phrase is somebody or something that can speak: a role, a body, people, a document, a name. */
export function isSpeaking(scene: Scene, speaker: Speaker): boolean {
  if (speaker.kind !== "noun") return true;
  const { head } = speaker;
  if (NOBODY.test(scene.tokens[head]!.lower)) return false;
  const bits = scene.bits[head]! | otherNumber(scene.tokens[head]!.lower);
  if (bits & (Word.source | Word.document | Word.one)) return true;
  if (scene.reading.classes[head]! & (SPEAKS | Is.demonym)) return true;
  const shape = scene.reading.shapes[head]!;
  if (shape === Shape.capitals) return true;
  const { text, lower } = scene.tokens[head]!;
  if (shape !== Shape.title) return AGENT.test(lower) && speaker.end - speaker.first > 1;
  if (head !== sentenceStart(scene, head)) return true;
  const isName = isCapital(scene.tokens[speaker.end - 1]!.text) && (speaker.end - speaker.first > 1 || text.length > 3);
  return isName && !scene.reading.lowered.has(lower) && scene.bits[head] === 0;
}
