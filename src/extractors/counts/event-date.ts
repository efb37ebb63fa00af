import { type Article, evidenceOf } from "../../core/article.ts";
import { contains, distance, type Span } from "../../core/spans.ts";
import type { DatedMention } from "../../mentions/timeline/index.ts";
import type { Input } from "../extractor.ts";
import type { CountsField } from "./schema.ts";

export type EventDate = CountsField[number]["eventDate"];

interface Told extends Span {
  readonly sentence: number;
}

/** True for what says when on the calendar: no lengths, sets and words such as "now". */
function isWhen({ type, rule, value }: DatedMention): boolean {
  if (type === "set" || type === "age" || (type === "duration" && rule !== "stretch")) return false;
  for (let i = 0; i < 4; i++) if (!isDigitOrX(value.charCodeAt(i))) return false;
  return true;
}

const isDigitOrX = (code: number): boolean => (code >= 48 && code <= 57) || code === 88;

/** The words between which a count and its date aren't of one clause, by how much they part them, in characters. */
const CLAUSE = /[;:]| (?:while|but|after|before|when|whereas|although|compared) /;

/** How far a date is from a count: characters between them, more if a clause ends there. */
function farness({ text }: Article, date: DatedMention, count: Span): number {
  const between = text.slice(Math.min(date.end, count.end), Math.max(date.start, count.start));
  return distance(date, count) + (CLAUSE.test(between) ? 150 : 0);
}

/** How many items before and behind a place in a sorted list are looked at. */
const NEAR = 3;

/** Index of the first of `sorted` that starts behind `offset`. */
function firstBehind(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "police said Friday that 12 were killed": Friday is when it was said, unless what was said holds it too. */
function isOfSpeech(attributions: Input["layers"]["attributions"], date: Span, count: Span): boolean {
  const at = firstBehind(attributions, count.start);
  for (let i = Math.max(0, at - NEAR); i < at; i++)
    if (contains(attributions[i]!, count) && !contains(attributions[i]!, date)) return true;
  return false;
}

// "since 2016" is open at its end, "between 1994 and 1997" an interval.
function withPreposition({ text }: Article, { start, value, type }: DatedMention): string {
  const endsInE = (text.charCodeAt(start - 2) | 32) === 101;
  if (!endsInE || type === "duration" || value.includes("/")) return value;
  return /\bsince (?:the )?$/i.test(text.slice(Math.max(0, start - 10), start)) ? `${value}/..` : value;
}

/** The date of the count's sentence that is nearest to it; undefined if there is none. */
function nearestDate(
  article: Article,
  attributions: Input["layers"]["attributions"],
  dates: readonly DatedMention[],
  count: Told,
): DatedMention | undefined {
  let best: DatedMention | undefined;
  let least = -1;
  const at = firstBehind(dates, count.start);
  const end = Math.min(dates.length, at + NEAR);
  for (let i = Math.max(0, at - NEAR); i < end; i++) {
    const date = dates[i]!;
    if (date.sentence !== count.sentence || isOfSpeech(attributions, date, count)) continue;
    // Most sentences have one date, whose distance says nothing
    if (best !== undefined && least === -1) least = farness(article, best, count);
    const far = best === undefined ? -1 : farness(article, date, count);
    if (best !== undefined && far >= least) continue;
    best = date;
    least = far;
  }
  return best;
}

/** When what a count tells happened, as its sentence says: `null` if it doesn't. */
export function eventDater(input: Input): (mention: Told) => EventDate {
  const { article, layers, options } = input;
  const { attributions } = layers;
  let dates: DatedMention[] | undefined;
  return (mention) => {
    dates ??= layers.timeline.resolve(options.referenceDate).filter(isWhen);
    const best = nearestDate(article, attributions, dates, mention);
    return best === undefined ? null : { value: withPreposition(article, best), evidence: evidenceOf(article, best) };
  };
}

/** The date of the first mention whose sentence says when. */
export function firstDate<M>(mentions: readonly M[], dateOf: (mention: M) => EventDate): EventDate {
  for (const mention of mentions) {
    const date = dateOf(mention);
    if (date !== null) return date;
  }
  return null;
}
