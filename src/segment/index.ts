import type { Article, Metadata } from "../core/article.ts";
import { codePointsOf, type Draft } from "../core/offsets.ts";
import { findSections } from "./01-sections.ts";
import { tokenize } from "./02-tokens.ts";
import { segmentSentences } from "./03-sentences.ts";

/** Builds the article from its cleaned text: sections, sentences and tokens, found once. */
export function segment(draft: Draft, id: string, metadata: Metadata): Article {
  const { raw, text } = draft;
  const sections = findSections(text);
  const { sentences, tokens } = segmentSentences(sections, (section) => tokenize(text, section));
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  return {
    id,
    raw,
    text,
    draft,
    codePoints: codePointsOf(raw),
    metadata,
    sections,
    sentences,
    tokens,
    allCapitals: upper > 20 && lower * 10 < upper,
    language: tokens.length === 0 ? null : "en",
  };
}
