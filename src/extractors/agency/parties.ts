import { type Article, tokenAt } from "../../core/article.ts";
import { firstOverlapping } from "../../core/spans.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
import type { OrganisationMention } from "../../mentions/organisations/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import type { Input } from "../extractor.ts";
import { boundsOf, type Frame, frameOf, Stands } from "./frames.ts";

/** An organisation with its mentions and how they stand. */
export interface Party {
  readonly mentions: OrganisationMention[];
  readonly frames: Frame[];
  /** True for the agency of the dateline. */
  isWire: boolean;
  /** Of the words that the body attributes to anybody, the share that is its own, or of a person who speaks for it: 0 to 1. */
  voice: number;
}

/** Index of the first sentence of the body: frames count their sentences from it. */
export function bodyStart({ sentences, sections }: Article): number {
  for (let i = 0; i < sentences.length; i++) if (sections[sentences[i]!.section]!.kind === "paragraph") return i;
  return 0;
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

/** A frame for the words of a sentence that an organisation is the source of. */
function saidFrame(article: Article, { start, value: { speaker, source } }: Attribution, bodyAt: number): Frame {
  const sentence = article.tokens[tokenAt(article, speaker?.start ?? start)]!.sentence - bodyAt;
  return { sentence, stands: source.kind === "person" ? Stands.speaks | Stands.byPerson : Stands.speaks };
}

/**
 * Adds a frame for each sentence of the body in which an organisation is the source of words, and the share of all words
 * that it's the source of; those of papers and stations count for nobody.
 */
function addSaid(article: Article, layers: Layers, bodyAt: number, parties: readonly Party[]): void {
  if (layers.attributions.length === 0) return;
  const employers = employersOf(layers);
  let all = 0;
  for (const attribution of layers.attributions) {
    const party = parties[speakerOf(attribution, employers) ?? -1];
    if (party === undefined || party.mentions[0]!.value.type !== "media") all++;
    if (party === undefined) continue;
    party.voice++;
    const frame = saidFrame(article, attribution, bodyAt);
    if (frame.sentence >= 0) party.frames.push(frame);
  }
  for (const party of parties) party.voice /= Math.max(1, all);
}

/** The organisations of the article in order of first mention. */
export function partiesOf({ article, layers }: Input): Party[] {
  const { organisations } = layers;
  const parties: Party[] = [];
  if (organisations.length === 0) return parties;
  const start = bodyStart(article);
  const bounds = boundsOf(article, organisations);
  for (let i = 0; i < organisations.length; i++) {
    const mention = organisations[i]!;
    const { entity } = mention.value;
    parties[entity] ??= { mentions: [], frames: [], isWire: false, voice: 0 };
    const party = parties[entity];
    party.mentions.push(mention);
    party.frames.push(frameOf(article, bounds, i, mention.rule, start));
    if (mention.rule === "wire") party.isWire = true;
  }
  addSaid(article, layers, start, parties);
  return parties;
}
