import type { Scene, Unit } from "./scene.ts";
import { isSpeaking, type Speaker } from "./speaker.ts";
import { subjectAfter } from "./subject-after.ts";
import { endsWith } from "./token-form.ts";
import { Form, has, listBits, PRONOUN, Word } from "./words.ts";

/** How far into the unit its subject may begin, in tokens. */
const NEAR = 24;

/** The subject at the head of the unit, or behind a comma near it: a pronoun, a name, or a noun that can speak. */
export function mainSubject(scene: Scene, unit: Unit): Speaker | undefined {
  const limit = Math.min(unit.end, unit.first + NEAR);
  const opensWithPreposition = (scene.bits[unit.first]! & Word.preposition) !== 0;
  if (!opensWithPreposition) return subjectAt(scene, unit, unit.first);
  for (let i = unit.first + 1; i < limit; i++) {
    if (scene.quoteAt[i] !== -1) return undefined;
    const found = isAlone(scene, i) ? subjectAt(scene, unit, i) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True behind a comma, and for a pronoun that is a subject wherever it stands: "On Monday they". */
function isAlone(scene: Scene, i: number): boolean {
  return (scene.bits[i - 1]! & Form.comma) !== 0 || (listBits(scene.tokens[i]) & has.subject) !== 0;
}

function isLead(bits: number): boolean {
  return (bits & (Word.break | Word.adverb)) !== 0 && (bits & (Word.determiner | PRONOUN)) === 0;
}

function subjectAt(scene: Scene, unit: Unit, from: number): Speaker | undefined {
  let first = from;
  while (first < unit.end && isLead(scene.bits[first]!)) first++;
  if (first >= unit.end || scene.quoteAt[first] !== -1) return undefined;
  const speaker = subjectAfter(scene, first, Math.min(unit.end, first + 10));
  if (speaker === undefined || speaker.kind !== "noun") return speaker;
  for (let i = first; i < speaker.end; i++) {
    const noun: Speaker = { first, end: i + 1, head: i, kind: "noun" };
    if (scene.bits[i]! & (Word.source | Word.document)) return noun;
    if (i < first + 2 && !(scene.bits[i]! & Word.determiner) && isSpeaking(scene, noun)) return noun;
  }
  return undefined;
}

/** "The ministry will pay, it said": the subject of the sentence that "it" (a body) or "they" (people, a body) ends. */
export function subjectOf(scene: Scene, { first, head }: Speaker): Speaker | undefined {
  const { firstToken, section } = scene.article.sentences[scene.tokens[first]!.sentence]!;
  if (first - firstToken < 2) return undefined;
  const subject = mainSubject(scene, { index: 0, first: firstToken, end: first, section, firstQuote: 0, endQuote: 0 });
  if (subject?.kind === "organisation") return subject;
  if (subject?.kind !== "noun") return undefined;
  const isBody = (scene.bits[subject.head]! & Word.body) !== 0;
  const arePeople = (scene.bits[head]! & Word.plural) !== 0 && isPlural(scene, subject.head);
  return isBody || arePeople ? (subjectAfter(scene, subject.first, first) ?? subject) : undefined;
}

function isPlural(scene: Scene, i: number): boolean {
  return endsWith(scene, i, "s", 2) && !scene.tokens[i]!.lower.endsWith("ss");
}
