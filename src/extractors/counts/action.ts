import type { Token } from "../../core/article.ts";
import { type Action, type ActionWord, tables } from "./tables.ts";

const AUXILIARY = /^(?:were|was|are|is|been|being|be|have|has|had|got|get|gets)$/;
const SKIPPED =
  /^(?:also|later|still|already|reportedly|then|since|allegedly|now|both|all|more|others|other|them|themselves|who|that|of|,|badly|seriously|critically|slightly|severely|fatally|feared|believed|confirmed|reported|found|left|listed|remain|remained|remains|to|be|presumed|officially|safely|either|and|women|children|men|including|in|at|on|near|inside|the|taken|into|pronounced|declared)$/;
const BARRIER =
  /^(?:said|says|say|told|after|before|when|while|because|but|if|where|which|as|against|whose|although|though)$|^[.;:()"“”—–]$|^--$/;
const HYPOTHETICAL = /^(?:could|might|would|may|can|should)$/;
const WINDOW = 12;

/** What happened to those counted, and whether it's said as a fact. */
export interface Happening {
  readonly action: Action;
  readonly distance: number;
  readonly hypothetical: boolean;
  /** True for "the arrest of". */
  readonly isNominal: boolean;
}

/** True if an object follows, so that the verb before it isn't a participle: "officers arrested 30 men". */
function takesObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined &&
    (next.kind === "number" ||
      /^(?:the|a|an|his|her|their|its|some|several|two|three|four|five|six|seven|eight|nine|ten|dozens|at|more)$/.test(
        next.lower,
      )) &&
    tokens[at]!.lower !== "at"
  );
}

/** "two dead men", "three wounded soldiers": what the adjectives of the phrase say. */
export function actionWithin(tokens: readonly Token[], first: number, end: number): Happening | undefined {
  for (let i = first; i < end; i++) {
    const word = tables().actions.get(tokens[i]!.lower);
    if (word?.uses.has("a") || word?.uses.has("p"))
      return { action: word.action, distance: 0, hypothetical: false, isNominal: false };
  }
  return undefined;
}

// "suffered burns", "had gunshot wounds"
const HARM = /^(?:wounds?|injuries|burns|fractures|bruises)$/;
const SUFFER = /^(?:suffered|sustained|received|had|with|suffering|sustaining)$/;

function isHarmed(tokens: readonly Token[], at: number): boolean {
  if (!HARM.test(tokens[at]!.lower)) return false;
  for (let i = at - 1; i > at - 5; i--) if (SUFFER.test(tokens[i]?.lower ?? "")) return true;
  return false;
}

type Step = "auxiliary" | "hypothetical" | "skip" | "stop" | ActionWord;

function stepOf({ lower, kind }: Token): Step {
  if (AUXILIARY.test(lower)) return "auxiliary";
  if (HYPOTHETICAL.test(lower)) return "hypothetical";
  if (BARRIER.test(lower)) return "stop";
  const word = tables().actions.get(lower);
  if (word !== undefined && ["i", "a", "p"].some((use) => word.uses.has(use))) return word;
  return SKIPPED.test(lower) || SUFFER.test(lower) || kind !== "word" || !/(?:ed|es)$/.test(lower) ? "skip" : "stop";
}

/** Looks behind the noun phrase: "were killed", "arrested", "who died", "dead". */
export function actionAfter(tokens: readonly Token[], at: number, limit: number): Happening | undefined {
  const seen = { auxiliary: false, hypothetical: false };
  for (let i = at; i < Math.min(limit, at + WINDOW); i++) {
    const step = stepOf(tokens[i]!);
    if (isHarmed(tokens, i))
      return { action: "injured", distance: i - at, hypothetical: seen.hypothetical, isNominal: false };
    if (typeof step === "object") return participle(tokens, i, step, i - at, seen);
    if (step === "stop" && !seen.auxiliary) return undefined;
    if (step === "auxiliary" || step === "hypothetical") seen[step] = true;
  }
  return undefined;
}

// "shot dead", "stabbed to death", "shot and killed", "fatally shot"
function isFatal(tokens: readonly Token[], at: number): boolean {
  const next = [1, 2].map((i) => tokens[at + i]?.lower ?? "");
  return tokens[at - 1]?.lower === "fatally" || next.some((word) => /^(?:dead|death|killed)$/.test(word));
}

function participle(
  tokens: readonly Token[],
  at: number,
  { action }: ActionWord,
  distance: number,
  { auxiliary, hypothetical }: { auxiliary: boolean; hypothetical: boolean },
): Happening | undefined {
  if (!auxiliary && takesObject(tokens, at + 1)) return undefined;
  return { action: isFatal(tokens, at) ? "killed" : action, distance, hypothetical, isNominal: false };
}

const CLAUSE_START = /^(?:said|says|after|before|when|while|because|but|if|where|which|who)$|^[.;:()"“”—–]$|^--$/;

/** The action of a word before the number, if it can be what happened to those counted. */
function govern(
  tokens: readonly Token[],
  at: number,
  word: ActionWord,
  of: boolean,
  distance: number,
): Happening | undefined {
  const before = tokens[at - 1]?.lower ?? "";
  const active = word.uses.has("t") && !AUXILIARY.test(before);
  const isNominal = word.uses.has("n") && of;
  if (!active && !isNominal) return undefined;
  return { action: word.action, distance, hypothetical: HYPOTHETICAL.test(before), isNominal };
}

/** Looks before the number: "killed 12", "the arrest of 22", "left 12", "toll rose to 45". */
export function actionBefore(tokens: readonly Token[], at: number, limit: number): Happening | undefined {
  let of = false;
  let to = false;
  for (let i = at - 1; i >= Math.max(limit, at - WINDOW); i--) {
    const { lower } = tokens[i]!;
    if (to && /^(?:toll|tally)$/.test(lower))
      return { action: "killed", distance: at - i, hypothetical: false, isNominal: false };
    if (CLAUSE_START.test(lower)) return undefined;
    of ||= lower === "of";
    to ||= /^(?:to|from|at|reached|of|is|was|stands|past|above|hit)$/.test(lower);
    const word = tables().actions.get(lower);
    if (word !== undefined) return govern(tokens, i, word, of, at - i - 1);
  }
  return undefined;
}

// "lost 12 lives", "claimed nine lives"
const LOST: Happening = { action: "killed", distance: 0, hypothetical: false, isNominal: false };
const LIVES = /^(?:lives|life)$/;

/** What happened to those that a number phrase counts: the nearer of what stands before it and behind it. */
export function actionOf(
  tokens: readonly Token[],
  number: { first: number; end: number },
  nounEnd: number,
  sentence: { first: number; end: number },
): Happening | undefined {
  for (let i = number.end; i < nounEnd; i++) if (LIVES.test(tokens[i]!.lower)) return LOST;
  const within = actionWithin(tokens, number.end, nounEnd - 1);
  if (within !== undefined) return within;
  // A number without a noun has its verb beside it or none.
  const reach = nounEnd === number.end ? 5 : WINDOW;
  const after = actionAfter(tokens, nounEnd, Math.min(sentence.end, nounEnd + reach));
  const before = actionBefore(tokens, number.first, Math.max(sentence.first, number.first - reach));
  if (after === undefined || before === undefined) return after ?? before;
  if (after.action === "involved") return before;
  return before.distance < after.distance || (before.distance <= 1 && before.isNominal) ? before : after;
}
