import type { Span } from "../../core/spans.ts";
import type { Element, Leaf, Page } from "./tree.ts";

/** Text that stands together: a paragraph, a heading, a link of a menu. */
export interface Block extends Span {
  readonly leaves: readonly Leaf[];
  /** The innermost block-level element around its first character. */
  readonly element: Element;
  /** UTF-16 units of text, without tags. */
  readonly length: number;
  /** Those of them inside links. */
  readonly linked: number;
  /** Commas in it: running text has them, lists of links don't. */
  readonly commas: number;
}

/** For each element the innermost block-level one, itself or around it; and whether it stands in a link. */
function surroundings(elements: readonly Element[]): { block: Element[]; isLinked: boolean[] } {
  const block: Element[] = [];
  const isLinked: boolean[] = [];
  for (const element of elements) {
    const { parent, index } = element;
    block.push(element.is.display === "block" || parent === undefined ? element : block[parent.index]!);
    isLinked[index] = element.name === "a" || (parent !== undefined && isLinked[parent.index]!);
  }
  return { block, isLinked };
}

/** The blocks of a page, in order. */
export function blocksOf(page: Page): Block[] {
  const { block, isLinked } = surroundings(page.elements);
  const groups: Leaf[][] = [];
  for (const leaf of page.leaves) {
    if (leaf.gap === "\n\n" || groups.length === 0) groups.push([leaf]);
    else groups.at(-1)!.push(leaf);
  }
  return groups.map((leaves) => {
    let [length, linked, commas] = [0, 0, 0];
    for (const leaf of leaves) {
      length += leaf.end - leaf.start;
      if (isLinked[leaf.element.index]) linked += leaf.end - leaf.start;
      commas += commasIn(page.raw, leaf);
    }
    const { start, element } = leaves[0]!;
    return { leaves, start, end: leaves.at(-1)!.end, element: block[element.index]!, length, linked, commas };
  });
}

function commasIn(text: string, { start, end }: Span): number {
  let count = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 44) count++;
  return count;
}

/** The words of a block, white space folded; `limit` UTF-16 units at most. */
export function wordsOf(page: Page, block: Block, limit = 1000): string {
  let text = "";
  for (const leaf of block.leaves) {
    if (text.length >= limit) break;
    text += leaf.gap === "\n" ? " " : leaf.gap;
    text += page.raw.slice(leaf.start, Math.min(leaf.end, leaf.start + limit));
  }
  return text.replace(/\s+/g, " ").trim();
}
