import { applyEdits, type Draft, type Edit } from "../core/offsets.ts";

// *emphasis*, **strong**, # headings, rules of dashes, > quotes, [text](url), <url>
const MARKUP = /^#{1,6} +|^(?:-{3,}|\*{3,}|_{3,})[ \t]*$|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|^> ?/gm;
const LINK = /!?\[([^[\]\n]{0,500})\]\(([^()\s]{0,2000})\)/g;

/** Drops markdown's marks; the words between them stay. */
export function cleanMarkdown(draft: Draft): Draft {
  if (!/[*#>[]|^[-_]{3}/m.test(draft.text)) return draft;
  const edits: Edit[] = [];
  const drop = (start: number, length: number): void => {
    if (length > 0) edits.push({ start, end: start + length, text: "", kind: "shown" });
  };
  for (const match of draft.text.matchAll(MARKUP)) drop(match.index, match[0].length);
  for (const match of draft.text.matchAll(LINK)) {
    const open = match[0].indexOf("[") + 1;
    drop(match.index, open);
    drop(match.index + open + match[1]!.length, match[0].length - open - match[1]!.length);
  }
  edits.sort((a, b) => a.start - b.start);
  return applyEdits(
    draft,
    edits.filter((edit, i) => i === 0 || edit.start >= edits[i - 1]!.end),
  );
}
