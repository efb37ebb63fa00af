/** What a character is to the tokenizer. */
export const Kind = {
  /** Not looked at yet. */
  unknown: 0,
  space: 1,
  digit: 2,
  /** A to Z, a to z. */
  letter: 3,
  /** Any other letter, and marks that stand on letters. */
  otherLetter: 4,
  mark: 5,
  symbol: 6,
} as const;

const LETTER = /\p{L}|\p{M}/u;

/** The kinds of characters by UTF-16 unit; filled as characters beyond ASCII come. */
export const KINDS = new Uint8Array(0x10000);
KINDS.fill(Kind.mark, 0, 128);
for (let c = 48; c < 58; c++) KINDS[c] = Kind.digit;
for (let c = 65; c < 91; c++) KINDS[c] = KINDS[c + 32] = Kind.letter;
for (const c of [9, 10, 11, 12, 13, 32, 0xa0, 0x3000]) KINDS[c] = Kind.space;
KINDS.fill(Kind.space, 0x2000, 0x200c);
KINDS.fill(Kind.mark, 0x2010, 0x2044);
KINDS[0x202f] = Kind.space;
// Latin-1 and the Latin extensions, so that no pattern need be made for them at a start.
KINDS.fill(Kind.otherLetter, 0xc0, 0x250);
KINDS[0xd7] = KINDS[0xf7] = Kind.mark;
for (const symbol of "$€£¥%&+=<>|~^©®™°") KINDS[symbol.charCodeAt(0)] = Kind.symbol;

/** The UTF-16 unit at `i`; 0 behind the end, where `charCodeAt` becomes slow for good once it was asked. */
export function codeAt(text: string, i: number): number {
  return i < text.length ? text.charCodeAt(i) : 0;
}

/** The kind of the character at `i`, a mark behind the end. */
export function kindAt(text: string, i: number): number {
  const code = codeAt(text, i);
  const known = KINDS[code]!;
  return known !== Kind.unknown ? known : classify(text, i, code);
}

function classify(text: string, i: number, code: number): number {
  const kind = LETTER.test(String.fromCodePoint(text.codePointAt(i)!)) ? Kind.otherLetter : Kind.mark;
  // Half of a pair says nothing by itself.
  if (code < 0xd800 || code > 0xdfff) KINDS[code] = kind;
  return kind;
}

/** True if a letter or a mark on one stands at `i`. */
export function isLetterAt(text: string, i: number): boolean {
  const kind = kindAt(text, i);
  return kind === Kind.letter || kind === Kind.otherLetter;
}

/** Length of the character at `i`: 2 for a surrogate pair. */
export function step(text: string, i: number): number {
  const code = codeAt(text, i);
  return code >= 0xd800 && code <= 0xdbff && text.codePointAt(i)! > 0xffff ? 2 : 1;
}
