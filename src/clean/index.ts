import type { Cleaned } from "../core/article.ts";
import { draftOf } from "../core/offsets.ts";
import { cleanHtml, isHtml } from "./01-html.ts";
import { cleanFrontMatter } from "./02-front-matter.ts";
import { cleanHeaders } from "./03-headers.ts";
import { cleanTags } from "./04-tags.ts";
import { cleanEntities } from "./05-entities.ts";
import { cleanCharacters } from "./06-characters.ts";
import { cleanMarkdown } from "./07-markdown.ts";
import { cleanWrappedWords } from "./08-wrapped-words.ts";

type Step = (cleaned: Cleaned) => Cleaned;

/** The cleaning steps, in an order that is their meaning: each reads what the one before it left. */
const PAGE: readonly Step[] = [cleanHtml, cleanEntities, cleanCharacters];
const TEXT: readonly Step[] = [
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
