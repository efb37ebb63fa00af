import type { Token } from "../../core/article.ts";
import { sieve, sieveOf } from "../../core/sieve.ts";
import { contains, type Span } from "../../core/spans.ts";
import type { DateMention } from "../../mentions/dates/index.ts";
import type { Input } from "../extractor.ts";
import { onOneLine } from "./scene.ts";
import { bits, has } from "./told-words.ts";

// "years ago", "a decade earlier"; "last year"; "a month earlier"
function isPastPair(before: number, own: number): boolean {
  if (own & has.ago && before & has.many) return true;
  if (own & has.lastOf && before & has.last) return true;
  return (own & has.earlierOnly) !== 0 && (before & has.one) !== 0;
}

/** The second words of those. */
const PAST = sieve((word) => (bits({ word }) & (has.ago | has.lastOf | has.earlierOnly)) !== 0);

/** "years ago", "last year", "a decade earlier", "month earlier": the words that end at a token tell of the past. */
function saysPast(tokens: readonly Token[], sieved: Int32Array, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++)
    if (sieved[i]! & PAST && isPastPair(bits(tokens[i - 1]), bits(tokens[i]))) return true;
  return false;
}

/** The year in which the article was written, or null. */
function filedYear({ layers }: Input): number | null {
  const year = Number.parseInt(layers.filing.date?.edtf ?? "", 10);
  return Number.isNaN(year) ? null : year;
}

// "none since 2013" reaches up to now
function isSince(text: string, { start }: DateMention): boolean {
  return (text.charCodeAt(start - 3) | 32) === 99 && /\bsince\s$/i.test(text.slice(Math.max(0, start - 7), start));
}

/** The sentences with a date of a year before the article's, in text order. */
function oldSentences({ article: { text, sentences }, layers }: Input, filed: number): number[] {
  const old: number[] = [];
  let at = 0;
  for (const date of layers.dates) {
    const { start, value } = date;
    if (value.year === null || value.year >= filed || isSince(text, date)) continue;
    while (at + 1 < sentences.length && sentences[at]!.end <= start) at++;
    if (old.at(-1) !== at) old.push(at);
  }
  return old;
}

/**
 * Tells sentences on other events than the report's: a year before the article's, "two years ago", "last year". To be
 * asked in text order.
 */
export function backgroundTeller(input: Input): (sentence: number) => boolean {
  const { article } = input;
  const sieved = sieveOf(article);
  const filed = filedYear(input);
  const old = filed === null ? [] : oldSentences(input, filed);
  let next = 0;
  let last = -1;
  let isPast = false;
  return (sentence) => {
    if (sentence === last) return isPast;
    last = sentence;
    while (next < old.length && old[next]! < sentence) next++;
    const { firstToken, endToken } = article.sentences[sentence]!;
    isPast = old[next] === sentence || saysPast(article.tokens, sieved, firstToken, endToken);
    return isPast;
  };
}

const PRONOUN = /^(?:he|she|they|it|who|i|we)$/i;
const LONGEST_PRONOUN = 4;

/** How many attributions around a figure are asked for its source. */
const NESTED = 40;

/** The attributions of the article with the first that may reach a figure, taken on from figure to figure. */
export interface Source {
  readonly attributions: Input["layers"]["attributions"];
  next: number;
}

/** The words naming the source to whom the text attributes what `span` tells, or null; a pronoun names nobody. */
export function sourceOf(text: string, span: Span, source: Source): string | null {
  const { attributions } = source;
  while (source.next < attributions.length && attributions[source.next]!.end < span.start) source.next++;
  const end = Math.min(attributions.length, source.next + NESTED);
  for (let i = source.next; i < end && attributions[i]!.start <= span.start; i++) {
    const { speaker } = attributions[i]!.value;
    if (speaker === null || !contains(attributions[i]!, span)) continue;
    const words = onOneLine(text.slice(speaker.start, speaker.end));
    if (words.length > LONGEST_PRONOUN || !PRONOUN.test(words)) return words;
  }
  return null;
}
