import type { Token } from "../../core/article.ts";
import { countryAt } from "../places/country-table.ts";
import { Is as Class } from "../tagger/tables.ts";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import { isCapital, type Reading } from "./reading.ts";
import { knownFrom, longestFrom } from "./tables.ts";
import { Is } from "./words.ts";

/** True if a run of capitals may begin here: none stands before, but for "The", "A" or "When". */
export function startsRun({ tokens, bits }: Reading, at: number): boolean {
  if ((bits[at - 1]! & (Is.capital | Is.beforeRun)) !== Is.capital) return true;
  return tokens[at - 1]!.sentence !== tokens[at]!.sentence;
}

/** True for "'s". */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && token.text.length === 2 && (token.text === "'s" || token.text === "’s");
}

/** "'s" or "'" that binds an owner to the rest of a name: "St. Mary's Hospital", "the People's Party", "the Farmers' Network". */
function isOwned(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const { text } = tokens[at]!;
  const isMark = text === "'" || text === "’";
  if ((!isMark && !isPossessive(tokens[at])) || !isCapital(reading, at + 1)) return false;
  // "the Citizens' Alliance": the plural of anybody
  if (isMark && tokens[at - 1]!.lower.endsWith("s")) return true;
  if (isFirm(reading, at)) return true;
  return (kindOf(tokens[at - 1]) & Kind.owner) !== 0 || (kindOf(tokens[at - 2]) & Kind.saint) !== 0;
}

/** "Hudson's Bay Co.": one word that is no country's owns words with capitals that end in a firm's form. */
function isFirm(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (isCapital(reading, at - 2) || countryAt(tokens, at - 1, at) !== undefined) return false;
  for (let i = at + 1; i < at + 5 && isCapital(reading, i); i++) if (kindOf(tokens[i]) & Kind.legalForm) return true;
  return false;
}

/** How many tokens at `at` go on a run of words with capitals as a link with a word behind it; 0 ends it. */
function linkStep(reading: Reading, at: number, inside: boolean): number {
  const { tokens, bits } = reading;
  const token = tokens[at]!;
  const isBefore = isCapital(reading, at + 1);
  if (isBefore && token.glued && token.text === "-") return 1;
  if (!inside) return 0;
  const cues = cueOf(token);
  if ((isBefore && cues & Cue.link) || (cues & Cue.possessive && isOwned(reading, at))) return 1;
  return cues & Cue.ofFor && bits[at + 1]! & Is.the && isCapital(reading, at + 2) ? 2 : 0;
}

/** End of a run of words with capitals that begins at `at`, links inside it. */
export function endOfRun(reading: Reading, at: number, limit: number): number {
  const { bits } = reading;
  let end = at;
  while (end < limit && end < at + 14) {
    const own = bits[end]!;
    const step = own & Is.capital ? 1 : own & Is.joins ? linkStep(reading, end, end > at) : 0;
    if (step === 0) break;
    end += step;
  }
  return end;
}

/** "Corran School District": a head only behind its business, where other districts are places. */
const isDistrict = ({ tokens }: Reading, i: number): boolean =>
  tokens[i]!.lower === "district" && (kindOf(tokens[i - 1]) & Kind.ofDistrict) !== 0;

const isHead = (reading: Reading, i: number): boolean => (reading.bits[i]! & Is.head) !== 0 || isDistrict(reading, i);

/** "Health Minister", "Chief": a role ends what may be a body's name, unless the word is a body's head too ("Coast Guard"). */
function isRole(reading: Reading, i: number): boolean {
  if ((reading.classes[i]! & (Class.head | Class.courtesy)) === 0 || isHead(reading, i)) return false;
  return (kindOf(reading.tokens[i]) & Kind.bodyRole) === 0;
}

/** The head word of the first name in a run, or -1. A link before it, but for "and", would be part of something else. */
export function headOfRun(reading: Reading, start: number, end: number): number {
  const { tokens } = reading;
  for (let i = start; i < end; i++) {
    // "Sheriff's Office": the role owns the body
    if (cueOf(tokens[i]) & Cue.complement || (isRole(reading, i) && !isPossessive(tokens[i + 1]))) return -1;
    if (!isHead(reading, i) || !isCapital(reading, i)) continue;
    if (i > start || cueOf(tokens[i + 1]) & Cue.complement) return lastHead(reading, i, end);
  }
  return -1;
}

/** "Police Service", "Health Services Authority", "Motors Holdings": the last head before a link or a role. */
function lastHead(reading: Reading, head: number, end: number): number {
  let last = head;
  for (let i = head + 1; i < end && i <= head + 4 && isCapital(reading, i) && !isRole(reading, i); i++) {
    if (isHead(reading, i)) last = i;
  }
  return last;
}

/** "and" inside a complement: another body begins behind it if a head of its own or "the" does. */
function endsComplement(reading: Reading, at: number, end: number): boolean {
  const { tokens, bits } = reading;
  if ((cueOf(tokens[at]) & Cue.and) === 0) return isRole(reading, at) && (cueOf(tokens[at - 1]) & Cue.endsRole) === 0;
  if (bits[at + 1]! & Is.the) return true;
  for (let i = at + 1; i < end && isCapital(reading, i); i++) {
    if (isHead(reading, i) && !isTopic(reading, i)) return true;
  }
  return longestFrom(knownFrom, tokens, at + 1, end) !== undefined;
}

/** A word with a capital for the business of a ministry: "Food", "Rural". */
function isTopic(reading: Reading, i: number): boolean {
  if (!isCapital(reading, i)) return false;
  if (reading.classes[i]! & (Class.portfolio | Class.modifier)) return true;
  return (kindOf(reading.tokens[i]) & Kind.portfolio) !== 0;
}

/** Token behind the topics from `from` on: "Fish and Wildlife", "Motor Vehicles". */
export function endOfTopicRun(reading: Reading, from: number): number {
  const first = behindTopics(reading, from);
  const second = first > from && isAnd(reading.tokens[first]) ? behindTopics(reading, first + 1) : 0;
  return second > first + 1 ? second : first;
}

/** Token behind the topics from `from` on. */
function behindTopics(reading: Reading, from: number): number {
  let at = from;
  while (isTopic(reading, at)) at++;
  return at;
}

const isAnd = (token: Token | undefined): boolean => (cueOf(token) & Cue.and) !== 0;

/** End of ", Food and Rural Affairs" behind a ministry's name that ends at `end`; `end` if no such list is there. */
function endOfTopics(reading: Reading, end: number): number {
  const { tokens } = reading;
  if (!isTopic(reading, end - 1)) return end;
  let at = end;
  for (let items = 0; items < 4 && tokens[at]?.text === ","; items++) {
    at = behindTopics(reading, at + 1);
    if (!isAnd(tokens[at])) continue;
    const last = behindTopics(reading, at + 1);
    return last > at + 1 ? last : end;
  }
  return end;
}

/** End of the name whose head word stands at `head`: with "of …" or "for …" behind it, else behind the head. */
export function endOfName(reading: Reading, head: number, end: number): number {
  const { tokens } = reading;
  const last = head + 1;
  if (kindOf(tokens[head]) & Kind.legalForm) return last;
  if (last >= end || (cueOf(tokens[last]) & Cue.complement) === 0) return last;
  for (let i = last + 1; i < end; i++) if (endsComplement(reading, i, end)) return i;
  return endOfTopics(reading, end);
}
