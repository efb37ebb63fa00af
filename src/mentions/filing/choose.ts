import type { Article } from "../../core/article.ts";
import { dayNumber } from "../../core/days.ts";
import type { Warning } from "../../core/warning.ts";
import { type Candidate, type Place, SOURCES } from "./candidates.ts";
import { decideOrder, isNear } from "./day-order.ts";
import { edtfOfStamp, hasWrongWeekday, type Stamp } from "./stamp.ts";

/** EDTF, with the year left open (`XXXX-05-02`) if it isn't said. */
export interface FiledDate {
  readonly edtf: string;
  readonly basis: "dateline" | "byline" | "metadata" | "url" | "text";
  readonly evidence: Place;
}

const BASIS: Readonly<Record<Candidate["source"], FiledDate["basis"]>> = {
  dateline: "dateline",
  byline: "byline",
  metadata: "metadata",
  url: "url",
  updated: "byline",
  copyright: "text",
  text: "text",
};

function nameOf({ source }: Candidate): string {
  return source === "updated"
    ? "line that says when it was updated"
    : source === "copyright"
      ? "copyright line"
      : source;
}

interface Result {
  readonly date: FiledDate | null;
  readonly warnings: readonly Warning[];
}

function warn(code: string, message: string): Warning {
  return { code, message };
}

/** True if what both say is the same, as far as both say it. */
function agrees(a: Stamp, b: Stamp): boolean {
  const same = (x: number | null, y: number | null): boolean => x === null || y === null || x === y;
  return same(a.year, b.year) && same(a.month, b.month) && same(a.day, b.day);
}

/** The byline and the metadata tell the same thing, when the article came out: if they agree, the one that says more is taken. */
function moreExact(best: Candidate, candidates: readonly Candidate[]): Candidate {
  if (best.source !== "byline" || best.stamp.time !== null) return best;
  return (
    candidates.find(({ source, stamp }) => source === "metadata" && stamp.time !== null && agrees(stamp, best.stamp)) ??
    best
  );
}

// A dateline of the turn of the year belongs to the year that puts it nearest to the day of publication.
const LONGEST_WAIT = 31;

function yearFrom(stamp: Stamp, { stamp: other }: Candidate): number | null {
  const { month, day } = stamp;
  if (other.year === null || month === null) return null;
  if (other.month === null || day === null) return agrees(stamp, other) ? other.year : null;
  const published = { year: other.year, month: other.month, day: other.day ?? 15 };
  for (const year of [other.year, other.year - 1, other.year + 1]) {
    if (Math.abs(dayNumber({ year, month, day }) - dayNumber(published)) <= LONGEST_WAIT) return year;
  }
  return null;
}

/** A missing year is taken from another date of the article's publication, and a warning says so. */
function withStatedYear(best: Candidate, candidates: readonly Candidate[], warnings: Warning[]): Stamp {
  const { stamp } = best;
  if (stamp.year !== null) return stamp;
  for (const other of candidates) {
    const year = other.source === best.source ? null : yearFrom(stamp, other);
    if (year === null) continue;
    const message = `the ${nameOf(best)} has no year; it is taken from the ${nameOf(other)}`;
    warnings.push(warn("year-inferred", message));
    return { ...stamp, year };
  }
  return stamp;
}

// A copyright line may be the site's, and an update is later by nature.
const WITNESSES = new Set<Candidate["source"]>(["dateline", "byline", "metadata", "url"]);

function addConflict(warnings: Warning[], best: Candidate, stamp: Stamp, candidates: readonly Candidate[]): void {
  if (candidates.length < 2 || !WITNESSES.has(best.source)) return;
  const other = candidates.find(
    (candidate) =>
      candidate.source !== best.source &&
      WITNESSES.has(candidate.source) &&
      !agrees(candidate.stamp, stamp) &&
      !isNear(candidate.stamp, stamp),
  );
  if (other === undefined) return;
  const [kept, left] = [edtfOfStamp({ ...stamp, time: null }), edtfOfStamp({ ...other.stamp, time: null })];
  const message = `the ${nameOf(best)} says ${kept}, the ${nameOf(other)} ${left}; the first is kept`;
  warnings.push(warn("date-conflict", message));
}

function addWeekdayWarning(warnings: Warning[], stamp: Stamp): void {
  if (!hasWrongWeekday(stamp)) return;
  const message = `${edtfOfStamp({ ...stamp, time: null })} isn't the weekday that stands with it`;
  warnings.push(warn("weekday-mismatch", message));
}

/** The dates that exist, by trust. */
function ranked(found: readonly Candidate[]): Candidate[] {
  const possible = found.filter(({ stamp }) => !stamp.impossible);
  if (possible.length < 2) return possible;
  return possible.sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source));
}

/** Chooses the article's own date by trust, and says in warnings what was refused, left open or contradicted. */
export function chooseDate(found: readonly Candidate[], article: Article, country: string | null): Result {
  const warnings: Warning[] = [];
  const possible = ranked(found);
  if (possible.length < found.length)
    warnings.push(warn("date-impossible", "a date of the article doesn't exist and is left out"));
  const sure: Candidate[] = [];
  for (const candidate of possible) {
    const { source, evidence } = candidate;
    const stamp = decideOrder(candidate, article, possible, country);
    if (stamp !== null) sure.push(stamp === candidate.stamp ? candidate : { stamp, source, evidence });
    else if (candidate === possible[0])
      return { date: openDate(candidate), warnings: [...warnings, openWarning(candidate)] };
  }
  if (sure.length === 0) return { date: null, warnings };
  const best = moreExact(sure[0]!, sure);
  const stamp = withStatedYear(best, sure, warnings);
  addConflict(warnings, best, stamp, sure);
  addWeekdayWarning(warnings, stamp);
  return { date: { edtf: edtfOfStamp(stamp), basis: BASIS[best.source], evidence: best.evidence }, warnings };
}

function openDate({ stamp, source, evidence }: Candidate): FiledDate {
  return {
    edtf: edtfOfStamp({ year: stamp.year, month: null, day: null, time: null, zone: null }),
    basis: BASIS[source],
    evidence,
  };
}

function openWarning({ stamp }: Candidate): Warning {
  const [a, b] = [edtfOfStamp({ ...stamp, time: null }), edtfOfStamp({ ...stamp, ...stamp.other!, time: null })];
  return warn(
    "date-ambiguous",
    `the date may be ${a} or ${b}; nothing in the article decides which, so only the year is given`,
  );
}
