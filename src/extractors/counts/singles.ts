import type { Token } from "../../core/article.ts";
import { sieve } from "../../core/sieve.ts";
import { does, isNumber, Looks, looksOf } from "./grammar.ts";
import { startsClause } from "./new-clause.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { type Noun, tableNounOf } from "./noun-table.ts";
import { anyNounOf } from "./nouns.ts";
import { isListed } from "./ones.ts";
import { BOTH, pairAt } from "./pairs.ts";
import { listedBefore } from "./parts.ts";
import { bits, has } from "./phrase-words.ts";
import { describe } from "./read-number.ts";
import type { Counted, Scene } from "./scene.ts";
import { actionOf, Use, usesOf } from "./tables.ts";
import type { Action } from "./vocabulary.ts";

/** How many words a noun may stand behind "a": "a 19-year-old Dutch art student". */
const MOST = 8;

const singularAt = (token: Token): Noun | null => (looksOf(token) & Looks.s ? tableNounOf(token) : anyNounOf(token));

/** True for what may stand in the phrase: words of content and hyphens. */
function isContent(token: Token): boolean {
  if (token.kind === "punctuation") return (bits(token) & has.hyphen) !== 0;
  if (token.kind !== "word") return token.kind !== "number";
  return does(token) === 0 && !isNumber(token) && (usesOf(token) & (Use.t | Use.i)) === 0;
}

/** The phrase that "a" or "another" opens: adjectives and a noun that news counts one by one. */
function phraseAt(tokens: readonly Token[], at: number, limit: number): NounPhrase | undefined {
  let found: { first: number; noun: Noun } | undefined;
  const end = Math.min(limit, at + MOST);
  for (let i = at + 1; i < end && isContent(tokens[i]!); i++) {
    const noun = singularAt(tokens[i]!);
    if (found !== undefined && (noun === null || actionOf(tokens[i]) !== null)) break;
    if (noun !== null) found = { first: i, noun };
  }
  if (found === undefined) return undefined;
  const { first, noun } = found;
  return { first, end: first + 1, kind: noun.kind, noun, isPart: false, isElided: false };
}

const isHarm = (action: Action | null): boolean => action === "killed" || action === "injured" || action === "missing";

/** "killing a guard": the participle of what the report is about. */
const isHarming = (token: Pick<Token, "word"> | undefined): boolean => (bits(token) & has.harming) !== 0;

/** True if the one is told as a toll, as a rule beside another (`hasToll`). */
function isFigure({ tokens }: Scene, { number: { first }, action, kind, account }: Counted, hasToll: boolean): boolean {
  if (!isHarm(action) || kind !== "people") return false;
  const isGoverned = account.governor !== undefined && isHarming(tokens[account.governor.at]);
  return hasToll || isGoverned || (bits(tokens[first]) & has.another) !== 0;
}

/** The one that the article at a token counts, or undefined. */
function singleAt(scene: Scene, i: number, hasToll: boolean): Counted | undefined {
  const phrase = phraseAt(scene.tokens, i, scene.limit);
  if (phrase === undefined) return undefined;
  const isInList = isListed(scene, i, phrase.end) && !isBehindObject(scene, i, phrase.end);
  if (!isInList && !hasToll && !mayBeToll(scene, i)) return undefined;
  const number = { value: 1, min: 1, max: 1, qualifier: "exact" as const, first: i, core: i, end: i + 1 };
  const single = describe(scene, number, phrase);
  return single.account.isFact && (isInList || isFigure(scene, single, hasToll)) ? single : undefined;
}

/** "killed 12 and a horse bolted": the one isn't in the list of what was killed. */
function isBehindObject(scene: Scene, first: number, end: number): boolean {
  return listedBefore(scene, first)?.account.governor !== undefined && startsClause(scene.tokens, end, scene.limit);
}

/** False where what is said of the one needn't be asked: no harm is told by a word that counts it. */
function mayBeToll({ sieved, low }: Scene, i: number): boolean {
  if (sieved[i]! & ANOTHER) return true;
  for (let at = Math.max(0, low - 1); at < i; at++) if (sieved[at]! & HARMING) return true;
  return false;
}

const countedAt = (scene: Scene, i: number, hasToll: boolean): Counted | undefined =>
  scene.sieved[i]! & BOTH ? pairAt(scene, i) : singleAt(scene, i, hasToll);

/** The people and things that the sentence counts with an article or "both": "a woman and two children were killed". */
export function readSingles(scene: Scene): readonly Counted[] {
  const { sieved, counted, low, limit } = scene;
  const found: Counted[] = [];
  scene.singles = found;
  const hasToll = counted.some(({ action }) => isHarm(action));
  let next = 0;
  for (let i = low; i < limit; i++) {
    if ((sieved[i]! & (ARTICLE | BOTH)) === 0) continue;
    while (next < counted.length && counted[next]!.end <= i) next++;
    // Inside of what is counted already
    if (next < counted.length && counted[next]!.number.first <= i) continue;
    const single = countedAt(scene, i, hasToll);
    if (single !== undefined) found.push(single);
  }
  return found;
}

const HARMING = sieve((word) => isHarming({ word }));
const ANOTHER = sieve((word) => (bits({ word }) & has.another) !== 0);
const ARTICLE = sieve((word) => (bits({ word }) & has.article) !== 0);

/** True if the tokens `[low, limit)` may count with an article without a number beside: "killing a guard", "another guard", "both". */
export function mayHaveSingles(sieved: Int32Array, low: number, limit: number): boolean {
  for (let i = low; i < limit; i++) if (sieved[i]! & (HARMING | ANOTHER | BOTH)) return true;
  return false;
}
