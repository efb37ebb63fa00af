import type { OrganisationMention } from "../../mentions/organisations/index.ts";
import type { Input } from "../extractor.ts";
import { Stands } from "./frames.ts";
import { openingOf } from "./opening.ts";
import { type Party, partiesOf } from "./parties.ts";
import { type Reason, reasonsFor } from "./reasons.ts";
import { WEIGHTS } from "./weights.ts";

export type { Reason } from "./reasons.ts";

/** An organisation with its score as the lead. */
export interface Scored extends Party {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The organisations of the article in order of first mention, scored. */
export function scoredParties(input: Input): Scored[] {
  const parties = partiesOf(input);
  if (parties.length === 0) return [];
  const opening = openingOf(input, parties);
  return parties.map((party) => {
    const reasons = reasonsFor(party, opening);
    let score = 0;
    for (const { points } of reasons) score += points;
    const { mentions, frames, isWire, voice } = party;
    return { mentions, frames, isWire, voice, reasons, score };
  });
}

/** The better of two for the lead: the higher score, of two as high the first. */
const isBetter = (party: Scored, than: Scored | undefined): boolean => than === undefined || party.score > than.score;

/** The one that the report credits: the best by score, if it has enough and is clearly ahead; else undefined. */
export function chooseLead(parties: readonly Scored[]): Scored | undefined {
  let best: Scored | undefined;
  let second: Scored | undefined;
  for (const party of parties) {
    if (onlyHelps(party)) continue;
    if (isBetter(party, best)) {
      second = best;
      best = party;
    } else if (isBetter(party, second)) second = party;
  }
  if (best === undefined || best.score < WEIGHTS.least) return undefined;
  return second === undefined || isAhead(best, second) ? best : undefined;
}

/** "with the support of X", "funded by X" and nothing else. */
function onlyHelps({ frames }: Party): boolean {
  return frames.every(({ stands }) => stands & (Stands.funds | Stands.partners));
}

/** True if the better of two is so clearly: by its score, or as the one that the lead itself is about. */
function isAhead(best: Scored, second: Scored): boolean {
  if (best.score - second.score >= WEIGHTS.margin || isTogether(best, second)) return true;
  return isInLead(best) && !isInLead(second);
}

/** "X arrested", "X said" in the body's first sentence. */
const isInLead = ({ frames }: Party): boolean =>
  frames.some(({ sentence, stands }) => sentence === 0 && stands & (Stands.acts | Stands.speaks));

const actsInLead = ({ frames }: Party): boolean =>
  frames.some(({ sentence, stands }) => sentence === 0 && stands & Stands.acts);

/** "The coast guard and the navy rescued": the first of those who act together leads. */
const isTogether = (a: Party, b: Party): boolean => actsInLead(a) && actsInLead(b);

/** A candidate for the lead as it's shown to people. */
export interface LeadCandidate {
  readonly name: string;
  readonly score: number;
  readonly isLead: boolean;
  readonly reasons: readonly Reason[];
  readonly mentions: readonly OrganisationMention[];
}

/** Why the lead was chosen, or nobody was: each organisation with its score and the reasons, best first. Pure. */
export function explainLead(input: Input): LeadCandidate[] {
  const parties = scoredParties(input);
  const lead = chooseLead(parties);
  return parties
    .map((party) => ({
      name: party.mentions[0]!.value.name,
      score: Math.round(party.score * 100) / 100,
      isLead: party === lead,
      reasons: party.reasons,
      mentions: party.mentions,
    }))
    .sort((a, b) => b.score - a.score);
}
