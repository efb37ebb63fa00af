import { codeAt, isLetterAt, KINDS, Kind, kindAt, step } from "./characters.ts";

/** True for an apostrophe, straight or typographic. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** End of a run of letters from `i`; an apostrophe between two letters is part of the word, but for "'s" at its end. */
export function endOfWord(text: string, i: number): number {
  let end = i;
  for (;;) {
    const kind = kindAt(text, end);
    if (kind === Kind.letter || kind === Kind.digit) end++;
    else if (kind === Kind.otherLetter) end += step(text, end);
    else if (isApostrophe(codeAt(text, end)) && isLetterAt(text, end + 1) && !isPossessive(text, end)) end++;
    else return end;
  }
}

/** True if the apostrophe there and the letter behind it are the "'s" of a possessive. */
export function isPossessive(text: string, apostrophe: number): boolean {
  return (codeAt(text, apostrophe + 1) | 32) === 115 && !isLetterAt(text, apostrophe + 2);
}

/** End of a number from the digit at `i`: digits, with separators between digits. */
export function endOfNumber(text: string, i: number): number {
  let end = i + 1;
  for (;;) {
    const code = codeAt(text, end);
    if (KINDS[code] === Kind.digit) end++;
    else if ((code === 44 || code === 46) && KINDS[codeAt(text, end + 1)] === Kind.digit) end++;
    else return end;
  }
}

/** End of "U.S." and its like from `i`, with the last full stop; `i` if the letters there are none. */
export function endOfInitials(text: string, i: number): number {
  let end = i;
  while (isLetterAt(text, end) && codeAt(text, end + step(text, end)) === 46) end += step(text, end) + 1;
  return end > i && end - i <= 2 && isLetterAt(text, end) ? i : end;
}

// Marks that are one token when they stand in a row, apostrophes by twos: - . ` ' _ * =
const RUNS = new Uint8Array(128);
for (const mark of "-.`'_*=") RUNS[mark.charCodeAt(0)] = 1;

/** End of the mark at `i`, which is `code`, and of those in a row with it. */
export function endOfRun(text: string, i: number, code: number): number {
  let end = i + step(text, i);
  if (code < 128 && RUNS[code] === 1) while (codeAt(text, end) === code && (code !== 39 || end === i + 1)) end++;
  return end;
}

/** True if one of the characters in `[start, end)` is a digit. */
export function hasDigit(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (KINDS[text.charCodeAt(i)] === Kind.digit) return true;
  return false;
}

/** End of the link from `i`, or `i`. Punctuation at its end is left out. */
export function endOfLink(text: string, i: number): number {
  const first = codeAt(text, i) | 32;
  if ((first !== 104 && first !== 119) || !/^(?:https?:\/\/|www\.)/i.test(text.slice(i, i + 8))) return i;
  let end = i;
  while (end < text.length && kindAt(text, end) !== Kind.space && !'<>"”)'.includes(text[end]!)) end++;
  while (end > i && ".,;:!?'’".includes(text[end - 1]!)) end--;
  return end;
}
