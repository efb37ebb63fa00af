import { rowsOf } from "../core/table-rows.ts";
import table from "./entities.tsv";

let names: ReadonlyMap<string, string> | undefined;

function namedCharacter(name: string): string | undefined {
  names ??= new Map(rowsOf(table).map(([entity, code]) => [entity!, String.fromCodePoint(Number.parseInt(code!, 16))]));
  return names.get(name);
}

// What windows-1252 has where Unicode has controls: browsers read "&#151;" as a dash (HTML standard, 13.2.5.80).
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function numberedCharacter(digits: string): string | undefined {
  const code = /^[xX]/.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80];
  const isCharacter =
    code === 9 || code === 10 || (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff));
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** "&amp;", "&#8217;", "&#x2019;"; escaped twice as well ("&amp;rsquo;"). */
export const ENTITY = /&(?:amp;){0,3}(?:#(\d{1,7}|[xX][\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,10}));/g;

/** The character that a match of `ENTITY` stands for, or undefined. */
export function characterOf(match: RegExpExecArray): string | undefined {
  return match[1] === undefined ? namedCharacter(match[2]!) : numberedCharacter(match[1]);
}

/** A text with the characters that its entities stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  let decoded = "";
  let done = 0;
  for (const match of text.matchAll(ENTITY)) {
    decoded += text.slice(done, match.index) + (characterOf(match) ?? match[0]);
    done = match.index + match[0].length;
  }
  return decoded + text.slice(done);
}
