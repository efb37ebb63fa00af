import type { Token } from "../../core/article.ts";
import { behind, type Core, exact, numberWord } from "./words.ts";

const PLAIN = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
/** "2,50,000" as written in India: groups of two before the last three digits. */
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
/** "1.250.000": full stops as separators, sure only where there are two. */
const STOPS = /^\d{1,3}(?:\.\d{3}){2,}$/;

function numberOf(text: string): number | undefined {
  if (PLAIN.test(text) || INDIAN.test(text)) return Number(text.replaceAll(",", ""));
  return STOPS.test(text) ? Number(text.replaceAll(".", "")) : undefined;
}

/** Tokens of a group's separator: none for a space, one for an apostrophe; -1 if no group of three digits follows. */
function separatorAt(tokens: readonly Token[], at: number): number {
  const isGroup = (token: Token | undefined): boolean => token?.kind === "number" && /^\d{3}$/.test(token.text);
  const token = tokens[at];
  if (isGroup(token) && !token!.glued && token!.start === tokens[at - 1]!.end + 1) return 0;
  const isApostrophe = token?.glued === true && /^['’]$/.test(token.text);
  return isApostrophe && isGroup(tokens[at + 1]) && tokens[at + 1]!.glued ? 1 : -1;
}

// "1 250 000", "1'250'000": the groups behind the first token
function grouped(tokens: readonly Token[], at: number): Core | undefined {
  if (!/^[1-9]\d{0,2}$/.test(tokens[at]!.text) || tokens[at - 1]?.kind === "number") return undefined;
  const width = separatorAt(tokens, at + 1);
  if (width === -1) return undefined;
  let [value, end] = [Number(tokens[at]!.text), at + 1];
  while (separatorAt(tokens, end) === width && value < 1e12) {
    value = value * 1000 + Number(tokens[end + width]!.text);
    end += width + 1;
  }
  return exact(value, end);
}

const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, b: 1e9, bn: 1e9, tn: 1e12 };

// "4.3M", "90bn", "12k"
function shortened(token: Token): number | undefined {
  const match = /^(\d[\d,.]*)(k|m|mn|mln|b|bn|tn)$/.exec(token.lower);
  const value = match === null ? undefined : numberOf(match[1]!);
  return value === undefined ? undefined : Number((value * SHORT_SCALES[match![2]!]!).toPrecision(15));
}

/** What multiplies digits: "million", "-million", "hundred thousand", "dozen"; with the token behind it. */
function multiplierAt(tokens: readonly Token[], at: number): { times: number; end: number } {
  const start = behind(tokens, at);
  const { lower } = tokens[start] ?? { lower: "" };
  const word = numberWord(lower);
  const isUnit = word?.class === "scale" || word?.class === "hundred" || lower === "dozen";
  if (!isUnit) return { times: 1, end: at };
  const next = word!.class === "hundred" ? numberWord(tokens[start + 1]?.lower ?? "") : undefined;
  if (next?.class !== "scale") return { times: word!.value, end: start + 1 };
  return { times: word!.value * next.value, end: start + 2 };
}

/** "1 million 250 thousand": digits with a smaller scale behind digits with a scale. */
function tail(tokens: readonly Token[], at: number, below: number): Core | undefined {
  const token = tokens[at];
  if (token?.kind !== "number") return undefined;
  const value = numberOf(token.text);
  const { times, end } = multiplierAt(tokens, at + 1);
  if (value === undefined || times === 1 || times >= below) return undefined;
  const rest = tail(tokens, end, times);
  return exact(value * times + (rest?.value ?? 0), rest?.end ?? end);
}

/** A number in digits, with what multiplies it: "1,250", "1 250", "2.5 million", "12 thousand", "4.3M". */
export function digitsAt(tokens: readonly Token[], at: number): Core | undefined {
  const token = tokens[at];
  if (token?.kind === "alphanumeric") {
    const value = shortened(token);
    return value === undefined ? undefined : exact(value, at + 1);
  }
  if (token?.kind !== "number") return undefined;
  const groups = grouped(tokens, at);
  if (groups !== undefined) return groups;
  const value = numberOf(token.text);
  if (value === undefined) return undefined;
  const { times, end } = multiplierAt(tokens, at + 1);
  if (times === 1) return exact(value, at + 1);
  const rest = tail(tokens, end, times);
  return exact(Number((value * times + (rest?.value ?? 0)).toPrecision(15)), rest?.end ?? end);
}
