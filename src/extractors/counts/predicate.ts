import type { Token } from "../../core/article.ts";
import {
  type Clause,
  clauseOf,
  STOP,
  type Subject,
  stepOverActive,
  stepOverAuxiliary,
  stepOverMark,
  stepOverRelative,
  stepOverVerb,
} from "./clause.ts";
import { Does, does, isPastForm } from "./grammar.ts";
import { actionAt, type Happening, phraseAt, takesObject } from "./happening.ts";
import { type Action, type ActionWord, tables } from "./tables.ts";

type Step = number | Happening;

/** Reads on from a noun phrase to what happened to it: "were killed", "who died", "arrested on Monday", "dead". */
export function predicateOf(tokens: readonly Token[], subject: Subject): Happening | undefined {
  const clause = clauseOf(tokens, subject);
  let i = subject.from;
  while (i < clause.limit) {
    const step = stepAt(clause, i);
    if (typeof step !== "number") return step;
    if (step === STOP) break;
    i = step;
  }
  return clause.inRelative;
}

function stepAt(clause: Clause, i: number): Step {
  const { tokens, limit } = clause;
  const token = tokens[i]!;
  if (token.kind === "punctuation") return stepOverMark(clause, i);
  if (token.kind !== "word") return i + 1;
  const phrase = mayHavePhrase(clause, i) ? phraseAt(tokens, i, i + 1, limit) : undefined;
  if (phrase !== undefined && (phrase.isOfSubject || clause.be || !takesObject(tokens, i + 1, limit)))
    return accept(clause, i, phrase.action);
  const word = tables().actions.get(token.lower);
  return (word === undefined ? undefined : stepAtAction(clause, i, word)) ?? stepAtOther(clause, i, token);
}

// "in hospital" is said of the phrase beside it or behind "are"; what stands farther off is said of something else
function mayHavePhrase({ tokens, be, subject }: Clause, i: number): boolean {
  return (does(tokens[i]) & Does.preposition) === 0 || be || i === subject.from;
}

function stepAtAction(clause: Clause, i: number, { uses }: ActionWord): Step | undefined {
  const { tokens, limit, be, have, relative } = clause;
  const action = actionAt(tokens, i);
  if (uses.has("i")) return isSingularVerb(clause, i) ? STOP : accept(clause, i, action);
  const isActive = !be && takesObject(tokens, i + 1, limit);
  if (uses.has("a") && !isActive && (be || isBeside(clause, i))) return accept(clause, i, action);
  if (uses.has("p")) return stepAtParticiple(clause, i, action, isActive || (have && !be));
  return uses.has("t") && !uses.has("n") && !relative ? STOP : undefined;
}

function stepAtParticiple(clause: Clause, i: number, action: Action, isActive: boolean): Step {
  return isActive ? stepOverActive(clause, i) : accept(clause, i, action);
}

// "three queens, dies at 94"
function isSingularVerb({ tokens, subject }: Clause, i: number): boolean {
  return subject.isPlural && tokens[i]!.lower.endsWith("s");
}

/** True for an adjective beside the phrase: "12 dead", "three still missing". */
function isBeside({ tokens, subject: { from, isInside } }: Clause, i: number): boolean {
  if (i === from) return true;
  if (isInside) return false;
  for (let at = from; at < i; at++) {
    if ((does(tokens[at]) & (Does.raising | Does.be)) === 0) return i - from <= 1;
  }
  return true;
}

function accept(clause: Clause, i: number, action: Happening["action"]): Step {
  const { other, joined, not, future, hypothetical, be, subject } = clause;
  if (other && i - joined > 3) return i + 1;
  const via = i - subject.from <= 2 && !be ? "beside" : "subject";
  const found: Happening = { action: not || future ? null : action, isFact: !hypothetical, via, at: i };
  if (!clause.relative) return found;
  // "guards who had been held were freed": the main verb says more than the relative clause
  clause.inRelative ??= found;
  return stepOverActive(clause, i);
}

const AUXILIARY = Does.be | Does.have | Does.hypothetical | Does.future | Does.not;
const END = Does.pronoun | Does.stop | Does.subordinate | Does.say;

function stepAtOther(clause: Clause, i: number, token: Token): Step {
  const bits = does(token);
  if (bits === 0) return isPastForm(token) ? stepOverVerb(clause, i) : stepAtPlain(clause, i, token);
  if (bits & AUXILIARY) return stepOverAuxiliary(clause, i, bits);
  if (bits & Does.relative) return stepOverRelative(clause, i);
  if (clause.inRelative !== undefined && bits & Does.conjunction) return STOP;
  if (bits & Does.conjunction) clause.joined = i;
  else if (bits & END && (bits & Does.raising) === 0) return STOP;
  else if (bits & Does.finite && (bits & Does.raising) === 0) return stepOverVerb(clause, i);
  return i + 1;
}

function stepAtPlain({ tokens, subject, be }: Clause, i: number, { lower }: Token): Step {
  if (lower === "'s" && i === subject.from) return STOP;
  if (lower === "whose")
    return isOfBodies(tokens, i + 1) ? { action: "killed", isFact: true, via: "subject", at: i } : STOP;
  if (!lower.endsWith("ing") || lower === "being") return i + 1;
  return be || subject.isElided || tokens[i - 1]?.text === "," ? STOP : i + 1;
}

const isOfBodies = (tokens: readonly Token[], at: number): boolean => /^bod(?:y|ies)$/.test(tokens[at]?.lower ?? "");
