import { type Article, sectionKindOf, tokenAt } from "../../core/article.ts";
import type { OrganisationMention } from "../../mentions/organisations/index.ts";
import { Does, plainVerbKinds, verbKinds } from "../../tables/organisations/verbs.ts";
import { Cue, cueOf } from "./cues.ts";
import { activeVerbAfter, publishesWords } from "./verbs.ts";
import {
  areFindersOf,
  areFunders,
  arePartners,
  isAttributed,
  isInverted,
  isOblique,
  isStaffOf,
  isSubordinate,
  isTold,
  WINDOW,
} from "./words-before.ts";

/** How an organisation stands in a place of the text, as bits. */
export const Stands = {
  inTitle: 1,
  /** "X said", "said X", "according to X", "researchers at X found". */
  speaks: 2,
  /** It only speaks by a person whose role is in it: "Jane Roe, leader of X, said". */
  byPerson: 4,
  /** "X arrested", "arrested by X". */
  acts: 8,
  /** "told X". */
  told: 16,
  funds: 32,
  partners: 64,
  /** It's the subject of another verb, which no table has: "X held its banquet". */
  isSubject: 128,
} as const;

/** One place of the text where an organisation stands. */
export interface Frame {
  /** Which sentence of the body: 0 is the lead; -1 is the title or a heading before the body. */
  readonly sentence: number;
  /** Bits of `Stands`. */
  readonly stands: number;
}

/** Tokens of a mention. */
export interface Bounds {
  readonly first: number;
  readonly end: number;
}

/** The tokens of each mention, in the same order. */
export function boundsOf(article: Article, mentions: readonly OrganisationMention[]): Bounds[] {
  const { tokens } = article;
  return mentions.map(({ start, end }) => {
    const first = tokenAt(article, start);
    let behind = first + 1;
    while (behind < tokens.length && tokens[behind]!.start < end) behind++;
    return { first, end: behind };
  });
}

/** Token behind the last of a row of organisations ("X, Y and the Z rescued"): `bounds[index]` and those joined to it. */
function endOfRow({ tokens }: Article, bounds: readonly Bounds[], index: number): number {
  let { end } = bounds[index]!;
  for (let i = index + 1; i < bounds.length && i <= index + 3; i++) {
    const { first, end: next } = bounds[i]!;
    if (first - end > 3 || first < end) break;
    for (let at = end; at < first; at++) if ((cueOf(tokens[at]) & Cue.inRow) === 0) return end;
    end = next;
  }
  return end;
}

/** "arrested by the X", "a raid led by X", "trained by X": the kinds of the verb whose agent it is. */
function agentOf({ tokens }: Article, first: number): number {
  const at = cueOf(tokens[first - 1]) & Cue.the ? first - 2 : first - 1;
  if (tokens[at]?.lower !== "by") return 0;
  const kinds = verbKinds(tokens[at - 1]);
  if (kinds !== 0) return kinds & ~(Does.say | Does.fund);
  return cueOf(tokens[at - 1]) & Cue.deed ? Does.act : 0;
}

/** Behind the bits of `Does`: a verb that the table hasn't. */
const DOES_OTHER = 1 << 8;

/** What the verb does whose subject ends at `end`, as bits of `Does`. */
function deedsBehind({ tokens, sentences }: Article, end: number, first: number): number {
  const at = activeVerbAfter(tokens, end, sentences[tokens[first]!.sentence]!.endToken);
  if (at === -1) return 0;
  if (publishesWords(tokens, at)) return Does.say;
  // "The foundation paid for it."
  const paysFor = (cueOf(tokens[at]) & Cue.pays) !== 0 && tokens[at + 1]?.lower === "for";
  return (verbKinds(tokens[at]) || plainVerbKinds(tokens[at]) || DOES_OTHER) | (paysFor ? Does.fund : 0);
}

/** True if the words before it say that it speaks, or that those do who found what is told. */
function isSource(tokens: Article["tokens"], from: number, first: number, told: boolean, does: number): boolean {
  if (does & Does.say || (does & Does.act && areFindersOf(tokens, from, first))) return true;
  return !told && (isInverted(tokens, from, first) || isAttributed(tokens, from, first));
}

/** How a mention stands by the words before it and the verb behind it. */
function standing(article: Article, bounds: readonly Bounds[], index: number): number {
  const { tokens, sentences } = article;
  const { first } = bounds[index]!;
  const from = Math.max(sentences[tokens[first]!.sentence]!.firstToken, first - WINDOW);
  const told = isTold(tokens, from, first);
  const isSubject = !told && (!isOblique(tokens, from, first) || isStaffOf(tokens, from, first));
  const does =
    (isSubject ? deedsBehind(article, endOfRow(article, bounds, index), first) : 0) | agentOf(article, first);
  const speaks = isSource(tokens, from, first, told, does) ? Stands.speaks : 0;
  const funds = does & Does.fund || areFunders(tokens, from, first) ? Stands.funds : 0;
  const partners = does & Does.help || arePartners(tokens, from, first) ? Stands.partners : 0;
  const isMain = does & DOES_OTHER && !isSubordinate(tokens, from, first);
  const acts = (does & Does.act ? Stands.acts : 0) | (isMain ? Stands.isSubject : 0);
  return (told ? Stands.told : 0) | acts | speaks | funds | partners;
}

/** Reads how a mention stands. `bodyStart` is the first sentence of the body. */
export function frameOf(
  article: Article,
  bounds: readonly Bounds[],
  index: number,
  rule: string,
  bodyStart: number,
): Frame {
  const { first } = bounds[index]!;
  const section = sectionKindOf(article, first);
  const isBody = section === "paragraph" || section === "quotation";
  const inTitle = section === "title" && rule !== "forward-reference";
  return {
    sentence: isBody ? article.tokens[first]!.sentence - bodyStart : -1,
    stands: standing(article, bounds, index) | (inTitle ? Stands.inTitle : 0),
  };
}
