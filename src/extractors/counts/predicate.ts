import type { Token } from "../../core/article.ts";
import {
  Clause,
  STOP,
  type Subject,
  stepOverActive,
  stepOverAuxiliary,
  stepOverMark,
  stepOverRelative,
  stepOverVerb,
} from "./clause.ts";
import { Does, does, isPastForm, Looks, looksOf } from "./grammar.ts";
import { actionAt, type Happening, phraseAt, takesObject } from "./happening.ts";
import { actionOf, phrasesOf, Use } from "./tables.ts";
import { bits, has } from "./verb-words.ts";
import type { Action } from "./vocabulary.ts";

type Step = number | Happening;

/** Reads on from a noun phrase to what happened to it: "were killed", "who died", "arrested on Monday", "dead". */
export function predicateOf(tokens: readonly Token[], subject: Subject): Happening | undefined {
  const clause = new Clause(tokens, subject);
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
  if (phrasesOf(token) !== null && mayHavePhrase(clause, i)) {
    const phrase = phraseAt(tokens, i, i + 1, limit);
    if (phrase !== undefined && (phrase.isOfSubject || clause.be || !takesObject(tokens, i + 1, limit)))
      return accept(clause, i, phrase.action);
  }
  const word = actionOf(token);
  return (word === null ? undefined : stepAtAction(clause, i, word.uses)) ?? stepAtOther(clause, i, token);
}

// "in hospital" is said of the phrase beside it or behind "are"; what stands farther off is said of something else
function mayHavePhrase({ tokens, be, subject }: Clause, i: number): boolean {
  return (does(tokens[i]) & Does.preposition) === 0 || be || i === subject.from;
}

function stepAtAction(clause: Clause, i: number, uses: number): Step | undefined {
  const { tokens, limit, be, have } = clause;
  const action = actionAt(tokens, i);
  if (uses & Use.i) return isSingularVerb(clause, i) || isOfAnother(clause, i) ? STOP : accept(clause, i, action);
  if ((uses & (Use.a | Use.p)) === 0) return stepAtVerb(clause, uses);
  const isActive = !be && takesObject(tokens, i + 1, limit);
  if (uses & Use.a && !isActive && (be || isBeside(clause, i))) return accept(clause, i, action);
  if (uses & Use.p) return stepAtParticiple(clause, i, action, isActive || (have && !be));
  return stepAtVerb(clause, uses);
}

// "kill" has another subject, "arrest" may be a noun
const stepAtVerb = ({ relative }: Clause, uses: number): Step | undefined =>
  (uses & (Use.t | Use.n)) === Use.t && !relative ? STOP : undefined;

function stepAtParticiple(clause: Clause, i: number, action: Action, isActive: boolean): Step {
  return isActive ? stepOverActive(clause, i) : accept(clause, i, action);
}

// "three queens, dies at 94"
function isSingularVerb({ tokens, subject }: Clause, i: number): boolean {
  return subject.isPlural && (looksOf(tokens[i]) & Looks.s) !== 0;
}

/** "nine of the 120 passengers died": said of the nine; not "the fear of 12 people dying". */
const isOfAnother = ({ tokens, subject, relative }: Clause, i: number): boolean =>
  subject.isInside && !relative && (looksOf(tokens[i]) & Looks.ing) === 0;

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

function stepAtPlain({ tokens, subject, be }: Clause, i: number, token: Token): Step {
  const list = bits(token);
  if (list & has.whose)
    return bits(tokens[i + 1]) & has.body ? { action: "killed", isFact: true, via: "subject", at: i } : STOP;
  if ((looksOf(token) & Looks.ing) === 0) return i + 1;
  return be || subject.isElided || tokens[i - 1]?.text === "," ? STOP : i + 1;
}
