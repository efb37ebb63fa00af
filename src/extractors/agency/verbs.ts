import type { Token } from "../../core/article.ts";
import { verbKinds } from "../../tables/organisations/verbs.ts";
import { Cue, cueOf } from "./cues.ts";

const SPAN = 9;
const ASIDE = 14;

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

/** True for what may stand between a body and its verb: an adverb, a day, staff, a form of "be". */
const isBetween = (token: Token): boolean => (cueOf(token) & (Cue.be | Cue.filler)) !== 0 || isDayOrYear(token);

/** The token itself, or that behind an aside in brackets that begins there. */
const behindBrackets = (tokens: readonly Token[], at: number, limit: number): number =>
  tokens[at]?.text === "(" ? behindAside(tokens, at, limit) : at;

/** The verb whose subject ends at token `end`, past asides, adverbs, days and staff; -1 if there's none or it's in the passive. */
export function activeVerbAfter(tokens: readonly Token[], end: number, limit: number): number {
  let passive = false;
  let at = behindAside(tokens, end, limit);
  for (let steps = 0; at < limit && steps < SPAN; steps++) {
    const token = tokens[at]!;
    if (verbKinds(token) !== 0 && !isNoun(tokens, at)) return passive && !token.lower.endsWith("ing") ? -1 : at;
    if (!isBetween(token)) return -1;
    passive ||= (cueOf(token) & Cue.be) !== 0;
    at = behindBrackets(tokens, at + 1, limit);
  }
  return -1;
}
