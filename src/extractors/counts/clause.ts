import type { Token } from "../../core/article.ts";
import { Does, does, isNumber } from "./grammar.ts";
import { type Happening, takesObject } from "./happening.ts";
import { Use, usesOf } from "./tables.ts";
import { bits, has } from "./verb-words.ts";

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

/** How far behind the noun phrase its predicate may stand, in tokens. */
const WINDOW = 26;
const WINDOW_ELIDED = 10;

/** A clause that is read on from its subject, with what was met so far. */
export class Clause {
  readonly tokens: readonly Token[];
  readonly subject: Subject;
  readonly limit: number;
  be = false;
  have = false;
  not = false;
  future = false;
  hypothetical = false;
  relative = false;
  /** Another verb stands between, so that an action must be joined to it: "were trapped and later died". */
  other = false;
  /** The last "and" or comma. */
  joined = -9;
  commas = 0;
  /** What a relative clause says, for want of a main verb: "the two men who were arrested". */
  inRelative: Happening | undefined = undefined;

  constructor(tokens: readonly Token[], subject: Subject) {
    this.tokens = tokens;
    this.subject = subject;
    this.limit = Math.min(subject.limit, subject.from + (subject.isElided ? WINDOW_ELIDED : WINDOW));
  }
}

/** Ends the reading; other steps are the next token. */
export const STOP = -1;

const isDash = (text: string): boolean => text === "—" || text === "–" || (text.startsWith("--") && /^-+$/.test(text));

/** A mark: insertions are stepped over, other marks end the clause. */
export function stepOverMark(clause: Clause, i: number): number {
  const list = bits(clause.tokens[i]);
  if (list & has.comma) return stepOverComma(clause, i);
  if (list & has.inner) return i + 1;
  if (list & has.opening) return behindMark(clause, i, isClosing, 16);
  return isDash(clause.tokens[i]!.text) ? behindMark(clause, i, ({ text }) => isDash(text), 20) : STOP;
}

const isClosing = (token: Token): boolean => (bits(token) & has.closing) !== 0;

/** The token behind the mark that ends an insertion. */
function behindMark({ tokens, limit }: Clause, i: number, isMark: (token: Token) => boolean, most: number): number {
  for (let end = i + 1; end < Math.min(limit, i + most); end++) if (isMark(tokens[end]!)) return end + 1;
  return STOP;
}

// ", police said, "
function stepOverComma(clause: Clause, i: number): number {
  const { tokens, limit, subject } = clause;
  if (++clause.commas > 3 || subject.isListPart) return STOP;
  let end = i + 1;
  let says = false;
  const most = Math.min(limit, i + 8);
  for (; end < most && (bits(tokens[end]) & has.comma) === 0; end++) if (does(tokens[end]) & Does.say) says = true;
  if (says && bits(tokens[end]) & has.comma) return end + 1;
  clause.joined = i;
  return i + 1;
}

// "have a broken leg" owns, "have also died" doesn't
function owns({ tokens, limit }: Clause, i: number): boolean {
  const isObject = (does(tokens[i]) & Does.determiner) !== 0 || isNumber(tokens[i]);
  return isObject && takesObject(tokens, i, limit);
}

/** "were", "have", "could", "not": what is said of the verb behind. */
export function stepOverAuxiliary(clause: Clause, i: number, role: number): number {
  const { subject, relative, tokens } = clause;
  if (subject.isInside && !relative) return STOP;
  if (subject.isPlural && !relative && bits(tokens[i]) & has.singular) return STOP;
  if (role & Does.have && owns(clause, i + 1)) return STOP;
  clause.be ||= (role & Does.be) !== 0;
  clause.have ||= (role & Does.have) !== 0;
  clause.not ||= (role & Does.not) !== 0;
  clause.future ||= (role & Does.future) !== 0;
  clause.hypothetical ||= (role & Does.hypothetical) !== 0 && (role & Does.not) === 0;
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
  clause.relative = false;
  clause.be = false;
  clause.have = false;
  clause.not = false;
  return i + 1;
}

const OBJECT_END = Does.relative | Does.subordinate | Does.say | Does.be | Does.have | Does.stop;

/** "took a boat and drowned": to the next verb, if it's one that befalls its subject. */
function stepOverObject({ tokens, limit }: Clause, i: number): number {
  for (let at = i + 1; at < Math.min(limit, i + 8); at++) {
    const role = does(tokens[at]);
    if (role & Does.conjunction) return usesOf(tokens[at + 1]) & Use.i ? at + 1 : STOP;
    if (tokens[at]!.kind === "punctuation" || role & OBJECT_END) return STOP;
  }
  return STOP;
}

/** A verb of no action: a reduced clause ("trapped in a mine"), or one that an action may be joined to. */
export function stepOverVerb(clause: Clause, i: number): number {
  const isBare = !clause.be && !clause.have;
  if (isBare && takesObject(clause.tokens, i + 1, clause.limit))
    return clause.relative ? stepOverActive(clause, i) : stepOverObject(clause, i);
  if (isBare && (does(clause.tokens[i]) & Does.finite) === 0) return i + 1;
  if (clause.relative) return stepOverActive(clause, i);
  clause.other = true;
  return i + 1;
}
