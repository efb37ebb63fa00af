import type { OrganisationMention, OrganisationValue } from "../../mentions/organisations/index.ts";
import type { Input } from "../extractor.ts";
import type { Frame } from "./frames.ts";
import { type Party, partiesOf } from "./parties.ts";
import { WEIGHTS } from "./weights.ts";

/** One reason for or against an organisation as the lead: the weight's name and what it gives. */
export interface Reason {
  readonly rule: keyof typeof WEIGHTS;
  readonly points: number;
}

/** An organisation with its score as the lead. */
export interface Scored extends Party {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

type Test = (frame: Frame) => boolean;

/** What gives a weight once if any frame has it. */
const ONCE: readonly (readonly [keyof typeof WEIGHTS, Test])[] = [
  ["saysInLead", ({ sentence, speaks }) => sentence === 0 && speaks],
  ["saysInSecond", ({ sentence, speaks, byPerson }) => sentence === 1 && speaks && !byPerson],
  ["actsInLead", ({ sentence, acts }) => sentence === 0 && acts],
  ["actsInSecond", ({ sentence, acts }) => sentence === 1 && acts],
  ["namedInLead", ({ sentence, told }) => sentence === 0 && !told],
  ["namedInTitle", ({ inTitle }) => inTitle],
  ["actsInTitle", ({ inTitle, acts, speaks }) => inTitle && (acts || speaks)],
];

/** A firm that owns papers is a firm: "Connacht Media Group said it would cut 23 jobs". */
const OWNS_MEDIA = /\b(?:group|company|corporation|holdings|inc\.?|plc|ltd\.?)$/i;

/** What speaks against an organisation by what it is, or undefined. */
function penaltyOf(
  { type, name }: OrganisationValue,
  frames: readonly Frame[],
  isWire: boolean,
): keyof typeof WEIGHTS | undefined {
  const isSubject = frames.some(({ sentence, inTitle, acts }) => acts && (inTitle || sentence === 0));
  if (isWire) return isSubject && frames.some(({ inTitle }) => inTitle) ? undefined : "wire";
  if (type === "media") return isSubject || OWNS_MEDIA.test(name) ? undefined : "media";
  if (type !== "political" && type !== "armed-group") return undefined;
  const says = frames.some(({ sentence, speaks }) => speaks && (sentence === 0 || sentence === 1));
  return says ? undefined : "partisan";
}

function reasonsFor({ mentions, frames, isWire }: Party, hasFigure: (sentence: number) => boolean): Reason[] {
  const reasons: Reason[] = [];
  const add = (rule: keyof typeof WEIGHTS, times = 1): void => {
    if (times > 0) reasons.push({ rule, points: WEIGHTS[rule] * times });
  };
  const count = (test: Test): number => frames.filter(test).length;
  for (const [rule, test] of ONCE) add(rule, frames.some(test) ? 1 : 0);
  const early = frames.filter(({ sentence }) => (sentence === 0 || sentence === 1) && hasFigure(sentence));
  if (early.some(({ speaks, byPerson }) => speaks && !byPerson)) add("saysFigure");
  else if (early.some(({ acts }) => acts)) add("actsOnFigure");
  add(
    "later",
    Math.min(
      count(({ sentence, speaks, acts }) => sentence > 1 && (speaks || acts)),
      WEIGHTS.mostLater,
    ),
  );
  add("perMention", Math.min(mentions.length, WEIGHTS.mostMentions));
  const against = penaltyOf(mentions[0]!.value, frames, isWire);
  if (against !== undefined) add(against);
  return reasons;
}

/** The organisations of the article in order of first mention, scored. */
export function scoredParties(input: Input): Scored[] {
  const { parties, hasFigure } = partiesOf(input);
  return parties.map((party) => {
    const reasons = reasonsFor(party, hasFigure);
    return { ...party, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
  });
}

/** The one the report credits: the best by score, if it has enough and is clearly ahead; else undefined. */
export function chooseLead(parties: readonly Scored[]): Scored | undefined {
  const [best, second] = parties.filter((party) => !onlyHelps(party)).sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < WEIGHTS.least) return undefined;
  return second !== undefined && best.score - second.score < WEIGHTS.margin && !isTogether(best, second)
    ? undefined
    : best;
}

/** "with the support of X", "funded by X" and nothing else. */
function onlyHelps({ frames }: Party): boolean {
  return frames.every(({ funds, partners }) => funds || partners);
}

/** "The coast guard and the navy rescued": the first of those who act together leads. */
function isTogether(a: Party, b: Party): boolean {
  const inLead = ({ frames }: Party): boolean => frames.some(({ sentence, acts }) => sentence === 0 && acts);
  return inLead(a) && inLead(b);
}

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
