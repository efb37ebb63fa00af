import type { NumberMention } from "../../mentions/numbers/index.ts";
import { accountOf, fitting, kindBy } from "./action.ts";
import { topicsOf } from "./article-topics.ts";
import { isElidedCount, type Place, sharesAction } from "./elided.ts";
import { isPutAt } from "./estimates.ts";
import { isNoCount } from "./not-counts.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrase.ts";
import { isOne, thereIsOne } from "./ones.ts";
import { actionOfPart, isIncluded, wholeOf } from "./parts.ts";
import { bits, has } from "./phrase-words.ts";
import { type Counted, distanceBack, isInDate, lastCounted, type Scene, wordsOf } from "./scene.ts";
import { summedNoun } from "./sums.ts";
import { isUnit } from "./tables.ts";
import type { Action, Kind } from "./vocabulary.ts";
import { isNoYear } from "./years.ts";
import { isZeroCount } from "./zero.ts";

type Number = NumberMention["value"];
type Named = Pick<Counted, "noun" | "isElided" | "kind">;

/** The noun of a phrase: said in it, said before "rose to 45", or that of the last count that it goes with. */
function nameOf(scene: Scene, phrase: NounPhrase, first: number, action: Action | null): Named {
  const { article } = scene;
  if (phrase.kind !== null && !phrase.isElided) {
    return { noun: wordsOf(article, phrase.first, phrase.end), isElided: false, kind: phrase.kind };
  }
  const summed = phrase.kind === null ? summedNoun(article.tokens, first, scene.low) : undefined;
  if (summed !== undefined) {
    return { noun: wordsOf(article, summed.at, summed.at + 1), isElided: false, kind: summed.noun.kind };
  }
  const before = countBefore(scene, phrase.kind, action);
  return { noun: before?.noun ?? null, isElided: true, kind: before?.kind ?? phrase.kind ?? "people" };
}

/** The last count that a number without a noun may go with, a whole rather than a part. */
function countBefore(scene: Scene, of: Kind | null, action: Action | null): Counted | undefined {
  const fits = ({ noun, kind }: Counted): boolean => {
    if (noun === null || (of !== null && kind !== of)) return false;
    return action === null || fitting(action, kind) === action;
  };
  return lastCounted(scene, (counted) => counted.whole === null && fits(counted)) ?? lastCounted(scene, fits);
}

/** "312 cases": people with a disease where the article is on one, else cases of a court. */
function caseOf(scene: Scene, phrase: NounPhrase): { kind: Kind; action: Action | null } | undefined {
  if (phrase.kind === null || (bits(scene.tokens[phrase.end - 1]) & has.cases) === 0) return undefined;
  return topicsOf(scene.article).has("disease")
    ? { kind: "people", action: "infected" }
    : { kind: "events", action: null };
}

function placeOf(scene: Scene, { first, end }: Number, phrase: NounPhrase): Place {
  const { low, limit, followsCount } = scene;
  return { first, end: Math.max(end, phrase.end), low, limit, distance: distanceBack(scene), followsCount };
}

function isCount(scene: Scene, counted: Counted): boolean {
  const { number, phrase, action } = counted;
  const { tokens } = scene;
  if (number.value === 0) return isZeroCount(tokens, number, phrase, action, distanceBack(scene));
  if (number.value === 1) return isOne(scene, counted);
  if (phrase.kind !== null || counted.whole !== null || action !== null) return true;
  if (summedNoun(tokens, number.first, scene.low) !== undefined) return true;
  if (isPutAt(tokens, number.first, scene.low) && distanceBack(scene) <= 2) return true;
  return phrase.end > number.end || isElidedCount(tokens, placeOf(scene, number, phrase));
}

/** True if the number is part of the phrase of the one before it: "two new 737 Max jets". */
function isInsideLast(scene: Scene, { first }: Number): boolean {
  const last = scene.counted.at(-1);
  return last !== undefined && first < last.end && last.whole !== "inside";
}

function phraseOf({ tokens, limit }: Scene, number: Number): NounPhrase {
  const phrase = nounPhraseAt(tokens, number.end, limit, number.value === 1 || number.value === 0);
  const isBare = number.value === 1 && phrase.kind === null;
  return (isBare ? thereIsOne(tokens, number, limit) : undefined) ?? phrase;
}

/** Reads a number of the sentence: what it counts and what happened, or undefined if it counts nothing. */
export function readNumber(scene: Scene, mention: NumberMention): Counted | undefined {
  const number = mention.value;
  if (isInsideLast(scene, number)) return undefined;
  const isCounted = isNoYear(scene, number);
  if (isInDate(scene, mention) && !isCounted) return undefined;
  if (isNoCount(scene.article, number, isCounted)) {
    scene.followsCount = false;
    return undefined;
  }
  const phrase = phraseOf(scene, number);
  const isMeasured = phrase.kind !== null && isUnit(scene.tokens[phrase.first]);
  const counted = isMeasured ? undefined : describe(scene, number, phrase);
  scene.followsCount = counted?.account.isFact === true && isCount(scene, counted);
  return scene.followsCount ? counted : undefined;
}

/** The noun, kind and action of a number or article with its phrase. */
export function describe(scene: Scene, number: Number, phrase: NounPhrase): Counted {
  const whole = wholeOf(scene, number, phrase);
  const account = accountOf(scene, number, phrase, whole === "before" && !phrase.isPart);
  const end = Math.max(number.end, phrase.end);
  const own = whole === "before" ? actionOfPart(scene, number, phrase, end, account) : account.action;
  const { noun, isElided, kind: named } = nameOf(scene, phrase, number.first, own);
  const disease = caseOf(scene, phrase);
  const action = own ?? shared(scene, number, phrase) ?? disease?.action ?? null;
  const isGuess = phrase.noun?.isGuess ?? isElided;
  const kind = disease?.kind ?? (isGuess && action !== null ? kindBy(action, named) : named);
  return { number, phrase, account, noun, isElided, kind, whole, action: fitting(action, kind), end };
}

/** "54 miners died, against 81 the year before". */
function shared(scene: Scene, number: Number, phrase: NounPhrase): Action | null {
  if (phrase.kind !== null || number.value === 0) return null;
  const last = scene.counted.at(-1);
  if (last === undefined || isIncluded(scene, number.first)) return null;
  return sharesAction(scene.tokens, placeOf(scene, number, phrase)) ? last.action : null;
}
