import { type Article, type Token, tokenAt } from "../../core/article.ts";
import type { Mention } from "../../core/spans.ts";
import type { NameMention } from "../names/index.ts";
import type { OrganisationMention } from "../organisations/index.ts";
import type { QuoteMention } from "../quotes/index.ts";
import type { Layers } from "../registry.ts";
import type { Reading } from "../tagger/reading.ts";
import { Form, wordBits } from "./words.ts";

/** Tokens `[first, end)`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** One sentence, or several that one pair of quotation marks holds together. */
export interface Unit extends Stretch {
  readonly index: number;
  readonly section: number;
  readonly quotes: readonly QuoteMention[];
}

/** What the rules read: by token the quote, name and organisation it is part of (-1 for none), and bits of `Word` and `Form`. */
export interface Scene {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  readonly names: readonly NameMention[];
  readonly organisations: readonly OrganisationMention[];
  readonly quotes: readonly QuoteMention[];
  readonly quoteAt: Int32Array;
  readonly nameAt: Int32Array;
  readonly organisationAt: Int32Array;
  readonly bits: Int32Array;
  readonly units: readonly Unit[];
}

export type SceneLayers = Pick<Layers, "tags" | "names" | "organisations" | "quotes">;

/** Lays the layers over the tokens; linear. */
export function sceneOf(article: Article, layers: SceneLayers): Scene {
  const { tokens } = article;
  const { names, organisations, quotes } = layers;
  const quoteAt = new Int32Array(tokens.length).fill(-1);
  for (let i = 0; i < quotes.length; i++) quoteAt.fill(i, quotes[i]!.value.first, quotes[i]!.value.end);
  return {
    article,
    tokens,
    reading: layers.tags.reading,
    names,
    organisations,
    quotes,
    quoteAt,
    nameAt: paint(article, names),
    organisationAt: paint(article, organisations),
    bits: bitsOf(article),
    units: unitsOf(article, quotes, quoteAt),
  };
}

function bitsOf({ tokens }: Article): Int32Array {
  const bits = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const { kind } = token;
    const isWord = kind === "word" || kind === "number" || kind === "alphanumeric";
    bits[i] = isWord ? wordBits(token) | Form.word : wordBits(token);
  }
  return bits;
}

/** True if the token stands in quotation marks or is one. */
export function isQuoted(scene: Scene, i: number): boolean {
  return i < scene.quoteAt.length && scene.quoteAt[i] !== -1;
}

/** By token: the index of the mention that it's part of, or -1. */
function paint(article: Article, mentions: readonly Mention<unknown>[]): Int32Array {
  const { tokens } = article;
  const at = new Int32Array(tokens.length).fill(-1);
  let i = 0;
  for (let index = 0; index < mentions.length; index++) {
    const { start, end } = mentions[index]!;
    i = Math.max(i, tokenAt(article, start));
    for (; i < tokens.length && tokens[i]!.start < end; i++) at[i] = index;
  }
  return at;
}

/** Longest sentence that may only say who asked what stands before it, in tokens. */
const TAIL = 14;

/** “Why?” Ruiz asked. The sentence ends inside the marks, but what follows says whose words they are. */
function isAsked({ tokens, sentences }: Article, quoteAt: Int32Array, end: number, section: number): boolean {
  if (end < 2 || end >= tokens.length || quoteAt[end - 1] === -1 || quoteAt[end] !== -1) return false;
  if (!/^[?!…]$|^\.{2,}$/.test(tokens[end - 2]!.text)) return false;
  const next = sentences[tokens[end]!.sentence]!;
  return next.section === section && next.endToken - next.firstToken <= TAIL;
}

/** Shared by all that have none. */
export const NO_QUOTES: readonly QuoteMention[] = [];

function unitsOf(article: Article, quotes: readonly QuoteMention[], quoteAt: Int32Array): Unit[] {
  const units: Unit[] = [];
  let first = 0;
  let next = 0;
  for (const { endToken: end, section } of article.sentences) {
    const isInside = end < quoteAt.length && quoteAt[end - 1]! >= 0 && quoteAt[end] === quoteAt[end - 1];
    if (isInside || isAsked(article, quoteAt, end, section)) continue;
    const from = next;
    while (next < quotes.length && quotes[next]!.value.first < end) next++;
    const own = from === next ? NO_QUOTES : quotes.slice(from, next);
    units.push({ index: units.length, first, end, section, quotes: own });
    first = end;
  }
  return units;
}
