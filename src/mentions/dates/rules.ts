import { Is } from "./entry.ts";
import type { Parsed } from "./expression.ts";
import type { Reader, Rule } from "./reader.ts";

/** A rule with the bits of `Is` one of which must be in the word that it begins with, and one of which in the sentence. */
export type Gate = readonly [starts: number, needs: number, rule: Rule];

/** Needs of rules. */
export const ANY = -1;
export const UNITS: number = Is.unit | Is.units;
/** What "last", "this" and "every" may say which one of. */
export const TIMES: number = UNITS | Is.weekday | Is.month | Is.part | Is["season-name"] | Is.holiday;
export const QUARTERS: number = Is.unit | Is.opens;
export const YEARS: number = Is.year | Is.number;

/** The rules that a word's bits leave, kept by the bits: there are some sixty combinations. */
export function chooser(gates: readonly Gate[]): (bits: number) => readonly Gate[] {
  const kept = new Map<number, readonly Gate[]>();
  return (bits) => {
    let rules = kept.get(bits);
    if (rules === undefined) {
      rules = gates.filter(([starts]) => starts & bits);
      kept.set(bits, rules);
    }
    return rules;
  };
}

/** The longest find of the rules whose needs the sentence has, the first of those as long. */
export function longestOf(gates: readonly Gate[], reader: Reader, i: number): Parsed | undefined {
  let best: Parsed | undefined;
  let end = i;
  for (let k = 0; k < gates.length; k++) {
    const gate = gates[k]!;
    if ((gate[1] & reader.around) === 0) continue;
    const parsed = gate[2](reader, i);
    if (parsed === undefined || parsed.end <= end) continue;
    best = parsed;
    end = parsed.end;
  }
  return best;
}
