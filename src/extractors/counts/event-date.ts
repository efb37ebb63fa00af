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
  return /^[\dX]{4}|^[\dX]{3,4}X/.test(value);
}

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
  return attributions.slice(Math.max(0, at - NEAR), at).some((said) => contains(said, count) && !contains(said, date));
}

// "since 2016" is open at its end, "between 1994 and 1997" an interval.
function withPreposition({ text }: Article, { start, value, type }: DatedMention): string {
  if (type === "duration" || value.includes("/")) return value;
  return /\bsince (?:the )?$/i.test(text.slice(Math.max(0, start - 10), start)) ? `${value}/..` : value;
}

/** When what a count tells happened, as its sentence says: `null` if it doesn't. */
export function eventDater({ article, layers, options }: Input): (mention: Told) => EventDate {
  const bySentence = new Map<number, DatedMention[]>();
  for (const date of layers.timeline.resolve(options.referenceDate)) {
    if (!isWhen(date)) continue;
    const list = bySentence.get(date.sentence);
    if (list === undefined) bySentence.set(date.sentence, [date]);
    else list.push(date);
  }
  return (mention) => {
    let best: DatedMention | undefined;
    const dates = bySentence.get(mention.sentence) ?? [];
    const at = firstBehind(dates, mention.start);
    for (const date of dates.slice(Math.max(0, at - NEAR), at + NEAR)) {
      if (isOfSpeech(layers.attributions, date, mention)) continue;
      if (best === undefined || farness(article, date, mention) < farness(article, best, mention)) best = date;
    }
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
