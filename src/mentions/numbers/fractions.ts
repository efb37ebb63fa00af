import type { Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { digitsAt } from "./digits.ts";
import { spelledAt } from "./spelled.ts";
import { behind, below100, type Core, exact, Part, partOf, valueAt } from "./words.ts";

// "half", "a third", "two-thirds", "three quarters": the share, and the token behind it
function shareAt(tokens: readonly Token[], at: number): { share: number; end: number } | undefined {
  const bits = partOf(tokens[at]);
  if (bits & Part.half) return { share: 0.5, end: at + 1 };
  const count = bits & Part.a ? exact(1, at + 1) : below100(tokens, at);
  if (count === undefined) return undefined;
  const word = behind(tokens, count.end);
  const part = valueAt(tokens, word, Part.part);
  return part === 0 ? undefined : { share: count.value! / part, end: word + 1 };
}

const determiners = wordLists({ all: "the its their his her our those these all" });

/** A part of a known total: "half of the 40 workers" is 20, "a third of its 100 boats" about 33. */
export function fractionAt(tokens: readonly Token[], at: number): Core | undefined {
  const share = shareAt(tokens, at);
  if (share === undefined) return undefined;
  const of = partOf(tokens[share.end]) & Part.of ? share.end + 1 : share.end;
  if (determiners.bits(tokens[of]) === 0) return undefined;
  const total = digitsAt(tokens, of + 1) ?? spelledAt(tokens, of + 1);
  if (total?.value == null || total.value < 2) return undefined;
  const value = Math.round(total.value * share.share);
  return { value, min: value, end: share.end, rounded: value !== total.value * share.share };
}
