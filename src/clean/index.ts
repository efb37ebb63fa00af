import type { Cleaned } from "../core/article.ts";
import { draftOf } from "../core/offsets.ts";
import { cleanHtml, isHtml } from "./01-html.ts";
import { cleanLineEnds } from "./02-line-ends.ts";
import { cleanFrontMatter } from "./03-front-matter.ts";
import { cleanHeaders } from "./04-headers.ts";
import { cleanTags } from "./05-tags.ts";
import { cleanEntities } from "./06-entities.ts";
import { cleanCharacters } from "./07-characters.ts";
import { cleanMarkdown } from "./08-markdown.ts";
import { cleanWrappedWords } from "./09-wrapped-words.ts";

type Step = (cleaned: Cleaned) => Cleaned;

/** The cleaning steps, in an order that is their meaning: each reads what the one before it left. */
const PAGE: readonly Step[] = [cleanHtml, cleanLineEnds, cleanEntities, cleanCharacters];
const TEXT: readonly Step[] = [
  cleanLineEnds,
  cleanFrontMatter,
  cleanHeaders,
  cleanTags,
  cleanEntities,
  cleanCharacters,
  cleanMarkdown,
  cleanWrappedWords,
];

/** Cleans a decoded input: its text, in which each character has its way back, and what its form says of it. Never throws. */
export function clean(raw: string): Cleaned {
  const start: Cleaned = { draft: draftOf(raw), metadata: {}, marks: [] };
  return (isHtml(raw) ? PAGE : TEXT).reduce((cleaned, step) => step(cleaned), start);
}
