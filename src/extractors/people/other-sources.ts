import type { Article } from "../../core/article.ts";
import type { Attribution, Source } from "../../mentions/attributions/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import { toQuotes } from "./quote.ts";
import type { OtherSourcesField } from "./schema.ts";

type Other = Exclude<Source, { kind: "person" }>;

/** One source: what it's called where it's quoted, and its quotes. */
interface Found {
  readonly sources: Other[];
  readonly attributions: Attribution[];
}

/** The organisations, documents and unnamed people to whom words are attributed, in order of their first quote. */
export function findOtherSources(
  article: Article,
  layers: Pick<Layers, "organisations" | "attributions" | "quotes">,
): OtherSourcesField {
  const found = new Map<string, Found>();
  for (const attribution of layers.attributions) {
    const { source } = attribution.value;
    if (source.kind === "person") continue;
    const key = keyOf(source);
    const entry = found.get(key);
    if (entry === undefined) found.set(key, { sources: [source], attributions: [attribution] });
    else {
      entry.sources.push(source);
      entry.attributions.push(attribution);
    }
  }
  const others: OtherSourcesField = [];
  for (const { sources, attributions } of found.values()) {
    const description = describe(sources, layers);
    const quotes = toQuotes(article, attributions, layers.quotes);
    others.push({ description, type: sources[0]!.kind, quotes });
  }
  return others;
}

function keyOf(source: Other): string {
  if (source.kind === "organization" && source.entity !== null) return `entity ${source.entity}`;
  const lower = source.description.toLowerCase();
  return `${source.kind} ${lower.slice(articleEnd(lower))}`;
}

/** Length of "the " or "a " at the head of a description in lower case. */
function articleEnd(lower: string): number {
  const first = lower.slice(0, lower.indexOf(" ") + 1);
  return first === "the " || first === "a " || first === "an " ? first.length : 0;
}

/**
 * The words that name the source first; an organisation by its name alone if it's quoted so anywhere, and one that only
 * "it" or "the company" stands for by the name it has in the article.
 */
function describe(sources: readonly Other[], { organisations }: Pick<Layers, "organisations">): string {
  const source = sources[0]!;
  if (source.kind !== "organization" || source.entity === null) return source.description;
  let named: string | undefined;
  for (const { description } of sources) {
    if (!isNamed(description)) continue;
    if (!hasKind(description)) return description;
    named ??= description;
  }
  if (named !== undefined) return named;
  const name = organisations.find(({ value }) => value.entity === source.entity)?.value.name;
  return name !== undefined && hasCapital(name, 0) ? name : source.description;
}

/** True if a word behind "The" or "Its" has a capital. */
function isNamed(description: string): boolean {
  const first = description.slice(0, description.indexOf(" ") + 1);
  return hasCapital(description, first === "The " || first === "It " || first === "Its " ? first.length : 0);
}

function hasCapital(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) return true;
    if (code > 127) return /\p{Lu}/u.test(text.slice(i));
  }
  return false;
}

/** Words in lower case that stand inside names. */
const INSIDE_NAMES: ReadonlySet<string> = new Set("the of for and in on de du des del la".split(" "));

/** True if a word in lower case before the last says what a body is: "the police organisation Interpol". */
function hasKind(description: string): boolean {
  let start = 0;
  for (let end = description.indexOf(" "); end !== -1; end = description.indexOf(" ", start)) {
    if (isLower(description, start) && !INSIDE_NAMES.has(description.slice(start, end))) return true;
    start = end + 1;
  }
  return false;
}

function isLower(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text.slice(i));
}
