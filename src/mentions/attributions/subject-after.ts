import { Is } from "../tagger/tables.ts";
import { isVerbForm } from "./finite-verb.ts";
import { isDone } from "./noun-phrase.ts";
import type { Scene } from "./scene.ts";
import type { Speaker } from "./speaker.ts";
import { isCapital, isWord } from "./token-form.ts";
import { Form, has, listBits, PRONOUN, Word } from "./words.ts";

/** End of the noun phrase that begins at `first`; time and place of the saying aren't part of it. */
function phraseEnd(scene: Scene, first: number, high: number): number {
  const limit = Math.min(high, first + 24);
  let i = first;
  while (i < limit && scene.quoteAt[i] === -1 && goesOn(scene, first, i)) i++;
  return i;
}

function goesOn(scene: Scene, first: number, i: number): boolean {
  const token = scene.tokens[i]!;
  const bits = scene.bits[i]!;
  if ((bits & Form.word) === 0) {
    return (bits & Form.joint) !== 0 && token.glued && isWord(scene, i + 1) && scene.tokens[i + 1]!.glued;
  }
  if (i === first || scene.nameAt[i] !== -1) return true;
  if (listBits(token) & has.neverInside || isDone(scene, i)) return false;
  return (bits & ENDS) === 0 || (!isVerbOrPronoun(scene, i) && !isTime(scene, i));
}

const ENDS = Word.auxiliary | Word.time | PRONOUN;

function isVerbOrPronoun(scene: Scene, i: number): boolean {
  const bits = scene.bits[i]!;
  if (bits & Word.auxiliary) return scene.tokens[i]!.lower !== "'s";
  return (bits & PRONOUN) !== 0 && (bits & Word.determiner) === 0;
}

function isTime(scene: Scene, i: number): boolean {
  return (scene.bits[i]! & Word.time) !== 0 && (scene.bits[i - 1]! & Word.determiner) === 0;
}

/** The noun phrase that begins at `first`: the subject of an inverted verb, or what "according to" names. */
export function subjectAfter(scene: Scene, first: number, high: number): Speaker | undefined {
  if (first >= high || scene.quoteAt[first] !== -1 || !isWord(scene, first)) return undefined;
  const bits = scene.bits[first]!;
  if (bits & PRONOUN && !(bits & Word.determiner && isWord(scene, first + 1) && first + 1 < high)) {
    return { first, end: first + 1, head: first, kind: "pronoun" };
  }
  const end = phraseEnd(scene, first, high);
  if (end === first) return undefined;
  const named = nameIn(scene, first, end) ?? nameBehind(scene, first, end, high);
  return named ?? bodyBehind(scene, first, end, high) ?? nounPhrase(scene, first, end);
}

/** A name in the phrase that no preposition precedes: "Chancellor Ana Ruiz". */
function nameIn(scene: Scene, first: number, end: number): Speaker | undefined {
  let i = first;
  while (i < end && scene.nameAt[i] === -1) {
    if (i > first && scene.bits[i]! & Word.link && !isTitleLink(scene, i, end)) return undefined;
    i++;
  }
  if (i >= end) return undefined;
  const after = nameEnd(scene, i);
  return isPartOfNoun(scene, after, end) ? undefined : { first: i, end: after, head: after - 1, kind: "name" };
}

function nameEnd(scene: Scene, i: number): number {
  let end = i;
  while (scene.nameAt[end] === scene.nameAt[i]) end++;
  return end;
}

/** "director of operations Ana Ruiz": a preposition inside a title, with the name behind it. */
function isTitleLink(scene: Scene, i: number, end: number): boolean {
  if ((listBits(scene.tokens[i]) & has.title) === 0) return false;
  if ((scene.reading.classes[i - 1]! & (Is.head | Is.honorific)) === 0) return false;
  for (let j = i + 2; j < end; j++) {
    if (scene.nameAt[j] !== -1)
      return scene.nameAt[j - 1] === -1 && !(scene.bits[j - 1]! & (Word.preposition | Word.determiner));
  }
  return false;
}

/** "the Ruiz campaign", "Ruiz's lawyer", "Ruiz-led council": the name stands before the noun. */
function isPartOfNoun(scene: Scene, after: number, end: number): boolean {
  if (after >= end) return false;
  if (scene.bits[after]! & Form.hyphen || scene.tokens[after]!.lower === "'s") return true;
  return isWord(scene, after) && (scene.bits[after]! & (Word.source | Word.document)) !== 0;
}

/** "said the minister, Ana Ruiz,": a name in apposition. */
function nameBehind(scene: Scene, first: number, end: number, high: number): Speaker | undefined {
  if ((scene.bits[first]! & Word.determiner) === 0 || (scene.bits[end]! & Form.comma) === 0) return undefined;
  let name = end + 1;
  while (name < high && name < end + 6 && isRoleWord(scene, name)) name++;
  if (name >= high || scene.nameAt[name] === -1) return undefined;
  const after = nameEnd(scene, name);
  return isSubject(scene, after, high) ? undefined : { first: name, end: after, head: after - 1, kind: "name" };
}

/** What may stand between a name and its verb, in tokens: ", 25,", ", a carpenter from Leeds,". */
const ASIDE = 8;

/** "According to the report, Berg ran", "…, Berg, 25, was shot": the name is the subject of what is told. */
function isSubject(scene: Scene, after: number, high: number): boolean {
  if (after >= high) return false;
  if ((scene.bits[after]! & Form.comma) === 0) return isVerbForm(scene, after);
  let i = after + 1;
  while (i < high && i < after + ASIDE && (scene.bits[i]! & Form.comma) === 0) i++;
  return i + 1 < high && (scene.bits[i]! & Form.comma) !== 0 && isVerbForm(scene, i + 1);
}

/** "according to its owner, the company Oldendorf": an organisation in apposition, with a mark behind it. */
function bodyBehind(scene: Scene, first: number, end: number, high: number): Speaker | undefined {
  if ((scene.bits[first]! & Word.determiner) === 0 || (scene.bits[end]! & Form.comma) === 0) return undefined;
  let body = end + 1;
  while (body < high && body < end + 5 && scene.organisationAt[body] === -1 && isWord(scene, body)) body++;
  const organisation = scene.organisationAt[body]!;
  if (body >= high || organisation === -1) return undefined;
  let after = body;
  while (scene.organisationAt[after] === organisation) after++;
  if (after < high && (scene.bits[after]! & (Form.comma | Form.stop | Form.semicolon)) === 0) return undefined;
  return { first: body, end: after, head: after - 1, kind: "organisation" };
}

/** "said her trainer, former Olympic swimmer Ada Berg" */
function isRoleWord({ reading, nameAt, bits, quoteAt }: Scene, i: number): boolean {
  const ROLE = Is.courtesy | Is.honorific | Is.head | Is.modifier | Is.portfolio | Is.rank | Is.demonym;
  return (
    nameAt[i] === -1 && quoteAt[i] === -1 && (reading.classes[i]! & ROLE) !== 0 && (bits[i]! & Word.auxiliary) === 0
  );
}

function nounPhrase(scene: Scene, first: number, end: number): Speaker {
  let last = end;
  while (last > first + 1 && (scene.bits[last - 1]! & (Word.link | Word.preposition | Word.adverb | Word.time)) !== 0)
    last--;
  const organisation = scene.organisationAt[first]!;
  if (organisation !== -1 && scene.organisationAt[last - 1] === organisation) {
    return { first, end: last, head: last - 1, kind: "organisation" };
  }
  for (let i = first + 1; i < last; i++) {
    if (scene.bits[i]! & Word.link && !isCapital(scene, i)) return { first, end: last, head: i - 1, kind: "noun" };
  }
  return { first, end: last, head: last - 1, kind: "noun" };
}
