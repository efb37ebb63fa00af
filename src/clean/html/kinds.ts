import type { SectionKind } from "../../core/article.ts";
import type { Block } from "./blocks.ts";
import type { Weights } from "./main-text.ts";
import { cuesIn } from "./tables.ts";
import { attributeOf, type Element, type Page } from "./tree.ts";

/** What an element's own name, attributes and class names say its text is; undefined if nothing. */
function ownKind(page: Page, element: Element): SectionKind | undefined {
  if (element.attributes.size === 0) return element.is.kind;
  const of = (name: string): string => attributeOf(page, element, name);
  if (element.attributes.has("hidden") || /display:\s?none/i.test(of("style").slice(0, 200))) return "boilerplate";
  const cues = cuesIn(`${of("class")} ${of("id")} ${of("role")} ${of("itemprop")} ${of("rel")}`);
  if (cues.has("boilerplate")) return "boilerplate";
  if (element.is.kind !== undefined && element.is.kind !== "heading") return element.is.kind;
  for (const kind of ["footer", "title", "byline", "caption", "heading"] as const) if (cues.has(kind)) return kind;
  return element.is.kind;
}

// An element with more than this share of the running text is no boilerplate, whatever its class says; one with more text than
// this is no byline, title, heading or caption. Set 2026-11-25 on the saved pages of tests/pages and the fixtures.
const BULK_SHARE = 0.4;
const LONGEST: Readonly<Partial<Record<SectionKind, number>>> = {
  title: 300,
  byline: 200,
  heading: 300,
  caption: 1200,
};

/** The kind of an element inside one of kind `outer`: boilerplate stays it, a quotation keeps its parts. */
function inside(outer: SectionKind | undefined, own: SectionKind | undefined): SectionKind | undefined {
  // Drupal has "Submitted by … on …" in a footer at the article's head.
  if (outer === "footer" && own === "byline") return own;
  if (outer === "boilerplate" || outer === "footer") return own === "boilerplate" ? own : outer;
  if (outer === "quotation" && own !== "boilerplate") return outer;
  if (outer === "byline" && own !== "boilerplate") return outer;
  return own ?? outer;
}

/** The kind of each element's text, by the element's index. */
export function kindsOf(page: Page, main: Element, weights: Weights): (SectionKind | undefined)[] {
  const holders = new Set<Element>();
  for (let at: Element | undefined = main; at !== undefined; at = at.parent) holders.add(at);
  const kinds: (SectionKind | undefined)[] = [];
  for (const element of page.elements) {
    const weight = weights[element.index]!;
    const isBulk = holders.has(element) || weight > BULK_SHARE * weights[0]!;
    let own = isBulk ? undefined : ownKind(page, element);
    if (own !== undefined && weight > (LONGEST[own] ?? Number.POSITIVE_INFINITY)) own = undefined;
    kinds.push(inside(element.parent && kinds[element.parent.index], own));
  }
  return kinds;
}

/** The kind of a block: what all its runs of text agree on, else what the element around it says. */
export function kindOfBlock(block: Block, kinds: readonly (SectionKind | undefined)[]): SectionKind | undefined {
  const first = kinds[block.leaves[0]!.element.index];
  const agrees = block.leaves.every(({ element }) => kinds[element.index] === first);
  const kind = agrees ? first : kinds[block.element.index];
  if (kind === "byline" && block.length > LONGEST.byline!) return undefined;
  return kind;
}

/** True if a block's text is links and no sentence: an item of a list of other articles, a tag, a "Read more". */
export function isLinks(block: Block): boolean {
  return block.linked * 10 > block.length * 7;
}
