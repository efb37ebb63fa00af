/** How a token is written. */
export const Shape = { lower: 0, title: 1, capitals: 2, initial: 3, other: 4 } as const;

/** What a character is for the shape; the rest says nothing of it. */
const Mark = { rest: 32, upper: 1, lower: 2, apostrophe: 4, stop: 8, unknown: 16 } as const;

function markOf(code: number): number {
  if (code >= 97 && code <= 122) return Mark.lower;
  if (code >= 65 && code <= 90) return Mark.upper;
  if (code === 0x27 || code === 0x2019) return Mark.apostrophe;
  if (code === 0x2e) return Mark.stop;
  if (code < 0x80) return Mark.rest;
  return code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7 ? letterMark(code) : Mark.unknown;
}

/** Of Latin-1 and Latin Extended-A, exactly the capitals have another lower case. */
function letterMark(code: number): number {
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() === letter ? Mark.lower : Mark.upper;
}

/** All marks of the characters in `[from, end)`, as bits. */
function marksIn(text: string, from: number, end: number): number {
  let marks = 0;
  for (let i = from; i < end; i++) marks |= markOf(text.charCodeAt(i));
  return marks;
}

/** "J.", "J.-P.", "J.R.R.": one to three capitals with a stop. */
function areInitials(text: string): boolean {
  if (text.length === 1) return true;
  let count = 0;
  for (let i = 0; i < text.length; count++) {
    if (markOf(text.charCodeAt(i)) !== Mark.upper || text.charCodeAt(i + 1) !== 0x2e) return false;
    i += text.charCodeAt(i + 2) === 0x2d ? 3 : 2;
  }
  return count <= 3;
}

/** "d'Estaing", "al'Amin": index of the capital behind the particle; 0 if none stands so. */
function afterParticle(text: string): number {
  const apostrophe = markOf(text.charCodeAt(1)) === Mark.apostrophe ? 1 : 2;
  if (markOf(text.charCodeAt(apostrophe)) !== Mark.apostrophe) return 0;
  const particle = text.slice(0, apostrophe);
  return particle === "d" || particle === "l" || particle === "al" || particle === "el" ? apostrophe + 1 : 0;
}

/** True if a capital and then letters stand from `from` on, with a stop behind them or none. */
function isTitleFrom(text: string, from: number): boolean {
  if (from >= text.length || markOf(text.charCodeAt(from)) !== Mark.upper) return false;
  const end = text.endsWith(".") ? text.length - 1 : text.length;
  return (marksIn(text, from, end) & ~(Mark.upper | Mark.lower | Mark.apostrophe)) === 0;
}

// For words with letters beyond Latin-1 and Latin Extended-A. The patterns stand in here because making \p{…} is felt at every start.
function shapeOfRare(text: string): number {
  if (/^(?:\p{Lu}\.-?){1,3}$|^\p{Lu}$/u.test(text)) return Shape.initial;
  if (/^\p{Lu}[\p{Lu}\p{M}'’.]+$/u.test(text)) return Shape.capitals;
  return /^(?:\p{Lu}[\p{L}\p{M}'’]*|(?:d|l|al|el)['’]\p{Lu}[\p{L}\p{M}'’]*)\.?$/u.test(text)
    ? Shape.title
    : Shape.lower;
}

/** The shape of a word. */
export function shapeOf(text: string): number {
  const first = markOf(text.charCodeAt(0));
  const rest = marksIn(text, 1, text.length);
  if (rest === Mark.lower && first === Mark.lower) return Shape.lower;
  if (rest === Mark.lower && first === Mark.upper) return Shape.title;
  if ((first | rest) & Mark.unknown) return shapeOfRare(text);
  if (first !== Mark.upper) return isTitleFrom(text, afterParticle(text)) ? Shape.title : Shape.lower;
  return shapeOfCapital(text, rest);
}

function shapeOfCapital(text: string, rest: number): number {
  if (areInitials(text)) return Shape.initial;
  if ((rest & ~(Mark.upper | Mark.apostrophe | Mark.stop)) === 0) return Shape.capitals;
  return isTitleFrom(text, 0) ? Shape.title : Shape.lower;
}
