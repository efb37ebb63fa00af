import type { Article } from "../../core/article.ts";
import type { OrganisationMention } from "../../mentions/organisations/index.ts";
import type { Input } from "../extractor.ts";
import { boundsOf, type Frame, frameOf, Stands } from "./frames.ts";
import { type Spoken, saidBy } from "./voices.ts";

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

/** The organisations of the article in order of first mention. */
export function partiesOf({ article, layers }: Input): Party[] {
  const { organisations } = layers;
  const parties: Party[] = [];
  if (organisations.length === 0) return parties;
  const start = bodyStart(article);
  const bounds = boundsOf(article, organisations);
  const spoken: Spoken[] = [];
  for (let i = 0; i < organisations.length; i++) {
    const mention = organisations[i]!;
    const { entity } = mention.value;
    parties[entity] ??= { mentions: [], frames: [], isWire: false, voice: 0 };
    const party = parties[entity];
    party.mentions.push(mention);
    const frame = frameOf(article, bounds, i, mention.rule, start);
    party.frames.push(frame);
    if (frame.stands & Stands.speaks) spoken.push({ sentence: frame.sentence, entity });
    if (mention.rule === "wire") party.isWire = true;
  }
  const { frames, voices } = saidBy(article, layers, start, spoken);
  for (const { entity, frame } of frames) parties[entity]!.frames.push(frame);
  for (const [entity, voice] of voices) parties[entity]!.voice = voice;
  return parties;
}
