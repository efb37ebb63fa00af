import { decodeEntities } from "../entities.ts";
import { type Block, wordsOf } from "./blocks.ts";
import type { Page } from "./tree.ts";

/** Titles are compared by their letters and digits. */
export function plain(text: string): string {
  return decodeEntities(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const FIRST_BLOCKS = 300;
const SHORTEST = 8;

/**
 * The block that is the article's title: the one that the head names, else the first `h1`, else the first that is called a
 * title. `isOpen` leaves out menus and their like.
 */
export function findTitle(
  page: Page,
  blocks: readonly Block[],
  named: readonly string[],
  { isOpen, isCalled }: { isOpen: (block: Block) => boolean; isCalled: (block: Block) => boolean },
): Block | undefined {
  const candidates = blocks.filter((block) => block.length <= 400 && isOpen(block)).slice(0, FIRST_BLOCKS);
  const heads = named.map(plain).filter((title) => title.length >= SHORTEST);
  const isNamed = (block: Block): boolean => {
    const words = plain(wordsOf(page, block));
    return words.length >= SHORTEST && heads.some((head) => head === words || isMost(head, words));
  };
  return (
    candidates.find((block) => isHeading(block) && isNamed(block)) ??
    candidates.find(isNamed) ??
    candidates.find((block) => block.element.name === "h1") ??
    candidates.find(isCalled)
  );
}

function isHeading({ element }: Block): boolean {
  return /^h[1-3]$/.test(element.name);
}

/** "Ferry sinks off Gozo" in "Ferry sinks off Gozo | Valletta Post": one of the two parts, at least half of it. */
function isMost(head: string, words: string): boolean {
  return head.length <= words.length * 2 && (head.startsWith(`${words} `) || head.endsWith(` ${words}`));
}
