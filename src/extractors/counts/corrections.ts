import type { Token } from "../../core/article.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import { before, isNumber } from "./grammar.ts";
import { bits, has } from "./told-words.ts";

/** How far around the old figure the words stand that say so, in tokens. */
const WINDOW = 8;

/** True if a word of the list stands around `at`. */
function near(tokens: readonly Token[], at: number, list: number): boolean {
  const end = Math.min(tokens.length, at + 3);
  for (let i = Math.max(0, at - WINDOW); i < end; i++) if (bits(tokens[i]) & list) return true;
  return false;
}

// "from 38 to 45", "to 45 from 38": the other figure beside the old one
function isBesideNew(
  tokens: readonly Token[],
  { first, end }: NumberMention["value"],
  previous: NumberMention | undefined,
): boolean {
  if (bits(tokens[end]) & has.to && isNumber(tokens[end + 1])) return true;
  return previous?.value.end === first - 1 && (bits(tokens[previous.value.first - 1]) & has.to) !== 0;
}

/** "to 45 from 38", "raising the toll from 38": the figure that no longer holds. */
function isFrom(tokens: readonly Token[], value: NumberMention["value"], previous: NumberMention | undefined): boolean {
  if (isBesideNew(tokens, value, previous)) return true;
  return near(tokens, value.first, has.toll) && near(tokens, value.first, has.change);
}

/** "an earlier toll of 27", "previously reported 30 dead". */
function isEarlier(tokens: readonly Token[], { first }: NumberMention["value"]): boolean {
  const list = bits(tokens[first - 1]);
  const second = bits(tokens[first - 2]);
  if (list & has.reported) return (second & has.earlier) !== 0;
  if ((second & has.toll) === 0) return false;
  return ((bits(tokens[first - 3]) | bits(tokens[first - 4])) & has.earlier) !== 0;
}

/** Figures that are replaced by others, with their values; null where things changed rather than what was known of them. */
export type Corrections = ReadonlyMap<NumberMention, number | null>;

const NONE: Corrections = new Map();

/**
 * Figures of a sentence, `numbers[from]` to those before `end`, that the report itself replaces by others: they are no
 * facts ("an earlier toll of 27"; not "membership rose from 38 to 45").
 */
export function findCorrections(
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
  from: number,
  end: number,
): Corrections {
  let old: Map<NumberMention, number | null> | undefined;
  for (let i = from; i < end; i++) {
    const number = numbers[i]!;
    const replaced = replacedBy(tokens, number, i === from ? undefined : numbers[i - 1]);
    if (replaced === undefined) continue;
    old ??= new Map();
    old.set(number, replaced);
  }
  return old ?? NONE;
}

/** The value of a figure that others replace, null where things changed; undefined for a figure that holds. */
function replacedBy(
  tokens: readonly Token[],
  { value: number }: NumberMention,
  previous: NumberMention | undefined,
): number | null | undefined {
  const { value, first } = number;
  const list = bits(before(tokens, first));
  if (value === null || (list & (has.from | has.reported | has.of)) === 0) return undefined;
  if ((list & has.from) === 0) return isEarlier(tokens, number) ? value : undefined;
  if (!isFrom(tokens, number, previous)) return undefined;
  return near(tokens, first, has.toll) ? value : null;
}
