import { type Article, startsWithCapital, startsWithSmall, type Token } from "../../core/article.ts";
import { factOf } from "../../core/words.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import { bits, has } from "./figure-words.ts";
import { before, Does, does, Looks, looksOf } from "./grammar.ts";
import { isAddress, isLabelled, isNamed } from "./labels.ts";
import { isTableNoun } from "./noun-table.ts";
import { nounOf } from "./nouns.ts";
import { isAge, isPronoun } from "./pronouns.ts";
import { actionOf, isLabelWord, isUnit } from "./tables.ts";
import type { Kind } from "./vocabulary.ts";

type Number = NumberMention["value"];
type Tokens = readonly Token[];

/** What "1.2m" before its plural are millions of: "3m waves" are metres. */
const isOfMillions = (kind: Kind | undefined): boolean =>
  kind === "people" || kind === "animals" || kind === "vehicles" || kind === "organizations";

// "$12", "£ 12"
const isMoneyMark = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === "symbol" && token.text !== "&";

// "a 12m boat", but "1.2m vehicles"
const isMetres = ({ kind, text }: Token, after: Token | undefined): boolean =>
  kind === "alphanumeric" && text.endsWith("m") && !isOfMillions(nounOf(after)?.kind);

// "$12", "12 %", "€3", "12 percent", "12 million dollars", "12 km"
function isMeasure(tokens: Tokens, { core, end }: Number): boolean {
  const after = tokens[end];
  if (isMoneyMark(before(tokens, core)) || isMetres(tokens[core]!, after)) return true;
  if (after === undefined) return false;
  return (after.kind === "symbol" && after.glued) || isUnit(after) || isUnitPhrase(tokens, after, end);
}

// "12 per cent", "12 and a half", "12 nautical miles"
function isUnitPhrase(tokens: Tokens, after: Token, end: number): boolean {
  const list = bits(after);
  if (list & has.per && bits(tokens[end + 1]) & has.cent) return true;
  return ((list & has.and) !== 0 && isAndAHalf(tokens, end)) || isAdjectiveUnit(after, tokens[end + 1]);
}

const isAndAHalf = (tokens: Tokens, end: number): boolean =>
  (bits(tokens[end + 1]) & has.a) !== 0 && (bits(tokens[end + 2]) & has.half) !== 0;

const ENDS_AS_PLURAL = ["people", "men", "women", "children"];

const endsAsPlural = factOf(({ lower }) => ENDS_AS_PLURAL.some((ending) => lower.endsWith(ending)), false);

// "120 nautical miles", "40 Malaysian ringgit", "12 US dollars", "three long years"
function isAdjectiveUnit(word: Token, unit: Token | undefined): boolean {
  if (!isUnit(unit) || word.kind !== "word") return false;
  return does(word) === 0 && (looksOf(word) & Looks.s) === 0 && !endsAsPlural(word) && actionOf(word) === null;
}

// "12-year-old", "three-day", "two-thirds"; but "20-strong" counts
function isCompound(tokens: Tokens, end: number): boolean {
  if ((bits(tokens[end]) & has.hyphen) === 0) return false;
  return tokens[end]!.glued && tokens[end + 1]?.glued === true && (bits(tokens[end + 1]) & has.compound) === 0;
}

const YEARS_FROM = 1500;
const YEARS_TO = 2100;

/** True for four digits from 1500 to 2100. */
export const isYearNumber = (value: number | null, token: Token): boolean =>
  value !== null && value >= YEARS_FROM && value <= YEARS_TO && token.kind === "number" && /^\d{4}$/.test(token.text);

const isSmallPlural = (token: Token | undefined): boolean =>
  (looksOf(token) & Looks.s) !== 0 && /^\p{Ll}{3,}s$/u.test(token!.text);

// "By 2016 farmers had left"; not "attacked by 2016 farmers"
const isSince = (token: Token | undefined): boolean =>
  (bits(token) & has.since) !== 0 && startsWithCapital(token!.text) && startsWithSmall(token!.text.slice(1));

// "1998", "2016", "between 1600 and 1900": a year, unless a noun in small letters follows
function isYear(tokens: Tokens, { value, min, max, core, end, qualifier }: Number): boolean {
  const next = tokens[end];
  if (qualifier === "range")
    return isYearNumber(min, tokens[core]!) && isYearNumber(max, tokens[end - 1]!) && !isSmallPlural(next);
  if (!isYearNumber(value, tokens[core]!)) return false;
  return isSince(tokens[core - 1]) || (!isTableNoun(next) && !isSmallPlural(next) && !endsAsPlural(next));
}

const isSmallWord = factOf(({ text }) => /^[a-z]{2}/.test(text), false);

/** A word in small letters that none of the lists has. */
const isPlainWord = (token: Token | undefined): boolean => isSmallWord(token) && bits(token) === 0;

/** True where none of the rules below can hold, as for most numbers: "killed 12 people", "two houses". */
function isPlain(tokens: Tokens, { value, first, core, end, qualifier }: Number): boolean {
  if (value === null || value < 2 || (value >= YEARS_FROM && value <= YEARS_TO) || qualifier === "range") return false;
  const last = before(tokens, core);
  const next = tokens[end];
  if ((last !== undefined && !isPlainWord(last)) || !isPlainWord(next) || isLabelWord(last)) return false;
  const outside = before(tokens, first);
  if (bits(outside) & has.in || does(outside) & Does.of) return false;
  const own = tokens[core]!;
  if (own.kind === "alphanumeric" || own.text.charCodeAt(0) === 48 || bits(own) & has.emergency) return false;
  return !isUnit(next) && !isUnit(tokens[end + 1]);
}

/**
 * True if the number is a measure, money, a year, a label, an address, an age or a pronoun, and counts nothing; `isCounted`: though
 * it could be a year it's none.
 */
export function isNoCount({ tokens, allCapitals }: Article, number: Number, isCounted: boolean): boolean {
  if (isCompound(tokens, number.end)) return true;
  if (number.value !== null && !Number.isInteger(number.value)) return true;
  if (isPlain(tokens, number)) return false;
  return (
    (!allCapitals && isNamed(tokens, number)) ||
    isMeasure(tokens, number) ||
    isLabelled(tokens, number) ||
    isAddress(tokens, number) ||
    (!isCounted && isYear(tokens, number)) ||
    isAge(tokens, number) ||
    isPronoun(tokens, number)
  );
}
