import { type Article, evidenceOf } from "../../core/article.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
import type { PeopleQuotedField } from "./schema.ts";

export type Quote = PeopleQuotedField[number]["quotes"][number];

/** The record's form of an attribution. */
export function toQuote(article: Article, attribution: Attribution): Quote {
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
