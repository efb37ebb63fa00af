import { type Article, evidenceOf } from "../../core/article.ts";
import { allOverlapping, contains } from "../../core/spans.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
import type { QuoteMention } from "../../mentions/quotes/index.ts";
import type { PeopleQuotedField } from "./schema.ts";

export type Quote = PeopleQuotedField[number]["quotes"][number];

function toQuote(article: Article, attribution: Attribution): Quote {
  const { kind, cue, speaker } = attribution.value;
  const evidence = evidenceOf(article, attribution);
  return {
    kind,
    text: evidence.text,
    cue: cue === null ? null : evidenceOf(article, cue).text,
    evidence,
    speakerEvidence: speaker === null ? null : evidenceOf(article, speaker),
  };
}

/**
 * The record's form of attributions. A mixed clause is followed by its words in marks, each a direct quote: the clause says
 * what was said, the marks which words were.
 */
export function toQuotes(
  article: Article,
  attributions: readonly Attribution[],
  marked: readonly QuoteMention[],
): Quote[] {
  return attributions.flatMap((attribution) => {
    const quote = toQuote(article, attribution);
    if (quote.kind !== "mixed") return [quote];
    const inside = allOverlapping(marked, attribution).filter((one) => contains(attribution, one));
    const fragments = inside.map(({ value: { inner } }): Quote => {
      const evidence = evidenceOf(article, inner);
      return { ...quote, kind: "direct", text: evidence.text, evidence };
    });
    return [quote, ...fragments];
  });
}
