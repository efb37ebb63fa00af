import { digitsEnd, isDigit, isLetter, lettersEnd } from "../core/characters.ts";
import { monthEnd } from "../tables/months/index.ts";

// Each function gives the end of what it reads at `at`, or -1.

/** True if `[at, …)` of the text is this, in any case; `lower` in lower-case ASCII. */
export function isThere(text: string, at: number, lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = text.charCodeAt(at + i);
    const small = code >= 65 && code <= 90 ? code | 32 : code;
    if (small !== lower.charCodeAt(i)) return false;
  }
  return true;
}

const SUFFIXES: readonly string[] = ["st", "nd", "rd", "th"];

/** Behind "st", "nd", "rd" or "th", but before the digit in "2nd3". */
function suffixEnd(text: string, at: number): number {
  const isSuffix = isLetter(text.charCodeAt(at)) && SUFFIXES.some((suffix) => isThere(text, at, suffix));
  return isSuffix && !isDigit(text.charCodeAt(at + 2)) ? at + 2 : at;
}

/** "2", "12", "2nd": one or two digits. */
export function dayEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  return end === at || end > at + 2 ? -1 : suffixEnd(text, end);
}

const isCode = (text: string, at: number, char: string): boolean => text.charCodeAt(at) === char.charCodeAt(0);

/** Behind exactly four digits. */
export function yearDigitsEnd(text: string, at: number): number {
  return digitsEnd(text, at) === at + 4 ? at + 4 : -1;
}

const isJoint = (text: string, at: number): boolean => isCode(text, at, " ") || isCode(text, at, "-");

// ", 2018", " 2018", "-2018", " 90", " '90"; `at` if no year follows
function yearEnd(text: string, at: number): number {
  const joint = isCode(text, at, ",") ? at + 1 : at;
  if (!isJoint(text, joint)) return at;
  const year = yearDigitsEnd(text, joint + 1);
  if (year !== -1 || joint > at) return year === -1 ? at : year;
  const first = isCode(text, at + 1, "'") || isCode(text, at + 1, "’") ? at + 2 : at + 1;
  const isShort = isDigit(text.charCodeAt(first)) && isDigit(text.charCodeAt(first + 1));
  if (!isShort) return at;
  const behind = text.charCodeAt(first + 2);
  return isDigit(behind) || behind === 58 || behind === 46 ? at : first + 2;
}

const pastStop = (text: string, at: number): number => (isCode(text, at, ".") ? at + 1 : at);

// "2nd May 2018", "18 APR 90"
function dayFirstEnd(text: string, at: number): number {
  const day = dayEnd(text, at);
  const month = day !== -1 && isJoint(text, day) ? monthEnd(text, day + 1) : -1;
  return month === -1 ? -1 : yearEnd(text, pastStop(text, month));
}

// "May 2, 2018", "March 2018", "March, 2018"
function monthFirstEnd(text: string, at: number): number {
  const month = monthEnd(text, at);
  if (month === -1) return -1;
  const stop = pastStop(text, month);
  const day = isCode(text, stop, " ") ? dayEnd(text, stop + 1) : -1;
  if (day !== -1) return yearEnd(text, day);
  const comma = isCode(text, stop, ",") ? stop + 1 : stop;
  return isCode(text, comma, " ") ? yearDigitsEnd(text, comma + 1) : -1;
}

// "2018-05-02", "2.5.2018", "2/5/18"
function numericEnd(text: string, at: number): number {
  const first = digitsEnd(text, at);
  const mark = text.charCodeAt(first);
  const second = digitsEnd(text, first + 1);
  if (text.charCodeAt(second) !== mark) return -1;
  const end = digitsEnd(text, second + 1);
  const [a, b, c] = [first - at, second - first - 1, end - second - 1];
  if (mark === 45) return a === 4 && b === 2 && c >= 2 ? second + 3 : -1;
  if (mark !== 46 && mark !== 47) return -1;
  return a <= 2 && b >= 1 && b <= 2 && c >= 2 && c <= 4 ? end : -1;
}

/** A day: "May 2", "2nd May 2018", "18 APR 90", "2018-05-02", "2.5.2018"; or a month with its year. */
export function dateEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!isDigit(code)) return monthFirstEnd(text, at);
  const spelled = dayFirstEnd(text, at);
  return spelled === -1 ? numericEnd(text, at) : spelled;
}

/** The parenthesis before a day: "GENEVA (4 March 2021)". */
export function openingOfDate(text: string, at: number): number {
  if (!isCode(text, at, "(")) return -1;
  for (let i = at + 1; i <= at + 31; i++) {
    const code = text.charCodeAt(i);
    if (code === 41) return i >= at + 4 ? at + 1 : -1;
    if (code === 40 || code === 10 || Number.isNaN(code)) return -1;
  }
  return -1;
}

const WEEKDAYS: ReadonlySet<string> = new Set(
  "mon tue tues wed wednes thu thur thus thurs fri sat satur sun".split(" ").flatMap((name) => [name, `${name}day`]),
);

// The first two letters of each, packed.
const PAIRS: ReadonlySet<number> = new Set([...WEEKDAYS].map((name) => (name.charCodeAt(0) << 8) | name.charCodeAt(1)));

/** "Monday", "Tues.", "(Wed)". */
export function weekdayEnd(text: string, at: number): number {
  const start = isCode(text, at, "(") ? at + 1 : at;
  const letters = lettersEnd(text, start);
  if (letters - start < 3 || letters - start > 9) return -1;
  if (!PAIRS.has(((text.charCodeAt(start) | 32) << 8) | (text.charCodeAt(start + 1) | 32))) return -1;
  if (!WEEKDAYS.has(text.slice(start, letters).toLowerCase())) return -1;
  const end = pastStop(text, letters);
  return isCode(text, end, ")") ? end + 1 : end;
}

const TIME =
  /(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|\d{4}(?= (?:gmt|utc)))(?: (?:gmt|utc|[a-z]{1,3}t))?(?![a-z])/iy;

/** A time of day: "10:30 GMT", "3 p.m.". */
export function timeEnd(text: string, at: number): number {
  if (!isDigit(text.charCodeAt(at))) return -1;
  TIME.lastIndex = at;
  return TIME.test(text) && !isLetter(text.charCodeAt(TIME.lastIndex)) ? TIME.lastIndex : -1;
}
