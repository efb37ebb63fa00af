import { type Reading, Shape } from "../tagger/reading.ts";
import { type Candidate, isCapital } from "./candidates.ts";
import { isNamedAsBody, pointsAfter, pointsBefore } from "./context-evidence.ts";
import { pointsInside } from "./inside-evidence.ts";
import { POINTS } from "./points.ts";
import { Says, says } from "./words.ts";

/** Spans of other layers that speak against a name. */
export interface Rivals {
  readonly place: (candidate: Candidate) => boolean;
  readonly organisation: (candidate: Candidate) => boolean;
  /** By how much the tagger holds the token for part of a person's name. */
  readonly lead: (token: number) => number;
}

/** Points for a lead of 1 of the tagger's label, and the most leads that count. */
const TAGGER = { points: 3.5, most: 2 } as const;

function pointsOfTagger(reading: Reading, { first, end }: Candidate, { lead }: Rivals): number {
  let sum = 0;
  let words = 0;
  for (let i = first; i < end; i++) {
    if (!isCapital(reading, i) || reading.shapes[i] === Shape.initial) continue;
    sum += Math.max(-TAGGER.most, Math.min(TAGGER.most, lead(i)));
    words++;
  }
  return words === 0 ? 0 : (TAGGER.points * sum) / words;
}

/** True if nothing that the tagger says, and no list in which the name stands, changes what the points say. */
function isSure(points: number): boolean {
  const most = TAGGER.points * TAGGER.most;
  return points - most >= POINTS.accepted || points + most + POINTS.listed < POINTS.accepted;
}

/** A candidate with what was decided about it; `accepted` is false where only another mention can prove it. */
export interface Judged extends Candidate {
  readonly accepted: boolean;
  /** True if it's the name of an organisation, as far as others know. */
  readonly isBody: boolean;
}

/** What speaks for the candidates, one by one. */
interface Scored {
  /** Points for the candidate being a person. */
  readonly points: Float64Array;
  readonly areBodies: Uint8Array;
  /** Texts that are introduced as the name of a body: "The company, Karoo Gold". */
  readonly bodies: Set<string> | undefined;
}

function scoreNames(reading: Reading, candidates: readonly Candidate[], rivals: Rivals): Scored {
  const points = new Float64Array(candidates.length);
  const areBodies = new Uint8Array(candidates.length);
  let bodies: Set<string> | undefined;
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const isBody = isNamedAsBody(reading, candidate);
    if (isBody) {
      bodies ??= new Set();
      bodies.add(textOf(reading, candidate));
    }
    const inside = pointsInside(reading, candidate);
    const around = pointsBefore(reading, candidate, isBody) + pointsAfter(reading, candidate);
    const place = rivals.place(candidate) ? POINTS.place : 0;
    areBodies[i] = rivals.organisation(candidate) ? 1 : 0;
    const rival = areBodies[i] === 1 ? POINTS.organisation : 0;
    const sum = inside + around + place + rival;
    points[i] = isSure(sum) ? sum : pointsOfTagger(reading, candidate, rivals) + sum;
  }
  return { points, areBodies, bodies };
}

/** Decides which candidates are persons' names. In a list, one that's proven speaks for the next. */
export function judgeNames(reading: Reading, candidates: readonly Candidate[], rivals: Rivals): Judged[] {
  const { points, areBodies, bodies } = scoreNames(reading, candidates, rivals);
  const judged: Judged[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const { first, end } = candidate;
    let accepted = points[i]! >= POINTS.accepted;
    if (!accepted && points[i]! + POINTS.listed >= POINTS.accepted) {
      accepted = isListed(reading, candidates, points, i, -1) || isListed(reading, candidates, points, i, 1);
    }
    if (accepted && bodies?.has(textOf(reading, candidate))) accepted = false;
    judged.push({ first, end, accepted, isBody: areBodies[i] === 1 });
  }
  return judged;
}

function textOf({ article, tokens }: Reading, { first, end }: Candidate): string {
  return article.text.slice(tokens[first]!.start, tokens[end - 1]!.end);
}

/** True if only "and" or a comma stands between the candidate and the one `step` away, which is accepted and as long. */
function isListed(reading: Reading, all: readonly Candidate[], points: Float64Array, i: number, step: 1 | -1): boolean {
  const one = all[i]!;
  const other = all[i + step];
  if (other === undefined || points[i + step]! < POINTS.accepted) return false;
  if (one.end - one.first < 2 || other.end - other.first < 2) return false;
  const left = step > 0 ? one : other;
  const right = step > 0 ? other : one;
  return right.first - left.end === 1 && (says(reading.tokens[left.end]) & Says.listing) !== 0;
}
