import { type Article, tokenAt } from "../../core/article.ts";
import { firstOverlapping } from "../../core/spans.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
import type { OrganisationMention } from "../../mentions/organisations/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import type { Input } from "../extractor.ts";
import { boundsOf, type Frame, frameOf } from "./frames.ts";

/** An organisation with its mentions and how they stand. */
export interface Party {
  readonly mentions: readonly OrganisationMention[];
  readonly frames: readonly Frame[];
  /** True for the agency of the dateline. */
  readonly isWire: boolean;
}

/** Index of the first sentence of the body. */
function bodyStart({ sentences, sections }: Article): number {
  return Math.max(
    0,
    sentences.findIndex(({ section }) => sections[section]!.kind === "paragraph"),
  );
}

/** By person: the organisation in the role they're named with. */
function employersOf({ names, organisations }: Layers): Map<number, number> {
  const employers = new Map<number, number>();
  for (const { value } of names) {
    if (value.affiliation === null || employers.has(value.entity)) continue;
    const body = firstOverlapping(organisations, value.affiliation);
    if (body !== undefined) employers.set(value.entity, body.value.entity);
  }
  return employers;
}

/** The organisation that words are attributed to, itself or by a person who speaks for it, or undefined. */
function speakerOf({ value: { source } }: Attribution, employers: ReadonlyMap<number, number>): number | undefined {
  if (source.kind === "person") return employers.get(source.entity);
  return source.kind === "organization" ? (source.entity ?? undefined) : undefined;
}

const SAYS = { inTitle: false, speaks: true, acts: false, told: false, funds: false, partners: false };

/** Adds a frame for each sentence of the body in which an organisation is the source of words. */
function addSaid(article: Article, layers: Layers, start: number, frames: readonly Frame[][]): void {
  const employers = employersOf(layers);
  for (const attribution of layers.attributions) {
    const entity = speakerOf(attribution, employers);
    const at = attribution.value.speaker?.start ?? attribution.start;
    const sentence = article.tokens[tokenAt(article, at)]!.sentence - start;
    const byPerson = attribution.value.source.kind === "person";
    if (entity !== undefined && sentence >= 0) frames[entity]?.push({ ...SAYS, sentence, byPerson });
  }
}

/** The organisations of the article in order of first mention, and which sentences of the body have a figure. */
export function partiesOf({ article, layers }: Input): { parties: Party[]; hasFigure: (sentence: number) => boolean } {
  const { organisations } = layers;
  if (organisations.length === 0) return { parties: [], hasFigure: () => false };
  const start = bodyStart(article);
  const mentions: OrganisationMention[][] = [];
  const frames: Frame[][] = [];
  const bounds = boundsOf(article, organisations);
  organisations.forEach((mention, i) => {
    const { entity } = mention.value;
    mentions[entity] ??= [];
    frames[entity] ??= [];
    mentions[entity].push(mention);
    frames[entity].push(frameOf(article, bounds, i, mention.rule, start));
  });
  addSaid(article, layers, start, frames);
  const parties = mentions.map((own, entity) => ({
    mentions: own,
    frames: frames[entity]!,
    isWire: own.some(({ rule }) => rule === "wire"),
  }));
  const figures = new Set(
    layers.numbers.map((number) => article.tokens[tokenAt(article, number.start)]!.sentence - start),
  );
  return { parties, hasFigure: (sentence) => figures.has(sentence) };
}
