import type { Token } from "../../core/article.ts";
import { Does, does, isBarrier } from "./grammar.ts";
import type { Action } from "./tables.ts";

/** How a verb is said: harm that is only feared or planned is no fact, other plans are facts that aren't done. */
export interface Mood {
  readonly isFact: boolean;
  readonly isDone: boolean;
}

const GRAVE: ReadonlySet<Action> = new Set(["killed", "injured", "kidnapped", "destroyed", "infected", "displaced"]);
const DONE: Mood = { isFact: true, isDone: true };
const OPEN: Mood = { isFact: true, isDone: false };
const NO_FACT: Mood = { isFact: false, isDone: false };

/** How far before the verb the words stand that say so, in tokens. */
const WINDOW = 5;

function moodBy(bits: number, to: boolean, action: Action): Mood | undefined {
  if (bits & Does.not) return OPEN;
  if (bits & Does.hypothetical) return NO_FACT;
  if (bits & Does.future) return OPEN;
  if (!to) return undefined;
  if (bits & Does.factual) return DONE;
  return bits & Does.intent ? { isFact: !GRAVE.has(action), isDone: false } : undefined;
}

/** The mood of the verb at `at`: "killed", "could kill", "threatened to kill", "will release", "managed to rescue". */
export function moodOf(tokens: readonly Token[], at: number, low: number, action: Action): Mood {
  let to = false;
  for (let i = at - 1; i >= Math.max(low, at - WINDOW) && !isBarrier(tokens[i]!); i--) {
    const mood = moodBy(does(tokens[i]), to, action);
    if (mood !== undefined) return mood;
    to ||= tokens[i]!.lower === "to";
  }
  return DONE;
}
