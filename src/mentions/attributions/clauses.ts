import { type Clause, clauseFirst, type Verb } from "./clause.ts";
import { cueOf, pairAt, Takes } from "./cues.ts";
import { phraseEnding } from "./noun-phrase.ts";
import type { Scene, Unit } from "./scene.ts";
import { isSpeaking, type Speaker } from "./speaker.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject-before.ts";
import { endsWith, isCapital } from "./token-form.ts";
import { finite, participle } from "./verbs.ts";
import { Form, has, listBits } from "./words.ts";

/** Finds the clauses of a unit that say that somebody said something, in order. Words in quotation marks are left alone. */
export function findClauses(scene: Scene, unit: Unit): readonly Clause[] {
  const clauses: Clause[] = [];
  let low = unit.first;
  for (let i = unit.first; i < unit.end; i++) {
    if (scene.quoteAt[i] !== -1) {
      low = i + 1;
      continue;
    }
    const clause = scene.bits[i]! & Form.begins ? clauseAt(scene, unit, i, low, clauses) : undefined;
    if (clause === undefined) continue;
    clauses.push(clause);
    low = clause.end;
    i = clause.end - 1;
  }
  return clauses;
}

/** The clause that begins with token `i`: a phrase that names a source, or a reporting verb. */
function clauseAt(scene: Scene, unit: Unit, i: number, low: number, earlier: readonly Clause[]): Clause | undefined {
  const phrase = listBits(scene.tokens[i]) & has.leads ? sourcePhrase(scene, i) : 0;
  if (phrase > 0) return sourceClause(scene, unit, i, i + phrase);
  const pair = pairAt(scene.tokens[i]!, scene.tokens[i + 1]);
  const cue = pair ?? cueOf(scene.tokens[i]!);
  if (cue === undefined || isQuotedAsSaying(scene, i)) return undefined;
  const end = pair === undefined ? i + 1 : i + 2;
  if (isCompound(scene, i, end) || (i > unit.first && isShownAsName(scene, unit, i))) return undefined;
  return clauseOf({ scene, unit, i, end, cue, low, earlier });
}

function clauseOf(verb: Verb): Clause | undefined {
  const clause = quotedAs(verb) ?? owned(verb);
  if (clause !== undefined) return clause;
  return endsWith(verb.scene, verb.i, "ing", 3) ? participle(verb) : finite(verb);
}

/** "state-of-the-art": part of a compound. */
function isCompound(scene: Scene, i: number, end: number): boolean {
  return isHyphen(scene, end) || (scene.tokens[i]!.glued && isHyphen(scene, i - 1));
}

function isHyphen({ tokens, bits }: Scene, i: number): boolean {
  return i >= 0 && i < tokens.length && (bits[i]! & Form.hyphen) !== 0 && tokens[i]!.glued;
}

/** "Stevie Wonder": a capital inside a sentence is no verb's, but for headlines and texts in capitals. */
function isShownAsName(scene: Scene, unit: Unit, i: number): boolean {
  if (scene.nameAt[i] !== -1) return true;
  if (!isCapital(scene, i) || scene.article.allCapitals || scene.quoteAt[i - 1] !== -1) return false;
  const { kind } = scene.article.sections[unit.section]!;
  return kind !== "title" && kind !== "heading";
}

/** Length of a phrase that names the source after it, or 0. */
function sourcePhrase({ tokens }: Scene, i: number): number {
  const { lower } = tokens[i]!;
  if (lower === "according" && tokens[i + 1]?.lower === "to") return 2;
  if (lower === "per" && tokens[i - 1]?.text === ",") return 1;
  if (lower !== "in" || tokens[i + 1]?.lower !== "the") return 0;
  return tokens[i + 2]?.lower === "words" && tokens[i + 3]?.lower === "of" ? 4 : 0;
}

function sourceClause(scene: Scene, unit: Unit, i: number, after: number): Clause | undefined {
  const speaker = subjectAfter(scene, after, unit.end);
  if (speaker === undefined || (after === i + 1 && !isSpeaking(scene, speaker))) return undefined;
  return {
    cue: { first: i, end: after },
    takes: Takes.say | Takes.bare,
    speaker,
    order: "source",
    first: i,
    end: speaker.end,
  };
}

/** "her claim that …", "the minister's warning that …": the speaker is the owner. */
function owned({ scene, unit, i, end, cue, low }: Verb): Clause | undefined {
  if ((cue.takes & Takes.noun) === 0 || i <= low || scene.tokens[end]?.lower !== "that") return undefined;
  const before = listBits(scene.tokens[i - 1]);
  const isPossessive = (before & has.owner) !== 0;
  if (!isPossessive && (before & has.possessive) === 0) return undefined;
  const speaker: Speaker | undefined = isPossessive
    ? { first: i - 1, end: i, head: i - 1, kind: "pronoun" }
    : phraseEnding(scene, low, i - 1);
  if (speaker === undefined || !isSpeaking(scene, speaker)) return undefined;
  const first = clauseFirst(scene, unit, speaker.first);
  return { cue: { first: i, end }, takes: Takes.say, speaker, order: "before", first, end };
}

/** How far before "as saying" its "quoted" may stand, in tokens. */
const QUOTED = 10;

/** True for a "quoted" whose clause is read at the "as saying" behind it. */
function isQuotedAsSaying({ tokens }: Scene, i: number): boolean {
  if ((listBits(tokens[i]) & has.quoted) === 0) return false;
  for (let j = i + 1; j < i + QUOTED && j + 1 < tokens.length; j++) {
    if (tokens[j]!.lower === "as") return tokens[j + 1]!.lower === "saying";
  }
  return false;
}

/** "was quoted (by the paper) as saying", "the paper quoted Ana Ruiz as saying" */
function quotedAs({ scene, unit, i, end, cue, low }: Verb): Clause | undefined {
  const { tokens } = scene;
  if (i < unit.first + 3 || tokens[i - 1]!.lower !== "as") return undefined;
  let quoted = i - 2;
  while (quoted > low && quoted > i - QUOTED && (listBits(tokens[quoted]) & has.quoted) === 0) quoted--;
  if ((listBits(tokens[quoted]) & has.quoted) === 0) return undefined;
  const isPassive = quoted === i - 2 || tokens[quoted + 1]!.lower === "by";
  const speaker = isPassive ? subjectBefore(scene, unit.first, quoted) : subjectAfter(scene, quoted + 1, i - 1);
  if (speaker === undefined) return undefined;
  const opens = isPassive ? speaker : (subjectBefore(scene, unit.first, quoted) ?? speaker);
  const first = clauseFirst(scene, unit, opens.first);
  return { cue: { first: isPassive ? quoted : i, end }, takes: cue.takes, speaker, order: "before", first, end };
}
