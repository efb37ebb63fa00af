import type { Clause } from "./clause.ts";
import type { Content } from "./content.ts";
import { Takes } from "./cues.ts";
import type { Scene, Stretch, Unit } from "./scene.ts";
import { endsWith } from "./token-form.ts";
import { has, listBits, Word } from "./words.ts";

/** Whether words stand in quotation marks: all, some or none. */
export type UtteranceKind = "direct" | "mixed" | "indirect";

/** How the words of a clause are reported, if they have quotes in them; `silent` if only these are said. */
export function kindOf(scene: Scene, unit: Unit, content: Content, isQuoting: boolean): UtteranceKind | "silent" {
  if (isQuoting && (content.rule === "object" || isCovered(scene, content))) return "silent";
  if (isSilent(scene, unit, content)) return "silent";
  if (isQuoting) return "mixed";
  return isDialogue(scene, unit) ? "direct" : "indirect";
}

/** True if all words of the stretch stand in quotation marks, but for a joining word. */
function isCovered(scene: Scene, { first, end }: Stretch): boolean {
  let outside = 0;
  for (let i = first; i < end; i++) {
    if (scene.quoteAt[i] !== -1 || scene.tokens[i]!.kind === "punctuation") continue;
    outside++;
    if ((scene.bits[i]! & (Word.break | Word.adverb)) === 0) return false;
  }
  return outside <= 1;
}

/** A headline only repeats what the text says; a longer heading is a standfirst. */
function isHeadline({ article }: Scene, { section, first, end }: Unit): boolean {
  const { kind } = article.sections[section]!;
  return kind === "title" || (kind === "heading" && end - first <= 10);
}

/** "— The road is open, said Ada Berg.": a paragraph that opens with a dash is speech. */
function isDialogue({ article, tokens }: Scene, { section, first }: Unit): boolean {
  const { start, text } = tokens[first]!;
  return start === article.sections[section]!.start && (text === "–" || text === "—" || text === "―");
}

/** True if no clause is reported: an object that is no speech, a single word, a headline. */
function isSilent(scene: Scene, unit: Unit, { first, end, clause, rule }: Content): boolean {
  if (end - first < 2 || isHeadline(scene, unit)) return true;
  return rule === "object" && ((clause.takes & Takes.urge) === 0 || isDeed(scene, clause, first, end));
}

/** "promised each family a house", "asked not to be named": nothing is reported. */
function isDeed(scene: Scene, { takes }: Clause, first: number, end: number): boolean {
  if ((takes & Takes.infinitive) === 0) return false;
  if (scene.tokens[first]!.lower === "not") return true;
  const limit = Math.min(end, first + 8);
  let isReported = false;
  for (let i = first; i < limit; i++) {
    if (i + 2 < limit && isNameless(scene, i)) return true;
    if (listBits(scene.tokens[i]) & has.reported || endsWith(scene, i, "ing", 6)) isReported = true;
  }
  return !isReported;
}

/** "asked that her name not be used" */
function isNameless({ tokens }: Scene, i: number): boolean {
  return tokens[i + 1]!.lower === "not" && tokens[i]!.lower === "name" && tokens[i + 2]!.lower === "be";
}
