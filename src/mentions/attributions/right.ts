import type { Clause } from "./clause.ts";
import { Takes } from "./cues.ts";
import { pastAdverbials, pastHearer } from "./past.ts";
import { isQuoted, type Scene, type Stretch } from "./scene.ts";
import { Word } from "./words.ts";

/** What stands behind a clause, and by what it is joined to it. */
export interface Right extends Stretch {
  readonly how: "quote" | "colon" | "that" | "clause" | "comma" | "tail";
}

/** How far a mark or a "that" is looked for, in tokens. */
const FAR = 60;
const NEAR = 16;

/** The words behind a clause that it may report, up to `high`. */
export function rightOf(scene: Scene, clause: Clause, high: number): Right | undefined {
  const isNamedBehind = clause.order === "after" || clause.order === "source";
  const i = isNamedBehind ? pastApposition(scene, clause.end, high) : clause.end;
  const start = i < high ? startOf(scene, clause, i, high) : undefined;
  return start === undefined || start[0] >= high ? undefined : { first: start[0], end: high, how: start[1] };
}

type Start = readonly [first: number, how: Right["how"]];

function startOf(scene: Scene, clause: Clause, i: number, high: number): Start | undefined {
  if (isQuoted(scene, i)) return [i, "quote"];
  const { text, lower } = scene.tokens[i]!;
  if (text === ":") return [i + 1, "colon"];
  if (text === ",") return behindComma(scene, clause, i, high);
  if (clause.order === "source") return undefined;
  if (clause.order === "after") return quoteBehind(scene, i, high);
  if (lower === "that") return [i + 1, "that"];
  return clauseBehind(scene, clause, i, high);
}

function behindComma(scene: Scene, clause: Clause, comma: number, high: number): Start | undefined {
  const i = comma + 1;
  if (i >= high) return undefined;
  if (isQuoted(scene, i)) return [i, "quote"];
  if (clause.order === "after") return quoteBehind(scene, comma, high);
  if (clause.order === "source") return [i, isFirst(scene, clause) ? "clause" : "tail"];
  const next = nextMark(scene, i, Math.min(high, i + NEAR));
  if (next < high && scene.tokens[next]!.text === ",") {
    if (isQuoted(scene, next + 1)) return [next + 1, "quote"];
    if (scene.tokens[next + 1]?.lower === "that") return [next + 2, "that"];
  }
  return [i, "comma"];
}

/** True if nothing but a joining word stands before the clause in its sentence. */
function isFirst(scene: Scene, clause: Clause): boolean {
  const { firstToken } = scene.article.sentences[scene.tokens[clause.first]!.sentence]!;
  return clause.first - firstToken < 2;
}

/** A quote behind an inverted clause and its apposition: "said Ana Ruiz, the mayor, “…”". */
function quoteBehind(scene: Scene, from: number, high: number): Start | undefined {
  for (let i = from; i < high && i < from + FAR; i++) {
    if (isQuoted(scene, i)) return isSetOff(scene, i) ? [i, "quote"] : undefined;
  }
  return undefined;
}

/** "according to Cem Kolcu of the unit, …": the comma that closes the phrase. */
function pastApposition(scene: Scene, from: number, high: number): number {
  const comma = nextMark(scene, from, high);
  if (comma >= high) return from;
  const second = nextMark(scene, comma + 1, Math.min(high, comma + NEAR));
  const isDetermined = ((scene.bits[comma + 1] ?? 0) & Word.determiner) !== 0;
  const isClosed = second < high && scene.tokens[second]!.text === ",";
  if (isDetermined && isClosed && !hasVerb(scene, comma + 1, second)) return second;
  return isQuoted(scene, comma) ? from : comma;
}

function hasVerb(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scene.bits[i]! & Word.auxiliary && scene.tokens[i]!.lower !== "'s") return true;
  return false;
}

function nextMark(scene: Scene, from: number, high: number): number {
  const limit = Math.min(high, from + FAR);
  let i = from;
  while (i < limit && !isQuoted(scene, i) && !/^[,:;]$/.test(scene.tokens[i]!.text)) i++;
  return i < limit ? i : high;
}

/** What follows the verb without a mark: time and place of the saying and the hearer are passed over. */
function clauseBehind(scene: Scene, clause: Clause, from: number, high: number): Start | undefined {
  const isTell = (clause.takes & (Takes.tell | Takes.say)) === Takes.tell;
  const sign = signBehind(scene, from, Math.min(high, from + NEAR), isTell);
  if (sign !== undefined) return sign;
  const start = isTell ? pastHearer(scene, from, high) : pastAdverbials(scene, from, high);
  if (start >= high) return undefined;
  return scene.tokens[start]!.text === "," ? [start + 1, "comma"] : [start, "clause"];
}

/** A mark or "that" that shows where the reported words begin; at the first that may be one the search ends. */
function signBehind(scene: Scene, from: number, high: number, isTell: boolean): Start | undefined {
  let i = from;
  while (i < high && !isQuoted(scene, i) && !/^(?::|,|that)$/.test(scene.tokens[i]!.lower)) i++;
  if (i >= high) return undefined;
  if (isTell && isAge(scene, i)) return signBehind(scene, i + 3, high, isTell);
  if (isQuoted(scene, i)) return isSetOff(scene, i) ? [i, "quote"] : [from, "clause"];
  const { text } = scene.tokens[i]!;
  if (text === ":") return [i + 1, "colon"];
  if (text === ",") return isQuoted(scene, i + 1) ? [i + 1, "quote"] : undefined;
  return thatBehind(scene, from, i, isTell);
}

/** "told Walter Pugh, 58, that …" */
function isAge({ tokens }: Scene, comma: number): boolean {
  return tokens[comma]!.text === "," && tokens[comma + 1]?.kind === "number" && tokens[comma + 2]?.text === ",";
}

function thatBehind(scene: Scene, from: number, that: number, isTell: boolean): Start {
  return isTell || isAdverbial(scene, from, that) ? [that + 1, "that"] : [from, "clause"];
}

function isSetOff(scene: Scene, i: number): boolean {
  return /^[,:]$/.test(scene.tokens[i - 1]!.text);
}

/** True if the words between verb and "that" only say when, where or to whom. */
function isAdverbial(scene: Scene, from: number, to: number): boolean {
  return (scene.bits[from]! & (Word.preposition | Word.time | Word.adverb)) !== 0 || to - from <= 1;
}
