import { Tokenizer } from "htmlparser2";
import type { Span } from "../../core/spans.ts";
import { type ElementKind, elementKind } from "./tables.ts";

/** An element of the page; spans are UTF-16 units of the raw input. */
export interface Element {
  readonly name: string;
  readonly is: ElementKind;
  readonly parent: Element | undefined;
  /** Where the values of the attributes that say something stand, by their name in lower case. */
  readonly attributes: ReadonlyMap<string, Span>;
  /** Index in the page's list of elements, in which parents come before their children. */
  readonly index: number;
  /** True if nothing in it is text of the page. */
  readonly isUnseen: boolean;
}

/** What stands between a run of text and the one before it. */
export type Gap = "" | " " | "\n" | "\n\n";

/** A run of text without a tag in it. */
export interface Leaf extends Span {
  readonly element: Element;
  readonly gap: Gap;
}

/** A page, read once from front to back. */
export interface Page {
  readonly raw: string;
  readonly elements: readonly Element[];
  /** For each element the index of the last element in it (its own if there is none). */
  readonly ends: readonly number[];
  readonly leaves: readonly Leaf[];
  /** The contents of `script` and `title` elements. */
  readonly unseen: readonly Leaf[];
}

const ATTRIBUTES = new Set(
  "class id role itemprop rel datetime href content property name lang type hidden style title".split(" "),
);
const NO_ATTRIBUTES: ReadonlyMap<string, Span> = new Map();
const GAPS: readonly Gap[] = ["", " ", "\n", "\n\n"];

/** Builds the page from what the tokenizer calls; linear in the input, whatever is nested, left open or closed twice. */
class Builder {
  readonly elements: Element[] = [];
  readonly leaves: Leaf[] = [];
  readonly unseen: Leaf[] = [];
  readonly #raw: string;
  readonly #open: Element[] = [];
  readonly #openByName = new Map<string, number>();
  #gap = 3;
  #name = "";
  #attribute = "";
  #value: Span | undefined;
  #attributes: Map<string, Span> | undefined;

  constructor(raw: string) {
    this.#raw = raw;
    this.#push("#page");
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#raw.slice(start, end).toLowerCase();
    this.#attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#raw.slice(start, Math.min(end, start + 20)).toLowerCase();
    this.#value = { start: end, end };
  }

  onattribdata(start: number, end: number): void {
    this.#value = { start, end };
  }

  onattribend(): void {
    if (!ATTRIBUTES.has(this.#attribute)) return;
    this.#attributes ??= new Map();
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value!);
  }

  onopentagend(): void {
    const { closes, display } = elementKind(this.#name);
    while (this.#open.length > 1 && closes.has(this.#open.at(-1)!.name)) this.#pop();
    if (display === "break") this.#part(this.#gap >= 2 ? 3 : 2);
    if (display === "block") this.#part(3);
    this.#push(this.#name);
    if (display === "break" || display === "void") this.#pop();
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const name = this.#raw.slice(start, end).toLowerCase();
    if (elementKind(name).display === "block") this.#part(3);
    if (!this.#openByName.get(name)) return;
    while (this.#open.at(-1)!.name !== name) this.#pop();
    this.#pop();
  }

  ontext(start: number, end: number): void {
    const element = this.#open.at(-1)!;
    const leaf = { start, end, element, gap: GAPS[this.#gap]! };
    if (element.isUnseen) {
      if (element.name === "script" || element.name === "title") this.unseen.push(leaf);
      return;
    }
    if (isBlank(this.#raw, start, end)) {
      this.#part(1);
      return;
    }
    this.leaves.push(leaf);
    this.#gap = 0;
  }

  oncdata(start: number, end: number): void {
    this.ontext(start, end);
  }

  #part(gap: number): void {
    this.#gap = Math.max(this.#gap, gap);
  }

  #push(name: string): void {
    const parent = this.#open.at(-1);
    const is = elementKind(name);
    const element: Element = {
      name,
      is,
      parent,
      attributes: this.#attributes ?? NO_ATTRIBUTES,
      index: this.elements.length,
      isUnseen: is.display === "unseen" || parent?.isUnseen === true,
    };
    this.elements.push(element);
    this.#open.push(element);
    this.#openByName.set(name, (this.#openByName.get(name) ?? 0) + 1);
    this.#attributes = undefined;
  }

  #pop(): void {
    const { name } = this.#open.pop()!;
    this.#openByName.set(name, this.#openByName.get(name)! - 1);
  }

  // What the tokenizer also calls.
  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}

/** Reads a page: its elements and its runs of text with where they stand. Never throws. */
export function readPage(raw: string): Page {
  const builder = new Builder(raw);
  // Entities are a later step's, which has them for plain text as well.
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder);
  tokenizer.write(raw);
  tokenizer.end();
  const { elements, leaves, unseen } = builder;
  return { raw, elements, ends: endsOf(elements), leaves, unseen };
}

function endsOf(elements: readonly Element[]): number[] {
  const ends = elements.map((_, i) => i);
  for (let i = elements.length - 1; i > 0; i--) {
    const parent = elements[i]!.parent!.index;
    ends[parent] = Math.max(ends[parent]!, ends[i]!);
  }
  return ends;
}

/** True if `inner` is `outer` or stands in it. */
export function isInside(page: Pick<Page, "ends">, inner: Element, outer: Element): boolean {
  return inner.index >= outer.index && inner.index <= page.ends[outer.index]!;
}

/** The value of an attribute as it stands in the input, or "". */
export function attributeOf(page: Pick<Page, "raw">, element: Element, name: string): string {
  const span = element.attributes.get(name);
  return span === undefined ? "" : page.raw.slice(span.start, span.end);
}
