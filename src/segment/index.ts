import type { Article, Cleaned, Section, Sentence, Token } from "../core/article.ts";
import { codePointsOf } from "../core/offsets.ts";
import { findSections } from "./01-sections.ts";
import { type LooseToken, type TokenList, tokenizeInto } from "./02-tokens.ts";
import { splitSentences } from "./03-sentences.ts";
import { statedInFooter } from "./footer.ts";
import { findLanguages, type Languages } from "./language.ts";

/** Builds the article from its cleaned text: sections, sentences and tokens, found once. */
export function segment({ draft, metadata, marks }: Cleaned, id: string): Article {
  const { raw, text } = draft;
  const sections = findSections(draft, marks);
  const { sentences, tokens } = segmentSentences(text, sections);
  const { language, foreign } = findLanguages(sentences, tokens);
  return {
    id,
    raw,
    text,
    draft,
    codePoints: codePointsOf(raw),
    metadata: { ...statedInFooter(draft, sections), ...metadata },
    sections: setApart(sections, foreign),
    sentences,
    tokens,
    allCapitals: isAllCapitals(tokens),
    language,
    otherLanguages: [...new Set(foreign.map((one) => one.language))],
  };
}

/** Paragraphs in another language are no text to read facts from. */
function setApart(sections: readonly Section[], foreign: Languages["foreign"]): readonly Section[] {
  if (foreign.length === 0) return sections;
  const apart = new Set(foreign.map(({ section }) => section));
  return sections.map((section, i) => (apart.has(i) ? { ...section, kind: "boilerplate" } : section));
}

/** Tokenizes all sections into one list, numbers their sentences and tells each token its own. */
function segmentSentences(text: string, sections: readonly Section[]): { sentences: Sentence[]; tokens: Token[] } {
  const sentences: Sentence[] = [];
  const list: TokenList = { tokens: [], stops: [] };
  const { tokens, stops } = list;
  for (let section = 0; section < sections.length; section++) {
    const [from, fromStop] = [tokens.length, stops.length];
    tokenizeInto(list, text, sections[section]!);
    for (const [firstToken, endToken] of splitSentences(list, from, fromStop)) {
      sentences.push(sentenceOf(tokens, firstToken, endToken, { section, number: sentences.length }));
    }
  }
  return { sentences, tokens };
}

function sentenceOf(
  tokens: LooseToken[],
  firstToken: number,
  endToken: number,
  { section, number }: { section: number; number: number },
): Sentence {
  for (let i = firstToken; i < endToken; i++) tokens[i]!.sentence = number;
  const { start } = tokens[firstToken]!;
  return { start, end: tokens[endToken - 1]!.end, firstToken, endToken, section };
}

/** Judged by the first words: in an article in capitals at most one in ten has a small letter. */
function isAllCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  let small = 0;
  for (let i = 0; i < tokens.length && words < 300; i++) {
    const { kind, text } = tokens[i]!;
    if (kind !== "word" || text.length < 2) continue;
    words++;
    // More can't make it one in ten of three hundred again.
    if (hasSmallLetter(text) && ++small > 30) return false;
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
