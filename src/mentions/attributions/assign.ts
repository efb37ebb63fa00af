import type { QuoteMention } from "../quotes/index.ts";
import type { Clause } from "./clause.ts";
import { findClauses } from "./clauses.ts";
import { type Content, findContents } from "./content.ts";
import { kindOf, type UtteranceKind } from "./kind.ts";
import { mainSubject } from "./main-subject.ts";
import { NO_QUOTES, type Scene, type Stretch, type Unit } from "./scene.ts";
import type { Speaker } from "./speaker.ts";
import { Form, LOOSE } from "./words.ts";

/** Words with the one who says them, before it is known who that is. */
export interface Utterance extends Stretch {
  readonly kind: UtteranceKind;
  readonly rule: string;
  readonly speaker: Speaker;
  readonly cue: Stretch | null;
  readonly quote: QuoteMention | null;
  /** The quotes that a mixed clause has in it. */
  readonly inside: readonly QuoteMention[];
}

/** What the units say with a cue of their own, and the last clause of each unit that has one. */
export interface Said {
  readonly utterances: Utterance[];
  readonly clauses: readonly (Clause | undefined)[];
}

/** Reads all units; each quote goes to one clause. */
export function findSaid(scene: Scene): Said {
  const said: { utterances: Utterance[]; clauses: (Clause | undefined)[] } = { utterances: [], clauses: [] };
  for (const unit of scene.units) {
    const clauses = isRead(scene, unit) ? findClauses(scene, unit) : undefined;
    said.clauses.push(clauses?.[clauses.length - 1]);
    if (clauses === undefined || (clauses.length === 0 && unit.quotes.length === 0)) continue;
    assign(scene, unit, clauses, said.utterances);
  }
  return said;
}

function isRead({ article }: Scene, { section }: Unit): boolean {
  const { kind } = article.sections[section]!;
  return kind !== "footer" && kind !== "boilerplate" && kind !== "byline" && kind !== "dateline";
}

/** Adds what the clauses of a unit report, nearer claims first, and the quotes that are left. */
function assign(scene: Scene, unit: Unit, clauses: readonly Clause[], utterances: Utterance[]): void {
  const contents = findContents(scene, unit, clauses);
  if (contents.length > 1) contents.sort((a, b) => rank(scene, b) - rank(scene, a));
  const taken = new Set<QuoteMention>();
  for (const content of contents) utter(scene, unit, content, taken, utterances);
  if (taken.size < unit.quotes.length) {
    addLeftovers(unit, contents, taken, utterances);
    addAnnounced(scene, unit, taken, utterances);
  }
}

/** “…,” she said in Lyon, “…”: what else is in marks behind a clause that had a quote before it. */
function addLeftovers(unit: Unit, contents: readonly Content[], taken: Set<QuoteMention>, into: Utterance[]): void {
  const told = contents.filter(({ rule }) => rule === "before").map(({ clause }) => clause);
  if (told.length === 0) return;
  for (const quote of unit.quotes) {
    const clause = told.find(({ end }) => end <= quote.value.first);
    if (taken.has(quote) || clause === undefined) continue;
    taken.add(quote);
    into.push(direct(quote, clause.speaker, clause.cue, "went-on"));
  }
}

/** "The ministry has a new motto: “…”": what a colon announces is said by the subject of its sentence. */
function addAnnounced(scene: Scene, unit: Unit, taken: Set<QuoteMention>, into: Utterance[]): void {
  for (const quote of unit.quotes) {
    const { first } = quote.value;
    if (taken.has(quote) || first <= unit.first || (scene.bits[first - 1]! & Form.colon) === 0) continue;
    const speaker = mainSubject(scene, unit);
    if (speaker === undefined || speaker.end > first) continue;
    taken.add(quote);
    into.push(direct(quote, speaker, null, "announced"));
  }
}

function direct(quote: QuoteMention, speaker: Speaker, cue: Stretch | null, rule: string): Utterance {
  const { first, end } = quote.value;
  return { kind: "direct", rule, first, end, speaker, cue, quote, inside: NO_QUOTES };
}

/** Nearer claims come first: a quote next to its cue before one somewhere in a reported clause or an object. */
function rank(scene: Scene, { clause, rule, first, end }: Content): number {
  if (rule === "before") return scene.quoteAt[end - 1] !== -1 && clause.order !== "source" ? 4 : 2;
  if (rule === "after") return scene.quoteAt[first] !== -1 ? 3 : 1;
  return 0;
}

function utter(scene: Scene, unit: Unit, content: Content, taken: Set<QuoteMention>, into: Utterance[]): void {
  const { clause, rule } = content;
  let { first, end } = content;
  while (first < end && isLoose(scene, first)) first++;
  while (end > first && isLoose(scene, end - 1)) end--;
  if (first >= end) return;
  const quotes = quotesIn(unit, first, end);
  const free = takeFree(quotes, taken);
  if (quotes.length > 0 && free.length === 0) return;
  const kind = kindOf(scene, unit, { first, end, clause, rule }, quotes);
  if (kind === "silent")
    for (const quote of free) into.push(direct(quote, clause.speaker, clause.cue, `${rule}-quote`));
  else into.push({ kind, rule, first, end, speaker: clause.speaker, cue: clause.cue, quote: null, inside: quotes });
}

/** Those of the quotes that no clause has yet; this one has them now. */
function takeFree(quotes: readonly QuoteMention[], taken: Set<QuoteMention>): readonly QuoteMention[] {
  if (quotes.length === 0) return NO_QUOTES;
  const free = quotes.filter((quote) => !taken.has(quote));
  for (const quote of free) taken.add(quote);
  return free;
}

function isLoose({ bits, quoteAt }: Scene, i: number): boolean {
  return (bits[i]! & LOOSE) !== 0 && quoteAt[i] === -1;
}

/** The quotes of the unit that lie in the stretch; the first is found by halving, as units may hold thousands. */
function quotesIn({ quotes }: Unit, first: number, end: number): readonly QuoteMention[] {
  if (quotes.length === 0) return NO_QUOTES;
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.value.first < first) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < quotes.length && quotes[after]!.value.end <= end) after++;
  return quotes.slice(low, after);
}
