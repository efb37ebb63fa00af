import type { Token } from "../../core/article.ts";
import { Does, does, isBarrier, isNumber, Looks, looksOf } from "./grammar.ts";
import { actionAt, type Happening, phraseAt, takesLives } from "./happening.ts";
import { moodOf } from "./mood.ts";
import { startsClause } from "./new-clause.ts";
import { tableNounOf } from "./noun-table.ts";
import { endingAt, type Scene } from "./scene.ts";
import { actionOf, phrasesOf, Use, usesOf } from "./tables.ts";
import { bits, has } from "./verb-words.ts";
import type { Action } from "./vocabulary.ts";

/** Steps over "the", "another", "his" and adverbs before a number. */
export function skipPremodifiers(tokens: readonly Token[], at: number, low: number): number {
  let i = at;
  while (i >= low && at - i < 4 && tokens[i]!.kind === "word" && does(tokens[i]) & Does.premodifier) i--;
  return i;
}

const HOPS = 4;

/**
 * What happened to the object that begins at `first`: "killed 12", "the arrest of 22", "toll rose to 45". `end` is where
 * its phrase ends: objects may have their complement behind it ("sent 12 … to hospital").
 */
export function governorOf(scene: Scene, first: number, end: number): Happening | undefined {
  const { tokens, low } = scene;
  let i = skipPremodifiers(tokens, first - 1, low);
  for (let hops = 0; hops < HOPS && i >= low; hops++) {
    const found = governAt(scene, i, end);
    if (typeof found !== "number") return found;
    i = found;
  }
  return undefined;
}

function governAt(scene: Scene, i: number, end: number): Happening | undefined | number {
  const { tokens, low } = scene;
  const list = bits(tokens[i]);
  if (list & has.of) return nominalAt(scene, i - 1);
  if (list & has.dead && usesOf(tokens[i - 1]) & Use.t) return verbal(tokens, i - 1, low);
  if (usesOf(tokens[i]) & Use.t && !isPassive(tokens, i, low)) return verbal(tokens, i, low);
  if (isWith(tokens, i)) return comitative(scene, i);
  if (list & has.comma || does(tokens[i]) & Does.connector)
    return startsClause(tokens, end, scene.limit) ? undefined : listed(scene, i);
  return tollAt(tokens, i, low) ?? activePhrase(scene, i, end) ?? feared(tokens, i, low);
}

/** "was killed 12 km away", "people killed 3 days later": a participle whose object can't follow. */
function isPassive(tokens: readonly Token[], at: number, low: number): boolean {
  for (let i = at - 1; i >= Math.max(low, at - 3); i--) {
    const role = does(tokens[i]);
    if (role & Does.be) return (looksOf(tokens[at]) & Looks.ing) === 0;
    if ((role & Does.raising) === 0 && (looksOf(tokens[i]) & Looks.ly) === 0) return false;
  }
  return false;
}

function verbal(tokens: readonly Token[], at: number, low: number): Happening {
  const action = actionAt(tokens, at);
  const { isFact, isDone } = moodOf(tokens, at, low, action);
  return { action: isDone ? action : null, isFact, via: "object", at };
}

/** "the arrest of 22", "the deaths of three"; "a group of 12" passes on to what governs the group. */
function nominalAt(scene: Scene, at: number): Happening | undefined | number {
  const { tokens, low } = scene;
  if (at < low) return undefined;
  const word = actionOf(tokens[at]);
  if (word !== null && word.uses & (Use.n | Use.t))
    return { action: word.action, isFact: !isThreatened(tokens, at, low), via: "object", at };
  if (isToll(tokens[at]!) || takesLives(tokens, at, low)) return { action: "killed", isFact: true, via: "object", at };
  if (does(tokens[at]) & Does.collective) return skipPremodifiers(tokens, at - 1, low);
  return undefined;
}

function isThreatened(tokens: readonly Token[], at: number, low: number): boolean {
  for (let i = at - 1; i >= Math.max(low, at - 3); i--) if (does(tokens[i]) & Does.hypothetical) return true;
  return false;
}

// "along with", "together with", "as well as", "as were"
function isWith(tokens: readonly Token[], i: number): boolean {
  const list = bits(tokens[i]);
  if ((list & (has.with | has.as | has.were)) === 0) return false;
  const before = bits(tokens[i - 1]);
  if (list & has.with) return (before & has.together) !== 0;
  return (before & (list & has.as ? has.well : has.as)) !== 0;
}

/** How far before "along with" the verb stands, in tokens. */
const WITH_WINDOW = 24;

/** "the mayor was killed along with two guards": what is said of him. */
function comitative({ tokens, low }: Scene, at: number): Happening | undefined {
  for (let i = at - 1; i >= Math.max(low, at - WITH_WINDOW) && !isBarrier(tokens[i]!); i--) {
    if (usesOf(tokens[i]) & (Use.p | Use.i | Use.t)) return verbal(tokens, i, low);
  }
  return undefined;
}

/** "12 vehicles and 300 rifles", "killing the driver and 12 passengers": what governs the part before. */
function listed(scene: Scene, at: number): Happening | undefined | number {
  const { tokens, low } = scene;
  let end = at + 1;
  while (end > low && (does(tokens[end - 1]) & Does.connector || bits(tokens[end - 1]) & has.comma)) end--;
  const before = endingAt(scene, end)?.account.governor;
  if (before !== undefined) return before.via === "object" ? before : undefined;
  return plainStart(tokens, end - 1, low);
}

/** The token before "the driver", "a guard", "his brother": a short phrase that is no clause. */
function plainStart(tokens: readonly Token[], at: number, low: number): number | undefined {
  for (let i = at; i >= Math.max(low, at - 4); i--) {
    const token = tokens[i]!;
    if (token.kind !== "word" || actionOf(token) !== null) return undefined;
    const role = does(token);
    if (role & Does.determiner) return skipPremodifiers(tokens, i - 1, low);
    if (role & ~(Does.premodifier | Does.raising | Does.of)) return undefined;
  }
  return undefined;
}

const isToll = (token: Token): boolean => (bits(token) & has.toll) !== 0;
/** How far before the number the toll may stand, in tokens. */
const TOLL_WINDOW = 22;

/** "the death toll rose to 45", "the number of injured stands at 30": what the sum is of; undefined if `tokens[at]` is in none. */
export function tollAt(tokens: readonly Token[], at: number, low: number): Happening | undefined {
  if ((bits(tokens[at]) & has.reaches) === 0) return undefined;
  for (let i = at - 1; i >= Math.max(low, at - TOLL_WINDOW) && !isBarrier(tokens[i]!); i--) {
    const list = bits(tokens[i]);
    if (list & has.toll && !isOtherTally(tokens, i))
      return { action: tollAction(tokens[i - 1]), isFact: true, via: "object", at: i };
    if ((list & has.sum) === 0) continue;
    const action = sumAction(tokens, i + 1, at);
    return action === undefined ? undefined : { action, isFact: true, via: "object", at: i };
  }
  return undefined;
}

/** "the medal tally", "their goal tally": a sum of what stands before; "the death tally" is a toll. */
function isOtherTally(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if ((bits(tokens[at]) & has.tally) === 0 || before?.kind !== "word") return false;
  return does(before) === 0 && actionOf(before) === null && tableNounOf(before)?.action == null;
}

function tollAction(before: Token | undefined): Action {
  return actionOf(before)?.action ?? "killed";
}

function sumAction(tokens: readonly Token[], first: number, end: number): Action | undefined {
  for (let i = first; i < end; i++) {
    const noun = tableNounOf(tokens[i])?.action;
    if (noun) return noun;
    const uses = usesOf(tokens[i]);
    if (uses !== 0 && i > first && (uses & Use.t) === 0) return actionAt(tokens, i);
    if (uses & (Use.p | Use.a | Use.i | Use.n)) return actionAt(tokens, i);
  }
  return undefined;
}

/** "sent 12 people to hospital", "drove 3,000 from their homes": a verb whose action is said behind the object. */
function activePhrase({ tokens, low, limit }: Scene, at: number, end: number): Happening | undefined {
  const verb = bits(tokens[at]) & has.particle ? at - 1 : at;
  if (verb < low || phrasesOf(tokens[verb]) === null) return undefined;
  if (isNumber(tokens[verb]) || isPassive(tokens, verb, low)) return undefined;
  if (does(tokens[verb]) & Does.preposition) return undefined;
  const phrase = phraseAt(tokens, verb, Math.max(at + 2, end - 2), limit);
  if (phrase?.action == null) return undefined;
  const { isFact, isDone } = moodOf(tokens, verb, low, phrase.action);
  return { action: isDone ? phrase.action : null, isFact, via: "object", at: verb };
}

/** "could keep 12,000 workers at home": what might be is no fact. */
function feared(tokens: readonly Token[], at: number, low: number): Happening | undefined {
  if (at - 1 < low || (bits(tokens[at - 1]) & has.might) === 0 || (does(tokens[at]) & ~Does.finite) !== 0)
    return undefined;
  return { action: null, isFact: false, via: "object", at };
}
