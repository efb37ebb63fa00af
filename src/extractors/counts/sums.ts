import type { Token } from "../../core/article.ts";
import { numberWord } from "../../mentions/numbers/words.ts";
import { Does, does, isBarrier, isPastForm } from "./grammar.ts";
import { anyNounOf, nounOf } from "./nouns.ts";
import { type Noun, tables } from "./tables.ts";

/** What a figure is the sum of: the token that names it, and what that counts. */
export interface Sum {
  readonly at: number;
  readonly noun: Noun;
}

/** How far before the figure its "number of" may stand, in tokens. */
const SUM_WINDOW = 24;
const REACHES = /^(?:to|at|past|above|reached|hit|from|was|is|stands|stood|exceeded|topped|passed|by|nears|neared|as)$/;

/** "the number of marchers at about 4,000": the noun whose number it is; undefined if the figure isn't put so. */
export function summedNoun(tokens: readonly Token[], first: number, low: number): Sum | undefined {
  if (tokens[first - 1]?.lower === "of") return bodyBefore(tokens, first - 2, low);
  if (!REACHES.test(tokens[first - 1]?.lower ?? "")) return undefined;
  for (let i = first - 2; i >= Math.max(low, first - SUM_WINDOW) && !isBarrier(tokens[i]!); i--) {
    if (!/^(?:number|numbers|total)$/.test(tokens[i]!.lower) || tokens[i + 1]?.lower !== "of") continue;
    return nounBehind(tokens, i + 2, first);
  }
  return isHour(tokens, first) ? undefined : sumBefore(tokens, first, low);
}

/** "begins at 8": digits that may be an hour; "stands at 8" tells a size. */
const isHour = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]!.lower === "at" &&
  /^\d{1,2}$/.test(tokens[first]!.text) &&
  !/^(?:stands?|stood|remains?|remained)$/.test(tokens[first - 2]?.lower ?? "");

const BODY = /^(?:crowd|audience|workforce|staff|population|congregation|crew|squad|cast|garrison|mob|membership)$/;
const SUM = /^(?:attendance|membership|enrolment|enrollment|headcount|workforce|population|readership|crowd)$/;
const MEASURED = /^(?:blood|sperm|pollen|cell|calorie|platelet|step)$/;

const PEOPLE: Noun = { kind: "people", action: null, isSingular: true, isGuess: false };

/** "a crowd of 31,000", "a staff of 40": the body stands for its people. */
function bodyBefore(tokens: readonly Token[], at: number, low: number): Sum | undefined {
  return at >= low && BODY.test(tokens[at]!.lower) ? { at, noun: PEOPLE } : undefined;
}

const NEW_CLAUSE = Does.conjunction | Does.relative | Does.subordinate | Does.stop;

/** "attendance was 31,000", "the medal tally stood at 14": a noun whose size the verb tells. */
function sumBefore(tokens: readonly Token[], first: number, low: number): Sum | undefined {
  for (let i = first - 2; i >= Math.max(low, first - SUM_WINDOW); i--) {
    if (isBarrier(tokens[i]!) || tokens[i]!.text === "," || does(tokens[i]) & NEW_CLAUSE) return undefined;
    const sum = hasVerb(tokens, i + 1) ? sumAt(tokens, i, low) : undefined;
    if (sum !== undefined) return sum;
  }
  return undefined;
}

/** "attendance was", "the workforce shrank from"; not "the membership fee rose to". */
const hasVerb = (tokens: readonly Token[], at: number): boolean =>
  does(tokens[at]) !== 0 || isPastForm(tokens[at]!) || /^(?:to|from|by)$/.test(tokens[at + 1]?.lower ?? "");

// "attendance", "medal tally", "vote count"
function sumAt(tokens: readonly Token[], i: number, low: number): Sum | undefined {
  if (SUM.test(tokens[i]!.lower)) return { at: i, noun: PEOPLE };
  const before = tokens[i - 1];
  if (!/^(?:count|tally)$/.test(tokens[i]!.lower) || before?.kind !== "word" || i - 1 < low) return undefined;
  if (does(before) !== 0 || tables().actions.has(before.lower) || MEASURED.test(before.lower)) return undefined;
  return { at: i - 1, noun: anyNounOf(before.lower) ?? { ...PEOPLE, kind: "objects", isGuess: true } };
}

const THOSE: Noun = { kind: "people", action: null, isSingular: false, isGuess: true };

function nounBehind(tokens: readonly Token[], from: number, end: number): Sum | undefined {
  if (tokens[from]?.lower === "those") return { at: from, noun: THOSE };
  let found: Sum | undefined;
  for (let i = from; i < Math.min(end, from + 5); i++) {
    const isPart = found !== undefined && !tokens[i]!.lower.endsWith("s");
    if (isPart || (does(tokens[i]) !== 0 && !/^(?:those|the)$/.test(tokens[i]!.lower))) break;
    const noun = nounOf(tokens[i]!.lower);
    if (noun !== undefined && numberWord(tokens[i]!.lower) === undefined) found = { at: i, noun };
  }
  return found;
}
