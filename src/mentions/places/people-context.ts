import { startsWithCapital, type Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { classesOfWord, Is, nameClasses, wordClasses } from "../tagger/tables.ts";
import { bare, bareKinds, Kind, kinds } from "./contexts.ts";
import { isCapitals } from "./state-context.ts";

const MOST_STEPS = 4;
const isTitle = (token: Token | undefined): token is Token => token !== undefined && startsWithCapital(token.text);
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
  said: "said says added testified told",
  many: "the these those some many most two three young",
  singular: "scot brit dane finn pole turk swede lao trini",
  object: "the your a an up it them his her their my our off each every with until",
});

const isJoint = (token: Token | undefined): boolean => (bits(token) & has.joint) !== 0;

function standsAlone(next: Token | undefined): boolean {
  if (next === undefined || (bits(next) & has.noNoun) !== 0) return true;
  return !/^[\p{L}\d-]/u.test(next.text);
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
function listEnd(tokens: readonly Token[], end: number): number {
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

/** "in Spanish", "speaks only Thai and Lao", "English-speaking", "math and English": a language or a subject at school. */
export function isLanguage(tokens: readonly Token[], first: number, end: number, startsSentence: boolean): boolean {
  if (end !== first + 1 || (kinds(tokens[first]) & Kind.language) === 0) return false;
  const behind = listEnd(tokens, end);
  if ((kinds(tokens[behind]) & Kind.tongue) !== 0) return true;
  if ((bits(tokens[behind]) & has.hyphen) !== 0 && (kinds(tokens[behind + 1]) & Kind.tongue) !== 0) return true;
  if (isBesideSubject(tokens, first, end) || isTaught(tokens, first, end)) return true;
  if (isBareNoun(tokens, first, end, startsSentence)) return true;
  return standsAlone(tokens[end]) && isLearnt(tokens, listStart(tokens, first));
}

/** "Chinese restaurant", "Greek and Italian grill", "Mexican-style corn", "Italian family restaurant": a kind of thing. */
export function isKindOfThing(tokens: readonly Token[], end: number): boolean {
  const behind = listEnd(tokens, end);
  if ((bareKinds(tokens[behind]) & (Kind.thing | Kind.eats)) !== 0) return true;
  const next = bare(tokens[behind]);
  if (next === "-") return /^(?:style|themed|inspired)$/.test(bare(tokens[behind + 1]));
  return (
    (bareKinds(tokens[behind + 1]) & Kind.eats) !== 0 &&
    tokens[behind]!.kind === "word" &&
    (classesOfWord(next) & Is.function) === 0
  );
}

/** "American Heart Association", "American Legion", "Irish Times": an organisation's name, not the state or its people. */
export function isOtherBody(tokens: readonly Token[], first: number, end: number): boolean {
  const [self, next] = [tokens[first]!, tokens[end]];
  if (!isTitle(next)) return false;
  if ((bareKinds(next) & Kind.firm) !== 0) return true;
  if (self.lower !== "american" || next.glued || next.kind !== "word" || next.text.length < 3) return false;
  return (nameClasses(next) & (Is.head | Is.honorific | Is.demonym | Is.first | Is.firstOrWord)) === 0;
}

/** "French said": a surname, as a demonym can't say anything without an article. */
export function isSpeakingSurname(tokens: readonly Token[], first: number, end: number): boolean {
  if ((bits(tokens[end]) & has.said) === 0) return false;
  if ((bits(tokens[first - 1]) & has.many) !== 0) return false;
  return (nameClasses(tokens[first]) & (Is.surname | Is.surnameOrWord)) !== 0;
}

/** True but for the singular nouns that are names and words as well, unless they stand with an article or an age. */
export function isPerson(tokens: readonly Token[], first: number, end: number): boolean {
  // "a Dane", "Scots": a person, not "Dane Cook" or "Pole position"
  if ((bits(tokens[first]) & has.singular) === 0 || end !== first + 1) return true;
  return (
    (!isTitle(tokens[end]) || isCapitals(tokens[first]!.text)) &&
    /^(?:an?|the|old|another|every|first|young|one|this|that|\d+-year-old)$/.test(tokens[first - 1]?.lower ?? "")
  );
}

/** "Polish the silver", at the start of a sentence: the verb. */
export function isVerb(tokens: readonly Token[], first: number, startsSentence: boolean): boolean {
  if (!startsSentence || tokens[first]!.lower !== "polish") return false;
  return (bits(tokens[first + 1]) & has.object) !== 0;
}
