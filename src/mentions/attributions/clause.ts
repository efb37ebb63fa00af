import type { Cue } from "./cues.ts";
import type { Scene, Stretch, Unit } from "./scene.ts";
import type { Speaker } from "./speaker.ts";
import { Form, PAUSE } from "./words.ts";

/** A cue with its speaker. */
export interface Clause {
  readonly cue: Stretch;
  readonly takes: number;
  readonly speaker: Speaker;
  /** `before`: speaker, verb. `after`: verb, speaker. `inherited`: the speaker is that of an earlier clause. `source`: "according to". */
  readonly order: "before" | "after" | "inherited" | "source";
  /** First token of the clause, from which on nothing is content that stands before it. */
  readonly first: number;
  /** Index after the cue and an inverted speaker: where content may begin. */
  readonly end: number;
}

/** A verb of the cue table at token `i`, with what stands before it in its unit. */
export interface Verb {
  readonly scene: Scene;
  readonly unit: Unit;
  readonly i: number;
  readonly end: number;
  readonly cue: Cue;
  /** Its subject doesn't begin before this token. */
  readonly low: number;
  readonly earlier: readonly Clause[];
}

/** First token of the clause whose speaker begins at `speaker`: after the last comma, quote or colon before it. */
export function clauseFirst(scene: Scene, unit: Unit, speaker: number): number {
  const low = Math.max(unit.first, speaker - 80);
  let i = beforeTitle(scene, low, speaker);
  while (i > low && scene.quoteAt[i - 1] === -1 && (scene.bits[i - 1]! & (PAUSE | Form.dash)) === 0) i--;
  return i;
}

/** "“…,” the mayor, Ada Berg, said": the first token of a role that a comma sets off from the name behind it. */
function beforeTitle({ tokens, names, nameAt }: Scene, low: number, speaker: number): number {
  if (nameAt[speaker] === -1) return speaker;
  const name = names[nameAt[speaker]!]!;
  const { title } = name.value;
  if (title === null || title.start > name.start) return speaker;
  let i = speaker;
  while (i > low && tokens[i - 1]!.start >= title.start) i--;
  return i;
}
