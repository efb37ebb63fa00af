import { type Article, evidenceOf } from "../../core/article.ts";
import type { Warning } from "../../core/warning.ts";
import type { Candidate } from "./candidate.ts";
import { type EventDate, firstDate } from "./event-date.ts";
import { type Entry, type Fact, isSame } from "./same-fact.ts";
import type { CountsField } from "./schema.ts";

/** How many facts with one number are compared with a new one: the latest. */
const COMPARED = 40;

/** The facts of an article, found again by their number. */
class Facts {
  readonly list: Fact[] = [];
  readonly #byNumber = new Map<string | number, Fact[]>();

  known(candidate: Candidate): Fact | undefined {
    const same = this.#byNumber.get(keyOf(candidate));
    if (same === undefined) return undefined;
    for (let i = Math.max(0, same.length - COMPARED); i < same.length; i++)
      if (isSame(same[i]!, candidate)) return same[i];
    return undefined;
  }

  add(fact: Fact, candidate: Candidate): void {
    this.list.push(fact);
    const key = keyOf(candidate);
    const same = this.#byNumber.get(key);
    if (same === undefined) this.#byNumber.set(key, [fact]);
    else same.push(fact);
  }

  /** Index of the last fact with a mention in this sentence or the one before it; -1 if there is none. */
  lastIn(sentence: number): number {
    for (let i = this.list.length - 1; i >= Math.max(0, this.list.length - COMPARED); i--) {
      const at = this.list[i]!.mentions.at(-1)!.sentence;
      if (at === sentence || at === sentence - 1) return this.list[i]!.entry.partOf ?? i;
    }
    return -1;
  }
}

const keyOf = ({ value, min, max }: Candidate): string | number => value ?? `${min}-${max}`;

/** Until they are written. */
const NO_MENTIONS: Entry["mentions"] = [];

function newEntry(candidate: Candidate, partOf: number | null): Entry {
  const { value, min, max, qualifier, noun, of, action, accordingTo, background } = candidate;
  return {
    value,
    min,
    max,
    qualifier,
    noun,
    of,
    action,
    partOf,
    accordingTo,
    background,
    eventDate: null,
    mentions: NO_MENTIONS,
  };
}

/** What the body says counts more than what the headline says, and a noun that is said more than one that's left out. */
function refine(fact: Fact, candidate: Candidate): void {
  const { entry } = fact;
  const fromTitle = fact.inTitle;
  if (candidate.action !== null && (entry.action === null || fromTitle)) entry.action = candidate.action;
  const isBetter = fromTitle || (fact.isElided && !candidate.isElided);
  if (candidate.noun !== null && (entry.noun === null || isBetter)) entry.noun = candidate.noun;
}

function isWithin(entry: Entry, part: Entry): boolean {
  const total = entry.value ?? entry.max;
  return total === null || (part.value ?? part.min ?? 0) <= total;
}

function toldAgain(facts: Facts, candidate: Candidate): boolean {
  const known = facts.known(candidate);
  if (known === undefined) return false;
  refine(known, candidate);
  known.mentions.push(candidate);
  known.inTitle &&= candidate.inTitle;
  known.isElided &&= candidate.isElided;
  return true;
}

function collect(candidates: readonly Candidate[]): Facts {
  const facts = new Facts();
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    if (toldAgain(facts, candidate)) continue;
    const whole = candidate.whole === "before" ? facts.lastIn(candidate.sentence) : -1;
    const entry = newEntry(candidate, null);
    if (whole !== -1 && isWithin(facts.list[whole]!.entry, entry)) entry.partOf = whole;
    const inside = candidate.whole === "inside" ? (candidates[i + 1] ?? null) : null;
    const { inTitle, isElided } = candidate;
    facts.add({ entry, mentions: [candidate], inside, inTitle, isElided }, candidate);
  }
  return facts;
}

function corrections(candidates: readonly Candidate[]): Warning[] {
  const warnings: Warning[] = [];
  for (const { replaces, value, min } of candidates) {
    if (replaces === null) continue;
    const message = `The figure ${value ?? min} replaces ${replaces}, which an earlier report gave.`;
    warnings.push({ code: "count-corrected", message });
  }
  return warnings;
}

/** Which fact each candidate tells. */
function factsByCandidate(facts: readonly Fact[]): Map<Candidate, number> {
  const byCandidate = new Map<Candidate, number>();
  for (let i = 0; i < facts.length; i++) for (const mention of facts[i]!.mentions) byCandidate.set(mention, i);
  return byCandidate;
}

/** Points parts to the total that stands inside their phrase. */
function pointInside(facts: readonly Fact[]): void {
  let byCandidate: Map<Candidate, number> | undefined;
  for (const fact of facts) {
    const { inside, entry } = fact;
    if (inside === null) continue;
    byCandidate ??= factsByCandidate(facts);
    const whole = byCandidate.get(inside);
    if (whole !== undefined && facts[whole] !== fact && isWithin(facts[whole]!.entry, entry)) entry.partOf = whole;
  }
}

/** One entry a fact: merges what is told more than once, points parts to their totals, and says which figures were corrected. */
export function mergeCandidates(
  article: Article,
  candidates: readonly Candidate[],
  eventDateOf: (candidate: Candidate) => EventDate,
): { value: CountsField; warnings: Warning[] } {
  const facts = collect(candidates).list;
  pointInside(facts);
  const value: CountsField = [];
  for (const { entry, mentions } of facts) {
    entry.eventDate = firstDate(mentions, eventDateOf);
    entry.mentions = mentions.map((mention) => evidenceOf(article, mention));
    value.push(entry);
  }
  return { value, warnings: corrections(candidates) };
}
