import type { Cleaned } from "../core/article.ts";
import { applyEdits, type Edit } from "../core/offsets.ts";

// The patterns stand in the functions: making \p{…} is felt at every start, and few texts need them.
function wordStart(text: string, end: number): number {
  let start = end;
  while (start > Math.max(0, end - 40) && /[\p{L}\p{M}]/u.test(text[start - 1]!)) start--;
  return start;
}

/**
 * Joins a word that was cut at a line's end: "govern-" and "ment". Whether the hyphen belongs to it ("long-term") the text's
 * other words decide; where they don't, it stays.
 */
export function cleanWrappedWords(cleaned: Cleaned): Cleaned {
  const { draft } = cleaned;
  if (!/-[ \t]{0,20}[\r\n]/.test(draft.text)) return cleaned;
  const words = new Set(draft.text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []);
  const edits: Edit[] = [];
  for (const { 0: cut, index } of draft.text.matchAll(/(?<=\p{L})-[ \t]{0,20}(?:\r\n|\r|\n)[ \t]{0,20}(?=\p{Ll})/gu)) {
    const end = index + cut.length;
    const first = draft.text.slice(wordStart(draft.text, index), index);
    const last = /^[\p{L}\p{M}]{1,40}/u.exec(draft.text.slice(end, end + 40))?.[0] ?? "";
    const isOne = words.has((first + last).toLowerCase());
    edits.push({ start: isOne ? index : index + 1, end, text: "", kind: "shown" });
  }
  return { ...cleaned, draft: applyEdits(draft, edits) };
}
