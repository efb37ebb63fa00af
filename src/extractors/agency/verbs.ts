import { startsWithCapital, type Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { verbKinds } from "../../tables/organisations/verbs.ts";
import { Cue, cueOf } from "./cues.ts";

const SPAN = 9;
const ASIDE = 14;

const { bits, has } = wordLists({
  /** Past forms that don't end with "ed", of verbs that no table has. */
  past: "became brought came chose did drew drove fell felt forced grew held hit hung kept knew left lost met ran rose sank saw shut slid sold spent spoke stood struck swore taught thought threw tore understood went won",
  /** Words with "ed" that are no verbs. */
  noPast: "hundred indeed speed breed greed seed weed sacred naked need based related so-called",
  modal: "will would could may must might shall can",
  /** Behind a verb in "s", but hardly behind a noun. */
  object: "a an the its their his her our this these new more up out off over down back to",
  form: "p.a. p.c. n.a. l.p. l.l.p. l.l.c. inc inc. ltd ltd. llc llp plc s.a. n.v. co. corp.",
  publishes: "issued issues released releases published publishes posted sent",
  published:
    "statement report release warning alert advisory study survey analysis figures data findings bulletin notice estimate estimates update",
});

/** "held its banquet", "will open", "OKs the plan", "is planning": a verb that the table hasn't, by its form and place. */
function isPredicate(tokens: readonly Token[], at: number, isContinuous: boolean): boolean {
  const { kind, lower, text } = tokens[at]!;
  if (kind !== "word" || lower.length < 3) return false;
  if (text.endsWith("s") && !text.endsWith("ss")) return isObject(tokens[at + 1]);
  if (text !== lower) return false;
  if (isContinuous) return lower.endsWith("ing");
  if (bits(tokens[at]) & has.past || (lower.endsWith("ed") && (bits(tokens[at]) & has.noPast) === 0)) return true;
  return isModal(tokens, at - 1) && (bits(tokens[at]) & has.object) === 0;
}

/** "is | to | open": what is to come. */
const isToCome = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "to" && (cueOf(tokens[at - 1]) & Cue.be) !== 0;

/** "will", "is to": a plain verb follows. */
const isModal = (tokens: readonly Token[], at: number): boolean =>
  (bits(tokens[at]) & has.modal) !== 0 || isToCome(tokens, at);

const isObject = (token: Token | undefined): boolean => token?.kind === "number" || (bits(token) & has.object) !== 0;

/** "issued a press release", "published figures": what it does there is to say. */
export function publishesWords(tokens: readonly Token[], at: number): boolean {
  if ((bits(tokens[at]) & has.publishes) === 0) return false;
  for (let i = at + 1; i < tokens.length && i < at + 6; i++) {
    if (bits(tokens[i]) & has.published) return true;
    if (tokens[i]!.kind !== "word") return false;
  }
  return false;
}

/** Token behind an aside that begins at `at`: "(IOM)", ", which has its seat in Geneva,"; `at` if there's none. */
function behindAside(tokens: readonly Token[], at: number, limit: number): number {
  const open = tokens[at]?.text;
  if (open !== "," && open !== "(" && open !== "–" && open !== "—") return at;
  const close = open === "(" ? ")" : open;
  for (let i = at + 1; i < limit && i < at + ASIDE; i++) if (tokens[i]!.text === close) return i + 1;
  return at;
}

/** "17 May": up to four digits. */
function isDayOrYear({ kind, text }: Token): boolean {
  return kind === "number" && text.length <= 4 && !text.includes(".") && !text.includes(",");
}

/** "police reports", "a state report": a word of the table that is a noun here. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  return (cueOf(tokens[at]) & Cue.noun) !== 0 && (cueOf(tokens[at + 1]) & Cue.behindNoun) !== 0;
}

/** True for what may stand between a body and its verb: an adverb, a day, staff, a form of "be", "is to". */
const isBetween = (tokens: readonly Token[], at: number): boolean =>
  (cueOf(tokens[at]) & (Cue.be | Cue.filler)) !== 0 || isDayOrYear(tokens[at]!) || isToCome(tokens, at);

/** The token itself, or that behind an aside in brackets that begins there. */
const behindBrackets = (tokens: readonly Token[], at: number, limit: number): number =>
  tokens[at]?.text === "(" ? behindAside(tokens, at, limit) : at;

/** "the embassy of Chile | in Lima | closed": where it is, behind its name. */
function behindPlace(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.lower !== "in") return end;
  let at = end + 1;
  while (at < end + 4 && tokens[at]?.kind === "word" && startsWithCapital(tokens[at]!.text)) at++;
  return at === end + 1 ? end : at;
}

/** "Interpol | 's chief detective | said", "the group | 's U.S. subsidiary | sold": its staff or a part of it. */
function behindOwned(tokens: readonly Token[], end: number): number {
  const mark = tokens[end]?.lower;
  if (mark !== "'s" && mark !== "’s" && mark !== "'" && mark !== "’") return end;
  for (let at = end + 1; at < end + 4 && tokens[at]?.kind === "word"; at++) {
    if (cueOf(tokens[at]) & Cue.staff) return at + 1;
  }
  return end;
}

/** "Roe & Berg | , P.A. | sued": a form behind a firm's name. */
function behindForm(tokens: readonly Token[], end: number): number {
  const isForm = tokens[end]?.text === "," && (bits(tokens[end + 1]) & has.form) !== 0;
  return isForm ? end + (tokens[end + 2]?.text === "," ? 3 : 2) : end;
}

const isPlural = ({ kind, text, lower }: Token): boolean => kind === "word" && text === lower && lower.endsWith("s");

/** "Corran OPP | , firefighters and paramedics | came": others, in the plural, who act with it. */
function behindRest(tokens: readonly Token[], end: number): number {
  let and = -1;
  let at = end;
  for (; at < end + 8 && at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.lower === "and") and = at;
    else if (!isPlural(token) && (token.text !== "," || and !== -1)) break;
  }
  return and !== -1 && at > and + 1 ? at : end;
}

/** A verb of the table that is no noun here. */
const isKnownVerb = (tokens: readonly Token[], at: number): boolean =>
  verbKinds(tokens[at]) !== 0 && !isNoun(tokens, at);

/** "was arrested", but not "is arresting". */
const isPassive = (hasBe: boolean, { lower }: Token): boolean => hasBe && !lower.endsWith("ing");

/** True behind "is" and on to its verb, but not behind "is to". */
const opensPassive = (tokens: readonly Token[], at: number, isOpen: boolean): boolean =>
  isOpen ? !isToCome(tokens, at) : (cueOf(tokens[at]) & Cue.be) !== 0;

/** The verb that stands at `at`, past adverbs, days and staff; -1 if there's none or it's in the passive. */
function verbFrom(tokens: readonly Token[], from: number, limit: number): number {
  let passive = false;
  let at = from;
  for (let steps = 0; at < limit && steps < SPAN; steps++) {
    const token = tokens[at]!;
    if (isKnownVerb(tokens, at)) return isPassive(passive, token) ? -1 : at;
    if (!isBetween(tokens, at)) return isPredicate(tokens, at, passive) ? at : -1;
    passive = opensPassive(tokens, at, passive);
    at = behindBrackets(tokens, at + 1, limit);
  }
  return -1;
}

/** The verb whose subject ends at token `end`, past asides, adverbs, days and staff; -1 if there's none or it's in the passive. */
export function activeVerbAfter(tokens: readonly Token[], end: number, limit: number): number {
  const from = behindRest(tokens, behindOwned(tokens, behindPlace(tokens, behindForm(tokens, end))));
  const behind = behindAside(tokens, from, limit);
  const verb = verbFrom(tokens, behind, limit);
  if (verb !== -1 || behind === from || tokens[from]!.text !== ",") return verb;
  // "Tarn plc, a small, old maker of ropes, sold a mill": the aside has a comma of its own
  const second = behindAside(tokens, behind - 1, limit);
  return second === behind - 1 ? -1 : verbFrom(tokens, second, limit);
}
