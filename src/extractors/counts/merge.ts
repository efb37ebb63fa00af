import { type Article, evidenceOf } from "../../core/article.ts";
import type { Candidate } from "./candidates.ts";
import type { CountsField } from "./schema.ts";

type Entry = CountsField[number];

interface Fact {
  readonly entry: Entry;
  readonly mentions: Candidate[];
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

/** True if a candidate tells a fact again: the same number of the same kind, and nothing else said of them. */
function isSame({ entry, mentions }: Fact, candidate: Candidate): boolean {
  if (entry.value !== candidate.value || entry.of !== candidate.of) return false;
  if (entry.background !== candidate.background) return false;
  if (candidate.value === null && (entry.min !== candidate.min || entry.max !== candidate.max)) return false;
  if (!agree(entry.action, candidate.action)) return false;
  if (isTelling(entry, candidate)) return true;
  if (candidate.definite || mentions.every(({ inTitle }) => inTitle)) return true;
  return entry.action !== null && entry.action === candidate.action && (candidate.value ?? 100) > 2;
}

function newEntry(candidate: Candidate, partOf: number | null): Entry {
  const { value, min, max, qualifier, noun, of, action, accordingTo, background } = candidate;
  return { value, min, max, qualifier, noun, of, action, partOf, accordingTo, background, mentions: [] };
}

/** What the body says counts more than what the headline says. */
function refine(fact: Fact, candidate: Candidate): void {
  const fromTitle = fact.mentions.every(({ inTitle }) => inTitle);
  if (candidate.action !== null && (fact.entry.action === null || fromTitle)) fact.entry.action = candidate.action;
  if (candidate.noun !== null && (fact.entry.noun === null || fromTitle)) fact.entry.noun = candidate.noun;
}

/** One entry a fact: merges what is told more than once, and points parts to their totals. */
export function mergeCandidates(article: Article, candidates: readonly Candidate[]): CountsField {
  const facts: Fact[] = [];
  for (const candidate of candidates) {
    const known = facts.find((fact) => isSame(fact, candidate));
    if (known !== undefined) {
      refine(known, candidate);
      known.mentions.push(candidate);
      continue;
    }
    const whole = candidate.isPart ? lastIn(facts, candidate.sentence) : -1;
    facts.push({ entry: newEntry(candidate, whole === -1 ? null : whole), mentions: [candidate] });
  }
  return facts.map(({ entry, mentions }) => ({
    ...entry,
    mentions: mentions.map((mention) => evidenceOf(article, mention)),
  }));
}

/** The last fact with a mention in this sentence or the one before it. */
function lastIn(facts: readonly Fact[], sentence: number): number {
  for (let i = facts.length - 1; i >= 0; i--) {
    const at = facts[i]!.mentions.at(-1)!.sentence;
    if (at === sentence || at === sentence - 1) return facts[i]!.entry.partOf ?? i;
  }
  return -1;
}
