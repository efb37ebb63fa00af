import type { Edit } from "../../core/offsets.ts";
import type { Element, Leaf, Page } from "./tree.ts";

/** For each element whether its line ends are line ends. */
function isPreformatted(elements: readonly Element[]): boolean[] {
  const found: boolean[] = [];
  for (const { name, parent, index } of elements)
    found[index] = name === "pre" || (parent !== undefined && found[parent.index]!);
  return found;
}

function foldSpaces(raw: string, { start, end }: Leaf, edits: Edit[]): void {
  const text = raw.slice(start, end);
  if (!/[\t\n\f\r]/.test(text)) return;
  for (const match of text.matchAll(/[\t\n\f\r][ \t\n\f\r]*/g)) {
    const at = start + match.index;
    edits.push({ start: at, end: at + match[0].length, text: " ", kind: "shown" });
  }
}

/** The changes that leave a page's text: tags become what they put between words, line ends in paragraphs spaces. */
export function textEdits({ raw, elements, leaves }: Page): Edit[] {
  const preformatted = isPreformatted(elements);
  const edits: Edit[] = [];
  let done = 0;
  for (const leaf of leaves) {
    const gap = done === 0 ? "" : leaf.gap;
    if (leaf.start > done) edits.push({ start: done, end: leaf.start, text: gap, kind: "shown" });
    if (!preformatted[leaf.element.index]) foldSpaces(raw, leaf, edits);
    done = leaf.end;
  }
  if (raw.length > done) edits.push({ start: done, end: raw.length, text: "", kind: "shown" });
  return edits;
}
