import type { Token } from "../../core/article.ts";
import { factOf } from "../../core/words.ts";
import { behind, type Core, exact, Part, partOf, valueAt } from "./words.ts";

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d+$/;
/** "2,50,000" as written in India: groups of two before the last three digits. */
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
/** "1.250.000": full stops as separators, sure only where there are two. */
const STOPS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const SHORT = /^(\d[\d,.]*)(k|m|mn|mln|b|bn|tn)$/;
const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, b: 1e9, bn: 1e9, tn: 1e12 };

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text !== "";
}

function numberOf(text: string): number {
  if (isDigits(text)) return Number(text);
  if (GROUPED.test(text) || INDIAN.test(text)) return Number(text.replaceAll(",", ""));
  return STOPS.test(text) ? Number(text.replaceAll(".", "")) : Number.NaN;
}

// "4.3M", "90bn", "12k"
function shortened(lower: string): number {
  const match = SHORT.exec(lower);
  if (match === null) return Number.NaN;
  return exactly(numberOf(match[1]!) * SHORT_SCALES[match[2]!]!);
}

/** The number that digits say, "4.3M" included; NaN if it's none. */
const written = factOf(({ text, lower }) => {
  const last = text.charCodeAt(text.length - 1);
  return last >= 48 && last <= 57 ? numberOf(text) : shortened(lower);
}, Number.NaN);

const isGroup = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === "number" && token.text.length === 3 && isDigits(token.text);

/** Tokens of a group's separator: none for a space, one for an apostrophe; -1 if no group of three digits follows. */
function separatorAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return -1;
  if (!token.glued) return isGroup(token) && token.start === tokens[at - 1]!.end + 1 ? 0 : -1;
  const isApostrophe = token.text === "'" || token.text === "’";
  return isApostrophe && isGroup(tokens[at + 1]) && tokens[at + 1]!.glued ? 1 : -1;
}

// "1 250 000", "1'250'000": the groups behind the first token
function grouped(tokens: readonly Token[], at: number): Core | undefined {
  const width = separatorAt(tokens, at + 1);
  if (width === -1 || tokens[at - 1]?.kind === "number") return undefined;
  const { text } = tokens[at]!;
  if (text.length > 3 || text.startsWith("0") || !isDigits(text)) return undefined;
  let [value, end] = [Number(text), at + 1];
  while (separatorAt(tokens, end) === width && value < 1e12) {
    value = value * 1000 + Number(tokens[end + width]!.text);
    end += width + 1;
  }
  return exact(value, end);
}

/** What multiplies digits: "million", "-million", "hundred thousand", "dozen"; with the token behind it. */
function multiplierAt(tokens: readonly Token[], at: number): { times: number; end: number } | undefined {
  const start = behind(tokens, at);
  const bits = partOf(tokens[start]);
  if ((bits & (Part.scale | Part.hundred | Part.multiple)) === 0) return undefined;
  if (bits & Part.multiple && tokens[start]!.lower !== "dozen") return undefined;
  const times = valueAt(tokens, start, bits);
  const next = bits & Part.hundred ? valueAt(tokens, start + 1, Part.scale) : 0;
  return next === 0 ? { times, end: start + 1 } : { times: times * next, end: start + 2 };
}

/** "1 million 250 thousand": digits with a smaller scale behind digits with a scale. */
function tail(tokens: readonly Token[], at: number, below: number): Core | undefined {
  const token = tokens[at];
  if (token?.kind !== "number") return undefined;
  const value = written(token);
  const multiplier = multiplierAt(tokens, at + 1);
  if (Number.isNaN(value) || multiplier === undefined || multiplier.times >= below) return undefined;
  const { times, end } = multiplier;
  const rest = tail(tokens, end, times);
  return exact(value * times + (rest?.value ?? 0), rest?.end ?? end);
}

/** The number without what the binary fraction adds: 2.3 million is 2,300,000. */
function exactly(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/** A number in digits, with what multiplies it: "1,250", "1 250", "2.5 million", "12 thousand", "4.3M". */
export function digitsAt(tokens: readonly Token[], at: number): Core | undefined {
  const token = tokens[at];
  if (token === undefined || (token.kind !== "number" && token.kind !== "alphanumeric")) return undefined;
  const value = written(token);
  if (token.kind === "alphanumeric") return Number.isNaN(value) ? undefined : exact(value, at + 1);
  const groups = grouped(tokens, at);
  if (groups !== undefined) return groups;
  if (Number.isNaN(value)) return undefined;
  const multiplier = multiplierAt(tokens, at + 1);
  if (multiplier === undefined) return exact(value, at + 1);
  const { times, end } = multiplier;
  const rest = tail(tokens, end, times);
  return exact(exactly(value * times + (rest?.value ?? 0)), rest?.end ?? end);
}
