import type { Article, Token } from "../../core/article.ts";
import { hasOwnTables } from "../../core/own-tables.ts";
import type { Mention } from "../../core/spans.ts";
import type { NameMention } from "../names/index.ts";
import type { OrganisationMention } from "../organisations/index.ts";
import type { QuoteMention } from "../quotes/index.ts";
import type { Layers } from "../registry.ts";
import type { Reading } from "../tagger/reading.ts";
import { isOwnVerb } from "./cues.ts";
import { lanesFor } from "./lanes.ts";
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
  /** Those of the scene's quotes that begin in it: `[firstQuote, endQuote)`. */
  readonly firstQuote: number;
  readonly endQuote: number;
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

/** Lays the layers over the tokens; linear. The scene holds until the next one is made. */
export function sceneOf(article: Article, layers: SceneLayers): Scene {
  const { tokens } = article;
  const { names, organisations, quotes } = layers;
  const { quoteAt, nameAt, organisationAt, bits } = lanesFor(tokens.length);
  for (let i = 0; i < quotes.length; i++) quoteAt.fill(i, quotes[i]!.value.first, quotes[i]!.value.end);
  paint(article, names, nameAt);
  paint(article, organisations, organisationAt);
  readBits(article, bits);
  return {
    article,
    tokens,
    reading: layers.tags.reading,
    names,
    organisations,
    quotes,
    quoteAt,
    nameAt,
    organisationAt,
    bits,
    units: unitsOf(article, quotes, quoteAt),
  };
}

function readBits({ tokens }: Article, bits: Int32Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const { kind, word } = tokens[i]!;
    const isWord = kind === "word" || kind === "number" || kind === "alphanumeric";
    bits[i] = isWord ? wordBits(word) | Form.word : wordBits(word) & ~Form.begins;
  }
  if (!hasOwnTables()) return;
  for (let i = 0; i < tokens.length; i++) if (isOwnVerb(tokens[i]!) && bits[i]! & Form.word) bits[i]! |= Form.begins;
}

/** True if a quote begins in the unit. */
export function hasQuotes({ firstQuote, endQuote }: Unit): boolean {
  return firstQuote < endQuote;
}

/** True if the token stands in quotation marks or is one. */
export function isQuoted(scene: Scene, i: number): boolean {
  return scene.quoteAt[i] !== -1;
}

/** Writes by token the index of the mention that it's part of; from mention to mention whole sentences are passed over. */
function paint({ tokens, sentences }: Article, mentions: readonly Mention<unknown>[], at: Int32Array): void {
  let i = 0;
  let sentence = 0;
  for (let index = 0; index < mentions.length; index++) {
    const { start, end } = mentions[index]!;
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= start) sentence++;
    i = Math.max(i, sentences[sentence]!.firstToken);
    while (i < tokens.length && tokens[i]!.end <= start) i++;
    for (; i < tokens.length && tokens[i]!.start < end; i++) at[i] = index;
  }
}

/** Longest sentence that may only say who asked what stands before it, in tokens. */
const TAIL = 14;

/** “Why?” Ruiz asked. The sentence ends inside the marks, but what follows says whose words they are. */
function isAsked({ tokens, sentences }: Article, quoteAt: Int32Array, end: number, section: number): boolean {
  if (end < 2 || end >= tokens.length || quoteAt[end - 1] === -1 || quoteAt[end] !== -1) return false;
  if (!isCall(tokens[end - 2]!.text)) return false;
  const next = sentences[tokens[end]!.sentence]!;
  return next.section === section && next.endToken - next.firstToken <= TAIL;
}

/** "?", "!", "…", "..." */
function isCall(text: string): boolean {
  return text === "?" || text === "!" || text === "…" || text.startsWith("..");
}

function unitsOf(article: Article, quotes: readonly QuoteMention[], quoteAt: Int32Array): Unit[] {
  const units: Unit[] = [];
  let first = 0;
  let next = 0;
  for (const { endToken: end, section } of article.sentences) {
    const isInside = quoteAt[end - 1]! >= 0 && quoteAt[end] === quoteAt[end - 1];
    if (isInside || isAsked(article, quoteAt, end, section)) continue;
    const from = next;
    while (next < quotes.length && quotes[next]!.value.first < end) next++;
    units.push({ index: units.length, first, end, section, firstQuote: from, endQuote: next });
    first = end;
  }
  return units;
}
