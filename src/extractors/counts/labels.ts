import { startsWithCapital, startsWithSmall, type Token } from "../../core/article.ts";
import { factOf } from "../../core/words.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import { bits, has } from "./figure-words.ts";
import { before, isNumber } from "./grammar.ts";
import { nounOf } from "./nouns.ts";
import { actionOf, isLabelWord } from "./tables.ts";

type Number = NumberMention["value"];
type Tokens = readonly Token[];

// "an Xperia 5 Compact": digits between two words with capitals; but "on Tuesday 12 Syrians died"
function isModel(tokens: Tokens, core: number, end: number): boolean {
  if (!isCapital(before(tokens, core)) || before(tokens, core - 1)?.kind !== "word") return false;
  return isCapital(tokens[end]) && nounOf(tokens[end]) === null;
}

// a capital and a small letter behind it
function isCapitalAt(text: string, at: number): boolean {
  return startsWithCapital(text.slice(at)) && startsWithSmall(text.slice(at + 1));
}

// "Max", "iPhone"
function isCapital(token: Token | undefined): boolean {
  return (
    token !== undefined && (isCapitalAt(token.text, 0) || (startsWithSmall(token.text) && isCapitalAt(token.text, 1)))
  );
}

// "0330", "3-2", "No.4": digits that are no number by themselves; but "killed 12. 30 were hurt"
function isPieceOfCode(tokens: Tokens, core: number, end: number): boolean {
  const { text, glued } = tokens[core]!;
  if (/^0\d/.test(text)) return true;
  if (glued && bits(tokens[core - 1]) & has.mark) return true;
  if ((bits(tokens[end]) & has.mark) === 0 || !tokens[end]!.glued) return false;
  return tokens[end + 1]?.kind === "number" && tokens[end + 1]!.glued;
}

// "Day 3", but "last year 54 people died"
function isLabel(tokens: Tokens, at: number): boolean {
  if (at < 0 || !isLabelWord(tokens[at])) return false;
  return (bits(tokens[at]) & has.time) === 0 || (bits(tokens[at - 1]) & has.which) === 0;
}

/** "Route 66", "No. 4", "aged 12", "aged between 24 and 40", "911 call": digits that name something. */
export function isLabelled(tokens: Tokens, { first, core, end, qualifier }: Number): boolean {
  if (isLabel(tokens, core - 1) || isListedLabel(tokens, core)) return true;
  if (qualifier === "range" && isLabelWord(tokens[first - 1])) return true;
  if (tokens[core]!.kind !== "number" || first !== core) return false;
  if (bits(tokens[core]) & has.emergency && isCall(tokens[end])) return true;
  return isModel(tokens, core, end) || isPieceOfCode(tokens, core, end);
}

const isCall = (token: Token | undefined): boolean =>
  token !== undefined && ((bits(token) & has.call) !== 0 || token.lower.startsWith("dispatch"));

// "ages 22 and 24", "Gates 4, 5 and 6"
function isListedLabel(tokens: Tokens, core: number): boolean {
  let i = core - 1;
  let joints = 0;
  while (i > 0 && joints < 8 && (bits(tokens[i]) & has.joint || (joints > 0 && isNumber(tokens[i])))) {
    i--;
    joints++;
  }
  return joints > 1 && isLabelWord(tokens[i]);
}

/** "FTSE 100", "S&P 500", "flight MH 370": digits behind an acronym, where capitals say something; not "BLAST KILLS 12". */
export function isNamed(tokens: Tokens, { first, core, end }: Number): boolean {
  if (first !== core || tokens[core]!.kind !== "number") return false;
  const name = before(tokens, core);
  if (name === undefined || name.kind !== "word" || actionOf(name) !== null) return false;
  if ((name.glued || !isCapitals(name.text, 2, 5)) && !isSAndP(tokens, core - 1)) return false;
  return !isCapitals(tokens[end]?.text ?? "", 2, Number.POSITIVE_INFINITY);
}

// "S&P", and "S P" where the sign got lost
const isSAndP = (tokens: Tokens, at: number): boolean =>
  tokens[at]!.text === "P" && /^[S&]$/.test(before(tokens, at)?.text ?? "");

/** True for `least` to `most` letters from A to Z. */
function isCapitals(text: string, least: number, most: number): boolean {
  if (text.length < least || text.length > most) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 65 || code > 90) return false;
  }
  return true;
}

const STREET =
  /^(?:st|street|ave|avenue|road|rd|drive|dr|lane|ln|blvd|boulevard|court|ct|highway|hwy|way|place|square|terrace|row|crescent)\.?$/;

const isStreet = factOf(({ lower }) => STREET.test(lower), false);

const isSmallWord = factOf(({ text }) => startsWithSmall(text), true);

/** "1935 Orchard St.", "45 Elm Street"; not "12 Syrians in Elm Street". */
export function isAddress(tokens: Tokens, { core, end }: Number): boolean {
  const next = tokens[end];
  if (next === undefined || tokens[core]!.kind !== "number") return false;
  if (!startsWithCapital(next.text)) return false;
  for (let i = end; i < end + 4 && !isSmallWord(tokens[i]); i++) if (isStreet(tokens[i])) return true;
  return false;
}
