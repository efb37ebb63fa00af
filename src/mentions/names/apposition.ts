import type { Token } from "../../core/article.ts";
import { type Reading, Shape } from "../tagger/reading.ts";
import { Is } from "../tagger/tables.ts";
import { type Bodies, bodyAfter, isAcronym, isRival, LONGEST, type Standing, type Stretch } from "./bodies.ts";
import type { Candidate } from "./candidates.ts";
import { isCapital } from "./candidates.ts";
import { Form, formOf, Says, says } from "./words.ts";

const NONE: Standing = { title: null, affiliation: null };

/** What stands after a name: ", Interpol's executive director of police services,", "of the Interpol's … unit", "(Interpol)". */
export function standingAfter(reading: Reading, name: Candidate, bodies: Bodies): Standing {
  const end = reading.article.sentences[reading.tokens[name.first]!.sentence]!.endToken;
  const from = afterHonours(reading, name.end);
  const next = reading.tokens[from]?.lower;
  if (from >= end || next === undefined) return NONE;
  if (next === "of" || next === "from")
    return {
      title: null,
      affiliation: bodyAfter(reading, from + 1, end, bodies, reading.tokens[from + 1]?.lower === "the"),
    };
  if (next !== "," && next !== "(" && (says(reading.tokens[from]) & Says.dash) === 0) return NONE;
  return readApposition(reading, afterAge(reading, from + 1, end), end, bodies);
}

/** Index after "QC", "PhD". */
function afterHonours({ classes, tokens }: Reading, i: number): number {
  let end = i;
  for (;;) {
    const at = tokens[end]?.text === "," ? end + 1 : end;
    if (at >= tokens.length || (classes[at]! & Is.honours) === 0) return end;
    end = at + 1;
  }
}

/** Index after "34," or "aged 34,". */
function afterAge(reading: Reading, i: number, end: number): number {
  const { tokens } = reading;
  let at = tokens[i]?.lower === "aged" ? i + 1 : i;
  if (at + 1 >= end || tokens[at]!.kind !== "number") return i;
  at++;
  return tokens[at]!.text === "," ? at + 1 : i;
}

function readApposition(reading: Reading, from: number, end: number, bodies: Bodies): Standing {
  const { tokens } = reading;
  const limit = clauseEnd(reading, from, end);
  if (from >= limit) return NONE;
  const lower = tokens[from]!.lower;
  if (lower === "of" || lower === "from" || lower === "with") {
    return { title: null, affiliation: bodyAfter(reading, from + 1, limit, bodies, false) };
  }
  const head = headIn(reading, from, limit) ?? occupationIn(reading, from, limit);
  if (head === undefined) return NONE;
  return withBody(reading, { from, head, limit }, bodies);
}

function endsClause(token: Token): boolean {
  return (says(token) & Says.clauseEnd) !== 0 || (token.lower === "-" && !token.glued);
}

/** End of the words up to the next mark, relative pronoun or verb, within bounds. */
function clauseEnd(reading: Reading, from: number, end: number): number {
  let i = from;
  while (i < end && i < from + LONGEST && !endsClause(reading.tokens[i]!)) i++;
  if (reading.tokens[i]?.lower === "and" && i < end) return afterAnd(reading, i, from, end);
  return i;
}

/** "director and founder of the group", "Ministry of Trade and Industry": "and" inside a role or a name goes on. */
function afterAnd(reading: Reading, and: number, from: number, end: number): number {
  if (and === from || and + 1 >= end) return and;
  const { classes } = reading;
  const roles = (classes[and - 1]! & Is.head) !== 0 && (classes[and + 1]! & (Is.head | Is.modifier)) !== 0;
  const portfolios = (classes[and - 1]! & classes[and + 1]! & Is.portfolio) !== 0;
  if (!roles && !portfolios) return and;
  let i = and + 1;
  while (i < end && i < from + LONGEST && !endsClause(reading.tokens[i]!)) i++;
  return i;
}

/** The last role word before the complement. */
function headIn(reading: Reading, from: number, limit: number): number | undefined {
  const { tokens, classes } = reading;
  let head: number | undefined;
  for (let i = from; i < limit && i < from + 10; i++) {
    if (head !== undefined && says(tokens[i]) & Says.link) break;
    if (classes[i]! & Is.head) head = i;
  }
  return head;
}

/** ", a rice grower who", ", seamstress,": a word made like an occupation, where one stands. */
function occupationIn(reading: Reading, from: number, limit: number): number | undefined {
  const { tokens } = reading;
  let end = from;
  while (end < limit && (says(tokens[end]) & Says.link) === 0) end++;
  const isArticled = (says(tokens[from]) & Says.article) !== 0;
  if (end - from > (isArticled ? 9 : 2) || end === from) return undefined;
  return isOccupation(reading, end - 1) ? end - 1 : undefined;
}

/** A word in lower case that's made like an occupation and is nothing else that's known: "winchman", "herpetologist". */
export function isOccupation({ tokens, shapes, classes }: Reading, i: number): boolean {
  if (shapes[i] !== Shape.lower || classes[i]! & (Is.function | Is.speech)) return false;
  return (formOf(tokens[i]) & Form.occupation) !== 0;
}

/** The role in `[from, limit)`, which has its head at `head`, as one in apposition is read. */
export function roleWithin(reading: Reading, from: number, limit: number, bodies: Bodies): Standing {
  const head = headIn(reading, from, limit);
  return head === undefined ? NONE : withBody(reading, { from, head, limit }, bodies);
}

function withBody(reading: Reading, at: { from: number; head: number; limit: number }, bodies: Bodies): Standing {
  const { classes } = reading;
  const possessive = possessiveIn(reading, at.from, at.head);
  let first = possessive ?? at.from;
  if (possessive !== undefined) first = possessive + 1;
  for (let i = first; i < at.head; i++) if (opensRole(reading, i)) first = i + 1;
  const split = possessive === undefined ? leadingBody(reading, first, at.head) : first;
  const before = possessive === undefined ? { first, end: split } : { first: at.from, end: possessive };
  const own = trimBody(reading, before, bodies);
  const title = { first: split, end: at.head + 1 };
  if (own !== null) return { title: extend(reading, title, at.limit, bodies), affiliation: own };
  return complementOf(reading, title, at.limit, bodies, (classes[at.head]! & Is.head) !== 0);
}

/** True if the role begins behind the token: an article, "now", the "old" of "52-year-old". */
function opensRole(reading: Reading, i: number): boolean {
  return ((reading.classes[i]! & Is.function) !== 0 && !isCapital(reading, i)) || reading.tokens[i]!.lower === "old";
}

function possessiveIn(reading: Reading, from: number, head: number): number | undefined {
  for (let i = head - 1; i > from; i--) if (says(reading.tokens[i]) & Says.possessive) return i;
  return undefined;
}

/** "Foreign Ministry spokesman": capitalised words that aren't a title's, before the title. */
function leadingBody(reading: Reading, first: number, head: number): number {
  const { classes } = reading;
  let i = first;
  while (i < head && isCapital(reading, i) && (i > first || (classes[i]! & (Is.head | Is.honorific)) === 0)) i++;
  while (i > first && (classes[i - 1]! & (Is.head | Is.modifier)) !== 0 && (classes[i - 1]! & Is.group) === 0) i--;
  return i;
}

function trimBody(reading: Reading, body: Stretch, bodies: Bodies): Stretch | null {
  const { end } = body;
  let first = end;
  while (first > body.first && (says(reading.tokens[first - 1]) & Says.determiner) === 0) first--;
  while (first < end && says(reading.tokens[first]) & Says.determiner) first++;
  const trimmed = { first, end };
  if (first >= end || isRival(reading, trimmed, bodies)) return null;
  if (end - first === 1 && reading.classes[first]! & (Is.demonym | Is.function) && !isAcronym(reading, trimmed))
    return null;
  const named = isCapital(reading, first) || (reading.classes[end - 1]! & Is.group) !== 0;
  return named ? trimmed : null;
}

/** The title with a complement in lower case, of a portfolio or a place: "director of police services", "mayor of Braga". */
function extend(reading: Reading, title: Stretch, limit: number, bodies: Bodies): Stretch {
  const { tokens, classes } = reading;
  const isIn = tokens[title.end]?.lower === "in";
  if (!isIn && tokens[title.end]?.lower !== "of" && tokens[title.end]?.lower !== "for") return title;
  let end = title.end + 1;
  while (end < limit && (says(tokens[end]) & Says.link) === 0) end++;
  const content = end - title.end - 1;
  if (content < 1 || content > 5) return title;
  if (isIn) return bodies.isPlace({ first: title.end + 1, end }) ? { first: title.first, end } : title;
  const isPlain = (classes[end - 1]! & Is.portfolio) !== 0 || !isCapital(reading, end - 1);
  const isRealm = (classes[title.end - 1]! & Is.ruler) !== 0;
  return isPlain || isRealm || bodies.isPlace({ first: title.end + 1, end }) ? { first: title.first, end } : title;
}

/** What follows "of", "for", "at": a body that's named, or else the rest of the title. */
function complementOf(reading: Reading, title: Stretch, limit: number, bodies: Bodies, isRole: boolean): Standing {
  const link = reading.tokens[title.end];
  if (title.end >= limit || link === undefined || (says(link) & Says.link) === 0) return { title, affiliation: null };
  const isRealm = link.lower === "of" && (reading.classes[title.end - 1]! & Is.ruler) !== 0;
  const body = isRealm ? null : bodyAfter(reading, title.end + 1, limit, bodies, isRole);
  if (body !== null) return { title, affiliation: body };
  const longer = says(link) & Says.ofOrIn ? extend(reading, title, limit, bodies) : title;
  const rest = longer.end > title.end && says(reading.tokens[longer.end]) & Says.link ? longer.end + 1 : limit;
  return { title: longer, affiliation: rest < limit ? bodyAfter(reading, rest, limit, bodies, isRole) : null };
}
