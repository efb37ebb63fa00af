import type { Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { digitsAt } from "./digits.ts";
import { setAt } from "./sets.ts";
import { spelledAt } from "./spelled.ts";
import { type Core, Part, partOf, valueAt } from "./words.ts";

const { bits, has } = wordLists({
  change:
    "rose risen rise rises rising grew grown grow growing increase increased increases increasing up fell fallen falls falling drop dropped drops dropping down cut cuts cutting raise raised raises raising revise revised revises revising reduced reducing jumped jumps climbed climbs soared went gone going goes expanded expand doubled doubling widened shrank shrunk lowered swelled surged moved corrected changed updated upgraded downgraded",
  from: "from",
  beforeYear: "in since of by during",
});

const isDash = (token: Token | undefined): boolean => (partOf(token) & Part.dash) !== 0;

/** True for "between" before a number. */
export function isRangeBetween(tokens: readonly Token[], first: number): boolean {
  return (partOf(tokens[first]) & Part.between) !== 0;
}

/** The token behind what joins the two ends of a range at `joint`; -1 if nothing does. */
function behindJoint(tokens: readonly Token[], joint: number, between: boolean): number {
  const token = tokens[joint];
  const part = partOf(token);
  if (between) return part & Part.and ? joint + 1 : -1;
  if (part & (Part.to | Part.or)) return joint + 1;
  if (!isDash(token) || !token!.glued) return -1;
  // "six-to-eight"
  return partOf(tokens[joint + 1]) & Part.to && isDash(tokens[joint + 2]) ? joint + 3 : joint + 1;
}

/** "rose in 2018 to 3.9 million": a year behind a preposition of time. */
function isYearBefore(tokens: readonly Token[], { value, end }: Core): boolean {
  const isYear = value !== null && value >= 1500 && value <= 2100 && /^\d{4}$/.test(tokens[end - 1]!.text);
  return isYear && (bits(tokens[end - 2]) & has.beforeYear) !== 0;
}

/** The upper end of a range behind a number: "20 to 30", "5-7", "two or three", and behind "between" the part after "and". */
export function upperEnd(tokens: readonly Token[], lower: Core, between: boolean): Core | undefined {
  const at = behindJoint(tokens, lower.end, between);
  if (at === -1 || lower.value === null || isYearBefore(tokens, lower)) return undefined;
  const upper = setAt(tokens, at) ?? digitsAt(tokens, at) ?? spelledAt(tokens, at);
  return upper?.value != null && upper.value > lower.value ? upper : undefined;
}

/** "four to five thousand", "three or four dozen": the scale behind the upper end is the lower one's too. */
export function lowerEnd(tokens: readonly Token[], lower: Core, upper: Core): number | null {
  const scale = valueAt(tokens, upper.end - 1, Part.scale | Part.hundred | Part.multiple);
  if (scale === 0 || lower.value === null || lower.value >= scale || lower.value >= 1000) return lower.value;
  return lower.value * scale;
}

/** How far before "from" the verb of the change stands, in tokens. */
const CHANGE_WINDOW = 10;

/** "rose from 38 to 45": `first` is the first token of the lower number. */
export function isChanged(tokens: readonly Token[], first: number): boolean {
  if ((bits(tokens[first - 1]) & has.from) === 0) return false;
  for (let i = first - 2; i >= Math.max(0, first - CHANGE_WINDOW); i--) {
    if (bits(tokens[i]) & has.change) return true;
    if (tokens[i]!.text === ".") return false;
  }
  return false;
}
