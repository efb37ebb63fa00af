import { factOf } from "../../core/words.ts";
import { Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import type { Scene, Stretch } from "./scene.ts";
import { isCapital, sentenceStart } from "./token-form.ts";
import { CLASSES, classesOf, has, listBits, Word } from "./words.ts";

/** The words that name a speaker at a place; `head` is the token that says what kind of speaker it is. */
export interface Speaker extends Stretch {
  readonly head: number;
  readonly kind: "pronoun" | "name" | "organisation" | "noun";
}

/** Endings of words for people. */
const AGENTS = "or ist ian ant man men people ers ors ists ians ants mate mates".split(" ");

/** True for "campaigner" and "residents": a word that ends as those for people do. */
export const isAgent = factOf(({ lower }) => {
  if (lower.endsWith("er")) return lower.length > 2 && !lower.endsWith("tter");
  return AGENTS.some((end) => lower.endsWith(end));
}, false);

/** True for a word that the table has, in either number, for somebody or something that can be quoted. */
const isSource = factOf(({ lower }) => {
  const other = classesOf(lower.endsWith("s") ? lower.slice(0, -1) : `${lower}s`);
  return (
    ((classesOf(lower) & (Word.source | Word.document | Word.one)) | (other & (Word.source | Word.document))) !== 0
  );
}, false);

const SPEAKS = Is.head | Is.honorific | Is.courtesy | Is.org | Is.group | Is.demonym;

/** True if the head of the phrase is somebody or something that can speak: a role, a body, people, a document, a name. */
export function isSpeaking(scene: Scene, speaker: Speaker): boolean {
  if (speaker.kind !== "noun") return true;
  const token = scene.tokens[speaker.head]!;
  if (listBits(token) & has.nobody) return false;
  return isSource(token) || (scene.reading.classes[speaker.head]! & SPEAKS) !== 0 || isNamedSo(scene, speaker);
}

/** True for letters ("the FSU"), for a word that ends as those for people do, and for what is written as a name. */
function isNamedSo(scene: Scene, { first, end, head }: Speaker): boolean {
  const shape = scene.reading.shapes[head]!;
  if (shape === Shape.capitals) return true;
  const token = scene.tokens[head]!;
  if (shape !== Shape.title) return end - first > 1 && isAgent(token);
  if (head !== sentenceStart(scene, head)) return true;
  const isName = isCapital(scene, end - 1) && (end - first > 1 || token.text.length > 3);
  return isName && (scene.bits[head]! & CLASSES) === 0 && !scene.reading.lowered.has(head);
}
