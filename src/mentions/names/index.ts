import type { Article } from "../../core/article.ts";
import { firstOverlapping, type Mention, type Span } from "../../core/spans.ts";
import type { Layers } from "../registry.ts";
import { Label } from "../tagger/index.ts";
import type { Reading } from "../tagger/reading.ts";
import type { Gender } from "../tagger/tables.ts";
import { standingAfter } from "./apposition.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { type Clustered, clusterNames } from "./cluster.ts";
import { isName, type Rivals } from "./judge.ts";
import type { Person } from "./persons.ts";
import { type Bodies, type Standing, type Stretch, standingBefore, toSpan } from "./titles.ts";

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
): readonly NameMention[] {
  if (article.tokens.length === 0) return [];
  const { reading, lead } = layers.tags;
  const spanOf = ({ first, end }: Stretch): Span => ({
    start: article.tokens[first]!.start,
    end: article.tokens[end - 1]!.end,
  });
  const rivals: Rivals = {
    lead: (token) => lead(token, Label.person),
    place: (candidate) => covers(firstOverlapping(layers.places, spanOf(candidate)), spanOf(candidate)),
    organisation: (candidate) => covers(firstOverlapping(layers.organisations, spanOf(candidate)), spanOf(candidate)),
  };
  const bodies: Bodies = {
    isPlace: (stretch) => covers(firstOverlapping(layers.places, spanOf(stretch)), spanOf(stretch)),
    isOrganisation: (stretch) => firstOverlapping(layers.organisations, spanOf(stretch)) !== undefined,
  };
  const judged = findCandidates(reading)
    .map((candidate) => ({ ...candidate, accepted: isName(reading, candidate, rivals) }))
    .filter((candidate) => candidate.accepted || (isSingle(candidate) && !rivals.organisation(candidate)));
  return toMentions(reading, clusterNames(reading, judged), bodies);
}

/** True if the rival has all of the span. */
function covers(rival: Span | undefined, span: Span): boolean {
  return rival !== undefined && rival.start <= span.start && rival.end >= span.end;
}

function isSingle({ first, end }: Candidate): boolean {
  return end - first === 1;
}

function toMentions(reading: Reading, clustered: readonly Clustered[], bodies: Bodies): NameMention[] {
  const entities = new Map<Person, number>();
  const mentions: NameMention[] = [];
  let last = -1;
  for (const { candidate, person, rule } of clustered) {
    if (candidate.first < last) continue;
    last = candidate.end;
    if (!entities.has(person)) entities.set(person, entities.size);
    const standing = standingOf(reading, candidate, bodies);
    mentions.push({
      ...toSpan(reading, candidate)!,
      rule,
      value: {
        entity: entities.get(person)!,
        full: textOf(reading, person.full),
        title: toSpan(reading, standing.title),
        affiliation: toSpan(reading, standing.affiliation),
        gender: person.gender,
      },
    });
  }
  return mentions;
}

/** The standing before the name; what it leaves open is taken from behind it. */
function standingOf(reading: Reading, candidate: Candidate, bodies: Bodies): Standing {
  const before = standingBefore(reading, candidate, bodies);
  if (before.title !== null && before.affiliation !== null) return before;
  const after = standingAfter(reading, candidate, bodies);
  return before.title === null ? after : { title: before.title, affiliation: before.affiliation ?? after.affiliation };
}

function textOf(reading: Reading, candidate: Candidate): string {
  const span = toSpan(reading, candidate)!;
  return reading.article.text.slice(span.start, span.end).replace(/\s+/g, " ");
}
