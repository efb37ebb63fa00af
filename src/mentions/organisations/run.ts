import type { Token } from "../../core/article.ts";
import { countryAt } from "../places/country-table.ts";
import { Is as Class, nameClasses } from "../tagger/tables.ts";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import { knownFrom, longestFrom } from "./tables.ts";
import { Is, isCapital, wordOf } from "./words.ts";

/** True if a run of capitals may begin here: none stands before, but for "The", "A" or "When". */
export function startsRun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!isCapital(before) || before!.sentence !== tokens[at]!.sentence) return true;
  return (cueOf(before) & Cue.beforeRun) !== 0;
}

/** True for "'s". */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && token.text.length === 2 && (token.text === "'s" || token.text === "’s");
}

/** "'s" or "'" that binds an owner to the rest of a name: "St. Mary's Hospital", "the People's Party", "the Farmers' Network". */
function isOwned(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const isMark = text === "'" || text === "’";
  if ((!isMark && !isPossessive(tokens[at])) || !isCapital(tokens[at + 1])) return false;
  // "the Citizens' Alliance": the plural of anybody
  if (isMark && tokens[at - 1]!.lower.endsWith("s")) return true;
  if (isFirm(tokens, at)) return true;
  return (kindOf(tokens[at - 1]) & Kind.owner) !== 0 || (kindOf(tokens[at - 2]) & Kind.saint) !== 0;
}

/** "Hudson's Bay Co.": one word that is no country's owns words with capitals that end in a firm's form. */
function isFirm(tokens: readonly Token[], at: number): boolean {
  if (isCapital(tokens[at - 2]) || countryAt(tokens, at - 1, at) !== undefined) return false;
  for (let i = at + 1; i < at + 5 && isCapital(tokens[i]); i++) if (kindOf(tokens[i]) & Kind.legalForm) return true;
  return false;
}

/** How many tokens at `at` go on a run of words with capitals: a word, or a link with a word behind it; 0 ends it. */
function runStep(tokens: readonly Token[], at: number, inside: boolean): number {
  const token = tokens[at]!;
  if (isCapital(token) || (token.glued && token.text === "-" && isCapital(tokens[at + 1]))) return 1;
  if (!inside) return 0;
  const cues = cueOf(token);
  if ((cues & Cue.link && isCapital(tokens[at + 1])) || (cues & Cue.possessive && isOwned(tokens, at))) return 1;
  return cues & Cue.ofFor && cueOf(tokens[at + 1]) & Cue.the && isCapital(tokens[at + 2]) ? 2 : 0;
}

/** End of a run of words with capitals that begins at `at`, links inside it. */
export function endOfRun(tokens: readonly Token[], at: number, limit: number): number {
  let end = at;
  while (end < limit && end < at + 14) {
    const step = runStep(tokens, end, end > at);
    if (step === 0) break;
    end += step;
  }
  return end;
}

const isHead = (token: Token): boolean => (wordOf(token) & Is.head) !== 0;

/** "Health Minister", "Chief": a role ends what may be a body's name, unless the word is a body's head too ("Coast Guard"). */
function isRole(token: Token): boolean {
  return (
    (nameClasses(token) & (Class.head | Class.courtesy)) !== 0 &&
    !isHead(token) &&
    (kindOf(token) & Kind.bodyRole) === 0
  );
}

/** The head word of the first name in a run, or -1. A link before it, but for "and", would be part of something else. */
export function headOfRun(tokens: readonly Token[], start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const token = tokens[i]!;
    // "Sheriff's Office": the role owns the body
    if (cueOf(token) & Cue.complement || (isRole(token) && !isPossessive(tokens[i + 1]))) return -1;
    if (!isHead(token) || !isCapital(token)) continue;
    if (i > start || cueOf(tokens[i + 1]) & Cue.complement) return lastHead(tokens, i, end);
  }
  return -1;
}

/** "Police Service", "Health Services Authority", "Motors Holdings": the last head before a link or a role. */
function lastHead(tokens: readonly Token[], head: number, end: number): number {
  let last = head;
  for (let i = head + 1; i < end && i <= head + 4 && isCapital(tokens[i]) && !isRole(tokens[i]!); i++) {
    if (isHead(tokens[i]!)) last = i;
  }
  return last;
}

/** "and" inside a complement: another body begins behind it if a head of its own or "the" does. */
function endsComplement(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]!;
  if ((cueOf(token) & Cue.and) === 0) return isRole(token) && (cueOf(tokens[at - 1]) & Cue.endsRole) === 0;
  if (cueOf(tokens[at + 1]) & Cue.the) return true;
  for (let i = at + 1; i < end && isCapital(tokens[i]); i++) if (isHead(tokens[i]!)) return true;
  return longestFrom(knownFrom, tokens, at + 1, end) !== undefined;
}

/** A word with a capital for the business of a ministry: "Food", "Rural". */
const isTopic = (token: Token | undefined): boolean =>
  isCapital(token) &&
  ((nameClasses(token) & (Class.portfolio | Class.modifier)) !== 0 || (kindOf(token) & Kind.portfolio) !== 0);

/** Token behind the topics from `from` on: "Fish and Wildlife", "Motor Vehicles". */
export function endOfTopicRun(tokens: readonly Token[], from: number): number {
  const first = behindTopics(tokens, from);
  const second = first > from && isAnd(tokens[first]) ? behindTopics(tokens, first + 1) : 0;
  return second > first + 1 ? second : first;
}

/** Token behind the topics from `from` on. */
function behindTopics(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isTopic(tokens[at])) at++;
  return at;
}

const isAnd = (token: Token | undefined): boolean => (cueOf(token) & Cue.and) !== 0;

/** End of ", Food and Rural Affairs" behind a ministry's name that ends at `end`; `end` if no such list is there. */
function endOfTopics(tokens: readonly Token[], end: number): number {
  if (!isTopic(tokens[end - 1])) return end;
  let at = end;
  for (let items = 0; items < 4 && tokens[at]?.text === ","; items++) {
    at = behindTopics(tokens, at + 1);
    if (!isAnd(tokens[at])) continue;
    const last = behindTopics(tokens, at + 1);
    return last > at + 1 ? last : end;
  }
  return end;
}

/** End of the name whose head word stands at `head`: with "of …" or "for …" behind it, else behind the head. */
export function endOfName(tokens: readonly Token[], head: number, end: number): number {
  const last = head + 1;
  if (kindOf(tokens[head]) & Kind.legalForm) return last;
  if (last >= end || (cueOf(tokens[last]) & Cue.complement) === 0) return last;
  for (let i = last + 1; i < end; i++) if (endsComplement(tokens, i, end)) return i;
  return endOfTopics(tokens, end);
}
