import { type Reading, Shape } from "../tagger/reading.ts";
import { type Candidate, isCapital } from "./candidates.ts";
import { afterEvidence, beforeEvidence, isNamedAsBody } from "./context-evidence.ts";
import { insideEvidence } from "./inside-evidence.ts";
import { POINTS } from "./points.ts";

/** Spans of other layers that speak against a name. */
export interface Rivals {
  readonly place: (candidate: Candidate) => boolean;
  readonly organisation: (candidate: Candidate) => boolean;
  /** By how much the tagger holds the token for part of a person's name. */
  readonly lead: (token: number) => number;
}

/** Points for a lead of 1 of the tagger's label, and the most leads that count. */
const TAGGER = { points: 3.5, most: 2 } as const;

function taggerPoints(reading: Reading, { first, end }: Candidate, { lead }: Rivals): number {
  let sum = 0;
  let words = 0;
  for (let i = first; i < end; i++) {
    if (!isCapital(reading, i) || reading.shapes[i] === Shape.initial) continue;
    sum += Math.max(-TAGGER.most, Math.min(TAGGER.most, lead(i)));
    words++;
  }
  return words === 0 ? 0 : (TAGGER.points * sum) / words;
}

/** Points for the candidate being a person. */
export function scoreName(reading: Reading, candidate: Candidate, rivals: Rivals): number {
  let points = taggerPoints(reading, candidate, rivals);
  for (const find of [insideEvidence, beforeEvidence, afterEvidence]) {
    for (const evidence of find(reading, candidate)) points += POINTS[evidence];
  }
  if (rivals.place(candidate)) points += POINTS.place;
  if (rivals.organisation(candidate)) points += POINTS.organisation;
  return points;
}

/** A candidate with what was decided about it; `accepted` is false where only another mention can prove it. */
export interface Judged extends Candidate {
  readonly accepted: boolean;
}

/** Decides which candidates are persons' names. In a list, one that's proven speaks for the next. */
export function judgeNames(reading: Reading, candidates: readonly Candidate[], rivals: Rivals): Judged[] {
  const judged: Judged[] = [];
  const bodies = new Set(candidates.filter((one) => isNamedAsBody(reading, one)).map((one) => textOf(reading, one)));
  const points = candidates.map((candidate) => scoreName(reading, candidate, rivals));
  candidates.forEach((candidate, i) => {
    const inList = isListed(reading, candidates, points, i, -1) || isListed(reading, candidates, points, i, 1);
    const accepted = points[i]! + (inList ? POINTS.listed : 0) >= POINTS.accepted;
    judged.push({ ...candidate, accepted: accepted && (bodies.size === 0 || !bodies.has(textOf(reading, candidate))) });
  });
  return judged;
}

function textOf({ article, tokens }: Reading, { first, end }: Candidate): string {
  return article.text.slice(tokens[first]!.start, tokens[end - 1]!.end);
}

/** True if only "and" or a comma stands between the candidate and the one `step` away, which is accepted and as long. */
function isListed(
  reading: Reading,
  all: readonly Candidate[],
  points: readonly number[],
  i: number,
  step: 1 | -1,
): boolean {
  const one = all[i]!;
  const other = all[i + step];
  if (other === undefined || points[i + step]! < POINTS.accepted) return false;
  if (one.end - one.first < 2 || other.end - other.first < 2) return false;
  const [left, right] = step > 0 ? [one, other] : [other, one];
  return right.first - left.end === 1 && /^(?:and|,|&|or)$/.test(reading.tokens[left.end]!.lower);
}
