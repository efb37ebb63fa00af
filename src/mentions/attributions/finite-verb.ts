import { factOf } from "../../core/words.ts";
import type { Scene, Stretch } from "./scene.ts";
import { has, listBits, Word } from "./words.ts";

/** How far into a clause its verb stands, in tokens. */
const VERB = 20;

/** True if the stretch has a verb in a finite form, or words in quotation marks, near its beginning. */
export function hasFiniteVerb(scene: Scene, { first, end }: Stretch): boolean {
  for (let i = first; i < end && i < first + VERB; i++) {
    if (scene.quoteAt[i] !== -1) return true;
    if (isAuxiliary(scene, i)) return true;
    if (i > first + 1 && isPastForm(scene, i)) return true;
  }
  return false;
}

function isAuxiliary({ bits, tokens }: Scene, i: number): boolean {
  return (bits[i]! & Word.auxiliary) !== 0 && (listBits(tokens[i]) & has.inert) === 0;
}

function isPastForm({ tokens }: Scene, i: number): boolean {
  return (listBits(tokens[i]) & has.finite) !== 0 || isPast(tokens[i]);
}

/** True if the token looks like a verb that its subject stands before: "was", "went", "walked". */
export function isVerbForm(scene: Scene, i: number): boolean {
  return isAuxiliary(scene, i) || isPastForm(scene, i);
}

/** "walked": two letters or more before "ed". */
const isPast = factOf(({ lower }) => lower.length > 3 && lower.endsWith("ed") && isLetters(lower), false);

function isLetters(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code > 127) return /^\p{Ll}+$/u.test(lower);
    if (code < 97 || code > 122) return false;
  }
  return true;
}
