// Tests of characters and runs of them, for what is read letter by letter: patterns with classes beyond ASCII take
// milliseconds to compile at every start. Letters are those of Latin scripts.

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for A to Z, capitals of Latin-1, and all letters of the Latin extensions, whose cases alternate. */
export function isUpper(code: number): boolean {
  if (code <= 90) return code >= 65;
  if (code < 0xc0) return false;
  if (code < 0x100) return code <= 0xde && code !== 0xd7;
  return code <= 0x24f || (code >= 0x1e00 && code <= 0x1eff);
}

/** True for a letter of a Latin script. */
export function isLetter(code: number): boolean {
  if (code <= 122) return code >= 97 || (code >= 65 && code <= 90);
  return isUpper(code) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

/** True for white space, as `\s` has it. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** The end of the run of letters from `at`. */
export function lettersEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** The end of the run of ASCII digits from `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** The end of white space from `at`, of `most` characters at most. */
export function spacesEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end < at + most && isSpace(text.charCodeAt(end))) end++;
  return end;
}

/** The number that the digits `[start, end)` write. */
export function numberIn(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}
