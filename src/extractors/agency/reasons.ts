import type { OrganisationValue } from "../../mentions/organisations/index.ts";
import { type Frame, Stands } from "./frames.ts";
import type { Party } from "./parties.ts";
import { WEIGHTS } from "./weights.ts";

/** One reason for or against an organisation as the lead: the weight's name and what it gives. */
export interface Reason {
  readonly rule: Rule;
  readonly points: number;
}

export type Rule = keyof typeof WEIGHTS;

/** What the body's opening is: how many short sentences stand before the one that tells the news, and where figures stand. */
export interface Opening {
  readonly short: number;
  /** Whether the lead (with the short sentences before it) and the sentence behind it have a figure. */
  readonly figures: readonly boolean[];
}

/** What gives a weight once if any frame has it, with the bit that `onceOf` gives for it. */
const Once = {
  saysInLead: 1,
  saysInSecond: 2,
  actsInLead: 4,
  actsInSecond: 8,
  namedInLead: 16,
  namedInTitle: 32,
  actsInTitle: 64,
  subjectInLead: 128,
  subjectInSecond: 256,
} as const satisfies Partial<Record<Rule, number>>;
const ONCE = Object.keys(Once) as (keyof typeof Once)[];

function onceInTitle(stands: number): number {
  if ((stands & Stands.inTitle) === 0) return 0;
  const does = stands & (Stands.acts | Stands.speaks | Stands.isSubject);
  return does ? Once.namedInTitle | Once.actsInTitle : Once.namedInTitle;
}

function onceInLead(stands: number): number {
  const says = stands & Stands.speaks ? Once.saysInLead : 0;
  const acts = stands & Stands.acts ? Once.actsInLead : 0;
  const subject = stands & Stands.isSubject ? Once.subjectInLead : 0;
  return says | acts | subject | (stands & Stands.told ? 0 : Once.namedInLead);
}

function onceInSecond(stands: number): number {
  const says = (stands & (Stands.speaks | Stands.byPerson)) === Stands.speaks ? Once.saysInSecond : 0;
  // "has asked that": saying it isn't doing it too
  const acts = stands & Stands.acts && says === 0 ? Once.actsInSecond : 0;
  return says | acts | (stands & Stands.isSubject ? Once.subjectInSecond : 0);
}

/** Where a sentence of the body stands: 0 is the lead with the short ones before it, -1 the title. */
const placeOf = (sentence: number, short: number): number => (sentence < 0 ? sentence : Math.max(0, sentence - short));

/** What the frame gives, as bits of `Once`. */
function onceOf({ sentence, stands }: Frame, short: number): number {
  const titled = onceInTitle(stands);
  const place = placeOf(sentence, short);
  if (place === 0) return titled | onceInLead(stands);
  return place === 1 ? titled | onceInSecond(stands) : titled;
}

/** A verb that no table has gives nothing beside one that it has. */
function withoutDoubles(once: number): number {
  let left = once;
  if (once & (Once.saysInLead | Once.actsInLead)) left &= ~Once.subjectInLead;
  if (once & (Once.saysInSecond | Once.actsInSecond)) left &= ~Once.subjectInSecond;
  return left;
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

/** The weight of a figure in the lead or the sentence behind it, which it says or in which it acts. */
function figureRule(frames: readonly Frame[], { short, figures }: Opening): Rule | undefined {
  let acts = false;
  for (const { sentence, stands } of frames) {
    if (figures[placeOf(sentence, short)] !== true) continue;
    if ((stands & (Stands.speaks | Stands.byPerson)) === Stands.speaks) return "saysFigure";
    if (stands & Stands.acts) acts = true;
  }
  return acts ? "actsOnFigure" : undefined;
}

/** Of the words that anybody is said to have said, more than so many make an organisation the report's main voice. */
const HALF = 0.5;

/** What speaks for and against an organisation as the lead. */
export function reasonsFor({ mentions, frames, isWire, voice }: Party, opening: Opening): Reason[] {
  const reasons: Reason[] = [];
  const add = (rule: Rule | undefined, times = 1): void => {
    if (rule !== undefined && times > 0) reasons.push({ rule, points: WEIGHTS[rule] * times });
  };
  let once = 0;
  let later = 0;
  for (const frame of frames) {
    once |= onceOf(frame, opening.short);
    if (placeOf(frame.sentence, opening.short) > 1 && frame.stands & (Stands.speaks | Stands.acts)) later++;
  }
  once = withoutDoubles(once);
  for (let i = 0; i < ONCE.length; i++) if (once & (1 << i)) add(ONCE[i]);
  add(figureRule(frames, opening));
  add("later", Math.min(later, WEIGHTS.mostLater));
  add("perMention", Math.min(mentions.length, WEIGHTS.mostMentions));
  if (voice > HALF) add("mainVoice");
  add(penaltyOf(mentions[0]!.value, frames, isWire));
  return reasons;
}
