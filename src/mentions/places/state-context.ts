import { startsWithCapital, type Token } from "../../core/article.ts";
import { continuedAt } from "../../core/phrase-text.ts";
import { newWord } from "../../core/word-store.ts";
import { factOf, wordLists } from "../../core/words.ts";
import { classesOf, Is, nameClasses, wordClasses } from "../tagger/tables.ts";
import { bare, bareKinds, contextOf, isBefore, isPostal, Kind, kinds, statesFrom } from "./contexts.ts";

const { bits, has } = wordLists({
  town: "town village borough township city",
  scale: "million billion thousand hundred",
  where: "the in with of from to",
  firm: "bank company co corp corporation industries insurance life mall radio reinsurance steel trust voice captain",
  contest: "pageant title contest contestant crown competition finalist winner organisers organizers",
  crowned: "the crowned reigning former",
  opening: "( /",
  closing: ") /",
  ofState: "department security tv television media minister council duma",
  ofHigh: "court commission commissioner",
});

/** The lists of a word without its stop. */
const bareBits = factOf(({ lower }) => bits({ word: newWord(lower.endsWith(".") ? lower.slice(0, -1) : lower) }), 0);

const isTitle = (token: Token | undefined): token is Token => token !== undefined && startsWithCapital(token.text);

/** True if the tokens at `at` name a state of the United States, in full or abbreviated with a stop ("Pa.", "Ohio"). */
export function isStateAt(tokens: readonly Token[], at: number): boolean {
  const states = statesFrom(tokens[at]);
  return states !== null && isTitle(tokens[at]) && continuedAt(states, tokens, at) !== undefined;
}

/** "Lebanon, Pa.", "Peru, Indiana", "Mexico, MO", "Cuba (N.Y.)": a town. */
export function isUsTown(tokens: readonly Token[], end: number): boolean {
  const mark = tokens[end]?.text;
  if (mark !== "," && mark !== "(") return false;
  return isPostal(tokens[end + 1]) || isStateAt(tokens, end + 1);
}

/** "Lebanon High School", "Cuba city council", "the village of Poland", "a Peru man": the town of a local paper. */
export function isLocalName(tokens: readonly Token[], first: number, end: number, isUsLocal: boolean): boolean {
  const { local } = contextOf(tokens[end]);
  if (local !== null && continuedAt(local, tokens, end) !== undefined) return true;
  if (tokens[first - 1]?.lower === "of" && (bits(tokens[first - 2]) & has.town) !== 0) return true;
  if (!isUsLocal || (kinds(tokens[first]) & Kind.town) === 0 || end !== first + 1) return false;
  return (kinds(tokens[end]) & Kind.resident) !== 0;
}

/** "Cuba Street", "Air France", "Radio Habana Cuba"; `isAlias`: "U.S. State Department" isn't a state, nor is the US Court a street. */
export function isPartOfOtherName(tokens: readonly Token[], first: number, end: number, isAlias: boolean): boolean {
  if (isTitle(tokens[end])) {
    const next = bareKinds(tokens[end]);
    if ((next & Kind.firm) !== 0) return true;
    if (!isAlias && (next & Kind.after) !== 0 && !isOrganOfState(tokens, end)) return true;
  }
  const [prior, further] = [tokens[first - 1], tokens[first - 2]];
  if (prior === undefined || (!startsWithCapital(prior.text) && prior.lower !== "of")) return false;
  if ((bareKinds(prior) & Kind.before) !== 0) return true;
  return further !== undefined && isBefore(bare(further), bare(prior));
}

// "Georgia State Security Service", "Kenya High Court", "Malta Court of Appeal"
function isOrganOfState(tokens: readonly Token[], end: number): boolean {
  const next = bare(tokens[end]);
  const behind = bareBits(tokens[end + 1]);
  if (next === "state") return (behind & has.ofState) !== 0;
  if (next === "high") return (behind & has.ofHigh) !== 0;
  return next === "court" && bare(tokens[end + 1]) === "of";
}

/**
 * "Bank of America", "Teach for America", "Recycle America": a firm or a name that isn't the nation's. "Boy Scouts of
 * America", "Miss America" are of the nation.
 */
export function isBrandOfAmerica(tokens: readonly Token[], first: number, startsAt: number): boolean {
  if (tokens[first]!.lower !== "america") return false;
  const prior = tokens[first - 1];
  if (prior === undefined || first - 1 < startsAt) return false;
  const before = tokens[first - 2];
  if (prior.lower === "of") return isTitle(before) && (bareBits(before) & has.firm) !== 0;
  if (prior.lower === "for") return isNameWord(before, first - 2 > startsAt);
  return isNameWord(prior, first - 1 > startsAt) && !isTitle(tokens[first + 1]) && !isContest(tokens, first, first + 1);
}

/** "Miss America", "the Miss France contest": who stands for the nation, not a lady of that name ("Miss Holland"). */
export function isContest(tokens: readonly Token[], first: number, end: number): boolean {
  const prior = tokens[first - 1];
  if (prior?.text !== "Miss" && prior?.text !== "MISS") return false;
  if ((nameClasses(tokens[first]) & (Is.surname | Is.surnameOrWord)) === 0) return true;
  return (bareBits(tokens[end]) & has.contest) !== 0 || (bits(tokens[first - 2]) & has.crowned) !== 0;
}

const NO_NAME = Is.function | Is.honorific | Is.head | Is.ruler | Is.day | Is.place | Is.demonym;

function isNameWord(token: Token | undefined, isInside: boolean): boolean {
  return isInside && isTitle(token) && token.kind === "word" && (wordClasses(token) & NO_NAME) === 0;
}

/** "40 US dollars", "200 Canadian dollars": a sum of money. */
export function isCurrency(tokens: readonly Token[], first: number, end: number): boolean {
  const prior = tokens[first - 1];
  const isSum = prior?.kind === "number" || (bits(prior) & has.scale) !== 0;
  return isSum && (kinds(tokens[end]) & Kind.money) !== 0;
}

const FIRST = Is.first | Is.firstOrWord;
const NAME_LIKE = FIRST | Is.surname | Is.surnameOrWord;
const NOT_BEHIND =
  Is.function | Is.org | Is.head | Is.honorific | Is.day | Is.place | Is.modifier | Is.group | Is.portfolio;
const NOT_BEFORE = NOT_BEHIND | Is.demonym | Is.courtesy;

// "Mr. Holland", "Michael Jordan", "(Rosa Malta/Post)": what stands before makes it a surname
function isSurnameAfter(previous: Token, classes: number, next: Token | undefined, startsSentence: boolean): boolean {
  const hasStop = previous.text.endsWith(".");
  const prior = hasStop ? classesOf(bare(previous)) : nameClasses(previous);
  if ((prior & Is.courtesy) !== 0) return true;
  if (hasStop || (prior & (Is.place | Is.org | Is.demonym)) !== 0) return false;
  // "Nazi" is a first name too.
  if ((prior & Is.first) === 0 || previous.lower === "nazi") return false;
  return !startsSentence || next?.kind === "word" || (classes & (Is.surname | Is.surnameOrWord)) !== 0;
}

/** True if the word has capitals only: its shape says nothing. */
export function isCapitals(text: string): boolean {
  if (text.length < 2 || !startsWithCapital(text)) return false;
  const second = text.charCodeAt(1);
  return (second < 97 || second > 122) && /^\p{Lu}+$/u.test(text);
}

// "(Rosa Malta/Post)", "(Tom Cuba)": who took the picture
function isCredit(tokens: readonly Token[], first: number): boolean {
  return (
    (bits(tokens[first - 2]) & has.opening) !== 0 &&
    isTitle(tokens[first - 1]) &&
    (bits(tokens[first + 1]) & has.closing) !== 0 &&
    (nameClasses(tokens[first - 1]) & NOT_BEFORE) === 0
  );
}

/** "Michael Jordan", "Mr. Holland", "Chad Hurley", "Jordan Spieth": a first name before, or, where the country is also a first name, a name behind. */
export function isPersonName(tokens: readonly Token[], first: number, end: number, startsSentence: boolean): boolean {
  if (end !== first + 1) return false;
  if (isCredit(tokens, first)) return true;
  const [previous, self, next] = [tokens[first - 1], tokens[first]!, tokens[end]];
  const classes = nameClasses(self);
  if (isTitle(previous) && previous.kind === "word" && isSurnameAfter(previous, classes, next, startsSentence))
    return true;
  if ((classes & FIRST) === 0 || next === undefined || next.kind !== "word" || !isTitle(next) || next.text.length < 2)
    return false;
  const behind = nameClasses(next);
  if ((behind & NOT_BEHIND) !== 0) return false;
  if ((behind & NAME_LIKE) !== 0) return true;
  // In capitals a verb may follow ("KENYA SIGNS"); a country whose name is a first name first of all is that even there.
  const isFirst = (classes & Is.first) !== 0 && (bits(previous) & has.where) === 0;
  return /^\p{Lu}\p{L}+$/u.test(next.text) && (isFirst || !isCapitals(self.text));
}
