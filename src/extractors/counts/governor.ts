import type { Token } from "../../core/article.ts";
import { Does, does, isBarrier, isNumber } from "./grammar.ts";
import { actionAt, type Happening, phraseAt, takesLives } from "./happening.ts";
import { moodOf } from "./mood.ts";
import { type Action, type ActionWord, tables } from "./tables.ts";

/** What stands before a number, read from right to left: the verb or noun whose object the counted are. */
export interface Governed {
  readonly tokens: readonly Token[];
  /** First token of the sentence, and the token behind its last. */
  readonly low: number;
  readonly limit: number;
  /** What governs the phrase that ends at a token, if it's counted too: for lists. */
  readonly governorOfListed: (end: number) => Happening | undefined;
  /** Where the phrase that is asked about ends: objects may have their complement behind it ("sent 12 … to hospital"). */
  readonly end: number;
}

/** Steps over "the", "another", "his" and adverbs before a number. */
export function skipPremodifiers(tokens: readonly Token[], at: number, low: number): number {
  let i = at;
  while (i >= low && at - i < 4 && tokens[i]!.kind === "word" && does(tokens[i]) & Does.premodifier) i--;
  return i;
}

const HOPS = 4;

/** What happened to the object that begins at `first`: "killed 12", "the arrest of 22", "toll rose to 45". */
export function governorOf(scene: Governed, first: number): Happening | undefined {
  const { tokens, low } = scene;
  let i = skipPremodifiers(tokens, first - 1, low);
  for (let hops = 0; hops < HOPS && i >= low; hops++) {
    const found = governAt(scene, i);
    if (typeof found !== "number") return found;
    i = found;
  }
  return undefined;
}

function governAt(scene: Governed, i: number): Happening | undefined | number {
  const { tokens, low } = scene;
  const { lower } = tokens[i]!;
  if (lower === "of") return nominalAt(scene, i - 1);
  const word = tables().actions.get(lower);
  if (
    lower === "dead" &&
    tables()
      .actions.get(tokens[i - 1]?.lower ?? "")
      ?.uses.has("t")
  )
    return verbal(tokens, i - 1, low);
  if (word?.uses.has("t") && !isPassive(tokens, i, low)) return verbal(tokens, i, low);
  if (isWith(tokens, i)) return comitative(scene, i);
  if (does(tokens[i]) & Does.connector || lower === ",") return listed(scene, i);
  return tollAt(tokens, i, low) ?? activePhrase(scene, i) ?? feared(tokens, i, low);
}

/** "was killed 12 km away", "people killed 3 days later": a participle whose object can't follow. */
function isPassive(tokens: readonly Token[], at: number, low: number): boolean {
  for (let i = at - 1; i >= Math.max(low, at - 3); i--) {
    const bits = does(tokens[i]);
    if (bits & Does.be) return !tokens[at]!.lower.endsWith("ing");
    if ((bits & Does.raising) === 0 && !tokens[i]!.lower.endsWith("ly")) return false;
  }
  return false;
}

function verbal(tokens: readonly Token[], at: number, low: number): Happening {
  const action = actionAt(tokens, at);
  const { isFact, isDone } = moodOf(tokens, at, low, action);
  return { action: isDone ? action : null, isFact, via: "object", at };
}

/** "the arrest of 22", "the deaths of three"; "a group of 12" passes on to what governs the group. */
function nominalAt(scene: Governed, at: number): Happening | undefined | number {
  const { tokens, low } = scene;
  if (at < low) return undefined;
  const word = tables().actions.get(tokens[at]!.lower);
  if (word?.uses.has("n") || word?.uses.has("t"))
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
  const before = tokens[i - 1]?.lower ?? "";
  const { lower } = tokens[i]!;
  return (
    (lower === "with" && /^(?:along|together)$/.test(before)) ||
    (lower === "as" && before === "well") ||
    (lower === "were" && before === "as")
  );
}

/** How far before "along with" the verb stands, in tokens. */
const WITH_WINDOW = 24;

/** "the mayor was killed along with two guards": what is said of him. */
function comitative({ tokens, low }: Governed, at: number): Happening | undefined {
  for (let i = at - 1; i >= Math.max(low, at - WITH_WINDOW) && !isBarrier(tokens[i]!); i--) {
    const word = tables().actions.get(tokens[i]!.lower);
    if (word === undefined || !["p", "i", "t"].some((use) => word.uses.has(use))) continue;
    return verbal(tokens, i, low);
  }
  return undefined;
}

/** "12 vehicles and 300 rifles", "killing the driver and 12 passengers": what governs the part before. */
function listed(scene: Governed, at: number): Happening | undefined | number {
  const { tokens, low } = scene;
  let end = at + 1;
  while (end > low && (does(tokens[end - 1]) & Does.connector || tokens[end - 1]!.text === ",")) end--;
  const before = scene.governorOfListed(end);
  if (before !== undefined) return before.via === "object" ? before : undefined;
  return plainStart(tokens, end - 1, low);
}

/** The token before "the driver", "a guard", "his brother": a short phrase that is no clause. */
function plainStart(tokens: readonly Token[], at: number, low: number): number | undefined {
  for (let i = at; i >= Math.max(low, at - 4); i--) {
    const token = tokens[i]!;
    if (token.kind !== "word" || tables().actions.has(token.lower)) return undefined;
    const bits = does(token);
    if (bits & Does.determiner) return skipPremodifiers(tokens, i - 1, low);
    if (bits & ~(Does.premodifier | Does.raising | Does.of)) return undefined;
  }
  return undefined;
}

const isToll = (token: Token): boolean => /^(?:toll|tolls|tally)$/.test(token.lower);
const REACHES =
  /^(?:to|at|past|above|reached|reaches|hit|hits|from|was|is|stands|stood|exceeded|exceeds|topped|tops|passed|by|passes|nears|neared)$/;
/** How far before the number the toll may stand, in tokens. */
const TOLL_WINDOW = 22;

/** "the death toll rose to 45", "the number of injured stands at 30": what the sum is of. */
function tollAt(tokens: readonly Token[], at: number, low: number): Happening | undefined {
  if (!REACHES.test(tokens[at]!.lower)) return undefined;
  for (let i = at - 1; i >= Math.max(low, at - TOLL_WINDOW) && !isBarrier(tokens[i]!); i--) {
    if (isToll(tokens[i]!) && !isOtherTally(tokens, i))
      return { action: tollAction(tokens[i - 1]), isFact: true, via: "object", at: i };
    if (!/^(?:number|count|figure|total)$/.test(tokens[i]!.lower)) continue;
    const action = sumAction(tokens, i + 1, at);
    return action === undefined ? undefined : { action, isFact: true, via: "object", at: i };
  }
  return undefined;
}

/** "the medal tally", "their goal tally": a sum of what stands before; "the death tally" is a toll. */
function isOtherTally(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]!.lower !== "tally" || before?.kind !== "word") return false;
  return does(before) === 0 && !tables().actions.has(before.lower) && tables().nouns.get(before.lower)?.action == null;
}

function tollAction(before: Token | undefined): Action {
  const word = before === undefined ? undefined : tables().actions.get(before.lower);
  return word?.action ?? "killed";
}

function sumAction(tokens: readonly Token[], first: number, end: number): Action | undefined {
  for (let i = first; i < end; i++) {
    const noun = tables().nouns.get(tokens[i]!.lower)?.action;
    const word: ActionWord | undefined = tables().actions.get(tokens[i]!.lower);
    if (noun) return noun;
    if (word !== undefined && i > first && !word.uses.has("t")) return actionAt(tokens, i);
    if (word !== undefined && ["p", "a", "i", "n"].some((use) => word.uses.has(use))) return actionAt(tokens, i);
  }
  return undefined;
}

/** "sent 12 people to hospital", "drove 3,000 from their homes": a verb whose action is said behind the object. */
function activePhrase({ tokens, low, limit, end }: Governed, at: number): Happening | undefined {
  const verb = /^(?:out|up|off|down|away|back)$/.test(tokens[at]?.lower ?? "") ? at - 1 : at;
  if (verb < low || isNumber(tokens[verb]) || isPassive(tokens, verb, low)) return undefined;
  if (does(tokens[verb]) & Does.preposition) return undefined;
  const phrase = phraseAt(tokens, verb, Math.max(at + 2, end - 2), limit);
  if (phrase?.action == null) return undefined;
  const { isFact, isDone } = moodOf(tokens, verb, low, phrase.action);
  return { action: isDone ? phrase.action : null, isFact, via: "object", at: verb };
}

/** "could keep 12,000 workers at home": what might be is no fact. */
function feared(tokens: readonly Token[], at: number, low: number): Happening | undefined {
  if (at - 1 < low || (does(tokens[at]) & ~Does.finite) !== 0 || !/^(?:could|might)$/.test(tokens[at - 1]!.lower))
    return undefined;
  return { action: null, isFact: false, via: "object", at };
}
