import type { Metadata, Stated } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { decodeEntities } from "../entities.ts";
import { readJsonLd } from "./json-ld.ts";
import nameTable from "./meta-names.tsv";
import { attributeOf, type Element, type Page } from "./tree.ts";

type Fact = keyof Metadata;

let names: readonly (readonly [Fact, string])[] | undefined;

/** The facts with the keys ("meta date", "json publisher.name") that state them, best first. */
function namesOf(): readonly (readonly [Fact, string])[] {
  names ??= rowsOf(nameTable).map(([fact, where, name]) => [fact as Fact, `${where} ${name}`] as const);
  return names;
}

/** A stretch of the page as a value: entities decoded, white space folded; undefined if nothing is left. */
function stated({ raw }: Page, span: Span): Stated | undefined {
  const value = decodeEntities(raw.slice(span.start, Math.min(span.end, span.start + 2000)))
    .replace(/\s+/g, " ")
    .trim();
  return value === "" ? undefined : { value, raw: span };
}

/** What the meta and link elements say, by their names; the first of two wins. */
function readElements(page: Page): Map<string, Stated> {
  const found = new Map<string, Stated>();
  for (const element of page.elements) {
    const key = keyOf(page, element);
    const span = element.attributes.get(element.name === "link" ? "href" : "content");
    if (key === undefined || span === undefined || found.has(key)) continue;
    const value = stated(page, span);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

function keyOf(page: Page, element: Element): string | undefined {
  if (element.name === "link") return `link ${attributeOf(page, element, "rel").toLowerCase()}`;
  if (element.name !== "meta") return undefined;
  const name = ["property", "name", "itemprop"].map((key) => attributeOf(page, element, key)).find(Boolean);
  return name === undefined ? undefined : `meta ${name.toLowerCase()}`;
}

/** Where an element of the page's body gives a time: `time datetime`; an element called a date with a `content` or `title`. */
function timeIn(page: Page, element: Element): Span | undefined {
  const { attributes } = element;
  const given = attributes.get("datetime");
  if (given !== undefined || attributes.size < 2) return given;
  if (!/datePublished|\bpublished\b/.test(namesOn(page, element))) return undefined;
  const span = attributes.get("content") ?? attributes.get("title");
  return span !== undefined && /\d{4}/.test(page.raw.slice(span.start, Math.min(span.end, span.start + 60)))
    ? span
    : undefined;
}

function namesOn(page: Page, element: Element): string {
  return ["class", "itemprop", "property"].map((key) => attributeOf(page, element, key)).join(" ");
}

/** The time at which the article was published: one that is called so, else the first; not that of an update. */
function timeOf(page: Page): Stated | undefined {
  const times = page.elements.flatMap((element) => {
    const span = element.name === "meta" ? undefined : timeIn(page, element);
    return span === undefined ? [] : [{ span, names: namesOn(page, element) }];
  });
  const kept = times.filter(({ names }) => !/updated|modified/i.test(names) || /publish/i.test(names));
  const best = kept.find(({ names }) => /publish|pubdate/i.test(names)) ?? kept[0];
  return best === undefined ? undefined : stated(page, best.span);
}

function titleElement(page: Page): Stated | undefined {
  const leaf = page.unseen.find(({ element }) => element.name === "title");
  return leaf === undefined ? undefined : stated(page, leaf);
}

// "Ferry sinks off Gozo | Valletta Post", "… - Valletta Post"
const TITLE_PARTS = /^(.{8,300}?)\s(?:[|–—»•]|-{1,2})\s([^|–—»•]{2,60})$/u;

/** The publisher behind the title, if the title before it is what the page calls its title elsewhere. */
function publisherIn(title: Stated | undefined, other: Stated | undefined): Stated | undefined {
  const match = title === undefined ? null : TITLE_PARTS.exec(title.value);
  if (match === null || other === undefined || !other.value.startsWith(match[1]!)) return undefined;
  return { value: match[2]!, raw: title!.raw };
}

/** What a page says of itself: the facts, and all that it names as its title. */
export function readHead(page: Page): { metadata: Metadata; titles: readonly string[] } {
  const found = readElements(page);
  for (const [key, value] of readJsonLd(page)) if (!found.has(key)) found.set(key, value);
  const metadata: { [F in Fact]?: Stated } = {};
  for (const [fact, key] of namesOf()) {
    const value = found.get(key);
    if (value !== undefined && isFit(fact, value.value)) metadata[fact] ??= value;
  }
  const title = titleElement(page);
  const published = metadata.published ?? timeOf(page);
  const publisher = metadata.publisher ?? publisherIn(title, metadata.title);
  const language = languageOf(page) ?? metadata.language;
  const titles = [metadata.title?.value, title?.value].filter((value) => value !== undefined);
  return { metadata: given({ ...metadata, title: metadata.title ?? title, published, publisher, language }), titles };
}

function languageOf(page: Page): Stated | undefined {
  const span = page.elements.find(({ name }) => name === "html")?.attributes.get("lang");
  return span === undefined ? undefined : stated(page, span);
}

function given(facts: { readonly [F in Fact]?: Stated | undefined }): Metadata {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** A date has a digit, an address a scheme, and an author's page isn't a name. */
function isFit(fact: Fact, value: string): boolean {
  if (fact === "published") return /\d/.test(value);
  const isLink = /^https?:\/\//i.test(value);
  return fact === "url" ? isLink : !isLink;
}
