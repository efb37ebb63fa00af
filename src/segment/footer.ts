import type { Metadata, Section, Stated } from "../core/article.ts";
import { type Draft, toRaw } from "../core/offsets.ts";
import type { Span } from "../core/spans.ts";
import { cueOf } from "./cues.ts";

const LINK = /https?:\/\/[^\s<>"']{1,2000}/;

function stated(draft: Draft, span: Span): Stated {
  return { value: draft.text.slice(span.start, span.end).replace(/\s+/g, " "), raw: toRaw(draft, span) };
}

// The patterns stand in here because making \p{…} is felt at every start.
function publisherIn(text: string): string | undefined {
  const copyright =
    /^(?:©|\(c\)|copyright\b)[\s©]*(?:\(c\)\s*)?(?:\d{4}[-–\d]*,?\s+)?(?:by\s+)?(?<name>\p{L}[^.|\n]{1,60})/iu;
  // A line by itself at the end: a name of up to six words that begin with capitals
  const nameLine =
    /^(?:Source: )?(?<name>\p{Lu}[\p{L}\d.&'’-]*(?: (?:\p{Lu}[\p{L}\d.&'’-]*|of|the|and|de|la|for|&)){0,5})$/u;
  const isCopyright = /^[©(c]/i.test(text);
  return ((isCopyright ? copyright.exec(text) : null) ?? nameLine.exec(text))?.groups?.["name"]?.trimEnd();
}

/** What the footer says of the article: its URL, and its publisher in a copyright line or on a line of its own. */
export function statedInFooter(draft: Draft, sections: readonly Section[]): Metadata {
  const found: { url?: Stated; publisher?: Stated } = {};
  for (const section of sections) {
    if (section.kind !== "footer") continue;
    const text = draft.text.slice(section.start, section.end);
    if (cueOf(text) === "end") continue;
    const link = LINK.exec(text);
    if (link !== null) {
      const start = section.start + link.index;
      found.url ??= stated(draft, { start, end: start + link[0].length });
      continue;
    }
    const name = publisherIn(text);
    if (name === undefined) continue;
    const start = section.start + text.indexOf(name);
    found.publisher ??= stated(draft, { start, end: start + name.length });
  }
  return found;
}
