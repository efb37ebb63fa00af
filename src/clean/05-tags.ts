import type { Cleaned } from "../core/article.ts";
import { applyEdits, type Edit } from "../core/offsets.ts";
import { elementKind } from "./html/tables.ts";

const TAG = /<\/?([A-Za-z][A-Za-z0-9]{0,15})(?:\s[^<>]{0,2000})?\/?>|<!--[^<>]{0,2000}-->/g;
const INLINE =
  /^(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u)$/;

/** Drops tags that were left in plain text or markdown: "<b>", "<br/>", "<p>". Line ends there stay what they are. */
export function cleanTags(cleaned: Cleaned): Cleaned {
  const { draft } = cleaned;
  if (!/<[!/A-Za-z]/.test(draft.text)) return cleaned;
  const edits: Edit[] = [];
  for (const match of draft.text.matchAll(TAG)) {
    const text = standFor(match[1]?.toLowerCase());
    if (text === undefined) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, text, kind: "shown" });
  }
  return { ...cleaned, draft: applyEdits(draft, edits) };
}

/** What stands for a tag in the text; undefined if it's no tag of HTML ("<unknown>"). */
function standFor(name: string | undefined): string | undefined {
  if (name === undefined || INLINE.test(name)) return "";
  const { display } = elementKind(name);
  if (display === "block") return "\n\n";
  if (display === "break") return "\n";
  return display === "inline" ? undefined : "";
}
