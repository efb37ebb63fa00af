import type { Evidence } from "../../src/core/article.ts";
import type { ArticleRecord } from "../../src/schema/record.ts";
import type { Expected } from "./expected.ts";
import type { Fixture } from "./fixtures.ts";

/** What was expected and what was found, as keys that are compared as multisets. */
interface Sides {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** The measures, each with how it reads one fixture. F1 is over all fixtures together. */
export type MeasureName =
  | "date"
  | "dateline"
  | "agency (lead)"
  | "agencies"
  | "counts: value"
  | "counts: value and action"
  | "countries"
  | "people quoted"
  | "people: title and affiliation"
  | "quotes of people"
  | "other sources"
  | "dates"
  | "counts: event date";

const plain = (text: string | null): string =>
  (text ?? "–")
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^the /, "")
    .replace(/[\s.,;:“”"]+/g, " ")
    .trim();

const one = (key: string | null): string[] => (key === null ? [] : [key]);

function agencySides({ agencies }: Expected, record: ArticleRecord): Sides {
  const lead = agencies.find(({ role }) => role === "lead");
  return { expected: [plain(lead?.name ?? "nobody")], found: [plain(record.agency?.name ?? "nobody")] };
}

function countSides(expected: Expected, record: ArticleRecord, withAction: boolean): Sides {
  const key = (value: number | null, action: string | null): string => (withAction ? `${value} ${action}` : `${value}`);
  return {
    expected: expected.counts.map(({ value, action }) => key(value, action)),
    found: record.counts.map(({ value, min, max, action }) => key(value ?? min ?? max, action)),
  };
}

function standing({
  name,
  title,
  affiliation,
}: {
  name: string;
  title: string | null;
  affiliation: string | null;
}): string {
  return `${plain(name)} | ${plain(title)} | ${plain(affiliation)}`;
}

function standingSides(expected: Expected, record: ArticleRecord): Sides {
  const known = new Set(expected.peopleQuoted.map(({ name }) => plain(name)));
  const found = record.peopleQuoted.filter(({ name }) => known.has(plain(name)));
  const names = new Set(found.map(({ name }) => plain(name)));
  return {
    expected: expected.peopleQuoted.filter(({ name }) => names.has(plain(name))).map(standing),
    found: found.map(standing),
  };
}

/** A mixed clause is expected whole; its words in marks, which follow as direct quotes, aren't asked for again. */
function withoutFragments({ name, quotes }: ArticleRecord["peopleQuoted"][number]) {
  const clauses = quotes.filter(({ kind }) => kind === "mixed").map(({ evidence }) => evidence);
  const isInside = ({ start, end }: Evidence): boolean => clauses.some((one) => one.start <= start && end <= one.end);
  return { name, quotes: quotes.filter(({ kind, evidence }) => kind !== "direct" || !isInside(evidence)) };
}

function quoteSides(expected: Expected, record: ArticleRecord): Sides {
  const of = (people: readonly { name: string; quotes: readonly { text: string }[] }[]): string[] =>
    people.flatMap(({ name, quotes }) => quotes.map(({ text }) => `${plain(name)}: ${plain(text)}`));
  return { expected: of(expected.peopleQuoted), found: of(record.peopleQuoted.map(withoutFragments)) };
}

// Only fixtures that list their dates are asked for them.
function dateSides({ dates }: Expected, record: ArticleRecord): Sides {
  if (dates === undefined) return { expected: [], found: [] };
  return {
    expected: dates.map(({ value, type, evidence }) => `${type} ${value} ${plain(evidence.replace(/#\d+$/, ""))}`),
    found: record.dates.map(({ value, type, evidence }) => `${type} ${value} ${plain(evidence.text)}`),
  };
}

/** Of the counts whose event date the fixture gives, those that were found at all. */
function eventDateSides({ counts }: Expected, record: ArticleRecord): Sides {
  const sides: { expected: string[]; found: string[] } = { expected: [], found: [] };
  for (const { value, noun, action, eventDate } of counts) {
    const same = record.counts.filter((count) => (count.value ?? count.min ?? count.max) === value);
    const found =
      same.find((count) => count.noun === noun) ?? same.find((count) => action !== null && count.action === action);
    if (eventDate === undefined || found === undefined) continue;
    sides.expected.push(`${value} ${action}: ${eventDate}`);
    sides.found.push(`${value} ${action}: ${found.eventDate?.value ?? null}`);
  }
  return sides;
}

/** How each measure reads a fixture and its record. */
export const MEASURES: Readonly<Record<MeasureName, (expected: Expected, record: ArticleRecord) => Sides>> = {
  date: (expected, record) => ({
    expected: one(expected.date && `${expected.date.value} ${expected.date.basis}`),
    found: one(record.date && `${record.date.value} ${record.date.basis}`),
  }),
  dateline: (expected, record) => ({
    expected: one(
      expected.dateline && `${expected.dateline.place} ${expected.dateline.country} ${expected.dateline.wire}`,
    ),
    found: one(record.dateline && `${record.dateline.place} ${record.dateline.country} ${record.dateline.wire}`),
  }),
  "agency (lead)": agencySides,
  agencies: (expected, record) => ({
    expected: expected.agencies.map(({ name }) => plain(name)),
    found: record.agencies.map(({ name }) => plain(name)),
  }),
  "counts: value": (expected, record) => countSides(expected, record, false),
  "counts: value and action": (expected, record) => countSides(expected, record, true),
  countries: (expected, record) => ({
    expected: expected.countries.map(({ code }) => code),
    found: record.countries.map(({ code }) => code),
  }),
  "people quoted": (expected, record) => ({
    expected: expected.peopleQuoted.map(({ name }) => plain(name)),
    found: record.peopleQuoted.map(({ name }) => plain(name)),
  }),
  "people: title and affiliation": standingSides,
  "quotes of people": quoteSides,
  "other sources": (expected, record) => ({
    expected: expected.otherSources.map(({ description }) => plain(description)),
    found: record.otherSources.map(({ description }) => plain(description)),
  }),
  dates: dateSides,
  "counts: event date": eventDateSides,
};

/** What one fixture has wrong in one measure. */
export interface Miss {
  readonly fixture: string;
  readonly measure: MeasureName;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** Precision, recall and F1 of a measure over all fixtures. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function without(from: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return from.filter((key) => {
    const at = rest.indexOf(key);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

/** Compares every fixture with its record. */
export function scoreFixtures(
  fixtures: readonly Fixture[],
  recordOf: (fixture: Fixture) => ArticleRecord,
): { scores: Record<MeasureName, Score>; misses: Miss[] } {
  const records = fixtures.map(recordOf);
  const misses: Miss[] = [];
  const scores = {} as Record<MeasureName, Score>;
  for (const measure of Object.keys(MEASURES) as MeasureName[]) {
    let [right, expectedCount, foundCount] = [0, 0, 0];
    fixtures.forEach(({ name, expected }, i) => {
      const sides = MEASURES[measure](expected, records[i]!);
      const missed = without(sides.expected, sides.found);
      const extra = without(sides.found, sides.expected);
      right += sides.expected.length - missed.length;
      expectedCount += sides.expected.length;
      foundCount += sides.found.length;
      if (missed.length + extra.length > 0) misses.push({ fixture: name, measure, missed, extra });
    });
    const precision = foundCount === 0 ? 1 : right / foundCount;
    const recall = expectedCount === 0 ? 1 : right / expectedCount;
    scores[measure] = { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  }
  return { scores, misses };
}
