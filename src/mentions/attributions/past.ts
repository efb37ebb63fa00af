import { isQuoted, type Scene } from "./scene.ts";
import { isWord } from "./token-form.ts";
import { Form, has, listBits, PRONOUN, Word } from "./words.ts";

/** How far an adverbial or a hearer may reach, in tokens. */
const ADVERBIAL = 40;
const HEARER = 8;

/** Past "Monday", "in a statement", "at a rally in Lyon"; `high` if nothing else follows. */
export function pastAdverbials(scene: Scene, from: number, high: number): number {
  let i = from;
  while (i < high && scene.bits[i]! & Word.time && !(scene.bits[i]! & (Word.determiner | PRONOUN))) i++;
  const isPreposition = i < high && (scene.bits[i]! & Word.preposition) !== 0;
  return isPreposition && (listBits(scene.tokens[i]) & has.object) === 0 ? adverbialEnd(scene, i + 1, high) : i;
}

/** An adverbial goes up to a mark, or to a pronoun or determiner that begins a clause. */
function adverbialEnd(scene: Scene, from: number, high: number): number {
  for (let i = from + 1; i < high && i < from + ADVERBIAL; i++) {
    if (isQuoted(scene, i) || scene.bits[i]! & (Form.comma | Form.colon)) return i;
    if (scene.bits[i - 1]! & (Word.preposition | Word.determiner)) continue;
    if (opensPhrase(scene, i) && !(scene.bits[i]! & Word.adverb)) return i;
  }
  return high;
}

function opensPhrase(scene: Scene, i: number): boolean {
  return (scene.bits[i]! & (PRONOUN | Word.determiner)) !== 0;
}

/** Past the hearer of "told": a pronoun, a name, or a noun phrase up to its noun. */
export function pastHearer(scene: Scene, from: number, high: number): number {
  if (isPronoun(scene, from)) return from + 1;
  if (scene.nameAt[from] !== -1) return pastName(scene, from, high);
  const limit = Math.min(high, from + HEARER);
  let i = from;
  while (i < limit && isWord(scene, i)) {
    if (i > from && scene.bits[i]! & Word.auxiliary) return from + 1;
    if (i > from && opensClause(scene, i)) return i;
    i++;
  }
  return i < limit ? i : from + 1;
}

function isPronoun(scene: Scene, i: number): boolean {
  return (scene.bits[i]! & PRONOUN) !== 0 && (scene.bits[i]! & Word.determiner) === 0;
}

function pastName(scene: Scene, from: number, high: number): number {
  let end = from;
  while (end < high && scene.nameAt[end] === scene.nameAt[from]) end++;
  return end;
}

function opensClause(scene: Scene, i: number): boolean {
  return opensPhrase(scene, i) && (scene.bits[i - 1]! & (Word.preposition | Word.determiner)) === 0;
}
