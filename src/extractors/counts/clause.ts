import type { Token } from "../../core/article.ts";
import { Does, does, isNumber } from "./grammar.ts";
import { type Happening, takesObject } from "./happening.ts";

/** The phrase whose predicate is sought. */
export interface Subject {
  /** The token behind it, and the end of the sentence. */
  readonly from: number;
  readonly limit: number;
  /** True for a phrase behind a preposition, which is no subject: "in three cities". */
  readonly isInside: boolean;
  /** True if "was" and "dies" can't be said of it. */
  readonly isPlural: boolean;
  /** True for a number without a noun, which has its verb beside it. */
  readonly isElided: boolean;
  /** True for "including 12 women": what stands behind the comma is said of the whole. */
  readonly isListPart: boolean;
}

/** A clause that is read on from its subject, with what was met so far. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly subject: Subject;
  readonly limit: number;
  be: boolean;
  have: boolean;
  not: boolean;
  future: boolean;
  hypothetical: boolean;
  relative: boolean;
  /** Another verb stands between, so that an action must be joined to it: "were trapped and later died". */
  other: boolean;
  /** The last "and" or comma. */
  joined: number;
  commas: number;
  /** What a relative clause says, for want of a main verb: "the two men who were arrested". */
  inRelative: Happening | undefined;
}

/** Ends the reading; other steps are the next token. */
export const STOP = -1;

/** How far behind the noun phrase its predicate may stand, in tokens. */
const WINDOW = 26;
const WINDOW_ELIDED = 10;

/** The clause behind a subject, nothing of it read. */
export function clauseOf(tokens: readonly Token[], subject: Subject): Clause {
  const window = subject.isElided ? WINDOW_ELIDED : WINDOW;
  return {
    tokens,
    subject,
    limit: Math.min(subject.limit, subject.from + window),
    be: false,
    have: false,
    not: false,
    future: false,
    hypothetical: false,
    relative: false,
    other: false,
    joined: -9,
    commas: 0,
    inRelative: undefined,
  };
}

/** A mark: insertions are stepped over, other marks end the clause. */
export function stepOverMark(clause: Clause, i: number): number {
  const { text } = clause.tokens[i]!;
  if (text === ",") return stepOverComma(clause, i);
  if (text === "-" || text === "'" || text === "’") return i + 1;
  if (text === "(" || text === "[") return behindMark(clause, i, /^[)\]]$/, 16);
  return /^(?:--+|[—–])$/.test(text) ? behindMark(clause, i, /^(?:--+|[—–])$/, 20) : STOP;
}

/** The token behind the mark that ends an insertion. */
function behindMark({ tokens, limit }: Clause, i: number, mark: RegExp, most: number): number {
  for (let end = i + 1; end < Math.min(limit, i + most); end++) if (mark.test(tokens[end]!.text)) return end + 1;
  return STOP;
}

// ", police said, "
function stepOverComma(clause: Clause, i: number): number {
  const { tokens, limit, subject } = clause;
  if (++clause.commas > 3 || subject.isListPart) return STOP;
  let end = i + 1;
  let says = false;
  for (; end < Math.min(limit, i + 8) && tokens[end]!.text !== ","; end++) {
    if (does(tokens[end]) & Does.say) says = true;
  }
  if (says && tokens[end]?.text === ",") return end + 1;
  clause.joined = i;
  return i + 1;
}

// "have a broken leg" owns, "have also died" doesn't
function owns({ tokens, limit }: Clause, i: number): boolean {
  const isObject = (does(tokens[i]) & Does.determiner) !== 0 || isNumber(tokens[i]);
  return isObject && takesObject(tokens, i, limit);
}

/** "were", "have", "could", "not": what is said of the verb behind. */
export function stepOverAuxiliary(clause: Clause, i: number, bits: number): number {
  const { subject, relative, tokens } = clause;
  if (subject.isInside && !relative) return STOP;
  if (subject.isPlural && !relative && /^(?:was|is|has)$/.test(tokens[i]!.lower)) return STOP;
  if (bits & Does.have && owns(clause, i + 1)) return STOP;
  clause.be ||= (bits & Does.be) !== 0;
  clause.have ||= (bits & Does.have) !== 0;
  clause.not ||= (bits & Does.not) !== 0;
  clause.future ||= (bits & Does.future) !== 0;
  clause.hypothetical ||= (bits & Does.hypothetical) !== 0 && (bits & Does.not) === 0;
  return i + 1;
}

/** "who", "which", "that", close behind the phrase. */
export function stepOverRelative(clause: Clause, i: number): number {
  const { from } = clause.subject;
  if (clause.tokens[i - 1]?.text !== "," && i > from + 4) return STOP;
  clause.relative = true;
  return i + 1;
}

/** The counted do something; behind a relative clause their own verb may still come. */
export function stepOverActive(clause: Clause, i: number): number {
  if (!clause.relative) return STOP;
  Object.assign(clause, { relative: false, be: false, have: false, not: false });
  return i + 1;
}

/** A verb of no action: a reduced clause ("trapped in a mine"), or one that an action may be joined to. */
export function stepOverVerb(clause: Clause, i: number): number {
  const isBare = !clause.be && !clause.have;
  if (isBare && takesObject(clause.tokens, i + 1, clause.limit)) return stepOverActive(clause, i);
  if (isBare && (does(clause.tokens[i]) & Does.finite) === 0) return i + 1;
  if (clause.relative) return stepOverActive(clause, i);
  clause.other = true;
  return i + 1;
}
