import { type Clause, clauseFirst, type Verb } from "./clause.ts";
import { type Cue, Takes } from "./cues.ts";
import { mainSubject } from "./main-subject.ts";
import { nameEndingAt, phraseEnding } from "./noun-phrase.ts";
import type { Scene } from "./scene.ts";
import { isSpeaking, type Speaker } from "./speaker.ts";
import { subjectAfter } from "./subject-after.ts";
import { beforeAuxiliaries, subjectBefore } from "./subject-before.ts";
import { endsWith, isCapital } from "./token-form.ts";
import { Form, has, listBits, Word } from "./words.ts";

const BEFORE_PARTICIPLE = Form.comma | Form.dash | Word.document | Word.time;

/** "…, adding that …": the speaker is that of the clause before it, or the subject of the sentence. */
export function participle(verb: Verb): Clause | undefined {
  const { scene, unit, i, low } = verb;
  const at = beforeAuxiliaries(scene, low, i);
  if (hasWord(scene, at, i, has.be)) return finite(verb);
  if (at <= unit.first || (at === unit.first + 1 && scene.bits[unit.first]! & (Word.preposition | Word.break)))
    return fronted(verb);
  const named = nameEndingAt(scene, at - 1);
  if (named !== undefined) {
    return {
      cue: { first: i, end: verb.end },
      takes: verb.cue.takes,
      speaker: named,
      order: "inherited",
      first: i,
      end: verb.end,
    };
  }
  const isJoined = (listBits(scene.tokens[at - 1]) & has.joinsParticiple) !== 0 || scene.quoteAt[at - 1] !== -1;
  if (!isJoined && (scene.bits[at - 1]! & BEFORE_PARTICIPLE) === 0) return undefined;
  const clause = inherited(verb);
  return clause !== undefined && clause.speaker.first < i ? clause : undefined;
}

/** "Calling it “…”, Ruiz walked out": the speaker stands behind the comma. */
function fronted({ scene, unit, i, end, cue }: Verb): Clause | undefined {
  for (let j = end; j < unit.end && j < i + 40; j++) {
    if ((scene.bits[j]! & Form.comma) === 0 && !(scene.quoteAt[j] !== -1 && scene.quoteAt[j + 1] === -1)) continue;
    if (scene.quoteAt[j + 1] !== -1 || scene.tokens[j + 1]?.text === ",") continue;
    const speaker = subjectAfter(scene, j + 1, unit.end);
    const isSure = speaker !== undefined && speaker.kind !== "noun";
    return isSure
      ? { cue: { first: i, end }, takes: cue.takes, speaker, order: "inherited", first: i, end }
      : undefined;
  }
  return undefined;
}

/** A verb with a subject of its own, before or after it; or one joined to an earlier verb. */
export function finite(verb: Verb): Clause | undefined {
  const { scene, i, low, cue } = verb;
  const habit = habitBefore(scene, low, i);
  if (habit > low) return plain(verb, habit);
  const at = beforeAuxiliaries(scene, low, i);
  if (isUnreal(scene, at, i)) return undefined;
  const isPassive = hasWord(scene, at, i, has.be) && !endsWith(scene, i, "ing", 3);
  if (isPassive) return undefined;
  return (
    (isInvertible(verb) ? inverted(verb) : undefined) ??
    plain(verb, at) ??
    afterComma(verb) ??
    coordinated(verb, at, cue)
  );
}

function hasWord(scene: Scene, from: number, to: number, list: number): boolean {
  for (let j = from; j < to; j++) if (listBits(scene.tokens[j]) & list) return true;
  return false;
}

/** "used to say", "went on to say": the index of the first verb, or -1. */
function habitBefore({ tokens }: Scene, low: number, verb: number): number {
  if (verb - 2 < low || tokens[verb - 1]!.lower !== "to") return -1;
  if (listBits(tokens[verb - 2]) & has.habit) return verb - 2;
  return tokens[verb - 2]!.lower === "on" && listBits(tokens[verb - 3]) & has.going ? verb - 3 : -1;
}

/** "did not say", "could say", "to say": nothing was said. */
function isUnreal(scene: Scene, from: number, verb: number): boolean {
  return hasWord(scene, from, verb, has.unreal) || (from > 0 && scene.tokens[from - 1]!.lower === "to");
}

/** A verb right behind a quote, or at the head of its unit, may have its speaker behind it. */
function isInvertible({ scene, unit, i, cue }: Verb): boolean {
  if ((cue.takes & Takes.say) === 0) return false;
  if (i === unit.first) return isCapital(scene, i) || (i > 0 && scene.quoteAt[i - 1] !== -1);
  const before = scene.bits[i - 1]! & Form.comma ? i - 2 : i - 1;
  return before >= unit.first && scene.quoteAt[before] !== -1;
}

function inverted({ scene, unit, i, end, cue }: Verb): Clause | undefined {
  const speaker = subjectAfter(scene, end, unit.end);
  if (speaker === undefined || !isSpeaking(scene, speaker)) return undefined;
  if (speaker.kind === "pronoun" && i > unit.first && scene.quoteAt[i - 1] === -1) return undefined;
  return { cue: { first: i, end }, takes: cue.takes, speaker, order: "after", first: i, end: speaker.end };
}

function plain({ scene, unit, i, end, cue, low }: Verb, at: number): Clause | undefined {
  const nearest = at > low ? subjectBefore(scene, low, at) : undefined;
  if (nearest === undefined) return undefined;
  const speaker = isSpeaking(scene, nearest) ? nearest : (beforeRelative(scene, low, nearest.first) ?? nearest);
  const takes = isReporting(scene, speaker) ? cue.takes : cue.takes & ~(Takes.show | Takes.learn);
  if ((takes & ~Takes.noun) === 0 || !isFit(scene, speaker, cue, at)) return undefined;
  const first = clauseFirst(scene, unit, speaker.first);
  return { cue: { first: i, end }, takes, speaker, order: "before", first, end };
}

/** "A woman who gave only her first name said": the subject stands before the relative clause. */
function beforeRelative(scene: Scene, low: number, from: number): Speaker | undefined {
  for (let i = from - 1; i > low && i > from - 12; i--) {
    if (scene.tokens[i]!.lower !== "who") continue;
    const speaker = phraseEnding(scene, low, scene.tokens[i - 1]!.text === "," ? i - 1 : i);
    return speaker !== undefined && isSpeaking(scene, speaker) ? speaker : undefined;
  }
  return undefined;
}

/** "The road is open, said the mayor": inverted behind a clause. */
function afterComma(verb: Verb): Clause | undefined {
  const { scene, unit, i, cue } = verb;
  if ((cue.takes & Takes.say) === 0 || i === unit.first || (scene.bits[i - 1]! & Form.comma) === 0) return undefined;
  return inverted(verb);
}

function isFit(scene: Scene, speaker: Speaker, cue: Cue, at: number): boolean {
  const bits = scene.bits[speaker.head]!;
  if (listBits(scene.tokens[speaker.head]) & has.noOne) return false;
  if (speaker.kind === "pronoun") return (bits & (Word.first | (cue.isNoun ? Word.it : 0))) === 0;
  if (speaker.end === at && listBits(scene.tokens[at - 1]) & has.possessive) return false;
  if (speaker.kind === "noun" && speaker.end - speaker.first === 1 && bits & Word.determiner) {
    return (bits & (Word.one | Word.source)) !== 0 && !cue.isNoun;
  }
  return isSpeaking(scene, speaker) || (listBits(scene.tokens[at]) & has.says) !== 0;
}

/** A survey or a court finds that something is so; officers who find somebody say nothing. */
function isReporting(scene: Scene, speaker: Speaker): boolean {
  if (speaker.kind === "organisation") return true;
  return speaker.kind === "noun" && (scene.bits[speaker.head]! & (Word.document | Word.body)) !== 0;
}

/** "condemned the raid and said that …": the subject is the one before the first verb. */
function coordinated(verb: Verb, at: number, cue: Cue): Clause | undefined {
  if (at <= verb.unit.first || cue.isNoun) return undefined;
  const { tokens, bits } = verb.scene;
  const isJoined = bits[at - 1]! & Form.comma || listBits(tokens[at - 1]) & has.joinsVerb;
  return isJoined ? inherited(verb) : undefined;
}

function inherited({ scene, unit, i, end, cue, earlier }: Verb): Clause | undefined {
  const speaker = earlier.length > 0 ? earlier[earlier.length - 1]!.speaker : mainSubject(scene, unit);
  if (speaker === undefined) return undefined;
  return { cue: { first: i, end }, takes: cue.takes, speaker, order: "inherited", first: i, end };
}
