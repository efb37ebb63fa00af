import { type Article, sectionKindOf, type Token } from "../../core/article.ts";
import { isDigit } from "../../core/characters.ts";
import { wordLists } from "../../core/words.ts";
import { isLetterAt } from "../../segment/characters.ts";
import { Is, wordClasses } from "../tagger/tables.ts";
import { bareKinds, Kind, kinds } from "./contexts.ts";
import type { Evidences } from "./senses.ts";

const MOST_STEPS = 4;
const { bits, has } = wordLists({
  joint: "and or , / & - both either",
  both: "both either",
  hyphen: "- ‐ ‑",
  stop: ". ; : ! ? )",
  auxiliary: "is was has will can",
  // Words that a language can stand before without being their adjective.
  noNoun:
    "about and or nor to for but because while on at as with when so if since than by from of in is are was were well fluently better only too home after before every instead rather that which who",
  nearLanguage:
    "only no some any little good better much perfect fluent broken basic plain proper conversational simple modern old both either the my his her their your our enough almost mostly mainly",
  beforeNoun: "of for with to from about some no little that because if when where than but",
  into: "in into fluent",
  // Of an article that speaks of languages.
  topic: "language languages linguistic lingua bilingual multilingual multilingualism translators interpreters",
  wanting: "like want wants wanted prefer prefers preferred need needs wish wishes",
  using:
    "prefer prefers preferred preferring use uses used using chose choose chooses favor favors favour favours adopt adopts adopted promote promotes promoted promoting replace replaces replaced replacing drop dropped ban banned over than via through between",
  over: "over to than with by of",
  instead: "instead rather",
  spoken: "taught spoken understood",
  official: "official compulsory mandatory obligatory optional used widely an the still also",
});

const isJoint = (token: Token | undefined): boolean => (bits(token) & has.joint) !== 0;

function standsAlone(next: Token | undefined): boolean {
  if (next === undefined || (bits(next) & has.noNoun) !== 0) return true;
  return next.text[0] !== "-" && !isLetterAt(next.text, 0) && !isDigit(next.text.charCodeAt(0));
}

/** Index of the first of the languages that are listed up to `first`: "Farsi" for the last one of "Farsi, Dari and English". */
function listStart(tokens: readonly Token[], first: number): number {
  let at = first;
  for (let step = 0; step < MOST_STEPS && isJoint(tokens[at - 1]); step++) {
    let before = at - 2;
    if (isJoint(tokens[before])) before--;
    if ((kinds(tokens[before]) & Kind.language) === 0) return (bits(tokens[at - 1]) & has.both) !== 0 ? at - 1 : at;
    at = before;
  }
  return at;
}

/** Index behind the demonyms and languages that are listed from `end` on: behind "Italian" for "Greek and Italian". */
export function listEnd(tokens: readonly Token[], end: number): number {
  let at = end;
  for (let step = 0; step < MOST_STEPS && isJoint(tokens[at]); step++) {
    const next = isJoint(tokens[at + 1]) ? at + 2 : at + 1;
    if ((kinds(tokens[next]) & Kind.language) === 0 && (wordClasses(tokens[next]) & Is.demonym) === 0) return at;
    at = next + 1;
  }
  return at;
}

// "speaks only French", "learned some Spanish", "studying Portuguese", "translated into German", "in broken English"
function isLearnt(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  for (let step = 0; step < 3 && (bits(tokens[at]) & has.nearLanguage) !== 0; step++) at--;
  return (kinds(tokens[at]) & Kind.learn) !== 0 || (bits(tokens[at]) & has.into) !== 0;
}

// "math and English", "English, science and history": beside a subject at school
function isBesideSubject(tokens: readonly Token[], first: number, end: number): boolean {
  if (isJoint(tokens[first - 1])) {
    const before = isJoint(tokens[first - 2]) ? first - 3 : first - 2;
    if ((kinds(tokens[before]) & Kind.subject) !== 0) return true;
  }
  if (!isJoint(tokens[end])) return false;
  return (kinds(tokens[isJoint(tokens[end + 1]) ? end + 2 : end + 1]) & Kind.subject) !== 0;
}

// "eighth-grade French students", "AP Spanish": taught at school
function isTaught(tokens: readonly Token[], first: number, end: number): boolean {
  if ((bareKinds(tokens[first - 1]) & Kind.grade) === 0) return false;
  return standsAlone(tokens[end]) || (kinds(tokens[end]) & Kind.pupil) !== 0;
}

// "English is taught", "some knowledge of French.": a noun that isn't the people, who'd be "the English"
function isBareNoun(tokens: readonly Token[], first: number, end: number, startsSentence: boolean): boolean {
  if (!/(?:ish|ch)$/.test(tokens[first]!.lower)) return false;
  const isBehind = (bits(tokens[first - 1]) & has.beforeNoun) !== 0;
  if ((bits(tokens[end]) & has.auxiliary) !== 0) return startsSentence || isBehind;
  return isBehind && (tokens[end] === undefined || (bits(tokens[end]) & has.stop) !== 0);
}

const isUsed = (token: Token | undefined): boolean => (bits(token) & has.using) !== 0;
const isTongue = (token: Token | undefined): boolean => (kinds(token) & Kind.language) !== 0;

// "prefers English over German", "chose Dutch instead of French": one before the other, and no noun behind either
function isPreferred(tokens: readonly Token[], first: number, end: number): boolean {
  const over = (bits(tokens[end]) & has.instead) !== 0 ? end + 1 : end;
  if (isUsed(tokens[first - 1]) && (bits(tokens[over]) & has.over) !== 0)
    return isTongue(tokens[over + 1]) && standsAlone(tokens[over + 2]);
  if ((bits(tokens[first - 1]) & has.over) === 0 || !standsAlone(tokens[end])) return false;
  const other = (bits(tokens[first - 2]) & has.instead) !== 0 ? first - 3 : first - 2;
  return isTongue(tokens[other]) && isUsed(tokens[other - 1]);
}

// "if French is taught": what's done with no people; in an article about languages also "English is the official one"
function isSpoken(tokens: readonly Token[], end: number, isTopic: boolean): boolean {
  if ((bits(tokens[end]) & has.auxiliary) === 0) return false;
  const after = bits(tokens[end + 1]);
  return (after & has.spoken) !== 0 || (isTopic && (after & has.official) !== 0);
}

// "would like French to gain ground", "the role of English in the schools", "they use Swedish at work": no article, no noun behind
function isTalkedOf(article: Article, first: number, end: number): boolean {
  if (!isInProse(article, first)) return false;
  const { tokens } = article;
  const prior = bits(tokens[first - 1]);
  const next = tokens[listEnd(tokens, end)];
  if ((prior & has.wanting) !== 0 && next?.lower === "to") return true;
  if ((prior & (has.beforeNoun | has.using)) === 0) return false;
  return standsAlone(next) && (bits(next) & has.joint) === 0;
}

// Headlines leave articles out: "French to vote Sunday".
function isInProse(article: Article, first: number): boolean {
  return !article.allCapitals && sectionKindOf(article, first) === "paragraph";
}

/** True for a word that tells that the article speaks of languages. */
export const tellsTongues = (token: Pick<Token, "word">): boolean => (bits(token) & has.topic) !== 0;

// "Spanish lessons", "English-speaking"
function isBeforeTongue(tokens: readonly Token[], behind: number): boolean {
  const next = (bits(tokens[behind]) & has.hyphen) !== 0 ? behind + 1 : behind;
  return (kinds(tokens[next]) & Kind.tongue) !== 0;
}

/** A demonym where it stands. */
interface Demonym {
  readonly first: number;
  readonly end: number;
  readonly startsSentence: boolean;
}

/** "in Spanish", "speaks only Thai and Lao", "English-speaking", "math and English": a language or a subject at school. */
export function isLanguage(article: Article, { first, end, startsSentence }: Demonym, evidence: Evidences): boolean {
  const { tokens } = article;
  if (end !== first + 1 || (kinds(tokens[first]) & Kind.language) === 0) return false;
  if (isBeforeTongue(tokens, listEnd(tokens, end))) return true;
  if (isBesideSubject(tokens, first, end) || isTaught(tokens, first, end)) return true;
  if (isBareNoun(tokens, first, end, startsSentence) || isPreferred(tokens, first, end)) return true;
  const { isOfTongues } = evidence;
  if (isSpoken(tokens, end, isOfTongues) || (isOfTongues && isTalkedOf(article, first, end))) return true;
  return standsAlone(tokens[end]) && isLearnt(tokens, listStart(tokens, first));
}
