import type { Token } from "../../core/article.ts";
import { Does, does, isBarrier } from "./grammar.ts";
import type { Action } from "./vocabulary.ts";

/** How a verb is said: harm that is only feared or planned is no fact, other plans are facts that aren't done. */
export interface Mood {
  readonly isFact: boolean;
  readonly isDone: boolean;
}

/** Harm: where it's only planned, it isn't counted. */
const isGrave = (action: Action): boolean =>
  action === "killed" ||
  action === "injured" ||
  action === "kidnapped" ||
  action === "destroyed" ||
  action === "infected" ||
  action === "displaced";

const DONE: Mood = { isFact: true, isDone: true };
const OPEN: Mood = { isFact: true, isDone: false };
const NO_FACT: Mood = { isFact: false, isDone: false };

const TELLS = Does.not | Does.hypothetical | Does.future | Does.factual | Does.intent;

/** How far before the verb the words stand that say so, in tokens. */
const WINDOW = 5;

function moodBy(bits: number, to: boolean, action: Action): Mood | undefined {
  if (bits & Does.not) return OPEN;
  if (bits & Does.hypothetical) return NO_FACT;
  if (bits & Does.future) return OPEN;
  if (!to) return undefined;
  if (bits & Does.factual) return DONE;
  if ((bits & Does.intent) === 0) return undefined;
  return isGrave(action) ? NO_FACT : OPEN;
}

/** The mood of the verb at `at`: "killed", "could kill", "threatened to kill", "will release", "managed to rescue". */
export function moodOf(tokens: readonly Token[], at: number, low: number, action: Action): Mood {
  let to = false;
  for (let i = at - 1; i >= Math.max(low, at - WINDOW) && !isBarrier(tokens[i]!); i--) {
    const bits = does(tokens[i]);
    const mood = bits & TELLS ? moodBy(bits, to, action) : undefined;
    if (mood !== undefined) return mood;
    to ||= tokens[i]!.lower === "to";
  }
  return DONE;
}
