import { type Article, evidenceOf } from "../../core/article.ts";
import type { Warning } from "../../core/warning.ts";
import type { Candidate } from "./candidate.ts";
import { type EventDate, firstDate } from "./event-date.ts";
import type { CountsField } from "./schema.ts";

type Entry = CountsField[number];

interface Fact {
  readonly entry: Entry;
  readonly mentions: Candidate[];
  /** The candidate that holds the total of this part, if it stands inside its phrase. */
  readonly inside: Candidate | null;
  /** True while all mentions stand in the title, and while the noun is left out in all. */
  inTitle: boolean;
  isElided: boolean;
}

// Pairs of actions that headlines and leads use for one fact
const SAME: readonly (readonly [string, string])[] = [
  ["rescued", "released"],
  ["kidnapped", "released"],
  ["arrested", "charged"],
  ["injured", "hospitalized"],
  ["displaced", "evacuated"],
];

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || SAME.some((pair) => pair.includes(a) && pair.includes(b) && a !== b);
}

const headOf = (noun: string | null): string | undefined => noun?.toLowerCase().split(" ").at(-1);

/** True for a number too large to come twice by chance, of the same noun or with the noun left out: "312 cases". */
function isTelling(entry: Entry, { value, min, noun }: Candidate): boolean {
  if ((value ?? min ?? 0) <= 12) return false;
  return noun === null || headOf(entry.noun) === headOf(noun);
}

/** "the four", "the 61 victims", "13 of our brothers": those that were told of, whatever is said of them now. */
function isPointedAt(entry: Entry, { definite, isElided, noun, value, whole }: Candidate): boolean {
  const isLarge = (value ?? 0) > 12;
  if (whole === "before" && isLarge) return true;
  return definite && (isLarge || isElided || headOf(entry.noun) === headOf(noun));
}

/** "12 of them" beside the 12, "another 12": others than those told of. */
function isOther(fact: Fact, candidate: Candidate): boolean {
  const [first, last] = [fact.mentions[0]!, fact.mentions.at(-1)!];
  if (candidate.whole !== null && first.whole === null && candidate.sentence === last.sentence) return true;
  return candidate.isFurther !== first.isFurther && !candidate.definite && !fact.inTitle;
}

/** True if a candidate tells a fact again: the same number of the same kind, and nothing else said of them. */
function isSame(fact: Fact, candidate: Candidate): boolean {
  const { entry } = fact;
  if (entry.of !== candidate.of || entry.background !== candidate.background || isOther(fact, candidate)) return false;
  if (isPointedAt(entry, candidate)) return true;
  if (!agree(entry.action, candidate.action)) return false;
  if (isTelling(entry, candidate) || candidate.definite) return true;
  if (fact.inTitle) return true;
  return entry.action !== null && entry.action === candidate.action && (candidate.value ?? 100) > 2;
}

/** How many facts with one number are compared with a new one: the latest. */
const COMPARED = 40;

/** The facts of an article, found again by their number. */
class Facts {
  readonly list: Fact[] = [];
  readonly #byNumber = new Map<string, Fact[]>();

  known(candidate: Candidate): Fact | undefined {
    const same = this.#byNumber.get(keyOf(candidate)) ?? [];
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

const keyOf = ({ value, min, max }: Candidate): string => (value === null ? `${min}-${max}` : `${value}`);

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
    mentions: [],
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
  candidates.forEach((candidate, i) => {
    if (toldAgain(facts, candidate)) return;
    const whole = candidate.whole === "before" ? facts.lastIn(candidate.sentence) : -1;
    const entry = newEntry(candidate, null);
    if (whole !== -1 && isWithin(facts.list[whole]!.entry, entry)) entry.partOf = whole;
    const inside = candidate.whole === "inside" ? (candidates[i + 1] ?? null) : null;
    const { inTitle, isElided } = candidate;
    facts.add({ entry, mentions: [candidate], inside, inTitle, isElided }, candidate);
  });
  return facts;
}

function correctionOf({ replaces, value, min }: Candidate): Warning[] {
  if (replaces === null) return [];
  return [
    {
      code: "count-corrected",
      message: `The figure ${value ?? min} replaces ${replaces}, which an earlier report gave.`,
    },
  ];
}

/** One entry a fact: merges what is told more than once, points parts to their totals, and says which figures were corrected. */
export function mergeCandidates(
  article: Article,
  candidates: readonly Candidate[],
  eventDateOf: (candidate: Candidate) => EventDate,
): { value: CountsField; warnings: Warning[] } {
  const facts = collect(candidates).list;
  const indexOf = new Map<Candidate, number>();
  facts.forEach(({ mentions }, i) => {
    for (const mention of mentions) indexOf.set(mention, i);
  });
  const value = facts.map(({ entry, mentions, inside }, i) => {
    const whole = inside === null ? undefined : indexOf.get(inside);
    const isWhole = whole !== undefined && whole !== i && isWithin(facts[whole]!.entry, entry);
    return {
      ...entry,
      partOf: isWhole ? whole : entry.partOf,
      eventDate: firstDate(mentions, eventDateOf),
      mentions: mentions.map((mention) => evidenceOf(article, mention)),
    };
  });
  return { value, warnings: candidates.flatMap(correctionOf) };
}
