import { isLetter } from "../../core/characters.ts";
import { rowsOf } from "../../core/table-rows.ts";
import table from "./month-names.tsv";

let months: Map<string, number> | undefined;

/** Month names and abbreviations (lower case, without full stops) with their numbers, 1 to 12. */
export function monthNames(): ReadonlyMap<string, number> {
  months ??= new Map(rowsOf(table).map(([word, month]) => [word!, Number(month)]));
  return months;
}

/** 1 to 12 for a month's name or abbreviation (lower case, with or without its full stop), else undefined. */
export function monthOf(lower: string): number | undefined {
  return monthNames().get(lower.endsWith(".") ? lower.slice(0, -1) : lower);
}

const FIRST = new Uint8Array(128);
for (const letter of "jfmasondJFMASOND") FIRST[letter.charCodeAt(0)] = 1;

/** True for a letter that names of months begin with, in either case. */
export function beginsMonth(code: number): boolean {
  return FIRST[code] === 1;
}

const SHORTEST = 3;
const LONGEST = 9;

/** The end of the name of a month that begins at `at` and ends with its letters, in any case; -1 if none does. */
export function monthEnd(text: string, at: number): number {
  if (!beginsMonth(text.charCodeAt(at))) return -1;
  let end = at + 1;
  while (end <= at + LONGEST && isLetter(text.charCodeAt(end))) end++;
  if (end - at < SHORTEST || end - at > LONGEST) return -1;
  return monthNames().has(text.slice(at, end).toLowerCase()) ? end : -1;
}
