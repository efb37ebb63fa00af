import { type Article, type Evidence, evidenceOf } from "../../core/article.ts";
import { shownText } from "../../core/offsets.ts";
import { contains, firstEndingAfter } from "../../core/spans.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
import type { QuoteMention } from "../../mentions/quotes/index.ts";
import type { PeopleQuotedField } from "./schema.ts";

export type Quote = PeopleQuotedField[number]["quotes"][number];

/**
 * The record's form of attributions. A mixed clause is followed by its words in marks, each a direct quote: the clause says
 * what was said, the marks which words were.
 */
export function toQuotes(
  article: Article,
  attributions: readonly Attribution[],
  marked: readonly QuoteMention[],
): Quote[] {
  const quotes: Quote[] = [];
  for (const attribution of attributions) {
    const { kind, cue, speaker } = attribution.value;
    const evidence = evidenceOf(article, attribution);
    const cueText = cue === null ? null : shownText(article.draft, cue);
    const speakerEvidence = speaker === null ? null : evidenceOf(article, speaker);
    quotes.push({ kind, text: evidence.text, cue: cueText, evidence, speakerEvidence });
    if (kind !== "mixed") continue;
    for (const inner of markedIn(article, attribution, marked))
      quotes.push({ kind: "direct", text: inner.text, cue: cueText, evidence: inner, speakerEvidence });
  }
  return quotes;
}

/** The words in marks that lie in the attribution. */
function markedIn(article: Article, attribution: Attribution, marked: readonly QuoteMention[]): Evidence[] {
  const inside: Evidence[] = [];
  for (let i = firstEndingAfter(marked, attribution.start); i < marked.length; i++) {
    const quote = marked[i]!;
    if (quote.start >= attribution.end) break;
    if (contains(attribution, quote)) inside.push(evidenceOf(article, quote.value.inner));
  }
  return inside;
}
