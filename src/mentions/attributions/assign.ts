import type { QuoteMention } from "../quotes/index.ts";
import type { Clause } from "./clause.ts";
import { findClauses } from "./clauses.ts";
import { type Content, findContents } from "./content.ts";
import { kindOf, type UtteranceKind } from "./kind.ts";
import { mainSubject } from "./main-subject.ts";
import { hasQuotes, type Scene, type Stretch, type Unit } from "./scene.ts";
import type { Speaker } from "./speaker.ts";
import { Form, LOOSE } from "./words.ts";

/** Words with the one who says them, before it is known who that is. */
export interface Utterance extends Stretch {
  readonly kind: UtteranceKind;
  readonly rule: string;
  readonly speaker: Speaker;
  readonly cue: Stretch | null;
  readonly quote: QuoteMention | null;
}

/** What the units say with a cue of their own. */
export interface Said {
  readonly utterances: Utterance[];
  /** By unit: its last clause. */
  readonly clauses: (Clause | undefined)[];
  /** By quote of the scene: the one who says it, as far as that is known. */
  readonly owners: (Speaker | undefined)[];
}

/** Reads all units; each quote goes to one clause. */
export function findSaid(scene: Scene): Said {
  const said: Said = { utterances: [], clauses: [], owners: scene.quotes.map(() => undefined) };
  for (const unit of scene.units) {
    const clauses = isRead(scene, unit) ? findClauses(scene, unit) : NONE;
    said.clauses.push(clauses.length === 0 ? undefined : clauses[clauses.length - 1]);
    if (clauses.length > 0 || (hasQuotes(unit) && isRead(scene, unit))) assign(scene, unit, clauses, said);
  }
  return said;
}

const NONE: readonly Clause[] = [];

function isRead({ article }: Scene, { section }: Unit): boolean {
  const { kind } = article.sections[section]!;
  return kind !== "footer" && kind !== "boilerplate" && kind !== "byline" && kind !== "dateline";
}

/** Adds what the clauses of a unit report, nearer claims first, and the quotes that are left. */
function assign(scene: Scene, unit: Unit, clauses: readonly Clause[], said: Said): void {
  const contents = findContents(scene, unit, clauses);
  sortByRank(scene, contents);
  for (const content of contents) utter(scene, unit, content, said);
  if (!hasQuotes(unit)) return;
  addLeftovers(scene, unit, contents, said);
  addAnnounced(scene, unit, said);
}

/** “…,” she said in Lyon, “…”: what else is in marks behind a clause that had a quote before it. */
function addLeftovers(scene: Scene, unit: Unit, contents: readonly Content[], said: Said): void {
  const told = contents.filter(({ rule }) => rule === "before").map(({ clause }) => clause);
  if (told.length === 0) return;
  for (let q = unit.firstQuote; q < unit.endQuote; q++) {
    if (said.owners[q] !== undefined) continue;
    const clause = told.find(({ end }) => end <= scene.quotes[q]!.value.first);
    if (clause !== undefined) give(scene, said, q, clause.speaker, clause.cue, "went-on");
  }
}

/** "The ministry has a new motto: “…”": what a colon announces is said by the subject of its sentence. */
function addAnnounced(scene: Scene, unit: Unit, said: Said): void {
  for (let q = unit.firstQuote; q < unit.endQuote; q++) {
    const { first } = scene.quotes[q]!.value;
    if (said.owners[q] !== undefined || first <= unit.first || (scene.bits[first - 1]! & Form.colon) === 0) continue;
    const speaker = mainSubject(scene, unit);
    if (speaker !== undefined && speaker.end <= first) give(scene, said, q, speaker, null, "announced");
  }
}

/** Adds the words of a quote, which the speaker has now. */
export function give(scene: Scene, said: Said, q: number, speaker: Speaker, cue: Stretch | null, rule: string): void {
  const quote = scene.quotes[q]!;
  const { first, end } = quote.value;
  said.owners[q] = speaker;
  said.utterances.push({ kind: "direct", rule, first, end, speaker, cue, quote });
}

function sortByRank(scene: Scene, contents: Content[]): void {
  for (let i = 1; i < contents.length; i++) {
    if (rank(scene, contents[i]!) <= rank(scene, contents[i - 1]!)) continue;
    contents.sort((a, b) => rank(scene, b) - rank(scene, a));
    return;
  }
}

/** Nearer claims come first: a quote next to its cue before one somewhere in a reported clause or an object. */
function rank(scene: Scene, { clause, rule, first, end }: Content): number {
  if (rule === "before") return scene.quoteAt[end - 1] !== -1 && clause.order !== "source" ? 4 : 2;
  if (rule === "after") return scene.quoteAt[first] !== -1 ? 3 : 1;
  return 0;
}

function utter(scene: Scene, unit: Unit, content: Content, said: Said): void {
  const { clause, rule } = content;
  let { first, end } = content;
  while (first < end && isLoose(scene, first)) first++;
  while (end > first && isLoose(scene, end - 1)) end--;
  if (first >= end) return;
  const from = quoteFrom(scene, unit, first);
  const to = quoteEnd(scene, unit, from, end);
  if (from < to && !someFree(said, from, to)) return;
  const kind = kindOf(scene, unit, { first, end, clause, rule }, from < to);
  if (kind === "silent") giveFree(scene, said, from, to, content);
  else {
    const { speaker, cue } = clause;
    for (let q = from; q < to; q++) said.owners[q] = speaker;
    said.utterances.push({ kind, rule, first, end, speaker, cue, quote: null });
  }
}

function someFree({ owners }: Said, from: number, to: number): boolean {
  for (let q = from; q < to; q++) if (owners[q] === undefined) return true;
  return false;
}

/** Gives the clause those of the quotes that no other has. */
function giveFree(scene: Scene, said: Said, from: number, to: number, { clause, rule }: Content): void {
  for (let q = from; q < to; q++)
    if (said.owners[q] === undefined) give(scene, said, q, clause.speaker, clause.cue, `${rule}-quote`);
}

function isLoose({ bits, quoteAt }: Scene, i: number): boolean {
  return (bits[i]! & LOOSE) !== 0 && quoteAt[i] === -1;
}

/** The first quote of the unit that begins at token `first` or later; found by halving, as units may hold thousands. */
function quoteFrom({ quotes }: Scene, { firstQuote, endQuote }: Unit, first: number): number {
  let low = firstQuote;
  let high = endQuote;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.value.first < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index after the last quote, from `from` on, that ends by token `end`. */
function quoteEnd({ quotes }: Scene, { endQuote }: Unit, from: number, end: number): number {
  let after = from;
  while (after < endQuote && quotes[after]!.value.end <= end) after++;
  return after;
}
