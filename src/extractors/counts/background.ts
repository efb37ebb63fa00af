import type { Token } from "../../core/article.ts";
import { contains, type Span } from "../../core/spans.ts";
import type { Input } from "../extractor.ts";

// Each is looked up as the words that end at a token: "two years ago", "last year", "a decade earlier".
const PAST =
  /^(?:years|decades|decade|months) (?:ago|earlier)$|^last (?:year|decade|century)$|^(?:year|month) earlier$/;

function saysPast(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) if (PAST.test(`${tokens[i - 1]!.lower} ${tokens[i]!.lower}`)) return true;
  return false;
}

/** The year in which the article was written, or null. */
function filedYear({ layers }: Input): number | null {
  const year = Number.parseInt(layers.filing.date?.edtf ?? "", 10);
  return Number.isNaN(year) ? null : year;
}

/** Tells sentences on other events than the report's: a year before the article's, "two years ago", "last year". */
export function backgroundTeller(input: Input): (sentence: number) => boolean {
  const { article, layers } = input;
  const filed = filedYear(input);
  const old = new Set<number>();
  let at = 0;
  for (const { start, value } of layers.dates) {
    if (filed === null || value.year === null || value.year >= filed) continue;
    // "none since 2013" reaches up to now
    if (/\bsince\s$/i.test(article.text.slice(Math.max(0, start - 7), start))) continue;
    while (at + 1 < article.sentences.length && article.sentences[at]!.end <= start) at++;
    old.add(at);
  }
  // Asked for every count, read once a sentence
  const known = new Map<number, boolean>();
  return (sentence) => {
    const { firstToken, endToken } = article.sentences[sentence]!;
    const isPast = known.get(sentence) ?? (old.has(sentence) || saysPast(article.tokens, firstToken, endToken));
    known.set(sentence, isPast);
    return isPast;
  };
}

const PRONOUN = /^(?:he|she|they|it|who|i|we)$/i;

/** How many attributions around a figure are asked for its source. */
const NESTED = 40;

/** The words naming the source to whom the text attributes what `span` tells, or null; a pronoun names nobody. */
export function sourceOf({ article, layers }: Input, span: Span, from: number): { words: string | null; next: number } {
  const { attributions } = layers;
  let next = from;
  while (next < attributions.length && attributions[next]!.end < span.start) next++;
  const end = Math.min(attributions.length, next + NESTED);
  for (let i = next; i < end && attributions[i]!.start <= span.start; i++) {
    const { speaker } = attributions[i]!.value;
    if (speaker === null || !contains(attributions[i]!, span)) continue;
    const words = article.text.slice(speaker.start, speaker.end).replace(/\s+/g, " ");
    if (!PRONOUN.test(words)) return { words, next };
  }
  return { words: null, next };
}
