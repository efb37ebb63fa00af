import { Is } from "../tagger/tables.ts";
import type { Scene, Stretch } from "./scene.ts";
import { isAgent, type Speaker } from "./speaker.ts";
import { isCapital, isWord } from "./token-form.ts";
import { Form, PRONOUN, Word } from "./words.ts";

/** Words that may say what a body is before its name. */
const LONGEST = 5;
const NOT_INSIDE = Word.auxiliary | Word.adverb | Word.break | Word.preposition | Word.link | Word.time;

/** An organisation's name with what the text says of it: "the Finnish chipmaker Novexa", "the Red Cross (ICRC)". */
export function bodyPhrase(scene: Scene, { first, end }: Speaker): Stretch {
  return { first: kindBefore(scene, first), end: afterAcronym(scene, end) };
}

function kindBefore(scene: Scene, name: number): number {
  const kind = name - 1;
  if (kind >= 0 && !isCapital(scene, name) && scene.bits[kind]! & Word.determiner) return kind;
  if (kind < 0 || !isKind(scene, kind) || scene.tokens[kind]!.sentence !== scene.tokens[name]!.sentence) return name;
  const { firstToken } = scene.article.sentences[scene.tokens[name]!.sentence]!;
  let first = kind;
  while (first > firstToken && first > name - LONGEST && isInside(scene, first - 1)) {
    first--;
    if (scene.bits[first]! & Word.determiner) break;
  }
  return first;
}

/** "company", "chipmaker": a word in lower case for a body, right before its name. */
function isKind(scene: Scene, i: number): boolean {
  const bits = scene.bits[i]!;
  if ((bits & (Form.word | Form.capital | NOT_INSIDE)) !== Form.word || scene.quoteAt[i] !== -1) return false;
  return (bits & Word.body) !== 0 || (scene.reading.classes[i]! & Is.group) !== 0 || isAgent(scene.tokens[i]);
}

function isInside(scene: Scene, i: number): boolean {
  if (!isWord(scene, i) || scene.quoteAt[i] !== -1 || scene.nameAt[i] !== -1) return false;
  const bits = scene.bits[i]!;
  if (bits & Word.determiner) return true;
  return (bits & (NOT_INSIDE | PRONOUN)) === 0 && (scene.reading.classes[i]! & (Is.speech | Is.function)) === 0;
}

/** Index after an acronym in parentheses from token `end`, or `end`. */
export function afterAcronym({ tokens, bits }: Scene, end: number): number {
  if (end + 2 >= tokens.length || (bits[end]! & Form.bracket) === 0) return end;
  if (tokens[end]!.text !== "(" || tokens[end + 2]!.text !== ")") return end;
  return /^\p{Lu}[\p{Lu}.&-]{1,9}$/u.test(tokens[end + 1]!.text) ? end + 3 : end;
}
