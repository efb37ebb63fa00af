import type { Block } from "./blocks.ts";
import { cuesIn } from "./tables.ts";
import { attributeOf, type Element, isInside, type Page } from "./tree.ts";

/** How much running text each element of a page holds, by the element's index. */
export type Weights = readonly number[];

/** Running text: longer than a label, and not made of links. From Readability: 25 characters, half of it links. */
export function isRunning(block: Block): boolean {
  return block.length >= 25 && block.linked * 2 < block.length;
}

/** Adds each element's figure to its parent's, from the innermost out. */
function sumUp(elements: readonly Element[], figures: number[]): number[] {
  for (let i = elements.length - 1; i > 0; i--) {
    const { parent } = elements[i]!;
    figures[parent!.index]! += figures[i]!;
  }
  return figures;
}

/** The running text in each element, in UTF-16 units; what menus, asides and footers say isn't counted. */
export function runningText({ elements }: Page, blocks: readonly Block[]): Weights {
  const outside: boolean[] = [];
  for (const { parent, is, index } of elements) {
    const isOutside = is.kind === "boilerplate" || is.kind === "footer";
    outside[index] = isOutside || (parent !== undefined && outside[parent.index]!);
  }
  const figures = new Array<number>(elements.length).fill(0);
  for (const block of blocks) {
    if (isRunning(block) && !outside[block.element.index]) figures[block.element.index]! += block.length;
  }
  return sumUp(elements, figures);
}

// Of the page's running text, the least that the element which says it is the article must hold; and how much of that an
// element inside it must hold to be taken instead. Set 2026-11-25 on the saved pages of tests/pages and the fixtures.
const STATED_SHARE = 0.4;
const INNER_SHARE = 0.9;

function statesArticle(page: Page, element: Element): boolean {
  if (element.name === "article" || element.name === "main") return true;
  if (element.attributes.size === 0 || element.name === "body") return false;
  if (attributeOf(page, element, "itemprop") === "articleBody") return true;
  if (attributeOf(page, element, "role") === "main") return true;
  return cuesIn(`${attributeOf(page, element, "class")} ${attributeOf(page, element, "id")}`).has("content");
}

/** The innermost element that says it holds the article and does hold most of the running text. */
function statedMain(page: Page, weights: Weights): Element | undefined {
  let best: Element | undefined;
  for (const element of page.elements) {
    const weight = weights[element.index]!;
    if (weight === 0 || weight < STATED_SHARE * weights[0]! || !statesArticle(page, element)) continue;
    if (best === undefined || weight >= INNER_SHARE * weights[best.index]!) best = element;
    else if (best.name === "main" && isInside(page, element, best)) best = element;
  }
  return best;
}

// Of a paragraph's points its parent gets all, the parent's parent a half, and so on.
const DIVISORS = [1, 2, 9, 12, 15];

/**
 * Points as Mozilla's Readability gives them (0.6, `_grabArticle`): a paragraph gives one, one for each comma and one for each
 * hundred characters up to three; all of it to its parent, a half to the parent's, and so on for five levels.
 */
function pointsOf({ elements }: Page, blocks: readonly Block[]): number[] {
  const points = new Array<number>(elements.length).fill(0);
  for (const block of blocks.filter(isRunning)) {
    const worth = 1 + block.commas + Math.min(3, Math.floor(block.length / 100));
    let at: Element | undefined = block.element.name === "p" ? block.element.parent : block.element;
    for (const divisor of DIVISORS) {
      if (at === undefined) break;
      points[at.index]! += worth / divisor;
      at = at.parent;
    }
  }
  return points;
}

/** The share of each element's text that stands in links. */
function linkShares({ elements }: Page, blocks: readonly Block[]): number[] {
  const linked = new Array<number>(elements.length).fill(0);
  const all = new Array<number>(elements.length).fill(0);
  for (const block of blocks) {
    linked[block.element.index]! += block.linked;
    all[block.element.index]! += block.length;
  }
  sumUp(elements, linked);
  sumUp(elements, all);
  return linked.map((length, i) => length / Math.max(1, all[i]!));
}

/** The element with the most points, less those for links. */
function scoredMain(page: Page, blocks: readonly Block[], weights: Weights): Element {
  const shares = linkShares(page, blocks);
  const points = pointsOf(page, blocks).map((value, i) => (weights[i]! > 0 ? value * (1 - shares[i]!) : 0));
  let best = page.elements[0]!;
  for (const element of page.elements) if (points[element.index]! > points[best.index]!) best = element;
  return widened(page.elements, best, points);
}

/** An article in several parts: the parent, if another part of it has at least a fifth of the best one's points. */
function widened(elements: readonly Element[], best: Element, points: readonly number[]): Element {
  const { parent } = best;
  if (parent === undefined) return best;
  const least = Math.max(10, points[best.index]! / 5);
  const hasSibling = elements.some(
    (other) => other.parent === parent && other !== best && points[other.index]! >= least,
  );
  return hasSibling ? parent : best;
}

/** The element in which the article's text stands: the one that says so, else the one with the most points. */
export function findMain(page: Page, blocks: readonly Block[], weights: Weights): Element {
  return statedMain(page, weights) ?? scoredMain(page, blocks, weights);
}
