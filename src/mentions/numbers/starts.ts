import type { Token } from "../../core/article.ts";
import { sieve } from "../../core/sieve.ts";
import { factOf } from "../../core/words.ts";
import { hasDigit } from "../../segment/token-ends.ts";
import { InBound, placeInBound } from "./bounds.ts";
import { BELOW_100, JOINED, Part, partOf } from "./words.ts";

/** What a word may be at the start of a number phrase. */
const Start = {
  /** It begins a number: other words of the table stand behind one of these. */
  number: 1,
  /** "a", "an", which begin one only before some words. */
  article: 1 << 1,
  the: 1 << 2,
  /** What a number is read on with: "a dozen", "a few". */
  joined: 1 << 3,
} as const;
/** How far the bits of `InBound` stand behind those. */
const BOUND = 4;

const NUMBER = BELOW_100 | Part.half | Part.nobody | Part.between | Part.vague | Part.indefinite;

const startOf = factOf((word) => {
  const part = partOf({ word });
  return (
    (part & NUMBER ? Start.number : 0) |
    (part & Part.a ? Start.article : 0) |
    (part & Part.the ? Start.the : 0) |
    (part & JOINED ? Start.joined : 0) |
    (placeInBound(word) << BOUND)
  );
}, 0);

const WHOLE = InBound.whole << BOUND;
const FIRST = InBound.first << BOUND;
const SECOND = InBound.second << BOUND;

const isDigits = ({ kind }: Token): boolean => kind === "number" || kind === "alphanumeric";

/** Words that may begin a number phrase, digits among them: most tokens end here. */
export const OPENERS: number = sieve(
  (word) =>
    (startOf({ word }) & (Start.number | Start.article | FIRST)) !== 0 || hasDigit(word.text, 0, word.text.length),
);

/** True for digits, and for the first words of bounds and spelled numbers that go on as those do. */
export function mayStart(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== "word") return isDigits(token);
  const start = startOf(token);
  if (start & Start.number) return true;
  const next = tokens[i + 1];
  if (next === undefined) return false;
  if (start & WHOLE)
    return isDigits(next) || (startOf(next) & (SECOND | Start.number | Start.article | Start.the)) !== 0;
  return (startOf(next) & (start & Start.article ? SECOND | Start.joined : SECOND)) !== 0;
}
