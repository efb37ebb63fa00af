import type { Token } from "../../core/article.ts";
import { sieve } from "../../core/sieve.ts";
import { before, Does, does } from "./grammar.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrase.ts";
import { bits, has } from "./phrase-words.ts";
import { describe } from "./read-number.ts";
import type { Counted, Scene } from "./scene.ts";
import { Use, usesOf } from "./tables.ts";

/** "both", by the bit that sentences with one are found by. */
export const BOTH = sieve((word) => (bits({ word }) & has.both) !== 0);

const VERB = Does.be | Does.have;

/** "both were killed", "they were both killed", "Ana and Eva, both of Linz, died", "both 22"; not "both the mayor …", "both killed and …". */
function mayBeAlone(tokens: readonly Token[], both: number): boolean {
  const next = tokens[both + 1];
  if (bits(tokens[both + 2]) & has.and) return false;
  if (does(next) & VERB || usesOf(next) & (Use.p | Use.i)) return true;
  return (bits(before(tokens, both)) & has.comma) !== 0;
}

/** "both men", "both of the men", "both of whom", "both factory workers"; not "both men and women". */
function phraseBehind({ tokens, limit }: Scene, both: number): NounPhrase | undefined {
  const phrase = nounPhraseAt(tokens, both + 1, limit, false);
  // "both of whom"
  if (phrase.kind === null) return phrase.isPart || mayBeAlone(tokens, both) ? { ...phrase, isPart: false } : undefined;
  const isJoined = phrase.end > phrase.first + 1 || (bits(tokens[phrase.end]) & has.and) !== 0;
  return isJoined ? undefined : { ...phrase, isPart: false };
}

/** The two that "both" at a token counts, if something happened to them; undefined elsewhere. */
export function pairAt(scene: Scene, i: number): Counted | undefined {
  const phrase = phraseBehind(scene, i);
  if (phrase === undefined) return undefined;
  const number = { value: 2, min: 2, max: 2, qualifier: "exact" as const, first: i, core: i, end: i + 1 };
  const pair = describe(scene, number, phrase);
  if (!pair.account.isFact || pair.account.action === null || pair.action === null) return undefined;
  return phrase.kind === null ? { ...pair, noun: null } : pair;
}
