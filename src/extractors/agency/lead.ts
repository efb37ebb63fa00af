import type { OrganisationMention, OrganisationValue } from "../../mentions/organisations/index.ts";
import type { Input } from "../extractor.ts";
import { type Frame, Stands } from "./frames.ts";
import { figuresOf, type Party, partiesOf } from "./parties.ts";
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

type Rule = keyof typeof WEIGHTS;

/** What gives a weight once if any frame has it, with the bit that `onceOf` gives for it. */
const Once = {
  saysInLead: 1,
  saysInSecond: 2,
  actsInLead: 4,
  actsInSecond: 8,
  namedInLead: 16,
  namedInTitle: 32,
  actsInTitle: 64,
} as const satisfies Partial<Record<Rule, number>>;
const ONCE = Object.keys(Once) as (keyof typeof Once)[];

function onceInTitle(stands: number): number {
  if ((stands & Stands.inTitle) === 0) return 0;
  return stands & (Stands.acts | Stands.speaks) ? Once.namedInTitle | Once.actsInTitle : Once.namedInTitle;
}

function onceInLead(stands: number): number {
  const says = stands & Stands.speaks ? Once.saysInLead : 0;
  const acts = stands & Stands.acts ? Once.actsInLead : 0;
  return says | acts | (stands & Stands.told ? 0 : Once.namedInLead);
}

function onceInSecond(stands: number): number {
  const says = (stands & (Stands.speaks | Stands.byPerson)) === Stands.speaks ? Once.saysInSecond : 0;
  return stands & Stands.acts ? says | Once.actsInSecond : says;
}

/** What the frame gives, as bits of `Once`. */
function onceOf({ sentence, stands }: Frame): number {
  const titled = onceInTitle(stands);
  if (sentence === 0) return titled | onceInLead(stands);
  return sentence === 1 ? titled | onceInSecond(stands) : titled;
}

/** A firm that owns papers is a firm: "Connacht Media Group said it would cut 23 jobs". */
const OWNS_MEDIA = /\b(?:group|company|corporation|holdings|inc\.?|plc|ltd\.?)$/i;

/** Papers and wires are the subject only of what they do in the title or lead; a wire's name must be in the title too. */
function mediaPenalty(name: string, frames: readonly Frame[], isWire: boolean): Rule | undefined {
  const isTitled = ({ stands }: Frame): boolean => (stands & Stands.inTitle) !== 0;
  const isSubject = frames.some((frame) => frame.stands & Stands.acts && (frame.sentence === 0 || isTitled(frame)));
  if (isWire) return isSubject && frames.some(isTitled) ? undefined : "wire";
  return isSubject || OWNS_MEDIA.test(name) ? undefined : "media";
}

/** What speaks against an organisation by what it is, or undefined. */
function penaltyOf({ type, name }: OrganisationValue, frames: readonly Frame[], isWire: boolean): Rule | undefined {
  if (isWire || type === "media") return mediaPenalty(name, frames, isWire);
  if (type !== "political" && type !== "armed-group") return undefined;
  const says = frames.some(({ sentence, stands }) => stands & Stands.speaks && (sentence === 0 || sentence === 1));
  return says ? undefined : "partisan";
}

/** The weight of a figure in one of the first two sentences, which it says or in which it acts. */
function figureRule(frames: readonly Frame[], figures: readonly boolean[]): Rule | undefined {
  let acts = false;
  for (const { sentence, stands } of frames) {
    if (figures[sentence] !== true) continue;
    if ((stands & (Stands.speaks | Stands.byPerson)) === Stands.speaks) return "saysFigure";
    if (stands & Stands.acts) acts = true;
  }
  return acts ? "actsOnFigure" : undefined;
}

function reasonsFor({ mentions, frames, isWire }: Party, figures: readonly boolean[]): Reason[] {
  const reasons: Reason[] = [];
  const add = (rule: Rule, times: number): void => {
    if (times > 0) reasons.push({ rule, points: WEIGHTS[rule] * times });
  };
  let once = 0;
  let later = 0;
  for (const frame of frames) {
    once |= onceOf(frame);
    if (frame.sentence > 1 && frame.stands & (Stands.speaks | Stands.acts)) later++;
  }
  for (let i = 0; i < ONCE.length; i++) if (once & (1 << i)) add(ONCE[i]!, 1);
  const figure = figureRule(frames, figures);
  if (figure !== undefined) add(figure, 1);
  add("later", Math.min(later, WEIGHTS.mostLater));
  add("perMention", Math.min(mentions.length, WEIGHTS.mostMentions));
  const against = penaltyOf(mentions[0]!.value, frames, isWire);
  if (against !== undefined) add(against, 1);
  return reasons;
}

/** The organisations of the article in order of first mention, scored. */
export function scoredParties(input: Input): Scored[] {
  const parties = partiesOf(input);
  const figures = parties.length === 0 ? [] : figuresOf(input);
  return parties.map((party) => {
    const { mentions, frames, isWire } = party;
    const reasons = reasonsFor(party, figures);
    let score = 0;
    for (const { points } of reasons) score += points;
    return { mentions, frames, isWire, reasons, score };
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
  const isAhead = second === undefined || best.score - second.score >= WEIGHTS.margin || isTogether(best, second);
  return isAhead ? best : undefined;
}

/** "with the support of X", "funded by X" and nothing else. */
function onlyHelps({ frames }: Party): boolean {
  return frames.every(({ stands }) => stands & (Stands.funds | Stands.partners));
}

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
