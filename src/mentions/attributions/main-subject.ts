import type { Speaker } from "./noun-phrase.ts";
import type { Scene, Unit } from "./scene.ts";
import { subjectAfter } from "./subject-after.ts";
import { PRONOUN, Word } from "./words.ts";

/** The subject at the head of the unit: a pronoun, a name, or a noun that can speak. */
export function mainSubject(scene: Scene, unit: Unit): Speaker | undefined {
  const first = pastLead(scene, unit);
  if (first >= unit.end || scene.quoteAt[first] !== -1) return undefined;
  const speaker = subjectAfter(scene, first, Math.min(unit.end, first + 10));
  if (speaker === undefined || speaker.kind !== "noun") return speaker;
  for (let i = first; i < speaker.end; i++) {
    if (scene.bits[i]! & (Word.source | Word.document)) return { first, end: i + 1, head: i, kind: "noun" };
  }
  return undefined;
}

/** Past "On Monday," and "But". */
function pastLead(scene: Scene, unit: Unit): number {
  let first = unit.first;
  if (scene.bits[first]! & Word.preposition) first = afterComma(scene, unit);
  const isLead = (bits: number) =>
    (bits & (Word.break | Word.adverb)) !== 0 && (bits & (Word.determiner | PRONOUN)) === 0;
  while (first < unit.end && isLead(scene.bits[first]!)) first++;
  return first;
}

function afterComma(scene: Scene, unit: Unit): number {
  for (let i = unit.first; i < unit.end && i < unit.first + 12; i++) if (scene.tokens[i]!.text === ",") return i + 1;
  return unit.first + 1;
}
