import type { Article } from "../../core/article.ts";
import { type Lexicon, NO_LEXICON } from "../../core/lexicon.ts";
import { foldedSlice } from "../../core/offsets.ts";
import { firstOverlapping, type Mention, type Span } from "../../core/spans.ts";
import type { Layers } from "../registry.ts";
import { Label, type Tags } from "../tagger/index.ts";
import { type Reading, Shape } from "../tagger/reading.ts";
import { type Gender, Is } from "../tagger/tables.ts";
import { withBareSurnames } from "./bare-surnames.ts";
import type { Bodies, Stretch } from "./bodies.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { type Clustered, clusterNames } from "./cluster.ts";
import { judgeNames, type Rivals } from "./judge.ts";
import { isLookAlike } from "./look-alikes.ts";
import type { Person } from "./persons.ts";
import { affiliationOf, standingOf } from "./standing.ts";
import { toSpan } from "./titles.ts";
import { trimName } from "./trim.ts";
import { Says, says } from "./words.ts";

/** One mention of a person by name; mentions of the same person share `entity`. */
export interface NameValue {
  /** Index of the person within the article, in order of first mention. */
  readonly entity: number;
  /** The person's fullest name in the article, as it stands there, without titles. */
  readonly full: string;
  /** The title or role that stands with this mention, and the organisation in it; courtesy titles ("Mr.") are none. */
  readonly title: Span | null;
  readonly affiliation: Span | null;
  readonly gender: Gender;
}

export type NameMention = Mention<NameValue>;

/** Finds the person names of the article: disjoint, in text order. The mention's span is the name without titles. */
export function findNames(
  article: Article,
  layers: Pick<Layers, "places" | "tags" | "organisations">,
  lexicon: Lexicon = NO_LEXICON,
): readonly NameMention[] {
  if (article.tokens.length === 0) return [];
  const { lead } = layers.tags;
  const reading = article.allCapitals ? withDictionary(layers.tags.reading, lexicon) : layers.tags.reading;
  const spanOf = ({ first, end }: Stretch): Span => ({
    start: article.tokens[first]!.start,
    end: article.tokens[end - 1]!.end,
  });
  const rivals: Rivals = {
    lead: (token) => lead(token, Label.person),
    place: (candidate) => isPlace(reading, candidate, layers.places),
    organisation: (candidate) => {
      const span = spanOf(candidate);
      const rival = firstOverlapping(layers.organisations, span);
      return isOrganisation(rival, span, candidate) || isLookAlike(article.tokens, candidate);
    },
  };
  const candidates = findCandidates(reading);
  for (let i = 0; i < candidates.length; i++) {
    candidates[i] = trimName(reading, afterComplement(reading, candidates[i]!), rivals.lead);
  }
  const isSureBody = (candidate: Candidate): boolean => {
    const rival = firstOverlapping(layers.organisations, spanOf(candidate));
    return rival !== undefined && rival.rule !== "tagger";
  };
  const judged = judgeNames(reading, candidates, rivals).filter(
    (candidate) => candidate.accepted || (!candidate.isBody && isSurnameOnly(reading, candidate)),
  );
  const clustered = clusterNames(reading, withBareSurnames(reading, judged, isSureBody));
  const overlapsBody = (stretch: Stretch) => firstOverlapping(layers.organisations, spanOf(stretch)) !== undefined;
  const bodies: Bodies = {
    isPlace: (stretch) =>
      covers(firstOverlapping(layers.places, spanOf(stretch)), spanOf(stretch)) ||
      (!overlapsBody(stretch) && isSurePlace(reading, stretch, lead)),
    isOrganisation: overlapsBody,
    isPerson: (token) => isNamed(clustered, token),
  };
  return toMentions(reading, clustered, bodies, layers.organisations);
}

/** "Mayor of Lisbon Rui Teixeira": the complement of a role before a known first name isn't the name's first word. */
function afterComplement(reading: Reading, candidate: Candidate): Candidate {
  const { tokens, classes } = reading;
  const { first, end } = candidate;
  if (end - first < 3 || (says(tokens[first - 1]) & Says.of) === 0) return candidate;
  if ((classes[first - 2]! & Is.head) === 0 || classes[first]! & Is.first) return candidate;
  for (let i = first + 1; i < end - 1; i++) if (classes[i]! & Is.first) return { first: i, end };
  return candidate;
}

/** How sure the tagger must be of a place that no table has. */
const SURE_PLACE = 0.5;

function isSurePlace(reading: Reading, { first, end }: Stretch, lead: Tags["lead"]): boolean {
  if (end - first === 1 && reading.shapes[first] === Shape.capitals) return false;
  for (let i = first; i < end; i++) if (lead(i, Label.place) < SURE_PLACE) return false;
  return true;
}

/** Only in capitals does the dictionary settle enough to be worth its loading: F1 from 0.70 to 0.74 on held-out text put in capitals. */
function withDictionary(reading: Reading, lexicon: Lexicon): Reading {
  return { ...reading, hasDictionary: lexicon !== NO_LEXICON, isWord: lexicon.isWord };
}

/** True if the token is part of a name. */
function isNamed(clustered: readonly Clustered[], token: number): boolean {
  let low = 0;
  let high = clustered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clustered[middle]!.candidate.end <= token) low = middle + 1;
    else high = middle;
  }
  return low < clustered.length && clustered[low]!.candidate.first <= token;
}

/** "Sierra Leone"; and "Neighbouring Mozambique", where a place ends what no known first name begins. */
function isPlace({ tokens, classes }: Reading, { first, end }: Candidate, places: Layers["places"]): boolean {
  const place = firstOverlapping(places, tokens[end - 1]!);
  if (place === undefined || place.end < tokens[end - 1]!.end) return false;
  return place.start <= tokens[first]!.start || (classes[first]! & (Is.first | Is.firstOrWord | Is.surname)) === 0;
}

/** What only the tagger holds for an organisation doesn't count again: its points say that already. */
function isOrganisation(rival: Layers["organisations"][number] | undefined, span: Span, candidate: Candidate): boolean {
  return covers(rival, span) && (rival?.rule !== "tagger" || isSingle(candidate));
}

/** True if the rival has all of the span. */
function covers(rival: Span | undefined, span: Span): boolean {
  return rival !== undefined && rival.start <= span.start && rival.end >= span.end;
}

/** "Merwe", "van der Merwe" */
function isSurnameOnly({ classes }: Reading, { first, end }: Candidate): boolean {
  for (let i = first; i < end - 1; i++) if ((classes[i]! & Is.particle) === 0) return false;
  return true;
}

function isSingle({ first, end }: Candidate): boolean {
  return end - first === 1;
}

function toMentions(
  reading: Reading,
  clustered: readonly Clustered[],
  bodies: Bodies,
  organisations: Layers["organisations"],
): NameMention[] {
  const entities = new Map<Person, { readonly entity: number; readonly full: string }>();
  const mentions: NameMention[] = [];
  let last = -1;
  for (const { candidate, person, rule } of clustered) {
    if (candidate.first < last) continue;
    last = candidate.end;
    let known = entities.get(person);
    if (known === undefined) {
      known = { entity: entities.size, full: fullName(reading, person) };
      entities.set(person, known);
    }
    const standing = standingOf(reading, candidate, bodies);
    mentions.push({
      start: reading.tokens[candidate.first]!.start,
      end: reading.tokens[candidate.end - 1]!.end,
      rule,
      value: {
        entity: known.entity,
        full: known.full,
        title: toSpan(reading, standing.title),
        affiliation: affiliationOf(reading, standing, organisations),
        gender: person.gender,
      },
    });
  }
  return mentions;
}

function fullName(reading: Reading, { full, family }: Person): string {
  return family === undefined ? textOf(reading, full) : `${textOf(reading, full)} ${textOf(reading, family)}`;
}

function textOf(reading: Reading, candidate: Candidate): string {
  const span = toSpan(reading, candidate)!;
  return foldedSlice(reading.article.text, span.start, span.end);
}
