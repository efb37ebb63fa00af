import type { Token } from "../../core/article.ts";
import { digitsAt } from "./digits.ts";
import { behind, below100, type Core, isA, numberWord, spelledAt } from "./words.ts";

// "half", "a third", "two-thirds", "three quarters": the share, and the token behind it
function shareAt(tokens: readonly Token[], at: number): { share: number; end: number } | undefined {
  if (tokens[at]?.lower === "half") return { share: 0.5, end: at + 1 };
  const count = isA(tokens[at]) ? { value: 1, end: at + 1 } : below100(tokens, at);
  if (count === undefined) return undefined;
  const word = behind(tokens, count.end);
  const part = numberWord(tokens[word]?.lower ?? "");
  return part?.class === "part" ? { share: count.value! / part.value, end: word + 1 } : undefined;
}

const DETERMINER = /^(?:the|its|their|his|her|our|those|these|all)$/;

/** A part of a known total: "half of the 40 workers" is 20, "a third of its 100 boats" about 33. */
export function fractionAt(tokens: readonly Token[], at: number): Core | undefined {
  const share = shareAt(tokens, at);
  if (share === undefined) return undefined;
  const of = tokens[share.end]?.lower === "of" ? share.end + 1 : share.end;
  if (!DETERMINER.test(tokens[of]?.lower ?? "")) return undefined;
  const total = digitsAt(tokens, of + 1) ?? spelledAt(tokens, of + 1);
  if (total?.value == null || total.value < 2) return undefined;
  const value = Math.round(total.value * share.share);
  return { value, min: value, end: share.end, rounded: value !== total.value * share.share };
}
