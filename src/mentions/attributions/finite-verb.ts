import { factOf } from "../../core/words.ts";
import type { Scene, Stretch } from "./scene.ts";
import { has, listBits, Word } from "./words.ts";

/** How far into a clause its verb stands, in tokens. */
const VERB = 20;

/** True if the stretch has a verb in a finite form, or words in quotation marks, near its beginning. */
export function hasFiniteVerb(scene: Scene, { first, end }: Stretch): boolean {
  for (let i = first; i < end && i < first + VERB; i++) {
    if (scene.quoteAt[i] !== -1) return true;
    const token = scene.tokens[i]!;
    if (scene.bits[i]! & Word.auxiliary && (listBits(token) & has.inert) === 0) return true;
    if (i > first + 1 && (listBits(token) & has.finite || isPast(token))) return true;
  }
  return false;
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
