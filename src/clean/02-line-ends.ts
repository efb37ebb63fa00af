import type { Cleaned } from "../core/article.ts";
import { applyEdits, type Edit } from "../core/offsets.ts";

/** Reads the line ends of Windows (CR LF) and of old Macintoshes (CR) as line feeds, so that no later step has to ask. */
export function cleanLineEnds(cleaned: Cleaned): Cleaned {
  const { draft } = cleaned;
  if (!draft.text.includes("\r")) return cleaned;
  const edits: Edit[] = [];
  for (const { 0: end, index } of draft.text.matchAll(/\r\n?/g)) {
    edits.push({ start: index, end: index + end.length, text: "\n", kind: "folded" });
  }
  return { ...cleaned, draft: applyEdits(draft, edits) };
}
