import type { Span } from "../../core/spans.ts";
import type { OrganisationMention } from "../organisations/index.ts";
import type { OrganisationType } from "../organisations/types.ts";
import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { standingAfter } from "./apposition.ts";
import type { Bodies, Standing, Stretch } from "./bodies.ts";
import type { Candidate } from "./candidates.ts";
import { standingBefore, toSpan } from "./titles.ts";
import { Says, says } from "./words.ts";

/** The standing before the name; what it leaves open is taken from behind it. */
export function standingOf(reading: Reading, candidate: Candidate, bodies: Bodies): Standing {
  const before = standingBefore(reading, candidate, bodies);
  if (before.title !== null && before.affiliation !== null) return before;
  const after = standingAfter(reading, candidate, bodies);
  const isOutdone = after.title !== null && before.title !== null && isRank(reading, before.title);
  const title = isOutdone ? after.title : (before.title ?? after.title);
  const isPast = before.title !== null && (says(reading.tokens[before.title.first]) & Says.past) !== 0;
  const affiliation = before.affiliation ?? (isPast ? null : after.affiliation);
  return { title: title === null || isKind(reading, title) ? null : title, affiliation };
}

/** "Captain", "Professor": what stands in apposition says more. */
function isRank({ classes }: Reading, { first, end }: Stretch): boolean {
  for (let i = first; i < end; i++) if ((classes[i]! & Is.rank) === 0) return false;
  return true;
}

/** "the girl, Ada Berg": no role. */
function isKind({ classes }: Reading, { end }: Stretch): boolean {
  return (classes[end - 1]! & Is.kind) !== 0;
}

/** Sentences over which "its president" looks back for the body. */
const REACH = 2;

/** The body's own name where the text has only a word for it: "the organisation's head", "its president". */
export function affiliationOf(
  reading: Reading,
  { title, affiliation }: Standing,
  organisations: readonly OrganisationMention[],
): Span | null {
  if (affiliation !== null)
    return isGeneric(reading, affiliation)
      ? fullName(reading, affiliation, organisations)
      : toSpan(reading, affiliation);
  if (title === null || (reading.classes[title.end - 1]! & Is.office) === 0) return null;
  if (reading.tokens[title.first - 1]?.lower !== "its") return null;
  const at = title.first - 1;
  const { sentence } = reading.tokens[at]!;
  const low = reading.article.sentences[Math.max(0, sentence - REACH)]!.firstToken;
  const earlier = organisations[firstFrom(organisations, reading.tokens[at]!.start) - 1];
  if (earlier === undefined || earlier.start < reading.tokens[low]!.start) return null;
  return nameOf(organisations, earlier, reading.article.text);
}

/** Words that only stand for a body that is named near by, with what it may be. */
const ANY_BODY: ReadonlyMap<string, readonly OrganisationType[]> = new Map(
  Object.entries({
    organisation: ["ngo", "igo", "un"],
    organization: ["ngo", "igo", "un"],
    charity: ["ngo"],
    company: ["company"],
    firm: ["company"],
  }),
);

function isGeneric({ shapes }: Reading, { first, end }: Stretch): boolean {
  return end - first === 1 && shapes[first] === Shape.lower;
}

/** The entity's name for "organisation", if the layer of organisations has the word as a mention of one. */
function fullName(reading: Reading, stretch: Stretch, organisations: readonly OrganisationMention[]): Span {
  const span = toSpan(reading, stretch)!;
  const mention = organisations[firstFrom(organisations, span.end) - 1];
  if (mention !== undefined && mention.end > span.start) return nameOf(organisations, mention, reading.article.text);
  const types = ANY_BODY.get(reading.tokens[stretch.first]!.lower);
  if (mention === undefined || types === undefined || !types.includes(mention.value.type)) return span;
  const { sentence } = reading.tokens[stretch.first]!;
  const low = reading.article.sentences[Math.max(0, sentence - REACH)]!.start;
  return mention.start >= low ? nameOf(organisations, mention, reading.article.text) : span;
}

/** Index of the first mention that begins at or behind the offset. */
function firstFrom(organisations: readonly OrganisationMention[], offset: number): number {
  let low = 0;
  let high = organisations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (organisations[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mentions that are looked through for the fullest name. */
const MOST = 200;

/** The first mention of the same body by its full name; the mention itself if there is none. */
function nameOf(organisations: readonly OrganisationMention[], mention: OrganisationMention, text: string): Span {
  const { entity, name } = mention.value;
  for (const { start, end, value } of organisations.slice(0, MOST)) {
    if (value.entity === entity && text.slice(start, end).endsWith(name)) return { start: end - name.length, end };
  }
  return { start: mention.start, end: mention.end };
}
