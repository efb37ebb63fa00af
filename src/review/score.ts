import type { ArticleRecord } from "../schema/record.ts";
import { type Judged, type JudgedField, type JudgedValues, judgedOf } from "../write/view/judged.ts";
import type { Review } from "./schema.ts";

type AnyFact = { [F in JudgedField]: { readonly field: F; readonly value: JudgedValues[F] } }[JudgedField];

/** Letter case, quote marks, punctuation, white space and a leading "the" make no difference. */
function plain(text: string | null): string {
  return (text ?? "–")
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^the /, "")
    .replace(/[\s.,;:“”"]+/g, " ")
    .trim();
}

const range = ({ value, min, max }: JudgedValues["counts"]): string => `${min ?? value}–${max ?? value}`;

/** What is compared for each measure: the key of a fact, or null if the fact isn't what it measures. */
const KEYS = {
  date: (fact) => (fact.field === "date" ? fact.value.value : null),
  dateline: (fact) => (fact.field === "dateline" ? `${plain(fact.value.place)} | ${fact.value.country}` : null),
  "agency (lead)": (fact) => (fact.field === "agencies" && fact.value.role === "lead" ? plain(fact.value.name) : null),
  agencies: (fact) => (fact.field === "agencies" ? plain(fact.value.name) : null),
  "counts: value": (fact) => (fact.field === "counts" ? range(fact.value) : null),
  "counts: value, noun, action": (fact) =>
    fact.field === "counts" ? `${range(fact.value)} | ${plain(fact.value.noun)} | ${fact.value.action}` : null,
  countries: (fact) => (fact.field === "countries" ? fact.value.code : null),
  "people quoted": (fact) => (fact.field === "people" ? plain(fact.value.name) : null),
  "people: title, affiliation": (fact) =>
    fact.field === "people" ? [fact.value.name, fact.value.title, fact.value.affiliation].map(plain).join(" | ") : null,
  quotes: (fact) => (fact.field === "quotes" ? `${plain(fact.value.speaker)}: ${plain(fact.value.text)}` : null),
} satisfies Record<string, (fact: AnyFact) => string | null>;

export type Measure = keyof typeof KEYS;
export const MEASURES = Object.keys(KEYS) as readonly Measure[];

/** How many facts are right, how many the tool found, how many a person wanted. */
export interface Tally {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

export type Tallies = Readonly<Record<Measure, Tally>>;

/** What a review says is true: everything accepted, edited or added. */
export function truthOf(review: Review): AnyFact[] {
  return review.facts.filter(({ verdict }) => verdict !== "rejected") as AnyFact[];
}

function compare(found: readonly string[], wanted: readonly string[]): Tally {
  const left = new Map<string, number>();
  for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1);
  let right = 0;
  for (const key of found) {
    const number = left.get(key) ?? 0;
    if (number === 0) continue;
    left.set(key, number - 1);
    right++;
  }
  return { right, found: found.length, wanted: wanted.length };
}

/** Compares what the tool finds in an article with what its finished review says. */
export function scoreArticle(record: ArticleRecord, review: Review): Tallies {
  const [found, wanted]: [Judged[], AnyFact[]] = [judgedOf(record), truthOf(review)];
  const keysOf = (facts: readonly AnyFact[], measure: Measure): string[] =>
    facts.map(KEYS[measure] as (fact: AnyFact) => string | null).filter((key) => key !== null);
  return tallies((measure) => compare(keysOf(found, measure), keysOf(wanted, measure)));
}

function tallies(of: (measure: Measure) => Tally): Tallies {
  return Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as Record<Measure, Tally>;
}

/** Adds up the tallies of several articles. */
export function addTallies(all: readonly Tallies[]): Tallies {
  const sum = (measure: Measure, side: keyof Tally): number =>
    all.reduce((total, one) => total + one[measure][side], 0);
  return tallies((measure) => ({
    right: sum(measure, "right"),
    found: sum(measure, "found"),
    wanted: sum(measure, "wanted"),
  }));
}

/** Precision, recall and their harmonic mean; null where there is nothing to divide by. */
export function ratiosOf({ right, found, wanted }: Tally): {
  precision: number | null;
  recall: number | null;
  f1: number | null;
} {
  return {
    precision: found === 0 ? null : right / found,
    recall: wanted === 0 ? null : right / wanted,
    f1: found + wanted === 0 ? null : (2 * right) / (found + wanted),
  };
}
