import { Is } from "../tagger/tables.ts";
import { phraseEnding } from "./noun-phrase.ts";
import type { Scene } from "./scene.ts";
import type { Speaker } from "./speaker.ts";
import { endsWith, isCapital } from "./token-form.ts";
import { Form, has, listBits, PRONOUN, Word } from "./words.ts";

/** Tokens that a speaker may stand away from the verb behind commas. */
const FAR = 60;

/** Index after the last token before `verb` that isn't an adverb or auxiliary of it. */
export function beforeAuxiliaries(scene: Scene, low: number, verb: number): number {
  let end = verb;
  while (end > low && end > verb - 8 && isAuxiliary(scene, end - 1)) end--;
  return end;
}

function isManner(scene: Scene, i: number): boolean {
  return i >= 0 && (scene.bits[i]! & Form.manner) !== 0;
}

function isAuxiliary(scene: Scene, i: number): boolean {
  const bits = scene.bits[i]!;
  if ((bits & MAY_BE_AUXILIARY) === 0 || scene.quoteAt[i] !== -1) return false;
  if (bits & Word.auxiliary) return true;
  if (bits & (PRONOUN | Word.source | Word.document)) return false;
  if (scene.tokens[i]!.lower === "and") return isManner(scene, i - 1) && isManner(scene, i + 1);
  return (bits & Word.adverb) !== 0 || (bits & (Form.manner | Form.capital)) === Form.manner;
}

/** "and" has the class of a break: "calmly and clearly said". */
const MAY_BE_AUXILIARY = Word.auxiliary | Word.adverb | Word.break | Form.manner;

/** The subject of the verb at `verb`, which stands before it; commas set off what stands between. */
export function subjectBefore(scene: Scene, low: number, verb: number): Speaker | undefined {
  const end = beforeAuxiliaries(scene, low, verb);
  if (end <= low) return undefined;
  if (isAcronym(scene, low, end)) return phraseEnding(scene, low, end - 3);
  const token = scene.tokens[end - 1]!;
  const bits = scene.bits[end - 1]!;
  if (listBits(token) & has.relative || (bits & Form.that && isNounBefore(scene, end - 2)))
    return antecedent(scene, low, end - 1);
  const isMark = (bits & (Form.comma | Form.dash)) !== 0 || (bits & Form.bracket && token.text === ")");
  return isMark ? subjectBehind(scene, low, end - 1) : phraseEnding(scene, low, end);
}

/** "the Red Cross (ICRC) said" */
function isAcronym({ tokens, bits }: Scene, low: number, end: number): boolean {
  if ((bits[end - 1]! & Form.bracket) === 0) return false;
  if (end - 3 <= low || tokens[end - 1]!.text !== ")" || tokens[end - 3]!.text !== "(") return false;
  return /^\p{Lu}{2,}$/u.test(tokens[end - 2]!.text);
}

function isNounBefore(scene: Scene, i: number): boolean {
  return i >= 0 && (scene.bits[i]! & (Word.source | Word.document)) !== 0;
}

function antecedent(scene: Scene, low: number, who: number): Speaker | undefined {
  const isSetOff = who > low && (scene.bits[who - 1]! & (Form.comma | Form.apart)) !== 0;
  const end = isSetOff ? who - 1 : who;
  return phraseEnding(scene, low, end);
}

/** "Jean Dupont, the mayor of Lyon, said": the nearest stretch between commas that is a name; else the farthest noun. */
function subjectBehind(scene: Scene, low: number, mark: number): Speaker | undefined {
  let fallback: Speaker | undefined;
  let end = mark;
  const limit = Math.max(low, mark - FAR);
  for (let tries = 0; tries < 6 && end > limit; tries++) {
    const first = markBefore(scene, limit, end);
    const found = readChunk(scene, first, end);
    if (found !== "stop" && found !== "skip" && first === low && isObject(scene, low, found.speaker)) break;
    if (found === "stop") break;
    if (found !== "skip") {
      if (found.isSure) return found.speaker;
      fallback = found.speaker;
    }
    end = first - 1;
  }
  return fallback;
}

/** "thanked the nurses, then added": what follows another verb directly is its object. */
function isObject(scene: Scene, low: number, { kind }: Speaker): boolean {
  return (
    kind === "noun" &&
    low > 0 &&
    scene.quoteAt[low - 1] === -1 &&
    scene.tokens[low - 1]!.sentence === scene.tokens[low]!.sentence
  );
}

const SETS_OFF = Form.comma | Form.bracket | Form.apart;

/** Index after the last comma, bracket or dash before `end`, or `low`. */
function markBefore(scene: Scene, low: number, end: number): number {
  let i = end;
  while (i > low && scene.quoteAt[i - 1] === -1 && (scene.bits[i - 1]! & SETS_OFF) === 0) i--;
  return i;
}

type Chunk = { readonly speaker: Speaker; readonly isSure: boolean } | "skip" | "stop";

/** What a stretch between commas may be: the subject, something said about it, or the end of the search. */
function readChunk(scene: Scene, first: number, end: number): Chunk {
  if (end <= first || (opensApposition(scene, first) && !isAgedName(scene, first, end))) return "skip";
  const speaker = phraseEnding(scene, first, end);
  const opens = scene.bits[first]! & (Word.preposition | Word.adverb | Word.break);
  if (speaker === undefined) return opens ? "skip" : "stop";
  if (speaker.kind === "pronoun") return isLeadOnly(scene, first, speaker.first) ? { speaker, isSure: true } : "stop";
  return speaker.kind === "noun" ? readNoun(scene, first, speaker) : readNamed(scene, first, speaker);
}

function opensApposition(scene: Scene, first: number): boolean {
  const token = scene.tokens[first]!;
  if (token.lower === "as") return !isCapital(scene, first + 1);
  return (listBits(token) & has.opensApposition) !== 0 || token.kind === "number" || endsWith(scene, first, "ing", 3);
}

/** "one of the guests, 81-year-old Ada Berg, said" */
function isAgedName({ tokens, nameAt }: Scene, first: number, end: number): boolean {
  return isDigit(tokens[first]!.text.charCodeAt(0)) && tokens[first + 1]!.text === "-" && nameAt[end - 1] !== -1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readNoun(scene: Scene, first: number, speaker: Speaker): Chunk {
  const isComplement = (scene.bits[first]! & Word.preposition) !== 0 && speaker.first > first;
  return isComplement || speaker.first > first + 1 ? "skip" : { speaker, isSure: isNamed(scene, speaker) };
}

/** "one of them, Hartmann Schuh AG, said": words in capitals that no table knows are a name's. */
function isNamed(scene: Scene, { first, end }: Speaker): boolean {
  if (end - first < 2) return false;
  for (let i = first; i < end; i++) if (!isCapital(scene, i) && scene.tokens[i]!.text !== "&") return false;
  return true;
}

/** A name is the subject unless a preposition before it makes it part of an apposition: "a professor at Yale". */
function readNamed(scene: Scene, first: number, speaker: Speaker): Chunk {
  let before = speaker.first - 1;
  const TITLE = Is.head | Is.honorific | Is.courtesy | Is.modifier | Is.portfolio;
  while (before >= first && (scene.reading.classes[before]! & TITLE || scene.tokens[before]!.lower === "the")) before--;
  if (before < first || (before === first && scene.tokens[first]!.lower === "as")) return { speaker, isSure: true };
  if (scene.bits[before]! & Word.preposition) {
    return scene.bits[first]! & Word.preposition
      ? "skip"
      : { speaker: wholeChunk(scene, first, speaker), isSure: false };
  }
  const isKind = (scene.bits[speaker.first - 1]! & Word.body) !== 0; // "the company Meltemi Lines"
  return { speaker, isSure: speaker.kind === "name" || isKind || speaker.first <= first + 1 };
}

function wholeChunk(scene: Scene, first: number, speaker: Speaker): Speaker {
  for (let head = first; head < speaker.first; head++) {
    if (scene.bits[head + 1]! & Word.preposition) return { first, end: speaker.end, head, kind: "noun" };
  }
  return speaker;
}

function isLeadOnly(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if ((scene.bits[i]! & (Word.break | Word.adverb | Word.preposition | Word.time)) === 0) return false;
  return true;
}
