import { type Article, startsWithCapital, type Token } from "../../core/article.ts";
import { firstOverlapping } from "../../core/spans.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import { numberWord } from "../../mentions/numbers/words.ts";
import type { Layers } from "../../mentions/registry.ts";
import { does } from "./grammar.ts";
import { tables } from "./tables.ts";

type Number = NumberMention["value"];
type Tokens = readonly Token[];

const bare = (token: Token | undefined): string => (token === undefined ? "" : token.lower);

const SCALED_UNIT =
  /^(?:giga|mega|kilo|tera|milli|micro|nano|centi)(?:tonnes?|tons?|watts?|pascals?|bytes?|hertz|metres?|meters?|grams?|volts?|joules?|litres?|liters?|bits?)$/;

/** True for a word that makes the number before it a measure, a time or money. */
export function isUnit(lower: string): boolean {
  return tables().units.has(lower) || SCALED_UNIT.test(lower);
}

/** What "1.2m" before its plural are millions of: "3m waves" are metres. */
const MILLIONS = /^(?:people|animals|vehicles|organizations)$/;

// "$12", "12 %", "€3", "12 percent", "12 million dollars", "12 km"
function isMeasure(tokens: Tokens, { core, end }: Number): boolean {
  const [before, after] = [tokens[core - 1], tokens[end]];
  if (before?.kind === "symbol" && before.text !== "&") return true;
  if (after?.kind === "symbol" && after.glued) return true;
  if (bare(after) === "per" && bare(tokens[end + 1]) === "cent") return true;
  const isShort = tokens[core]!.kind === "alphanumeric" && tokens[core]!.text.endsWith("m");
  // "a 12m boat", but "1.2m vehicles"
  if (isShort && !MILLIONS.test(tables().nouns.get(bare(after))?.kind ?? "")) return true;
  return isUnit(bare(after)) || isAndAHalf(tokens, end) || isAdjectiveUnit(tokens, end);
}

function isAndAHalf(tokens: Tokens, end: number): boolean {
  return bare(tokens[end]) === "and" && bare(tokens[end + 1]) === "a" && bare(tokens[end + 2]) === "half";
}

// "120 nautical miles", "40 Malaysian ringgit", "12 US dollars", "three long years"
function isAdjectiveUnit(tokens: Tokens, end: number): boolean {
  const [word, unit] = [tokens[end], tokens[end + 1]];
  if (word?.kind !== "word" || unit?.kind !== "word" || !isUnit(unit.lower)) return false;
  return does(word) === 0 && !/(?:s|people|men|women|children)$/.test(word.lower) && !tables().actions.has(word.lower);
}

// "12-year-old", "three-day", "two-thirds"; but "20-strong" counts
function isCompound(tokens: Tokens, end: number): boolean {
  return (
    tokens[end]?.text === "-" &&
    tokens[end]!.glued &&
    tokens[end + 1]?.glued === true &&
    !/^(?:strong|member|person|odd|plus|man|woman)$/.test(bare(tokens[end + 1]))
  );
}

// "iPhone 12 Mini", "Boeing 737 Max": digits between two words with capitals
function isModel(tokens: Tokens, core: number, end: number): boolean {
  const isCapital = (token: Token | undefined): boolean =>
    token?.kind === "word" && /^\p{Ll}?\p{Lu}\p{Ll}/u.test(token.text);
  return isCapital(tokens[core - 1]) && isCapital(tokens[end]) && tokens[core - 2]?.kind === "word";
}

const MARKS = /^[-–/.:#⁄]$/;

// "0330", "3-2", "No.4": digits that are no number by themselves
function isPieceOfCode(tokens: Tokens, core: number, end: number): boolean {
  if (/^0\d/.test(tokens[core]!.text)) return true;
  if (tokens[core]!.glued && MARKS.test(tokens[core - 1]?.text ?? "")) return true;
  return tokens[end]?.glued === true && MARKS.test(tokens[end]!.text) && tokens[end + 1]?.kind === "number";
}

// "Day 3", but "last year 54 people died"
function isLabel(tokens: Tokens, at: number): boolean {
  const word = bare(tokens[at]);
  if (!tables().labels.has(word)) return false;
  return (
    !/^(?:year|day|week)$/.test(word) ||
    !/^(?:last|this|that|next|every|each|same|per|the|a|one|previous|first)$/.test(bare(tokens[at - 1]))
  );
}

// "Route 66", "No. 4", "aged 12", "aged between 24 and 40", "911 call"
function isLabelled(tokens: Tokens, { first, core, end, qualifier }: Number): boolean {
  if (isLabel(tokens, core - 1) || isListedLabel(tokens, core)) return true;
  if (qualifier === "range" && tables().labels.has(bare(tokens[first - 1]))) return true;
  if (tokens[core]!.kind !== "number" || first !== core) return false;
  if (/^(?:911|999|112|000)$/.test(tokens[core]!.text) && /^calls?$|^dispatch/.test(bare(tokens[end]))) return true;
  return isModel(tokens, core, end) || isPieceOfCode(tokens, core, end);
}

// "ages 22 and 24", "Gates 4, 5 and 6"
function isListedLabel(tokens: Tokens, core: number): boolean {
  let i = core - 1;
  let joints = 0;
  while (i > 0 && joints < 8 && (/^(?:and|or|to|,|&)$/.test(bare(tokens[i])) || (joints > 0 && isFigure(tokens[i])))) {
    i--;
    joints++;
  }
  return joints > 1 && tables().labels.has(bare(tokens[i]));
}

const isFigure = (token: Token | undefined): boolean =>
  token?.kind === "number" || numberWord(bare(token)) !== undefined;

// "FTSE 100", "S&P 500", "the G 20": digits behind an acronym, where capitals say something
function isNamed(tokens: Tokens, { first, core, end }: Number): boolean {
  const [before, digits] = [tokens[core - 1], tokens[core]!];
  if (first !== core || digits.kind !== "number" || before?.kind !== "word" || before.glued) return false;
  const isAcronym =
    /^[A-Z]{2,5}$/.test(before.text) || (before.text === "P" && /^[&S]$/.test(tokens[core - 2]?.text ?? ""));
  return isAcronym && !/^[A-Z]{2,}$/.test(tokens[end]?.text ?? "");
}

// "1935 Orchard St.", "the 1000 block of Elm Street"
function isAddress(tokens: Tokens, { core, end }: Number): boolean {
  if (tokens[core]!.kind !== "number") return false;
  if (bare(tokens[end]) === "block") return true;
  if (!startsWithCapital(tokens[end]?.text ?? "")) return false;
  for (let i = end; i < end + 4; i++) if (STREET.test(bare(tokens[i]))) return true;
  return false;
}

const STREET =
  /^(?:st|street|ave|avenue|road|rd|drive|dr|lane|ln|blvd|boulevard|court|ct|highway|hwy|way|place|square|terrace|row|crescent)\.?$/;

const isYearNumber = (value: number | null, token: Token): boolean =>
  value !== null && value >= 1500 && value <= 2100 && token.kind === "number" && /^\d{4}$/.test(token.text);

// "1998", "2016", "between 1600 and 1900": a year, unless a noun in small letters follows
function isYear(tokens: Tokens, { value, min, max, core, end, qualifier }: Number): boolean {
  const isNoun = /^\p{Ll}{3,}s$/u.test(tokens[end]?.text ?? "") || tables().nouns.has(bare(tokens[end]));
  if (qualifier === "range") {
    return (
      isYearNumber(min, tokens[core]!) &&
      isYearNumber(max, tokens[end - 1]!) &&
      !/^\p{Ll}{3,}s$/u.test(tokens[end]?.text ?? "")
    );
  }
  return isYearNumber(value, tokens[core]!) && !isNoun;
}

// "Smith, 43, said": an age set off by commas behind a name; "children under five"
function isAge(tokens: Tokens, { first, core, end, qualifier }: Number): boolean {
  const after = tokens[end]?.text ?? ".";
  if (/^(?:under|below|over)$/.test(bare(tokens[first])) && qualifier !== "exact" && !/^\p{Ll}/u.test(after))
    return true;
  if (tokens[core - 1]?.text !== ",") return false;
  const name = tokens[core - 2];
  return startsWithCapital(name?.text ?? "") && /^[,.;)]$/.test(after) && !isFigure(name);
}

const SMALL = /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3}|a)$/;

// "one in five", "two out of three", "one of the", "one another"
function isPronoun(tokens: Tokens, { value, first, end }: Number): boolean {
  const next = bare(tokens[end]);
  const out = next === "out" && bare(tokens[end + 1]) === "of" ? end + 1 : end;
  if ((next === "in" || (out > end && (value ?? 99) <= 10)) && isShare(tokens, out + 1)) return true;
  if (bare(tokens[first - 1]) === "in" && isFigure(tokens[first - 2])) return true;
  if (bare(tokens[first - 1]) === "of" && bare(tokens[first - 2]) === "out" && isFigure(tokens[first - 3])) return true;
  return value === 1 && isIdiom(tokens, end);
}

/** "one another", "one of a kind", "one of those days", "1 of 12"; not "one of the drivers", "one of them". */
function isIdiom(tokens: Tokens, end: number): boolean {
  if (bare(tokens[end]) !== "of") return IDIOM.test(bare(tokens[end]));
  if (tokens[end - 1]!.kind === "number" || bare(tokens[end + 1]) === "a") return true;
  return ABSTRACT.test(bare(tokens[end + 2]));
}

const IDIOM = /^(?:another|day|time|way|thing|hand|side|or|more|point|by|'s)$/;
const ABSTRACT = /^(?:days?|times?|things?|ways?|reasons?|points?|sides?)$/;

/** "one in a hundred", "one in five"; but not "one in two villages". */
function isShare(tokens: Tokens, at: number): boolean {
  const word = bare(tokens[at]);
  const behind = word === "a" || word === "every" ? at + 2 : at + 1;
  return (
    SMALL.test(word === "every" ? bare(tokens[at + 1]) : word) &&
    (word !== "a" || isFigure(tokens[at + 1])) &&
    !/s$/.test(bare(tokens[behind]).replace(/^(?:is|was|has)$/, ""))
  );
}

const TESTS = [isMeasure, isLabelled, isAddress, isYear, isAge, isPronoun];

/** True if the number is a date, a measure, money, a label, an address, an age or a pronoun, and counts nothing. */
export function isNoCount(article: Article, number: NumberMention, layers: Pick<Layers, "dates">): boolean {
  const { tokens } = article;
  const { value } = number;
  if (firstOverlapping(layers.dates, number) !== undefined || isCompound(tokens, value.end)) return true;
  if (value.value !== null && !Number.isInteger(value.value)) return true;
  if (!article.allCapitals && isNamed(tokens, value)) return true;
  return TESTS.some((test) => test(tokens, value));
}
