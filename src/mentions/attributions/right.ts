import type { Clause } from "./clause.ts";
import { Takes } from "./cues.ts";
import { pastAdverbials, pastHearer } from "./past.ts";
import { isQuoted, type Scene, type Stretch } from "./scene.ts";
import { Form, PAUSE, Word } from "./words.ts";

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
  return start === undefined || start.first >= high ? undefined : start;
}

function right(first: number, end: number, how: Right["how"]): Right {
  return { first, end, how };
}

function startOf(scene: Scene, clause: Clause, i: number, high: number): Right | undefined {
  if (isQuoted(scene, i)) return right(i, high, "quote");
  const bits = scene.bits[i]!;
  if (bits & Form.colon) return right(i + 1, high, "colon");
  if (bits & Form.comma) return behindComma(scene, clause, i, high);
  if (clause.order === "source") return undefined;
  if (clause.order === "after") return quoteBehind(scene, i, high);
  if (bits & Form.that) return right(i + 1, high, "that");
  return clauseBehind(scene, clause, i, high);
}

function behindComma(scene: Scene, clause: Clause, comma: number, high: number): Right | undefined {
  const i = comma + 1;
  if (i >= high) return undefined;
  if (isQuoted(scene, i)) return right(i, high, "quote");
  if (clause.order === "after") return quoteBehind(scene, comma, high);
  if (clause.order === "source") return right(i, high, isFirst(scene, clause) ? "clause" : "tail");
  const next = nextMark(scene, i, Math.min(high, i + NEAR));
  if (next < high && scene.bits[next]! & Form.comma) {
    if (isQuoted(scene, next + 1)) return right(next + 1, high, "quote");
    if (scene.bits[next + 1]! & Form.that) return right(next + 2, high, "that");
  }
  return right(i, high, "comma");
}

/** True if nothing but a joining word stands before the clause in its sentence. */
function isFirst(scene: Scene, clause: Clause): boolean {
  const { firstToken } = scene.article.sentences[scene.tokens[clause.first]!.sentence]!;
  return clause.first - firstToken < 2;
}

/** A quote behind an inverted clause and its apposition: "said Ana Ruiz, the mayor, “…”". */
function quoteBehind(scene: Scene, from: number, high: number): Right | undefined {
  for (let i = from; i < high && i < from + FAR; i++) {
    if (isQuoted(scene, i)) return isSetOff(scene, i) ? right(i, high, "quote") : undefined;
  }
  return undefined;
}

/** "according to Omar Haddad of the unit, …", "Omar Haddad, 34, …": the comma that closes the phrase. */
function pastApposition(scene: Scene, from: number, high: number): number {
  const comma = nextMark(scene, from, high);
  if (comma >= high) return from;
  const second = nextMark(scene, comma + 1, Math.min(high, comma + NEAR));
  const isDetermined = (scene.bits[comma + 1]! & Word.determiner) !== 0;
  const isClosed = second < high && (scene.bits[second]! & Form.comma) !== 0;
  if ((isDetermined || isAge(scene, comma)) && isClosed && !hasVerb(scene, comma + 1, second)) return second;
  return isQuoted(scene, comma) ? from : comma;
}

function hasVerb(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scene.bits[i]! & Word.auxiliary && scene.tokens[i]!.lower !== "'s") return true;
  return false;
}

function nextMark(scene: Scene, from: number, high: number): number {
  const limit = Math.min(high, from + FAR);
  let i = from;
  while (i < limit && !isQuoted(scene, i) && (scene.bits[i]! & PAUSE) === 0) i++;
  return i < limit ? i : high;
}

/** What follows the verb without a mark: time and place of the saying and the hearer are passed over. */
function clauseBehind(scene: Scene, clause: Clause, from: number, high: number): Right | undefined {
  const isTell = (clause.takes & (Takes.tell | Takes.say)) === Takes.tell;
  const sign = signBehind(scene, from, Math.min(high, from + NEAR), high, isTell);
  if (sign !== undefined) return sign;
  const start = isTell ? pastHearer(scene, from, high) : pastAdverbials(scene, from, high);
  if (start >= high) return undefined;
  return scene.bits[start]! & Form.comma ? right(start + 1, high, "comma") : right(start, high, "clause");
}

const SIGN = Form.colon | Form.comma | Form.that;

/** A mark or "that" before `limit` that shows where the reported words begin; at the first that may be one the search ends. */
function signBehind(scene: Scene, from: number, limit: number, high: number, isTell: boolean): Right | undefined {
  let i = from;
  while (i < limit && !isQuoted(scene, i) && (scene.bits[i]! & SIGN) === 0) i++;
  if (i >= limit) return undefined;
  if (isTell && isAge(scene, i)) return signBehind(scene, i + 3, limit, high, isTell);
  if (isQuoted(scene, i)) return isSetOff(scene, i) ? right(i, high, "quote") : right(from, high, "clause");
  if (scene.bits[i]! & Form.that)
    return isTell || isAdverbial(scene, from, i) ? right(i + 1, high, "that") : right(from, high, "clause");
  return behindSign(scene, i, high);
}

function behindSign(scene: Scene, i: number, high: number): Right | undefined {
  if (scene.bits[i]! & Form.colon) return right(i + 1, high, "colon");
  return isQuoted(scene, i + 1) ? right(i + 1, high, "quote") : undefined;
}

/** "told Walter Pugh, 58, that …" */
function isAge({ tokens }: Scene, comma: number): boolean {
  return tokens[comma]!.text === "," && tokens[comma + 1]?.kind === "number" && tokens[comma + 2]?.text === ",";
}

function isSetOff(scene: Scene, i: number): boolean {
  return (scene.bits[i - 1]! & (Form.comma | Form.colon)) !== 0;
}

/** True if the words between verb and "that" only say when, where or to whom. */
function isAdverbial(scene: Scene, from: number, to: number): boolean {
  return (scene.bits[from]! & (Word.preposition | Word.time | Word.adverb)) !== 0 || to - from <= 1;
}
