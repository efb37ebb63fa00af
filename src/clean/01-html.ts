import type { Cleaned, Mark, SectionKind } from "../core/article.ts";
import { applyEdits } from "../core/offsets.ts";
import { type Block, blocksOf } from "./html/blocks.ts";
import { readHead } from "./html/head.ts";
import { isLinks, kindOfBlock, kindsOf } from "./html/kinds.ts";
import { findMain, runningText } from "./html/main-text.ts";
import { textEdits } from "./html/text.ts";
import { findTitle } from "./html/title.ts";
import { type Element, isInside, type Page, readPage } from "./html/tree.ts";

const PAGE =
  /^[\s\ufeff]*(?:<!--|<\?xml\b|<!doctype\s+html|<(?:html|head|body|meta|title|link|script|style|div|p|article|section|main|header|h[1-6]|table|center)[\s/>])/i;

/** True if the input is a page, whole or a part of one: it begins with a tag that no plain text begins with. */
export function isHtml(raw: string): boolean {
  return PAGE.test(raw.slice(0, 1000));
}

/** The kind of each block: in the article what its element says, around it the title's lines, footers and boilerplate. */
function kindsOfBlocks(page: Page, blocks: readonly Block[], heads: readonly string[]): (SectionKind | undefined)[] {
  const weights = runningText(page, blocks);
  const main = findMain(page, blocks, weights);
  const elementKinds = kindsOf(page, main, weights);
  const own = new Map(blocks.map((block) => [block, kindOfBlock(block, elementKinds)]));
  const isOpen = (block: Block): boolean => own.get(block) !== "boilerplate" && own.get(block) !== "footer";
  const isCalled = (block: Block): boolean => own.get(block) === "title";
  const title = findTitle(page, blocks, heads, { isOpen, isCalled });
  const places = placesOf(page, blocks, main, title);
  return blocks.map((block, i) => kindIn(places[i]!, own.get(block), isLinks(block)));
}

type Place = "before" | "title" | "head" | "main" | "after";

/** Where each block stands: before the title, between it and the article's text, in that, or behind it. */
function placesOf(page: Page, blocks: readonly Block[], main: Element, title: Block | undefined): Place[] {
  let place: Place = "before";
  return blocks.map((block) => {
    if (block === title) {
      place = "head";
      return "title";
    }
    if (isInside(page, block.element, main)) place = "main";
    else if (place === "main") place = "after";
    return place;
  });
}

/** The kind of a block at its place: around the article all is boilerplate but what its own head says. */
function kindIn(place: Place, own: SectionKind | undefined, isLinks: boolean): SectionKind | undefined {
  if (place === "title") return "title";
  if (own === "boilerplate" || own === "footer") return own;
  if (place === "before" || place === "after") return "boilerplate";
  if (own === "byline") return own;
  if (isLinks) return "boilerplate";
  return own === "title" ? "heading" : own;
}

/** Reads a saved page: its text without tags, what its head and its elements say. Plain text is left as it is. */
export function cleanHtml(cleaned: Cleaned): Cleaned {
  const { raw } = cleaned.draft;
  if (!isHtml(raw)) return cleaned;
  const page = readPage(raw);
  if (page.leaves.length === 0) return cleaned;
  const blocks = blocksOf(page);
  const { metadata, titles } = readHead(page);
  const kinds = kindsOfBlocks(page, blocks, titles);
  const marks = blocks.flatMap(({ start, end }, i): Mark[] => {
    const kind = kinds[i];
    return kind === undefined ? [] : [{ start, end, kind }];
  });
  return { draft: applyEdits(cleaned.draft, textEdits(page)), metadata: { ...metadata, ...cleaned.metadata }, marks };
}
