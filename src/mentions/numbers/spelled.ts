import type { Token } from "../../core/article.ts";
import { behind, below100, type Core, exact, isA, Part, partOf, valueAt } from "./words.ts";

// "three hundred and five", "a hundred", "twelve-hundred"
function below1000(tokens: readonly Token[], at: number): Core | undefined {
  const isArticle = isA(tokens[at]);
  const head = isArticle ? exact(1, at + 1) : below100(tokens, at);
  if (head === undefined) return undefined;
  const word = behind(tokens, head.end);
  if ((partOf(tokens[word]) & Part.hundred) === 0) return isArticle ? undefined : head;
  const hundreds = head.value! * 100;
  const next = behind(tokens, word + 1);
  const rest = below100(tokens, partOf(tokens[next]) & Part.and ? next + 1 : next);
  return rest === undefined || rest.value === 0 ? exact(hundreds, word + 1) : exact(hundreds + rest.value!, rest.end);
}

/** A part of a spelled number with its scale: "two million", "three hundred thousand", "a thousand", "five". */
function scaledAt(tokens: readonly Token[], at: number): { value: number; scale: number; end: number } | undefined {
  const lone = isA(tokens[at]) && partOf(tokens[at + 1]) & Part.scale ? exact(1, at + 1) : undefined;
  const part = below1000(tokens, at) ?? lone;
  if (part === undefined) return undefined;
  const word = behind(tokens, part.end);
  const scale = valueAt(tokens, word, Part.scale);
  if (scale === 0) return { value: part.value!, scale: 1, end: part.end };
  return { value: part.value! * scale, scale, end: word + 1 };
}

/** A number in words up to trillions: "two million three hundred thousand and five", "a thousand". */
export function spelledAt(tokens: readonly Token[], at: number): Core | undefined {
  let part = scaledAt(tokens, at);
  if (part === undefined) return undefined;
  let { value: total, end } = part;
  while (part !== undefined && part.scale > 1) {
    const next = scaledAt(tokens, nextPart(tokens, end));
    if (next === undefined || next.scale >= part.scale || next.value === 0 || isA(tokens[end])) break;
    total += next.value;
    end = next.end;
    part = next;
  }
  return exact(total, end);
}

/** "one thousand and five", "one million, two hundred thousand"; but "two thousand, five of them" ends at the comma. */
function nextPart(tokens: readonly Token[], end: number): number {
  if (partOf(tokens[end]) & Part.and) return end + 1;
  if (tokens[end]?.text !== ",") return end;
  const next = scaledAt(tokens, end + 1);
  return next !== undefined && next.value >= 100 && (partOf(tokens[next.end]) & Part.of) === 0 ? end + 1 : end;
}
