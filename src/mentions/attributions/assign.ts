import type { QuoteMention } from "../quotes/index.ts";
import type { Clause } from "./clause.ts";
import { findClauses } from "./clauses.ts";
import { type Content, findContents } from "./content.ts";
import { Takes } from "./cues.ts";
import { mainSubject } from "./main-subject.ts";
import type { Speaker } from "./noun-phrase.ts";
import type { Scene, Stretch, Unit } from "./scene.ts";
import { Word } from "./words.ts";

/** Words with the one who says them, before it is known who that is. */
export interface Utterance extends Stretch {
  readonly kind: "direct" | "mixed" | "indirect";
  readonly rule: string;
  readonly speaker: Speaker;
  readonly cue: Stretch | null;
  readonly quote: QuoteMention | null;
  /** The quotes that a mixed clause has in it. */
  readonly inside?: readonly QuoteMention[];
}

/** What the units say with a cue of their own, and the last clause of each unit that has one. */
export interface Said {
  readonly utterances: Utterance[];
  readonly clauses: readonly (Clause | undefined)[];
}

/** Reads all units; each quote goes to one clause. */
export function findSaid(scene: Scene): Said {
  const utterances: Utterance[] = [];
  const clauses: (Clause | undefined)[] = [];
  for (const unit of scene.units) {
    const kind = scene.article.sections[unit.section]!.kind;
    if (kind === "footer" || kind === "boilerplate" || kind === "byline" || kind === "dateline") {
      clauses.push(undefined);
      continue;
    }
    const found = findClauses(scene, unit);
    clauses.push(found.at(-1));
    const taken = new Set<QuoteMention>();
    const contents = findContents(scene, unit, found).sort((a, b) => rank(scene, b) - rank(scene, a));
    for (const content of contents) utterances.push(...utter(scene, unit, content, taken));
    utterances.push(...leftovers(unit, contents, taken), ...announced(scene, unit, taken));
  }
  return { utterances, clauses };
}

/** “…,” she said in Lyon, “…”: what else is in marks behind a clause that had a quote before it. */
function leftovers(unit: Unit, contents: readonly Content[], taken: Set<QuoteMention>): Utterance[] {
  const told = contents.filter(({ rule }) => rule === "before").map(({ clause }) => clause);
  if (told.length === 0) return [];
  return unit.quotes.flatMap((quote): Utterance[] => {
    const clause = told.find(({ end }) => end <= quote.value.first);
    if (taken.has(quote) || clause === undefined) return [];
    taken.add(quote);
    const { speaker, cue } = clause;
    return [{ kind: "direct", rule: "went-on", first: quote.value.first, end: quote.value.end, speaker, cue, quote }];
  });
}

/** "The ministry has a new motto: “…”": what a colon announces is said by the subject of its sentence. */
function announced(scene: Scene, unit: Unit, taken: Set<QuoteMention>): Utterance[] {
  return unit.quotes.flatMap((quote): Utterance[] => {
    const { first, end } = quote.value;
    if (taken.has(quote) || first <= unit.first || scene.tokens[first - 1]!.text !== ":") return [];
    const speaker = mainSubject(scene, unit);
    if (speaker === undefined || speaker.end > first) return [];
    taken.add(quote);
    return [{ kind: "direct", rule: "announced", first, end, speaker, cue: null, quote }];
  });
}

/** A headline only repeats what the text says; a longer heading is a standfirst. */
function isHeadline({ article }: Scene, { section, first, end }: Unit): boolean {
  const { kind } = article.sections[section]!;
  return kind === "title" || (kind === "heading" && end - first <= 10);
}

/** Nearer claims come first: a quote next to its cue before one somewhere in a reported clause or an object. */
function rank(scene: Scene, { clause, rule, first, end }: Content): number {
  if (rule === "before") return scene.quoteAt[end - 1] !== -1 && clause.order !== "source" ? 4 : 2;
  if (rule === "after") return scene.quoteAt[first] !== -1 ? 3 : 1;
  return 0;
}

function utter(scene: Scene, unit: Unit, content: Content, taken: Set<QuoteMention>): Utterance[] {
  const { first, end, clause, rule } = trim(scene, content);
  if (first >= end) return [];
  const quotes = quotesIn(unit, first, end);
  const free = quotes.filter((quote) => !taken.has(quote));
  for (const quote of free) taken.add(quote);
  const { speaker, cue } = clause;
  const direct = free.map((quote): Utterance => {
    const { value } = quote;
    return { kind: "direct", rule: `${rule}-quote`, first: value.first, end: value.end, speaker, cue, quote };
  });
  if (quotes.length > 0 && direct.length === 0) return [];
  if (quotes.length > 0 && (rule === "object" || isCovered(scene, first, end))) return direct;
  if (isSilent(scene, unit, { first, end, clause, rule })) return direct;
  const kind = quotes.length > 0 ? "mixed" : isDialogue(scene, unit) ? "direct" : "indirect";
  return [{ kind, rule, first, end, speaker, cue, quote: null, inside: quotes }];
}

/** "— The road is open, said Ada Berg.": a paragraph that opens with a dash is speech. */
function isDialogue({ article, tokens }: Scene, { section, first }: Unit): boolean {
  return /^[–—―]$/.test(tokens[first]!.text) && tokens[first]!.start === article.sections[section]!.start;
}

/** The quotes of the unit that lie in the stretch; the first is found by halving, as units may hold thousands. */
function quotesIn({ quotes }: Unit, first: number, end: number): QuoteMention[] {
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

/** True if no clause is reported: an object that is no speech, a single word, a headline. */
function isSilent(scene: Scene, unit: Unit, { first, end, clause, rule }: Content): boolean {
  if (end - first < 2 || isHeadline(scene, unit)) return true;
  return rule === "object" && ((clause.takes & Takes.urge) === 0 || isDeed(scene, clause, first, end));
}

/** "promised each family a house", "asked not to be named": nothing is reported. */
function isDeed(scene: Scene, { takes }: Clause, first: number, end: number): boolean {
  if ((takes & Takes.infinitive) === 0) return false;
  const words = scene.tokens.slice(first, Math.min(end, first + 8)).map(({ lower }) => lower);
  if (words[0] === "not" || words.join(" ").includes("name not be")) return true;
  return !words.some((word) => /^(?:to|that|if|whether|why|how|what|who)$|.{3}ing$/.test(word));
}

function trim(scene: Scene, content: Content): Content {
  let { first, end } = content;
  const isLoose = (i: number) => scene.quoteAt[i] === -1 && /^(?:[,;:.]|[-–—]+)$/.test(scene.tokens[i]!.text);
  while (first < end && isLoose(first)) first++;
  while (end > first && isLoose(end - 1)) end--;
  return { ...content, first, end };
}

/** True if all words of the stretch stand in quotation marks, but for a joining word. */
function isCovered(scene: Scene, first: number, end: number): boolean {
  let outside = 0;
  for (let i = first; i < end; i++) {
    if (scene.quoteAt[i] !== -1 || scene.tokens[i]!.kind === "punctuation") continue;
    outside++;
    if ((scene.bits[i]! & (Word.break | Word.adverb)) === 0) return false;
  }
  return outside <= 1;
}
