import type { Cleaned } from "../core/article.ts";
import { applyEdits, type Edit } from "../core/offsets.ts";
import { characterOf, ENTITY } from "./entities.ts";

/** Decodes the entities of a page, and those that were left in plain text. */
export function cleanEntities(cleaned: Cleaned): Cleaned {
  const { draft } = cleaned;
  if (!draft.text.includes("&")) return cleaned;
  const edits: Edit[] = [];
  for (const match of draft.text.matchAll(ENTITY)) {
    const text = characterOf(match);
    if (text !== undefined) edits.push({ start: match.index, end: match.index + match[0].length, text, kind: "shown" });
  }
  return { ...cleaned, draft: applyEdits(draft, edits) };
}
