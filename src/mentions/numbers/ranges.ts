import type { Token } from "../../core/article.ts";
import { digitsAt } from "./digits.ts";
import { type Core, numberWord, spelledAt } from "./words.ts";

const isDash = (token: Token | undefined): boolean => token !== undefined && /^[-–—]$/.test(token.text);

/** True for "between" before a number. */
export function isRangeBetween(tokens: readonly Token[], first: number): boolean {
  return tokens[first]?.lower === "between";
}

function joins(tokens: readonly Token[], joint: number, between: boolean): boolean {
  const token = tokens[joint];
  if (between) return token?.lower === "and";
  return token?.lower === "to" || token?.lower === "or" || (isDash(token) && token!.glued);
}

/** The upper end of a range behind a number: "20 to 30", "5-7", "two or three", and behind "between" the part after "and". */
export function upperEnd(tokens: readonly Token[], lower: Core, between: boolean): Core | undefined {
  if (lower.value === null || !joins(tokens, lower.end, between)) return undefined;
  const upper = digitsAt(tokens, lower.end + 1) ?? spelledAt(tokens, lower.end + 1);
  return upper?.value != null && upper.value > lower.value ? upper : undefined;
}

/** "four to five thousand": the scale behind the upper end is the lower one's too. */
export function lowerEnd(tokens: readonly Token[], lower: Core, upper: Core): number | null {
  const word = numberWord(tokens[upper.end - 1]!.lower);
  const isScale = word?.class === "scale" || word?.class === "hundred";
  if (!isScale || lower.value === null || lower.value >= word.value || lower.value >= 1000) return lower.value;
  return lower.value * word.value;
}

const CHANGE =
  /^(?:rose|risen|rise|rises|rising|grew|grown|grow|growing|increase|increased|increases|increasing|up|fell|fallen|falls|falling|drop|dropped|drops|dropping|down|cut|cuts|cutting|raise|raised|raises|raising|revise|revised|revises|revising|reduced|reducing|jumped|jumps|climbed|climbs|soared|went|gone|going|goes|expanded|expand|doubled|doubling|widened|shrank|shrunk|lowered|swelled|surged|moved|corrected|changed|updated|upgraded|downgraded)$/;
/** How far before "from" the verb of the change stands, in tokens. */
const CHANGE_WINDOW = 10;

/** "rose from 38 to 45": `first` is the first token of the lower number. */
export function isChanged(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== "from") return false;
  for (let i = first - 2; i >= Math.max(0, first - CHANGE_WINDOW); i--) {
    if (CHANGE.test(tokens[i]!.lower)) return true;
    if (tokens[i]!.text === ".") return false;
  }
  return false;
}
