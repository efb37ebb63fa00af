import { startsWithCapital, type Token } from "../../core/article.ts";
import { Cue, cueOf } from "./cues.ts";

// Each reads the tokens `[from, first)` before an organisation, from the organisation back.

/** Tokens that are looked at. */
export const WINDOW = 10;

type Tokens = readonly Token[];

const has = (tokens: Tokens, at: number, from: number, cue: number): boolean =>
  at >= from && (cueOf(tokens[at]) & cue) !== 0;

/** The last token before an organisation and its "the". */
const beforeThe = (tokens: Tokens, from: number, first: number): number =>
  has(tokens, first - 1, from, Cue.the) ? first - 2 : first - 1;

/** "told X". */
export function isTold(tokens: Tokens, from: number, first: number): boolean {
  return has(tokens, beforeThe(tokens, from, first), from, Cue.tells);
}

/** "of X", "against the X": it's no subject. */
export function isOblique(tokens: Tokens, from: number, first: number): boolean {
  const at = has(tokens, first - 1, from, Cue.determiner) ? first - 2 : first - 1;
  return has(tokens, at, from, Cue.oblique);
}

/** "as X lost", "which X bought": the clause that it's the subject of hangs on another. */
export function isSubordinate(tokens: Tokens, from: number, first: number): boolean {
  for (let at = first - 1; at >= from && tokens[at]!.kind === "word"; at--) {
    if (has(tokens, at, from, Cue.subordinates)) return true;
  }
  return false;
}

/** "officers from X", "a team at the X". */
export function isStaffOf(tokens: Tokens, from: number, first: number): boolean {
  const at = beforeThe(tokens, from, first);
  if (!has(tokens, at, from, Cue.fromBody | Cue.forBody)) return false;
  return has(tokens, at - 1, from, Cue.staff) || isTeam(tokens, at - 1, from);
}

/** "researchers at X": those whose findings are what the report tells. */
export function areFindersOf(tokens: Tokens, from: number, first: number): boolean {
  const at = beforeThe(tokens, from, first);
  if (!has(tokens, at, from, Cue.fromBody)) return false;
  return has(tokens, at - 1, from, Cue.finders) || isTeam(tokens, at - 1, from);
}

const isTeam = (tokens: Tokens, at: number, from: number): boolean =>
  at > from && tokens[at]!.lower === "team" && tokens[at - 1]!.lower === "a";

/** A token that ends with a quotation mark or a comma. */
function closesQuote(token: Token): boolean {
  const last = token.lower.charCodeAt(token.lower.length - 1);
  return last === 0x2c || last === 0x22 || last === 0x27 || last === 0x2019 || last === 0x201d;
}

/** "…,” said the X": the words come before the verb. */
export function isInverted(tokens: Tokens, from: number, first: number): boolean {
  const isVerb = (at: number): boolean => at > from && has(tokens, at, from, Cue.says) && closesQuote(tokens[at - 1]!);
  if (isVerb(first - 1)) return true;
  if (has(tokens, first - 1, from, Cue.article)) return isVerb(first - 2);
  return has(tokens, first - 1, from, Cue.body) && isVerb(first - 3);
}

/** "according to", "a statement by", "citing" end at this token. */
function attributesAt(tokens: Tokens, at: number, from: number): boolean {
  const { lower } = tokens[at]!;
  const cues = cueOf(tokens[at]);
  if (cues & Cue.cites) return true;
  if (at === from) return false;
  if (lower === "to") return tokens[at - 1]!.lower === "according";
  if (lower === "by" && tokens[at - 1]!.lower === "cited") return true;
  return (cues & Cue.byBody) !== 0 && has(tokens, at - 1, from, Cue.statement);
}

/** "the nation 's", "Jordan 's" end at this token. */
function isOwner(tokens: Tokens, at: number, from: number): boolean {
  const { lower } = tokens[at]!;
  if ((lower !== "'s" && lower !== "’s") || at === from) return false;
  return has(tokens, at - 1, from, Cue.nation) || startsWithCapital(tokens[at - 1]!.text);
}

/** "according to the X", "a report by the state agency X". */
export function isAttributed(tokens: Tokens, from: number, first: number): boolean {
  let at = first - 1;
  for (let between = 0; at >= from; between++) {
    if (attributesAt(tokens, at, from)) return true;
    if (between === 5) return false;
    if (cueOf(tokens[at]) & Cue.beforeSource) at--;
    else if (isOwner(tokens, at, from)) at -= 2;
    else return false;
  }
  return false;
}

/** "in co-operation with", "jointly with". */
function isJoinedAt(tokens: Tokens, at: number, from: number): boolean {
  if (has(tokens, at - 1, from, Cue.togetherWith)) return true;
  const isPair = has(tokens, at - 1, from, Cue.cooperation) && at - 2 >= from && tokens[at - 2]!.lower === "in";
  if (isPair || at - 4 < from || tokens[at - 1]!.lower !== "operation") return isPair;
  return tokens[at - 2]!.text === "-" && tokens[at - 3]!.lower === "co" && tokens[at - 4]!.lower === "in";
}

/** "with the backing of", "with technical support from". */
function isSupportAt(tokens: Tokens, at: number, from: number): boolean {
  if (!has(tokens, at - 1, from, Cue.support)) return false;
  const isWith = (i: number): boolean => i >= from && tokens[i]!.lower === "with";
  if (isWith(at - 2)) return true;
  if (at - 3 < from || !/^\w+$/.test(tokens[at - 2]!.lower)) return false;
  return isWith(at - 3) || (has(tokens, at - 3, from, Cue.the) && isWith(at - 4));
}

function partnersAt(tokens: Tokens, at: number, from: number): boolean {
  switch (tokens[at]!.lower) {
    case "alongside":
      return true;
    case "with":
      return isJoinedAt(tokens, at, from);
    case "by":
      return has(tokens, at - 1, from, Cue.helped);
    default:
      return isSupportAt(tokens, at, from);
  }
}

/** "alongside X", "supported by X", "with the help of the navy and X". */
export function arePartners(tokens: Tokens, from: number, first: number): boolean {
  for (let at = first - 1; at >= from && at >= first - 7; at--) {
    if (cueOf(tokens[at]) & Cue.ends && partnersAt(tokens, at, from)) return true;
  }
  return false;
}

/** "funded by X", "with money from X". */
export function areFunders(tokens: Tokens, from: number, first: number): boolean {
  for (let at = first - 1; at > from && at >= first - 6; at--) {
    if ((cueOf(tokens[at]) & Cue.ends) === 0) continue;
    const { lower } = tokens[at]!;
    if (lower === "by" && (has(tokens, at - 1, from, Cue.paid) || isPaidFor(tokens, at, from))) return true;
    if (lower === "from" && at >= first - 4 && has(tokens, at - 1, from, Cue.money)) return true;
  }
  return false;
}

const isPaidFor = (tokens: Tokens, at: number, from: number): boolean =>
  at - 2 >= from && tokens[at - 1]!.lower === "for" && tokens[at - 2]!.lower === "paid";
