import type { Token } from "../../core/article.ts";
import { isNumberWord } from "../../mentions/numbers/words.ts";
import { bits, has } from "./elided-words.ts";
import { Does, does, isBarrier, isPastForm, Looks, looksOf } from "./grammar.ts";
import type { Noun } from "./noun-table.ts";
import { anyNounOf, nounOf } from "./nouns.ts";
import { actionOf } from "./tables.ts";

/** What a figure is the sum of: the token that names it, and what that counts. */
export interface Sum {
  readonly at: number;
  readonly noun: Noun;
}

/** How far before the figure its "number of" may stand, in tokens. */
const SUM_WINDOW = 24;
/** "the number of marchers at about 4,000": the noun whose number it is; undefined if the figure isn't put so. */
export function summedNoun(tokens: readonly Token[], first: number, low: number): Sum | undefined {
  const before = bits(tokens[first - 1]);
  if (before & has.of) return bodyBefore(tokens, first - 2, low);
  if ((before & has.reaches) === 0) return undefined;
  for (let i = first - 2; i >= Math.max(low, first - SUM_WINDOW) && !isBarrier(tokens[i]!); i--) {
    if ((bits(tokens[i]) & has.number) === 0 || (bits(tokens[i + 1]) & has.of) === 0) continue;
    return nounBehind(tokens, i + 2, first);
  }
  return isHour(tokens, first) ? undefined : sumBefore(tokens, first, low);
}

/** "begins at 8": digits that may be an hour; "stands at 8" tells a size. */
const isHour = (tokens: readonly Token[], first: number): boolean =>
  (bits(tokens[first - 1]) & has.at) !== 0 &&
  (bits(tokens[first - 2]) & has.stands) === 0 &&
  /^\d{1,2}$/.test(tokens[first]!.text);

const PEOPLE: Noun = { kind: "people", action: null, isSingular: true, isResident: false, isGuess: false };

/** "a crowd of 31,000", "a staff of 40": the body stands for its people. */
function bodyBefore(tokens: readonly Token[], at: number, low: number): Sum | undefined {
  return at >= low && bits(tokens[at]) & has.body ? { at, noun: PEOPLE } : undefined;
}

const NEW_CLAUSE = Does.conjunction | Does.relative | Does.subordinate | Does.stop;

/** "attendance was 31,000", "the medal tally stood at 14": a noun whose size the verb tells. */
function sumBefore(tokens: readonly Token[], first: number, low: number): Sum | undefined {
  for (let i = first - 2; i >= Math.max(low, first - SUM_WINDOW); i--) {
    if (isBarrier(tokens[i]!) || bits(tokens[i]) & has.comma || does(tokens[i]) & NEW_CLAUSE) return undefined;
    const mayBeSum = (bits(tokens[i]) & (has.sum | has.count)) !== 0 && hasVerb(tokens, i + 1);
    const sum = mayBeSum ? sumAt(tokens, i, low) : undefined;
    if (sum !== undefined) return sum;
  }
  return undefined;
}

/** "attendance was", "the workforce shrank from"; not "the membership fee rose to". */
const hasVerb = (tokens: readonly Token[], at: number): boolean =>
  does(tokens[at]) !== 0 || isPastForm(tokens[at]!) || (bits(tokens[at + 1]) & has.to) !== 0;

// "attendance", "medal tally", "vote count"
function sumAt(tokens: readonly Token[], i: number, low: number): Sum | undefined {
  if (bits(tokens[i]) & has.sum) return { at: i, noun: PEOPLE };
  const before = tokens[i - 1];
  if (before?.kind !== "word" || i - 1 < low) return undefined;
  if (does(before) !== 0 || actionOf(before) !== null || bits(before) & has.measured) return undefined;
  return { at: i - 1, noun: anyNounOf(before) ?? { ...PEOPLE, kind: "objects", isGuess: true } };
}

const THOSE: Noun = { ...PEOPLE, isSingular: false, isGuess: true };

function nounBehind(tokens: readonly Token[], from: number, end: number): Sum | undefined {
  if (bits(tokens[from]) & has.those) return { at: from, noun: THOSE };
  let found: Sum | undefined;
  for (let i = from; i < Math.min(end, from + 5); i++) {
    const isPart = found !== undefined && (looksOf(tokens[i]) & Looks.s) === 0;
    if (isPart || (does(tokens[i]) !== 0 && (bits(tokens[i]) & has.the) === 0)) break;
    const noun = nounOf(tokens[i]);
    if (noun !== null && !isNumberWord(tokens[i])) found = { at: i, noun };
  }
  return found;
}
