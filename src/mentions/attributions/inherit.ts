import type { QuoteMention } from "../quotes/index.ts";
import type { Said, Utterance } from "./assign.ts";
import { mainSubject } from "./main-subject.ts";
import { NO_QUOTES, type Scene, type Unit } from "./scene.ts";
import type { Speaker } from "./speaker.ts";
import { subjectAfter } from "./subject-after.ts";
import { Form } from "./words.ts";

/** Sentences over which a quote without a cue looks back for a speaker. */
const BACK = 3;

type Owners = Map<QuoteMention, Speaker>;

/** Adds the quotes that have no cue of their own: said by the one who spoke right before them, or named behind a dash. */
export function inherit(scene: Scene, said: Said): void {
  if (scene.quotes.length === 0) return;
  const owners = ownersOf(said);
  for (const unit of scene.units) if (unit.quotes.length > 0) addClaims(scene, said, unit, owners);
  addContinued(scene, said, owners);
}

function ownersOf({ utterances }: Said): Owners {
  const owners: Owners = new Map();
  for (const { quote, inside, speaker } of utterances) {
    if (quote !== null) owners.set(quote, speaker);
    else for (const each of inside) owners.set(each, speaker);
  }
  return owners;
}

/** A quote that goes on in the next paragraph is said by whoever says what stands there. */
function addContinued({ quotes }: Scene, { utterances }: Said, owners: Owners): void {
  for (let i = quotes.length - 2; i >= 0; i--) {
    const quote = quotes[i]!;
    if (!quote.value.continues || owners.has(quote)) continue;
    const speaker = owners.get(quotes[i + 1]!);
    if (speaker === undefined) continue;
    owners.set(quote, speaker);
    utterances.push(claim(quote, speaker, "continued"));
  }
}

function addClaims(scene: Scene, said: Said, unit: Unit, owners: Owners): void {
  if (owners.has(unit.quotes[0]!) || !startsWithQuote(scene, unit)) return;
  const signed = signature(scene, unit) ?? cited(scene, unit);
  const speaker = signed ?? before(scene, said, unit, owners);
  if (speaker === undefined) return;
  for (const quote of unit.quotes) {
    if (owners.has(quote)) continue;
    owners.set(quote, speaker);
    said.utterances.push(claim(quote, speaker, signed === undefined ? "inherited" : "signed"));
  }
}

function claim(quote: QuoteMention, speaker: Speaker, rule: string): Utterance {
  const { first, end } = quote.value;
  return { kind: "direct", rule, first, end, speaker, cue: null, quote, inside: NO_QUOTES };
}

/** True if the unit is one quote, with no more than a word or a signature after it; or begins with a long one. */
function startsWithQuote(scene: Scene, unit: Unit): boolean {
  const { first, end } = unit.quotes[0]!.value;
  if (first - unit.first > 1) return false;
  if (end - first > 12 && first === unit.first) return true;
  return unit.end - end <= 1 || /^(?:[-–—―]+)$/.test(scene.tokens[end]!.text);
}

/** “…” — Ana Ruiz */
function signature(scene: Scene, unit: Unit): Speaker | undefined {
  const { end } = unit.quotes[0]!.value;
  const next = end < unit.end ? end : nextUnitStart(scene, unit);
  if (next === undefined || !/^(?:-{1,3}|[–—―])$/.test(scene.tokens[next]!.text)) return undefined;
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
  if (unit.quotes[0]!.rule !== "block" || next === undefined || next.end - next.first > CITED) return undefined;
  if (sections[next.section]!.kind !== "quotation" || next.quotes.length > 0) return undefined;
  const speaker = subjectAfter(scene, next.first, next.end);
  return speaker?.kind === "name" || speaker?.kind === "organisation" ? speaker : undefined;
}

function capitalised(scene: Scene, speaker: Speaker | undefined): Speaker | undefined {
  if (speaker === undefined || !/^\p{Lu}/u.test(scene.tokens[speaker.first]!.text)) return undefined;
  return /^\p{Lu}/u.test(scene.tokens[speaker.end - 1]!.text) ? speaker : undefined;
}

function nextUnitStart(scene: Scene, unit: Unit): number | undefined {
  const next = scene.units[unit.index + 1];
  return next !== undefined && next.section === unit.section ? next.first : undefined;
}

/** “…,” she said. He had not been told. “…”: the speaker of a quote a few sentences back in the paragraph. */
function earlierOwner(scene: Scene, said: Said, unit: Unit, owners: Owners): Speaker | undefined {
  for (let back = 1; back <= BACK; back++) {
    const earlier = scene.units[unit.index - back];
    if (earlier === undefined || earlier.section !== unit.section) return undefined;
    const last = earlier.quotes.at(-1);
    const speaker = (last === undefined ? undefined : owners.get(last)) ?? said.clauses[earlier.index]?.speaker;
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

function endsWithColon(scene: Scene, { end }: Unit): boolean {
  return (scene.bits[end - 1]! & Form.colon) !== 0;
}

/** The speaker of the quote or clause right before the unit. */
function before(scene: Scene, said: Said, unit: Unit, owners: Owners): Speaker | undefined {
  const previous = scene.units[unit.index - 1];
  if (previous === undefined) return undefined;
  const last = previous.quotes.at(-1);
  const speaker = last === undefined ? undefined : owners.get(last);
  if (speaker !== undefined) return speaker;
  const earlier = previous.section === unit.section ? earlierOwner(scene, said, unit, owners) : undefined;
  if (earlier !== undefined) return earlier;
  const isNear = previous.section === unit.section || endsWithColon(scene, previous);
  if (!isNear) return undefined;
  return (
    said.clauses[previous.index]?.speaker ?? (endsWithColon(scene, previous) ? mainSubject(scene, previous) : undefined)
  );
}
