import type { Candidate } from "./candidate.ts";
import type { CountsField } from "./schema.ts";
import type { Action } from "./vocabulary.ts";

export type Entry = CountsField[number];

/** A fact with the candidates that tell it. */
export interface Fact {
  readonly entry: Entry;
  readonly mentions: Candidate[];
  /** The candidate that holds the total of this part, if it stands inside its phrase. */
  readonly inside: Candidate | null;
  /** True while all mentions stand in the title, and while the noun is left out in all. */
  inTitle: boolean;
  isElided: boolean;
}

/** Actions that headlines and leads use for one fact: the one, and those that may stand for it. */
const SAME: { readonly [action in Action]?: readonly Action[] } = {
  rescued: ["released"],
  released: ["rescued", "kidnapped"],
  kidnapped: ["released"],
  arrested: ["charged"],
  charged: ["arrested"],
  injured: ["hospitalized"],
  hospitalized: ["injured"],
  displaced: ["evacuated"],
  evacuated: ["displaced"],
};

function agree(a: Action | null, b: Action | null): boolean {
  return a === null || b === null || a === b || SAME[a]?.includes(b) === true;
}

const headOf = (noun: string): string => noun.slice(noun.lastIndexOf(" ") + 1).toLowerCase();

const isSameNoun = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && headOf(a) === headOf(b));

/** True for a number too large to come twice by chance, of the same noun or with the noun left out: "312 cases". */
function isTelling(entry: Entry, { value, min, noun }: Candidate): boolean {
  if ((value ?? min ?? 0) <= 12) return false;
  return noun === null || isSameNoun(entry.noun, noun);
}

/** "the four", "the 61 victims", "13 of our brothers": those that were told of, whatever is said of them now. */
function isPointedAt(entry: Entry, { definite, isElided, noun, value, whole }: Candidate): boolean {
  const isLarge = (value ?? 0) > 12;
  if (whole === "before" && isLarge) return true;
  return definite && (isLarge || isElided || isSameNoun(entry.noun, noun));
}

/** "12 of them" beside the 12, "another 12", "five women, five men": others than those told of. */
function isOther(fact: Fact, candidate: Candidate): boolean {
  const { mentions } = fact;
  const first = mentions[0]!;
  const isBeside = candidate.sentence === mentions[mentions.length - 1]!.sentence;
  if (candidate.whole !== null && first.whole === null && isBeside) return true;
  if (candidate.whole !== null && isBeside && !isSameNoun(fact.entry.noun, candidate.noun)) return true;
  return candidate.isFurther !== first.isFurther && !candidate.definite && !fact.inTitle;
}

/** True if a candidate tells a fact again: the same number of the same kind, and nothing else said of them. */
export function isSame(fact: Fact, candidate: Candidate): boolean {
  const { entry } = fact;
  if (entry.of !== candidate.of || entry.background !== candidate.background || isOther(fact, candidate)) return false;
  if (isPointedAt(entry, candidate)) return true;
  if (!agree(entry.action, candidate.action)) return false;
  if (isTelling(entry, candidate) || candidate.definite) return true;
  if (fact.inTitle) return true;
  return entry.action !== null && entry.action === candidate.action && (candidate.value ?? 100) > 2;
}
