import type { Token } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { isOccupation } from "./apposition.ts";
import { type Bodies, isAcronym, isRival, LONGEST, type Standing, type Stretch } from "./bodies.ts";
import { type Candidate, isCapital } from "./candidates.ts";
import { standingSetOff } from "./set-off.ts";
import { Says, says } from "./words.ts";

const ROLE = Is.head | Is.honorific;
const TITLE = Is.head | Is.honorific | Is.modifier;

/** The title right before a name: "Interpol's Executive Director of Police Services Tim Morris". */
export function standingBefore(reading: Reading, name: Candidate, bodies: Bodies): Standing {
  const start = reading.article.sentences[reading.tokens[name.first]!.sentence]!.firstToken;
  const setOff = standingSetOff(reading, name, start, bodies);
  if (setOff !== undefined) return setOff;
  const end = name.first;
  const head = headBefore(reading, end, start);
  if (head === undefined) return { title: null, affiliation: owner(reading, name.first, start, bodies) };
  let first = head;
  while (first > start && joinsTitle(reading, first - 1, start) && !bodies.isPerson(first - 1)) first--;
  while (first < head && !opensTitle(reading, first)) first++;
  const split = bodyEnd(reading, first, head);
  const title = { first: split, end };
  const body = split > first ? bodyUpTo(reading, split, start, first) : bodyBefore(reading, first, start, bodies);
  const affiliation = ruledOnly(reading, title, body);
  if (isCourtesyOnly(reading, title)) return { title: null, affiliation: null };
  return { title: withoutCourtesy(reading, title), affiliation };
}

/** "Green Party leader", "foreign ministry spokesman": where a body of two words or more ends inside what looks like a title. */
function bodyEnd(reading: Reading, first: number, head: number): number {
  const { classes, shapes } = reading;
  for (let end = head; end >= first + 2; end--) {
    if ((classes[end - 1]! & Is.group) === 0 || classes[end - 1]! & Is.head) continue;
    const isNamed = isCapital(reading, end - 1) && isCapital(reading, end - 2);
    const isOffice = shapes[end - 1] === Shape.lower && (classes[end - 1]! & Is.org) !== 0;
    if (isNamed || (isOffice && classes[end - 2]! & Is.portfolio)) return end;
  }
  return first;
}

/** The body that ends at `end`, with the country that has it: "China's foreign ministry". */
function bodyUpTo(reading: Reading, end: number, start: number, first: number): Stretch {
  const from = Math.min(first, namedBody(reading, end, start));
  const isOwned = from - 2 >= start && reading.tokens[from - 1]!.lower === "'s" && isCapital(reading, from - 2);
  return { first: isOwned ? from - 2 : from, end };
}

/** "Alaska Gov.", "Woodstock Mayor": the place that is ruled isn't a body, unless a word of it says so. */
function ruledOnly({ classes }: Reading, title: Stretch, body: Stretch | null): Stretch | null {
  const rules = (classes[title.end - 1]! & Is.ruler) !== 0;
  return rules && body !== null && (classes[body.end - 1]! & (Is.group | Is.org)) === 0 ? null : body;
}

/** "CNN's Ada Berg": the body that a name belongs to, if it's known for one. */
function owner(reading: Reading, name: number, start: number, bodies: Bodies): Stretch | null {
  if (name - 2 < start || (says(reading.tokens[name - 1]) & Says.possessive) === 0) return null;
  const body = bodyBefore(reading, name, start, bodies);
  return body !== null && (bodies.isOrganisation(body) || isAcronym(reading, body)) ? body : null;
}

/** The role word that the name follows, directly or after its complement ("Director of Police Services"). */
function headBefore(reading: Reading, name: number, start: number): number | undefined {
  const { classes, tokens } = reading;
  if (name - 1 < start) return undefined;
  if (classes[name - 1]! & (ROLE | Is.courtesy) && isSpelled(reading, name - 1)) return name - 1;
  if (isOccupation(reading, name - 1) && (name - 2 < start || opensOccupation(reading, name - 2))) return name - 1;
  let i = name - 1;
  while (i > start && i > name - LONGEST && isComplementWord(reading, i)) i--;
  const linked = i > start && i < name - 1 && (says(tokens[i]) & Says.titleLink) !== 0;
  return linked && classes[i - 1]! & Is.head ? i - 1 : undefined;
}

/** "said winchman Ada Berg": a word made like an occupation right before a name, behind a verb of saying or a determiner. */
function opensOccupation({ tokens, classes }: Reading, i: number): boolean {
  return (classes[i]! & Is.speech) !== 0 || isOwner(tokens[i]) || tokens[i]!.text === ",";
}

/** "the", "its", "'s" */
function isOwner(token: Token | undefined): boolean {
  return (says(token) & (Says.determiner | Says.possessive)) !== 0;
}

/** "Rep." is a title and so is "minister"; "general" after "in" isn't, which the words around it must tell. */
function isSpelled(reading: Reading, i: number): boolean {
  const bits = reading.classes[i]!;
  if (reading.shapes[i] !== Shape.lower) return true;
  return (bits & Is.head) !== 0;
}

function isComplementWord(reading: Reading, i: number): boolean {
  if (isCapital(reading, i) || reading.classes[i]! & Is.portfolio) return true;
  return (says(reading.tokens[i]) & Says.complement) !== 0;
}

/** True if token `i` belongs to a title that goes on behind it. */
function joinsTitle(reading: Reading, i: number, start: number): boolean {
  const { tokens, classes } = reading;
  if (isGroupOf(reading, i, start)) return false;
  if (classes[i]! & TITLE && (classes[i]! & Is.function) === 0) return tokens[i]!.kind === "word";
  if (tokens[i]!.text === "-") return tokens[i]!.glued;
  if (classes[i]! & Is.portfolio || isPlainModifier(reading, i, start)) return true;
  return i > start && (says(tokens[i]) & Says.and) !== 0 && (classes[i - 1]! & ROLE) !== 0;
}

/** "the presiding judge", "hospital director": one word in lower case between an article and a role, or the kind of house. */
function isPlainModifier({ tokens, classes, shapes }: Reading, i: number, start: number): boolean {
  if (i === start && shapes[i] === Shape.title && shapes[i + 1] === Shape.lower) return (classes[i]! & Is.group) !== 0;
  if (shapes[i] !== Shape.lower || classes[i]! & (Is.function | Is.speech) || tokens[i]!.lower.startsWith("'"))
    return false;
  const before = i > start ? says(tokens[i - 1]) : 0;
  if (i > start && (before & Says.determiner || classes[i - 1]! & Is.speech)) return true;
  return (classes[i]! & Is.group) !== 0 && (before & Says.possessive) === 0;
}

/** The "campaign" of "the Brandt campaign spokesman" goes with the name before it. */
function isGroupOf(reading: Reading, i: number, start: number): boolean {
  const { classes, shapes } = reading;
  if (i <= start || (classes[i]! & Is.group) === 0) return false;
  return shapes[i] === Shape.lower && isCapital(reading, i - 1) && (classes[i - 1]! & (Is.demonym | TITLE)) === 0;
}

function opensTitle(reading: Reading, i: number): boolean {
  const text = reading.tokens[i]!.lower;
  return text !== "-" && text !== "and" && text !== "&";
}

function isCourtesyOnly(reading: Reading, { first, end }: Stretch): boolean {
  return end - first === 1 && (reading.classes[first]! & (Is.courtesy | Is.style)) !== 0;
}

/** "hospital director Dr.", "army spokesman Colonel": the role without the style or rank behind it. */
function withoutCourtesy(reading: Reading, { first, end }: Stretch): Stretch {
  const { classes, shapes } = reading;
  const last = classes[end - 1]!;
  const isRank = (last & Is.rank) !== 0 && shapes[end - 1] === Shape.title && shapes[end - 2] === Shape.lower;
  const isStyle = (last & (Is.courtesy | Is.style)) !== 0 || isRank;
  return isStyle && end - first > 1 ? { first, end: end - 1 } : { first, end };
}

/** The body before a title: "Interpol's", "the ministry's", "Foreign Ministry". */
function bodyBefore(reading: Reading, title: number, start: number, bodies: Bodies): Stretch | null {
  const { tokens } = reading;
  if (title <= start) return null;
  const possessive = (says(tokens[title - 1]) & Says.possessive) !== 0;
  const end = possessive ? title - 1 : title;
  let first = namedBody(reading, end, start);
  if (first === end && possessive) first = lowerBody(reading, end, start);
  const body = { first, end };
  return first >= end || isRival(reading, body, bodies) ? null : body;
}

/** Capitalised words back from `end`, with "of" and "and" between them. */
function namedBody(reading: Reading, end: number, start: number): number {
  const { tokens, classes, shapes } = reading;
  let first = end;
  while (first > start && end - first < LONGEST && isBodyWord(reading, first - 1, start)) first--;
  while (first < end && isBodyLink(tokens[first]!)) first++;
  if (first >= end || (classes[first]! & Is.function) === 0 || shapes[first] === Shape.capitals) return first;
  return first === start || says(tokens[first]) & Says.determiner ? first + 1 : first;
}

function isBodyLink(token: Token): boolean {
  return (says(token) & Says.bodyLink) !== 0 || token.lower === "-";
}

function isBodyWord(reading: Reading, i: number, start: number): boolean {
  if (isGroupOf(reading, i, start)) return true;
  if (isCapital(reading, i)) return reading.shouted[reading.tokens[i]!.sentence] === 0 || isShoutedBody(reading, i);
  if (reading.tokens[i]!.text === "-") return reading.tokens[i]!.glued;
  return i > start && (says(reading.tokens[i]) & Says.bodyLink) !== 0 && isCapital(reading, i - 1);
}

/** In capitals throughout, only words of organisations and words that nothing else knows are taken for a body's. */
function isShoutedBody({ classes, tokens, isWord }: Reading, i: number): boolean {
  if (classes[i]! & (Is.org | Is.group | Is.portfolio | Is.modifier)) return true;
  return (classes[i]! & (Is.function | Is.speech | Is.demonym)) === 0 && !isWord(tokens[i]!.lower);
}

/** "the ministry's", "the human rights group's": lower case back to the determiner. */
function lowerBody(reading: Reading, end: number, start: number): number {
  const { tokens, classes } = reading;
  if (end <= start || (classes[end - 1]! & Is.group) === 0) return end;
  for (let i = end - 1; i >= start && i >= end - 5; i--) {
    if (says(tokens[i]) & Says.determiner) return i + 1;
    if (tokens[i]!.kind !== "word") break;
  }
  return end - 1;
}

/** The standing as spans of the text. */
export function toSpan(reading: Reading, stretch: Stretch | null): Span | null {
  if (stretch === null || stretch.end <= stretch.first) return null;
  return { start: reading.tokens[stretch.first]!.start, end: reading.tokens[stretch.end - 1]!.end };
}
