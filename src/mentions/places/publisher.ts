import type { Article } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";

const SHORTEST = 6;

/**
 * Where the text has the publisher's name as the form of the input states it ("Kenya Insights"): the country in it isn't
 * what the article speaks of. A publisher of one word isn't looked for, as it may be the country's own name.
 */
export function publisherSpans({ text, metadata }: Article): readonly Span[] {
  const name = metadata.publisher?.value.trim() ?? "";
  if (name.length < SHORTEST || !/\s/.test(name)) return [];
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    spans.push({ start: at, end: at + name.length });
  return spans;
}
