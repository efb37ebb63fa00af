import { startsWithCapital } from "../../core/article.ts";
import { give, type Said } from "./assign.ts";
import { mainSubject } from "./main-subject.ts";
import { hasQuotes, type Scene, type Unit } from "./scene.ts";
import type { Speaker } from "./speaker.ts";
import { subjectAfter } from "./subject-after.ts";
import { Form } from "./words.ts";

/** Sentences over which a quote without a cue looks back for a speaker. */
const BACK = 3;

/** Adds the quotes that have no cue of their own: said by the one who spoke right before them, or named behind a dash. */
export function inherit(scene: Scene, said: Said): void {
  if (scene.quotes.length === 0) return;
  for (const unit of scene.units) if (hasQuotes(unit)) addClaims(scene, said, unit);
  addContinued(scene, said);
}

/** A quote that goes on in the next paragraph is said by whoever says what stands there. */
function addContinued(scene: Scene, said: Said): void {
  for (let q = scene.quotes.length - 2; q >= 0; q--) {
    if (!scene.quotes[q]!.value.continues || said.owners[q] !== undefined) continue;
    const speaker = said.owners[q + 1];
    if (speaker !== undefined) give(scene, said, q, speaker, null, "continued");
  }
}

function addClaims(scene: Scene, said: Said, unit: Unit): void {
  if (said.owners[unit.firstQuote] !== undefined || !startsWithQuote(scene, unit)) return;
  const signed = signature(scene, unit) ?? cited(scene, unit);
  const speaker = signed ?? before(scene, said, unit);
  if (speaker === undefined) return;
  const rule = signed === undefined ? "inherited" : "signed";
  for (let q = unit.firstQuote; q < unit.endQuote; q++)
    if (said.owners[q] === undefined) give(scene, said, q, speaker, null, rule);
}

/** True if the unit is one quote, with no more than a word or a signature after it; or begins with a long one. */
function startsWithQuote(scene: Scene, unit: Unit): boolean {
  const { first, end } = scene.quotes[unit.firstQuote]!.value;
  if (first - unit.first > 1) return false;
  if (end - first > 12 && first === unit.first) return true;
  return unit.end - end <= 1 || isDashes(scene.tokens[end]!.text);
}

function isDashes(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!"-–—―".includes(text[i]!)) return false;
  return true;
}

/** What may stand before a signature. */
const SIGNS: ReadonlySet<string> = new Set(["-", "--", "---", "–", "—", "―"]);

/** “…” — Ana Ruiz */
function signature(scene: Scene, unit: Unit): Speaker | undefined {
  const { end } = scene.quotes[unit.firstQuote]!.value;
  const next = end < unit.end ? end : nextUnitStart(scene, unit);
  if (next === undefined || !SIGNS.has(scene.tokens[next]!.text)) return undefined;
  const limit = Math.min(
    scene.units[scene.tokens[next] === undefined ? 0 : unit.index + 1]?.end ?? unit.end,
    next + 16,
  );
  const speaker = subjectAfter(scene, next + 1, Math.max(unit.end, limit));
  return speaker?.kind === "name" || speaker?.kind === "organisation" ? speaker : capitalised(scene, speaker);
}

/** Longest line that names who said a block quote, in tokens. */
const CITED = 14;

/** The one who is named in the line behind a block quote: `<cite>` in HTML. */
function cited(scene: Scene, unit: Unit): Speaker | undefined {
  const { sections } = scene.article;
  const next = scene.units[unit.index + 1];
  if (scene.quotes[unit.firstQuote]!.rule !== "block" || next === undefined || next.end - next.first > CITED)
    return undefined;
  if (sections[next.section]!.kind !== "quotation" || hasQuotes(next)) return undefined;
  const speaker = subjectAfter(scene, next.first, next.end);
  return speaker?.kind === "name" || speaker?.kind === "organisation" ? speaker : undefined;
}

function capitalised(scene: Scene, speaker: Speaker | undefined): Speaker | undefined {
  if (speaker === undefined || !startsWithCapital(scene.tokens[speaker.first]!.text)) return undefined;
  return startsWithCapital(scene.tokens[speaker.end - 1]!.text) ? speaker : undefined;
}

function nextUnitStart(scene: Scene, unit: Unit): number | undefined {
  const next = scene.units[unit.index + 1];
  return next !== undefined && next.section === unit.section ? next.first : undefined;
}

/** Who says the last quote of the unit, as far as that is known. */
function ownerOf(said: Said, unit: Unit): Speaker | undefined {
  return hasQuotes(unit) ? said.owners[unit.endQuote - 1] : undefined;
}

/** “…,” she said. He had not been told. “…”: the speaker of a quote a few sentences back in the paragraph. */
function earlierOwner(scene: Scene, said: Said, unit: Unit): Speaker | undefined {
  for (let back = 1; back <= BACK; back++) {
    const earlier = scene.units[unit.index - back];
    if (earlier === undefined || earlier.section !== unit.section) return undefined;
    const speaker = ownerOf(said, earlier) ?? said.clauses[earlier.index]?.speaker;
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

function endsWithColon(scene: Scene, { end }: Unit): boolean {
  return (scene.bits[end - 1]! & Form.colon) !== 0;
}

/** The speaker of the quote or clause right before the unit. */
function before(scene: Scene, said: Said, unit: Unit): Speaker | undefined {
  const previous = scene.units[unit.index - 1];
  if (previous === undefined) return undefined;
  const isSame = previous.section === unit.section;
  const earlier = ownerOf(said, previous) ?? (isSame ? earlierOwner(scene, said, unit) : undefined);
  if (earlier !== undefined) return earlier;
  const isAnnounced = endsWithColon(scene, previous);
  if (!isSame && !isAnnounced) return undefined;
  return said.clauses[previous.index]?.speaker ?? (isAnnounced ? mainSubject(scene, previous) : undefined);
}
