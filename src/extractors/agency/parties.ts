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

/** Adds a frame for each sentence of the body in which an organisation is the source of words. */
function addSaid(article: Article, layers: Layers, start: number, parties: readonly Party[]): void {
  if (layers.attributions.length === 0) return;
  const employers = employersOf(layers);
  for (const attribution of layers.attributions) {
    const entity = speakerOf(attribution, employers);
    if (entity === undefined) continue;
    const { speaker, source } = attribution.value;
    const sentence = article.tokens[tokenAt(article, speaker?.start ?? attribution.start)]!.sentence - start;
    const stands = source.kind === "person" ? Stands.speaks | Stands.byPerson : Stands.speaks;
    if (sentence >= 0) parties[entity]?.frames.push({ sentence, stands });
  }
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
    parties[entity] ??= { mentions: [], frames: [], isWire: false };
    const party = parties[entity];
    party.mentions.push(mention);
    party.frames.push(frameOf(article, bounds, i, mention.rule, start));
    if (mention.rule === "wire") party.isWire = true;
  }
  addSaid(article, layers, start, parties);
  return parties;
}

/** Which of the first two sentences of the body have a figure. */
export function figuresOf({ article, layers }: Input): readonly boolean[] {
  const start = bodyStart(article);
  const found = [false, false];
  for (const number of layers.numbers) {
    const sentence = article.tokens[tokenAt(article, number.start)]!.sentence - start;
    if (sentence > 1) break;
    if (sentence >= 0) found[sentence] = true;
  }
  return found;
}
