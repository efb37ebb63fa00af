import type { Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { behind, below100, type Core, exact, isA, Part, partOf, valueAt } from "./words.ts";

const { bits, has } = wordLists({
  notSet: "them us whom the these those his her its their my our your",
  notNobody: "more longer doubt less fewer matter later sooner wonder way idea comment stranger sign signs",
  no: "no",
  not: "not",
  single: "single",
});

// "half a", "a", "two": how many sets
function timesAt(tokens: readonly Token[], at: number): Core | undefined {
  const own = partOf(tokens[at]);
  if (own & Part.half) {
    const article = behind(tokens, at + 1);
    return isA(tokens[article]) ? exact(0.5, article + 1) : undefined;
  }
  return own & Part.a ? exact(1, at + 1) : below100(tokens, at);
}

/** A number of sets: "a dozen", "half a dozen", "two dozen", "a couple of", "a pair of"; but "a pair" of "a pair of them". */
export function setAt(tokens: readonly Token[], at: number): Core | undefined {
  const times = timesAt(tokens, at);
  if (times === undefined) return undefined;
  const start = behind(tokens, times.end);
  const many = valueAt(tokens, start, Part.multiple);
  if (many === 0) return undefined;
  const hasOf = (partOf(tokens[start + 1]) & Part.of) !== 0 && (bits(tokens[start + 2]) & has.notSet) === 0;
  return exact(times.value! * many, hasOf ? start + 2 : start + 1);
}

/** Nobody: "no one", "no-one", "nobody", "none", "not one", "not a single", and "no" before a noun. */
export function zeroAt(tokens: readonly Token[], at: number): Core | undefined {
  if ((partOf(tokens[at]) & Part.nobody) === 0) return undefined;
  const own = bits(tokens[at]);
  if (own & has.not) return notOne(tokens, at);
  // "nobody", "none"
  if ((own & has.no) === 0) return exact(0, at + 1);
  const next = tokens[at + 1];
  const bitsOfNext = partOf(next);
  if (bitsOfNext & Part.hyphen && next!.glued && partOf(tokens[at + 2]) & Part.one) return exact(0, at + 3);
  if (next?.kind !== "word" || bits(next) & has.notNobody) return undefined;
  return exact(0, bitsOfNext & Part.one ? at + 2 : at + 1);
}

function notOne(tokens: readonly Token[], at: number): Core | undefined {
  const isSingle = (bits(tokens[at + 2]) & has.single) !== 0;
  const next = partOf(tokens[at + 1]);
  if (next & Part.a && isSingle) return exact(0, at + 3);
  if ((next & Part.one) === 0) return undefined;
  return exact(0, isSingle ? at + 3 : at + 2);
}

/** Bounds without a value: "dozens", "hundreds of thousands", "several hundred", "a few dozen". */
export function vagueAt(tokens: readonly Token[], at: number): Core | undefined {
  const own = partOf(tokens[at]);
  if (own & Part.vague) return vagueWord(tokens, at);
  const few = own & Part.a && partOf(tokens[at + 1]) & Part.few ? at + 1 : at;
  if ((partOf(tokens[few]) & Part.indefinite) === 0) return undefined;
  const unit = valueAt(tokens, few + 1, Part.scale | Part.hundred | Part.multiple);
  if (unit === 0) return undefined;
  const hundreds = partOf(tokens[few + 1]) & Part.hundred ? valueAt(tokens, few + 2, Part.scale) : 0;
  return { value: null, min: 2 * unit * (hundreds || 1), end: hundreds === 0 ? few + 2 : few + 3, rounded: false };
}

// "tens of thousands": the second word's lower bound is two of its units
function vagueWord(tokens: readonly Token[], at: number): Core {
  const value = valueAt(tokens, at, Part.vague);
  const next = partOf(tokens[at + 1]) & Part.of ? valueAt(tokens, at + 2, Part.vague) : 0;
  if (next > value / 2) return { value: null, min: (value * next) / 2, end: at + 3, rounded: false };
  return { value: null, min: value, end: at + 1, rounded: false };
}
