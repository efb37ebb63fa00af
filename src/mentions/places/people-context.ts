import { startsWithCapital, type Token } from "../../core/article.ts";
import { classesOf, classesOfWord, Is } from "../tagger/tables.ts";
import { bare, contextTables } from "./contexts.ts";
import { isCapitals } from "./state-context.ts";

const MOST_STEPS = 4;
const isTitle = (token: Token | undefined): token is Token => token !== undefined && startsWithCapital(token.text);
const isJoint = (token: Token | undefined): boolean => /^(?:and|or|,|\/|&|-|both|either)$/.test(token?.lower ?? "");

// Words that a language can stand before without being their adjective.
const NO_NOUN =
  /^(?:about|and|or|nor|to|for|but|because|while|on|at|as|with|when|so|if|since|than|by|from|of|in|is|are|was|were|well|fluently|better|only|too|home|after|before|every|instead|rather|that|which|who)$/;

function standsAlone(next: Token | undefined): boolean {
  if (next === undefined || NO_NOUN.test(next.lower)) return true;
  return !/^[\p{L}\d-]/u.test(next.text);
}

/** Index of the first of the languages that are listed up to `first`: "Farsi" for the last one of "Farsi, Dari and English". */
function listStart(tokens: readonly Token[], first: number): number {
  const { language } = contextTables().words;
  let at = first;
  for (let step = 0; step < MOST_STEPS && isJoint(tokens[at - 1]); step++) {
    let before = at - 2;
    if (isJoint(tokens[before])) before--;
    if (!language.has(tokens[before]?.lower ?? ""))
      return /^(?:both|either)$/.test(tokens[at - 1]!.lower) ? at - 1 : at;
    at = before;
  }
  return at;
}

/** Index behind the demonyms and languages that are listed from `end` on: behind "Italian" for "Greek and Italian". */
function listEnd(tokens: readonly Token[], end: number): number {
  const { language } = contextTables().words;
  let at = end;
  for (let step = 0; step < MOST_STEPS && isJoint(tokens[at]); step++) {
    const next = isJoint(tokens[at + 1]) ? at + 2 : at + 1;
    const word = tokens[next]?.lower ?? "";
    if (!language.has(word) && (classesOfWord(word) & Is.demonym) === 0) return at;
    at = next + 1;
  }
  return at;
}

// "speaks only French", "learned some Spanish", "studying Portuguese", "translated into German", "in broken English"
function isLearnt(tokens: readonly Token[], start: number): boolean {
  const { learn } = contextTables().words;
  let at = start - 1;
  for (let step = 0; step < 3 && NEAR_LANGUAGE.test(tokens[at]?.lower ?? ""); step++) at--;
  const lower = tokens[at]?.lower ?? "";
  return learn.has(lower) || /^(?:in|into|fluent)$/.test(lower);
}

const NEAR_LANGUAGE =
  /^(?:only|no|some|any|little|good|better|much|perfect|fluent|broken|basic|plain|proper|conversational|simple|modern|old|both|either|the|my|his|her|their|your|our|enough|almost|mostly|mainly)$/;

const isAny = (words: ReadonlySet<string>, token: Token | undefined): boolean => words.has(token?.lower ?? "");

// "math and English", "English, science and history": beside a subject at school
function isBesideSubject(tokens: readonly Token[], first: number, end: number): boolean {
  const { subject } = contextTables().words;
  if (isJoint(tokens[first - 1])) {
    const before = isJoint(tokens[first - 2]) ? first - 3 : first - 2;
    if (isAny(subject, tokens[before])) return true;
  }
  if (!isJoint(tokens[end])) return false;
  return isAny(subject, tokens[isJoint(tokens[end + 1]) ? end + 2 : end + 1]);
}

// "eighth-grade French students", "AP Spanish": taught at school
function isTaught(tokens: readonly Token[], first: number, end: number): boolean {
  const { grade, pupil } = contextTables().words;
  return grade.has(bare(tokens[first - 1])) && (standsAlone(tokens[end]) || isAny(pupil, tokens[end]));
}

// "English is taught", "some knowledge of French.": a noun that isn't the people, who'd be "the English"
function isBareNoun(tokens: readonly Token[], first: number, end: number, startsSentence: boolean): boolean {
  if (!/(?:ish|ch)$/.test(tokens[first]!.lower)) return false;
  const next = tokens[end]?.lower ?? ".";
  if (/^(?:is|was|has|will|can)$/.test(next)) return startsSentence || BEFORE_NOUN.test(tokens[first - 1]?.lower ?? "");
  return /^[.;:!?)]$/.test(next) && BEFORE_NOUN.test(tokens[first - 1]?.lower ?? "");
}

const BEFORE_NOUN = /^(?:of|for|with|to|from|about|some|no|little|that|because|if|when|where|than|but)$/;

/** "in Spanish", "speaks only Thai and Lao", "English-speaking", "math and English": a language or a subject at school. */
export function isLanguage(tokens: readonly Token[], first: number, end: number, startsSentence: boolean): boolean {
  const { language, tongue } = contextTables().words;
  if (end !== first + 1 || !language.has(tokens[first]!.lower)) return false;
  const behind = listEnd(tokens, end);
  if (tongue.has(tokens[behind]?.lower ?? "")) return true;
  if (/^[-‐‑]$/.test(tokens[behind]?.text ?? "") && tongue.has(tokens[behind + 1]?.lower ?? "")) return true;
  if (isBesideSubject(tokens, first, end) || isTaught(tokens, first, end)) return true;
  if (isBareNoun(tokens, first, end, startsSentence)) return true;
  return standsAlone(tokens[end]) && isLearnt(tokens, listStart(tokens, first));
}

/** "Chinese restaurant", "Greek and Italian grill", "Mexican-style corn", "Italian family restaurant": a kind of thing. */
export function isKindOfThing(tokens: readonly Token[], end: number): boolean {
  const { thing, eats } = contextTables().words;
  const behind = listEnd(tokens, end);
  const [next, further] = [bare(tokens[behind]), bare(tokens[behind + 1])];
  if (thing.has(next) || eats.has(next)) return true;
  if (next === "-") return /^(?:style|themed|inspired)$/.test(further);
  return eats.has(further) && tokens[behind]!.kind === "word" && (classesOfWord(next) & Is.function) === 0;
}

/** "American Heart Association", "American Legion", "Irish Times": an organisation's name, not the state or its people. */
export function isOtherBody(tokens: readonly Token[], first: number, end: number): boolean {
  const [self, next] = [tokens[first]!, tokens[end]];
  if (!isTitle(next)) return false;
  if (contextTables().words.firm.has(bare(next))) return true;
  if (self.lower !== "american" || next.glued || next.kind !== "word" || next.text.length < 3) return false;
  return (classesOf(next.lower) & (Is.head | Is.honorific | Is.demonym | Is.first | Is.firstOrWord)) === 0;
}

/** "French said": a surname, as a demonym can't say anything without an article. */
export function isSpeakingSurname(tokens: readonly Token[], first: number, end: number): boolean {
  if (!/^(?:said|says|added|testified|told)$/.test(tokens[end]?.lower ?? "")) return false;
  if (/^(?:the|these|those|some|many|most|two|three|young)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  return (classesOf(tokens[first]!.lower) & (Is.surname | Is.surnameOrWord)) !== 0;
}

// "a Dane", "Scots": a person, not "Dane Cook" or "Pole position"
const SINGULAR_PERSON = /^(?:scot|brit|dane|finn|pole|turk|swede|lao|trini)$/;

/** True but for the singular nouns that are names and words as well, unless they stand with an article or an age. */
export function isPerson(tokens: readonly Token[], first: number, end: number): boolean {
  const { lower } = tokens[first]!;
  if (!SINGULAR_PERSON.test(lower) || end !== first + 1) return true;
  return (
    (!isTitle(tokens[end]) || isCapitals(tokens[first]!.text)) &&
    /^(?:an?|the|old|another|every|first|young|one|this|that|\d+-year-old)$/.test(tokens[first - 1]?.lower ?? "")
  );
}

/** "Polish the silver", at the start of a sentence: the verb. */
export function isVerb(tokens: readonly Token[], first: number, startsSentence: boolean): boolean {
  if (!startsSentence || tokens[first]!.lower !== "polish") return false;
  return /^(?:the|your|a|an|up|it|them|his|her|their|my|our|off|each|every|with|until)$/.test(
    tokens[first + 1]?.lower ?? "",
  );
}
