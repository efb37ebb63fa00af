import { isDay } from "../../core/calendar.ts";
import { digitsEnd, isDigit, isSpace, numberIn } from "../../core/characters.ts";
import { isThere } from "../../segment/dateline-dates.ts";
import { beginsMonth, monthEnd, monthOf } from "../../tables/months/index.ts";

/** A date that is read letter by letter: where it ends and what it says; `impossible` if there is no such day. */
export interface ReadDate {
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly other: { readonly month: number; readonly day: number } | null;
  readonly impossible: boolean;
}

function impossible(end: number): ReadDate {
  return { end, year: null, month: null, day: null, other: null, impossible: true };
}

function readDate(end: number, year: number | null, month: number, day: number | null): ReadDate {
  const isIn = year === null || (year >= 1500 && year <= 2199);
  if (!isIn || !isDay(year, month, day ?? 1)) return impossible(end);
  return { end, year, month, day, other: null, impossible: false };
}

/** 90 is 1990, 18 is 2018. */
const fullYear = (year: number): number => year + (year >= 40 ? 1900 : 2000);

const SUFFIXES: readonly string[] = ["st", "nd", "rd", "th"];

function suffixEnd(text: string, at: number): number {
  for (const suffix of SUFFIXES) if (isThere(text, at, suffix)) return at + 2;
  return at;
}

const isYear = (text: string, at: number): boolean => digitsEnd(text, at) === at + 4;

// ", 2018", " 2018"; -1 where no year follows
function yearAt(text: string, at: number): number {
  const space = text.charCodeAt(at) === 44 ? at + 1 : at;
  return isSpace(text.charCodeAt(space)) && isYear(text, space + 1) ? space + 1 : -1;
}

// "/2018", "-2018"
function markedYearAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code === 47 || code === 45) && isYear(text, at + 1) ? at + 1 : -1;
}

// " 18", "-18", " '18"; not "10" of " 10:30"
function shortYearAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 45 && !isSpace(code)) return -1;
  const mark = text[at + 1];
  const first = mark === "'" || mark === "’" ? at + 2 : at + 1;
  if (digitsEnd(text, first) !== first + 2) return -1;
  return ":.hH".includes(text[first + 2] ?? " ") ? -1 : first;
}

const pastSpaceAnd = (text: string, at: number, word: string): number =>
  isSpace(text.charCodeAt(at)) && isThere(text, at + 1, word) ? at + 1 + word.length : at;

// "4 March 2021", "2nd of May", "18-APR-90"
function dayFirst(text: string, at: number, end: number): ReadDate | undefined {
  if (end > at + 2) return undefined;
  let from = pastSpaceAnd(text, pastSpaceAnd(text, suffixEnd(text, end), "day"), "of");
  const joint = text.charCodeAt(from);
  if (isSpace(joint) || joint === 47 || joint === 45) from++;
  const month = monthEnd(text, from);
  if (month === -1) return undefined;
  const day = numberIn(text, at, end);
  const number = monthOf(text.slice(from, month).toLowerCase())!;
  const stop = text.charCodeAt(month) === 46 ? month + 1 : month;
  const year = Math.max(yearAt(text, stop), markedYearAt(text, stop));
  if (year !== -1) return readDate(year + 4, numberIn(text, year, year + 4), number, day);
  const short = shortYearAt(text, stop);
  if (short === -1) return readDate(stop, null, number, day);
  return readDate(short + 2, fullYear(numberIn(text, short, short + 2)), number, day);
}

/** Behind the day of "March 4", "March 4th" that begins at `at`, or -1: "March 20:30" is none. */
function dayEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  if (end === at || end > at + 2 || text.charCodeAt(end) === 58) return -1;
  const suffix = suffixEnd(text, end);
  const behind = text.charCodeAt(suffix);
  return behind === 58 || isDigit(behind) ? end : suffix;
}

/** The date that begins with the name of a month at `at`, "March 4, 2021", "March 2021"; undefined if none does. */
export function monthFirst(text: string, at: number): ReadDate | undefined {
  const end = monthEnd(text, at);
  if (end === -1) return undefined;
  const number = monthOf(text.slice(at, end).toLowerCase())!;
  const stop = text.charCodeAt(end) === 46 ? end + 1 : end;
  const day = isSpace(text.charCodeAt(stop)) ? dayEnd(text, stop + 1) : -1;
  const year = yearAt(text, day === -1 ? stop : day);
  if (day === -1) return year === -1 ? undefined : readDate(year + 4, numberIn(text, year, year + 4), number, null);
  const value = numberIn(text, stop + 1, Math.min(digitsEnd(text, stop + 1), day));
  if (year === -1) return readDate(day, null, number, value);
  return readDate(year + 4, numberIn(text, year, year + 4), number, value);
}

// "03/04/2021": month first if that can be, the other reading kept
function inNumbers(end: number, year: number, a: number, b: number): ReadDate {
  const dayMonth = isDay(year, b, a);
  if (!isDay(year, a, b)) return dayMonth ? readNumbers(end, year, b, a, false) : impossible(end);
  return readNumbers(end, year, a, b, dayMonth && a !== b);
}

function readNumbers(end: number, year: number, month: number, day: number, open: boolean): ReadDate {
  return { end, year, month, day, other: open ? { month: day, day: month } : null, impossible: false };
}

// "20210304"
function compact(text: string, at: number, end: number): ReadDate | undefined {
  const [month, day] = [numberIn(text, at + 4, at + 6), numberIn(text, at + 6, end)];
  const year = numberIn(text, at, at + 4);
  if (year < 1900 || year > 2099 || month > 19 || day > 39) return undefined;
  return readDate(end, year, month, day);
}

// "2021-03-04", "2021/3/4", "3.4.2021", "3/4/21"
function separated(text: string, at: number, first: number): ReadDate | undefined {
  const mark = text.charCodeAt(first);
  if (mark !== 47 && mark !== 46 && mark !== 45) return undefined;
  const second = digitsEnd(text, first + 1);
  if (second === first + 1 || second > first + 3 || text.charCodeAt(second) !== mark) return undefined;
  const end = digitsEnd(text, second + 1);
  const digits = end - second - 1;
  const [a, b, c] = [numberIn(text, at, first), numberIn(text, first + 1, second), numberIn(text, second + 1, end)];
  if (first === at + 4) return digits === 1 || digits === 2 ? readDate(end, a, b, c) : undefined;
  if (first > at + 2 || (digits !== 2 && digits !== 4) || text.charCodeAt(end) === 47) return undefined;
  return inNumbers(end, digits === 2 ? fullYear(c) : c, a, b);
}

/** True for what a date can't stand behind: another number's parts. */
function isInNumber(code: number): boolean {
  return isDigit(code) || (code >= 44 && code <= 47) || code === 58;
}

/** The date that begins with the digits at `at`, or undefined. */
export function dateInDigits(text: string, at: number): ReadDate | undefined {
  if (isInNumber(text.charCodeAt(at - 1))) return undefined;
  const end = digitsEnd(text, at);
  if (end === at + 8) return compact(text, at, end);
  return dayFirst(text, at, end) ?? separated(text, at, end);
}

const LONGEST_MONTH = 9;

/** Where the month may begin whose name stands before the digits at `digits`, no further back than `least`; else -1. */
export function monthBefore(text: string, digits: number, least: number): number {
  let end = digits - 1;
  if (!isSpace(text.charCodeAt(end))) return -1;
  if (text.charCodeAt(end - 1) === 44) end--;
  if (text.charCodeAt(end - 1) === 46) end--;
  for (let at = Math.max(least, end - LONGEST_MONTH); at <= end - 3; at++) {
    if (beginsMonth(text.charCodeAt(at)) && !isInNumber(text.charCodeAt(at - 1)) && monthEnd(text, at) === end)
      return at;
  }
  return -1;
}
