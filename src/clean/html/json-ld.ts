import type { Stated } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import { attributeOf, type Leaf, type Page } from "./tree.ts";

type Json = { readonly [key: string]: unknown };

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|WebPage)$/;
const MOST_OBJECTS = 500;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects on top of a JSON-LD document: itself, those of a list, those of its `@graph`. */
function topObjects(value: unknown): Json[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .slice(0, MOST_OBJECTS)
    .flatMap((item): unknown[] =>
      isObject(item) && Array.isArray(item["@graph"]) ? [item, ...item["@graph"]] : [item],
    )
    .filter(isObject)
    .slice(0, MOST_OBJECTS);
}

const typesOf = (object: Json): string[] => [object["@type"]].flat().filter((type) => typeof type === "string");

/** The article among the objects: one that is called so before the page that holds it. */
function articleAmong(objects: readonly Json[]): Json | undefined {
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  return articles.find((object) => !typesOf(object).includes("WebPage")) ?? articles[0];
}

/** What a key leads to, through `{"@id": …}` to the object of that name. */
function resolve(value: unknown, objects: readonly Json[]): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  if (!isObject(first) || first["name"] !== undefined || first["@id"] === undefined) return first;
  return objects.find((object) => object["@id"] === first["@id"] && object["name"] !== undefined) ?? first;
}

function nameIn(value: unknown): unknown {
  return isObject(value) ? value["name"] : value;
}

const STRING =
  /"(datePublished|headline|name|url|publisher|author)"\s{0,20}:\s{0,20}(?:\[\s{0,20})?"((?:[^"\\]|\\.){0,2000})"/g;

/** Where a string value stands in the script: the first that reads so behind a key of this name. */
function placeOf(script: string, key: string, value: string): Span | undefined {
  for (const match of script.matchAll(STRING)) {
    if (match[1] !== key || unescaped(match[2]!) !== value) continue;
    const end = match.index + match[0].length - 1;
    return { start: end - match[2]!.length, end };
  }
  return undefined;
}

function unescaped(literal: string): string | undefined {
  try {
    return JSON.parse(`"${literal}"`) as string;
  } catch {
    return undefined;
  }
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return undefined;
  }
}

function factsIn(page: Page, leaf: Leaf): [string, Stated][] {
  const script = page.raw.slice(leaf.start, leaf.end);
  const objects = topObjects(parsed(script));
  const article = articleAmong(objects);
  if (article === undefined) return [];
  const facts: [key: string, at: string, value: unknown][] = [
    ["json datepublished", "datePublished", article["datePublished"]],
    ["json headline", "headline", article["headline"]],
    ["json publisher.name", "name", nameIn(resolve(article["publisher"], objects))],
    ["json author.name", "name", nameIn(resolve(article["author"], objects))],
    ["json url", "url", article["url"]],
  ];
  return facts.flatMap(([key, at, value]): [string, Stated][] => {
    if (typeof value !== "string" || value.trim() === "" || value.length > 1000) return [];
    const span = placeOf(script, at, value) ?? (at === "name" ? placeOf(script, key.slice(5, -5), value) : undefined);
    if (span === undefined) return [];
    return [[key, { value, raw: { start: leaf.start + span.start, end: leaf.start + span.end } }]];
  });
}

/** What the page's JSON-LD says of its article, by "json" and the key in lower case; nothing if it isn't JSON. */
export function readJsonLd(page: Page): Map<string, Stated> {
  const scripts = page.unseen.filter(
    ({ element }) =>
      element.name === "script" && attributeOf(page, element, "type").toLowerCase() === "application/ld+json",
  );
  return new Map(scripts.flatMap((leaf) => factsIn(page, leaf)).reverse());
}
