import type { Article, Metadata, Token } from "../core/article.ts";
import { codePointsOf, type Draft } from "../core/offsets.ts";
import { findSections } from "./01-sections.ts";
import { tokenize } from "./02-tokens.ts";
import { segmentSentences } from "./03-sentences.ts";
import { statedInFooter } from "./footer.ts";

/** Builds the article from its cleaned text: sections, sentences and tokens, found once. */
export function segment(draft: Draft, id: string, metadata: Metadata): Article {
  const { raw, text } = draft;
  const sections = findSections(text);
  const { sentences, tokens } = segmentSentences(sections, (section) => tokenize(text, section));
  return {
    id,
    raw,
    text,
    draft,
    codePoints: codePointsOf(raw),
    metadata: { ...statedInFooter(draft, sections), ...metadata },
    sections,
    sentences,
    tokens,
    allCapitals: isAllCapitals(tokens),
    language: tokens.length === 0 ? null : "en",
  };
}

/** Judged by the first words: in an article in capitals at most one in ten has a small letter. */
function isAllCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  let small = 0;
  for (let i = 0; i < tokens.length && words < 300; i++) {
    const { kind, text } = tokens[i]!;
    if (kind !== "word" || text.length < 2) continue;
    words++;
    if (hasSmallLetter(text)) small++;
  }
  return words >= 8 && small * 10 < words;
}

function hasSmallLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) return true;
  }
  return false;
}
