import type { OrganisationMention } from "../../mentions/organisations/index.ts";
import type { Input } from "../extractor.ts";
import { type Frame, frameOf, leadSentence } from "./frames.ts";
import { WEIGHTS } from "./weights.ts";

/** An organisation with its mentions, how they stand, and what speaks for it as the lead. */
export interface Party {
  readonly mentions: readonly OrganisationMention[];
  readonly frames: readonly Frame[];
  readonly score: number;
}

function scoreOf(frames: readonly Frame[], isFirst: boolean, isMedia: boolean): number {
  const any = (test: (frame: Frame) => boolean): number => (frames.some(test) ? 1 : 0);
  return (
    WEIGHTS.inTitle * any(({ inTitle }) => inTitle) +
    WEIGHTS.inLead * any(({ inLead, told }) => inLead && !told) +
    WEIGHTS.accordingToInLead * any(({ inLead, attributed, speaks }) => inLead && (attributed || speaks)) +
    WEIGHTS.speaks * any(({ speaks, attributed }) => speaks || attributed) +
    WEIGHTS.acts * any(({ acts }) => acts) +
    WEIGHTS.firstNamed * (isFirst ? 1 : 0) +
    WEIGHTS.perMention * Math.min(frames.length, WEIGHTS.mostMentions) -
    WEIGHTS.notMedia * (isMedia ? 1 : 0)
  );
}

/** The organisations of the article in order of first mention, scored. */
export function partiesOf({ article, layers }: Input): Party[] {
  const lead = leadSentence(article);
  const groups: OrganisationMention[][] = [];
  for (const mention of layers.organisations) {
    groups[mention.value.entity] ??= [];
    groups[mention.value.entity]!.push(mention);
  }
  return groups.filter(Boolean).map((mentions, i) => {
    const frames = mentions.map((mention) => frameOf(article, mention, lead));
    return { mentions, frames, score: scoreOf(frames, i === 0, mentions[0]!.value.type === "media") };
  });
}

/** The one the report credits: the best by score, if it has enough and is clearly ahead; else undefined. */
export function chooseLead(parties: readonly Party[]): Party | undefined {
  const [best, second] = [...parties].sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < WEIGHTS.least) return undefined;
  if (best.frames.every(({ funds, partners }) => funds || partners)) return undefined;
  return second !== undefined && best.score - second.score < WEIGHTS.margin ? undefined : best;
}

/** Why the lead was chosen: each organisation with its score, best first. */
export function explainLead(input: Input): { readonly name: string; readonly score: number }[] {
  return partiesOf(input)
    .map(({ mentions, score }) => ({ name: mentions[0]!.value.name, score }))
    .sort((a, b) => b.score - a.score);
}
