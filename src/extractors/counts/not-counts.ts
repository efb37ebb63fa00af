import { startsWithCapital, type Token } from "../../core/article.ts";
import { firstOverlapping } from "../../core/spans.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import { numberWord } from "../../mentions/numbers/words.ts";
import type { Layers } from "../../mentions/registry.ts";
import { tables } from "./tables.ts";

const bare = (token: Token | undefined): string => (token === undefined ? "" : token.lower);

const SCALED_UNIT =
  /^(?:giga|mega|kilo|tera|milli|micro|nano|centi)(?:tonnes?|tons?|watts?|pascals?|bytes?|hertz|metres?|meters?|grams?|volts?|joules?|litres?|liters?|bits?)$/;

/** True for a word that makes the number before it a measure, a time or money. */
export function isUnit(lower: string): boolean {
  return tables().units.has(lower) || SCALED_UNIT.test(lower);
}

// "$12", "12 %", "€3", "12 percent", "12 million dollars", "12 km"
function isMeasure(tokens: readonly Token[], { core, end }: NumberMention["value"]): boolean {
  const [before, after] = [tokens[core - 1], tokens[end]];
  if (before?.kind === "symbol" && before.text !== "&") return true;
  if (after?.kind === "symbol" && after.glued) return true;
  if (bare(after) === "per" && bare(tokens[end + 1]) === "cent") return true;
  return (
    tables().units.has(bare(after)) ||
    (bare(after) === "and" && bare(tokens[end + 1]) === "a" && bare(tokens[end + 2]) === "half")
  );
}

// "12-year-old", "three-day", "two-thirds"; but "20-strong" counts
function isCompound(tokens: readonly Token[], end: number): boolean {
  return (
    tokens[end]?.text === "-" &&
    tokens[end]!.glued &&
    tokens[end + 1]?.glued === true &&
    !/^(?:strong|member|person|odd)$/.test(bare(tokens[end + 1]))
  );
}

// "iPhone 12 Mini": digits between two words with capitals
function isModel(tokens: readonly Token[], core: number, end: number): boolean {
  const isCapital = (token: Token | undefined): boolean =>
    token?.kind === "word" && /^\p{Ll}?\p{Lu}\p{Ll}/u.test(token.text);
  return isCapital(tokens[core - 1]) && isCapital(tokens[end]) && tokens[core - 2]?.kind === "word";
}

// "Route 66", "No. 4", "aged 12", "Boeing 737"
function isLabelled(tokens: readonly Token[], { first, core, end }: NumberMention["value"]): boolean {
  if (tables().labels.has(bare(tokens[core - 1]))) return true;
  if (tokens[core]!.kind !== "number" || first !== core) return false;
  if (isModel(tokens, core, end)) return true;
  if (tokens[core]!.glued && /^[-–/.:#]$/.test(tokens[core - 1]?.text ?? "")) return true;
  return tokens[end]?.glued === true && /^[-–/:]$/.test(tokens[end]!.text) && tokens[end + 1]?.kind === "number";
}

// "1935 Orchard St.", "the 1000 block of Elm Street"
function isAddress(tokens: readonly Token[], { core, end }: NumberMention["value"]): boolean {
  if (tokens[core]!.kind !== "number") return false;
  if (bare(tokens[end]) === "block") return true;
  if (!startsWithCapital(tokens[end]?.text ?? "")) return false;
  for (let i = end; i < end + 4; i++) {
    if (
      /^(?:st|street|ave|avenue|road|rd|drive|dr|lane|ln|blvd|boulevard|court|ct|highway|hwy|way|place)\.?$/.test(
        bare(tokens[i]),
      )
    )
      return true;
  }
  return false;
}

// "1998", "2016": a year, unless a noun in small letters follows
function isYear(tokens: readonly Token[], { value, core, end }: NumberMention["value"]): boolean {
  if (
    value === null ||
    value < 1800 ||
    value > 2100 ||
    tokens[core]!.kind !== "number" ||
    tokens[core]!.text.includes(",")
  )
    return false;
  return !/^\p{Ll}{3,}s$/u.test(tokens[end]?.text ?? "");
}

// "Smith, 43, said": an age set off by commas behind a name
function isAge(tokens: readonly Token[], { core, end }: NumberMention["value"]): boolean {
  if (tokens[core - 1]?.text !== ",") return false;
  return startsWithCapital(tokens[core - 2]?.text ?? "") && /^[,.;)]$/.test(tokens[end]?.text ?? ".");
}

// "one in five", "one of the", "one another"
function isPronoun(tokens: readonly Token[], { value, first, end }: NumberMention["value"]): boolean {
  if (
    bare(tokens[end]) === "in" &&
    /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(bare(tokens[end + 1]))
  )
    return true;
  if (bare(tokens[first - 1]) === "in" && /^(?:one|two|three|\d+)$/.test(bare(tokens[first - 2]))) return true;
  return value === 1 && /^(?:of|another|day|time|way|thing|hand|side)$/.test(bare(tokens[end]));
}

// "raising the toll to 45 from 38": the old figure
function isOldFigure(tokens: readonly Token[], { first }: NumberMention["value"]): boolean {
  const before = tokens[first - 2];
  return bare(tokens[first - 1]) === "from" && (before?.kind === "number" || numberWord(bare(before)) !== undefined);
}

const TESTS = [isOldFigure, isMeasure, isLabelled, isAddress, isYear, isAge, isPronoun];

/** True if the number is a date, a measure, money, a label, an address, an age or a pronoun, and counts nothing. */
export function isNoCount(tokens: readonly Token[], number: NumberMention, layers: Pick<Layers, "dates">): boolean {
  const { value } = number;
  if (firstOverlapping(layers.dates, number) !== undefined || isCompound(tokens, value.end)) return true;
  if (value.value !== null && !Number.isInteger(value.value)) return true;
  return TESTS.some((test) => test(tokens, value));
}
