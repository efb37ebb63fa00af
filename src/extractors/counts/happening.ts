import type { Token } from "../../core/article.ts";
import { Does, does, isBarrier, isNumber } from "./grammar.ts";
import { isUnit } from "./not-counts.ts";
import { type Action, type ActionPhrase, tables } from "./tables.ts";

/** What happened to those counted, by a word or phrase of the sentence. */
export interface Happening {
  /** Null if it's said that nothing of the vocabulary happened ("were not hurt", "will be released"). */
  readonly action: Action | null;
  /** False for "could kill", "threatened to shoot": those aren't counted. */
  readonly isFact: boolean;
  /** `object`: it stands before the number ("killed 12"); `subject`: behind it ("12 were killed"); `beside`: "12 dead". */
  readonly via: "object" | "subject" | "beside";
  /** The token that says it. */
  readonly at: number;
}

// "shot dead", "stabbed to death", "shot and killed", "fatally shot"
function isFatal(tokens: readonly Token[], at: number): boolean {
  const next = [1, 2].map((i) => tokens[at + i]?.lower ?? "");
  return tokens[at - 1]?.lower === "fatally" || next.some((word) => /^(?:dead|death|killed|fatally)$/.test(word));
}

/** The action of the word at `at`: "shot" is injured, "shot dead" killed, "held captive" kidnapped. */
export function actionAt(tokens: readonly Token[], at: number): Action {
  const { action } = tables().actions.get(tokens[at]!.lower)!;
  return action === "injured" && isFatal(tokens, at) ? "killed" : action;
}

/** "claimed the lives of 12", "took the lives of two": the verb before "lives of". */
export function takesLives(tokens: readonly Token[], at: number, low: number): boolean {
  if (!/^(?:lives|life)$/.test(tokens[at]!.lower)) return false;
  for (let i = at - 1; i >= Math.max(low, at - 3); i--) {
    const { lower } = tokens[i]!;
    if (/^t(?:ook|ake|akes|aking|aken)$/.test(lower) || tables().actions.get(lower)?.uses.has("lives")) return true;
  }
  return false;
}

// "out of a hospital", "from prison"
function isOutOf(tokens: readonly Token[], at: number): boolean {
  const from = /^(?:a|an|the|his|her|their)$/.test(tokens[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  const lower = tokens[from]?.lower;
  return lower === "of" && tokens[from - 1]?.lower === "out";
}

/** True if one of the phrase's words stands behind `from`, in the same clause. */
function hasCue(tokens: readonly Token[], from: number, limit: number, { cues, reach }: ActionPhrase): boolean {
  for (let i = from; i < Math.min(limit, from + reach); i++) {
    if (isBarrier(tokens[i]!)) return false;
    if (cues.has(tokens[i]!.lower) && !isOutOf(tokens, i)) return true;
  }
  return false;
}

/** The phrase whose head is `tokens[head]` and whose other word stands at `from` or behind it: "taken … to hospital". */
export function phraseAt(
  tokens: readonly Token[],
  head: number,
  from: number,
  limit: number,
): ActionPhrase | undefined {
  const known = tables().phrases.get(tokens[head]!.lower);
  return known?.find((phrase) => hasCue(tokens, from, limit, phrase));
}

// "a day later", "the same night", "this week", "20 years ago", "12 km away"
function isTimeOrPlace(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) {
    const lower = tokens[i]?.lower ?? "";
    if (isUnit(lower) || /^(?:day|night|morning|evening|afternoon|weekend|time|later|ago)$/.test(lower)) return true;
  }
  return false;
}

const NO_OBJECT =
  Does.preposition | Does.of | Does.conjunction | Does.subordinate | Does.relative | Does.be | Does.have | Does.say;

/** True if the verb before `at` has an object, so that it isn't a participle: "officers arrested 30 men". */
export function takesObject(tokens: readonly Token[], at: number, limit: number): boolean {
  let i = at;
  while (
    i < limit &&
    (tokens[i]!.lower.endsWith("ly") || /^(?:also|later|himself|themselves|dead)$/.test(tokens[i]!.lower))
  )
    i++;
  const next = tokens[i];
  if (next === undefined || i >= limit || (next.kind !== "word" && next.kind !== "number")) return false;
  const bits = does(next);
  if (bits & Does.determiner || isNumber(next)) return !isTimeOrPlace(tokens, i);
  if (bits & Does.time || bits & NO_OBJECT) return false;
  return (bits & (Does.hypothetical | Does.future | Does.not)) === 0;
}
