import { type Clause, clauseFirst, type Verb } from "./clause.ts";
import { cueAt, Takes } from "./cues.ts";
import { isCapital, isSpeaking, isWord, phraseEnding, type Speaker } from "./noun-phrase.ts";
import type { Scene, Unit } from "./scene.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject-before.ts";
import { finite, participle } from "./verbs.ts";

/** Finds the clauses of a unit that say that somebody said something, in order. Words in quotation marks are left alone. */
export function findClauses(scene: Scene, unit: Unit): Clause[] {
  const clauses: Clause[] = [];
  let low = unit.first;
  for (let i = unit.first; i < unit.end; i++) {
    if (scene.quoteAt[i] !== -1) {
      low = i + 1;
      continue;
    }
    if (!isWord(scene, i)) continue;
    const clause = clauseAt(scene, unit, i, low, clauses);
    if (clause === undefined) continue;
    clauses.push(clause);
    low = clause.end;
    i = clause.end - 1;
  }
  return clauses;
}

function clauseAt(scene: Scene, unit: Unit, i: number, low: number, earlier: readonly Clause[]): Clause | undefined {
  const phrase = sourcePhrase(scene, i);
  if (phrase > 0) return sourceClause(scene, unit, i, i + phrase);
  const found = cueAt(scene.tokens, i);
  if (found === undefined || isQuotedAsSaying(scene, i)) return undefined;
  if (isCompound(scene, i, found.end) || (i > unit.first && isShownAsName(scene, unit, i))) return undefined;
  const verb = { scene, unit, i, low, earlier, ...found };
  return quotedAs(verb) ?? owned(verb) ?? (scene.tokens[i]!.lower.endsWith("ing") ? participle(verb) : finite(verb));
}

/** "state-of-the-art": part of a compound. */
function isCompound({ tokens }: Scene, i: number, end: number): boolean {
  const isHyphen = (j: number) => tokens[j]?.glued === true && /^[-–]$/.test(tokens[j]!.text);
  return isHyphen(end) || (isHyphen(i - 1) && tokens[i]!.glued);
}

/** "Stevie Wonder": a capital inside a sentence is no verb's, but for headlines and texts in capitals. */
function isShownAsName(scene: Scene, unit: Unit, i: number): boolean {
  if (scene.nameAt[i] !== -1) return true;
  if (scene.article.allCapitals || !isCapital(scene.tokens[i]!.text) || scene.quoteAt[i - 1] !== -1) return false;
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
  if ((cue.takes & Takes.noun) === 0 || scene.tokens[end]?.lower !== "that" || i <= low) return undefined;
  const before = scene.tokens[i - 1]!.lower;
  const isPossessive = /^(?:his|her)$/.test(before);
  if (!isPossessive && !/^(?:'s|'|’)$/.test(before)) return undefined;
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
  if (!/^quote[ds]$/.test(tokens[i]!.lower)) return false;
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
  while (quoted > low && quoted > i - QUOTED && !/^quote[ds]$/.test(tokens[quoted]!.lower)) quoted--;
  if (!/^quote[ds]$/.test(tokens[quoted]!.lower)) return undefined;
  const isPassive = quoted === i - 2 || tokens[quoted + 1]!.lower === "by";
  const speaker = isPassive ? subjectBefore(scene, unit.first, quoted) : subjectAfter(scene, quoted + 1, i - 1);
  if (speaker === undefined) return undefined;
  const opens = isPassive ? speaker : (subjectBefore(scene, unit.first, quoted) ?? speaker);
  const first = clauseFirst(scene, unit, opens.first);
  return { cue: { first: isPassive ? quoted : i, end }, takes: cue.takes, speaker, order: "before", first, end };
}
