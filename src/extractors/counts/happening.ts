import type { Token } from "../../core/article.ts";
import { Does, does, isNumber, Looks, looksOf } from "./grammar.ts";
import { type ActionPhrase, actionOf, isUnit, phrasesOf, Use, usesOf } from "./tables.ts";
import { bits, has } from "./verb-words.ts";
import type { Action } from "./vocabulary.ts";

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
  const behind = bits(tokens[at + 1]) | bits(tokens[at + 2]);
  return (behind & has.fatal) !== 0 || (bits(tokens[at - 1]) & has.fatally) !== 0;
}

/** The action of the word at `at`, which has one: "shot" is injured, "shot dead" killed, "held captive" kidnapped. */
export function actionAt(tokens: readonly Token[], at: number): Action {
  const { action } = actionOf(tokens[at])!;
  return action === "injured" && isFatal(tokens, at) ? "killed" : action;
}

/** "lives", "life". */
export const isLife = (token: Token): boolean => (bits(token) & has.lives) !== 0;

/** "claimed the lives of 12", "took the lives of two": the verb before "lives of". */
export function takesLives(tokens: readonly Token[], at: number, low: number): boolean {
  if (!isLife(tokens[at]!)) return false;
  for (let i = at - 1; i >= Math.max(low, at - 3); i--)
    if (bits(tokens[i]) & has.take || usesOf(tokens[i]) & Use.lives) return true;
  return false;
}

// "out of a hospital", "from prison"
function isOutOf(tokens: readonly Token[], at: number): boolean {
  const from = bits(tokens[at - 1]) & has.article ? at - 2 : at - 1;
  return (does(tokens[from]) & Does.of) !== 0 && (bits(tokens[from - 1]) & has.out) !== 0;
}

/** True if one of the phrase's words stands behind `from`, in the same clause. */
function hasCue(tokens: readonly Token[], from: number, limit: number, { cues, reach }: ActionPhrase): boolean {
  const end = Math.min(limit, from + reach);
  for (let i = from; i < end; i++) {
    const token = tokens[i]!;
    const looks = looksOf(token);
    if (looks & Looks.barrier && token.kind === "punctuation") return false;
    if (looks & Looks.cue && cues.has(token.lower) && !isOutOf(tokens, i)) return true;
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
  const known = phrasesOf(tokens[head]);
  if (known === null) return undefined;
  for (const phrase of known) if (hasCue(tokens, from, limit, phrase)) return phrase;
  return undefined;
}

// "a day later", "the same night", "this week", "20 years ago", "12 km away"
function isTimeOrPlace(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) if (isUnit(tokens[i]) || bits(tokens[i]) & has.time) return true;
  return false;
}

const NO_OBJECT =
  Does.preposition | Does.of | Does.conjunction | Does.subordinate | Does.relative | Does.be | Does.have | Does.say;

/** True if the verb before `at` has an object, so that it isn't a participle: "officers arrested 30 men". */
export function takesObject(tokens: readonly Token[], at: number, limit: number): boolean {
  let i = at;
  while (i < limit && (looksOf(tokens[i]) & Looks.ly || bits(tokens[i]) & has.adverb)) i++;
  const next = tokens[i];
  if (next === undefined || i >= limit || (next.kind !== "word" && next.kind !== "number")) return false;
  const role = does(next);
  if (role & Does.determiner || isNumber(next)) return !isTimeOrPlace(tokens, i);
  if (role & Does.time || role & NO_OBJECT || (isUnit(next) && bits(tokens[i + 1]) & has.ago)) return false;
  return (role & (Does.hypothetical | Does.future | Does.not)) === 0;
}

/** What is said of those that a number phrase counts. */
export interface Account {
  readonly action: Action | null;
  readonly isFact: boolean;
  /** What stands before the number and governs it: it goes for what is listed behind too. */
  readonly governor: Happening | undefined;
  /** True if a verb of its own says what the counted did or what happened to them. */
  readonly hasVerb: boolean;
}
