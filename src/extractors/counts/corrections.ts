import type { Token } from "../../core/article.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import { isNumber } from "./grammar.ts";

const TOLL =
  /^(?:toll|tally|dead|deaths|killed|casualties|fatalities|figure|estimate|injured|missing|reported|drowned|died|victims|count)$/;
const EARLIER = /^(?:earlier|previous|initial|previously|initially|first|preliminary)$/;
/** How far around the old figure the words stand that say so, in tokens. */
const WINDOW = 8;

function near(tokens: readonly Token[], at: number, words: RegExp, window: number): boolean {
  for (let i = Math.max(0, at - window); i < Math.min(tokens.length, at + 3); i++) {
    if (words.test(tokens[i]!.lower)) return true;
  }
  return false;
}

const CHANGE =
  /^(?:raising|raised|raises|up|down|revised|revising|lowered|lowering|cut|cutting|corrected|rising|risen|rose|increased|increasing|dropped)$/;

// "from 38 to 45", "to 45 from 38": the other figure beside the old one
function isBesideNew(
  tokens: readonly Token[],
  { first, end }: NumberMention["value"],
  previous: NumberMention | undefined,
): boolean {
  if (tokens[end]?.lower === "to" && isNumber(tokens[end + 1])) return true;
  return previous?.value.end === first - 1 && tokens[previous.value.first - 1]?.lower === "to";
}

/** "to 45 from 38", "raising the toll from 38": the figure that no longer holds. */
function isFrom(tokens: readonly Token[], value: NumberMention["value"], previous: NumberMention | undefined): boolean {
  if (tokens[value.first - 1]?.lower !== "from") return false;
  if (isBesideNew(tokens, value, previous)) return true;
  return near(tokens, value.first, TOLL, WINDOW) && near(tokens, value.first, CHANGE, WINDOW);
}

/** "an earlier toll of 27", "previously reported 30 dead". */
function isEarlier(tokens: readonly Token[], { first }: NumberMention["value"]): boolean {
  const [one, two] = [tokens[first - 1]?.lower ?? "", tokens[first - 2]?.lower ?? ""];
  if (one === "reported" || one === "announced") return EARLIER.test(two);
  if (one !== "of" || !TOLL.test(two)) return false;
  return EARLIER.test(tokens[first - 3]?.lower ?? "") || EARLIER.test(tokens[first - 4]?.lower ?? "");
}

/**
 * Figures of a sentence that the report itself replaces by others: they are no facts. With their values, or null where
 * things changed rather than what was known of them ("membership rose from 38 to 45").
 */
export function findCorrections(
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
): Map<NumberMention, number | null> {
  const old = new Map<NumberMention, number | null>();
  numbers.forEach((number, i) => {
    const { value } = number.value;
    if (value === null) return;
    if (isEarlier(tokens, number.value)) old.set(number, value);
    else if (isFrom(tokens, number.value, numbers[i - 1]))
      old.set(number, near(tokens, number.value.first, TOLL, WINDOW) ? value : null);
  });
  return old;
}
