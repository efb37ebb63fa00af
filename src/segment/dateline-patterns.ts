// The parts that datelines are made of. All patterns are sticky and bounded, and are tried on the head of a block only.
// Letters are those of Latin scripts, as ranges: \p{L} has 600 of them, and in patterns with several classes compiling these
// costs every start some milliseconds.

const UPPER = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ";
const LETTER = `${UPPER}a-zß-öø-ÿ`;

// "ST.", "N.H.", "W.Va." keep their stops; a month before a day isn't part of a name: "MOSCOW. March 3".
const WORD = String.raw`(?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[${LETTER}.]{0,7} \d)(?:(?:[${UPPER}][${LETTER}]{0,2}\.){1,3}|[${UPPER}][${LETTER}\u0300-\u036f'’]{0,30})`;
const JOINT =
  "(?:de|del|della|di|do|dos|da|du|des|la|el|al|es|of|und|and|am|an|der|sur|les|le|au|aux|en|sous|los|las|upon|i)";
const NAME = `${WORD}(?:[ -](?:${JOINT}[ -]){0,2}${WORD}){0,4}`;

/** A name of a place, and the same in square brackets: "Port of Spain", "[CLANDESTINE]". */
export const PLACE = new RegExp(String.raw`${NAME}|\[[${UPPER} ]{2,40}\]`, "y");

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,?[ -]\d{4}(?!\d)|[ -]['’]?\d{2}(?![\d:.]))`;

/** A day: "May 2", "2nd May 2018", "18 APR 90", "2018-05-02", "2.5.2018"; or a month with its year. */
export const DATE = new RegExp(
  String.raw`(?:${DAY}[ -]${MONTH}(?![${LETTER}])\.?${YEAR}?|${MONTH}(?![${LETTER}])\.? ${DAY}(?!\d)${YEAR}?|${MONTH}(?![${LETTER}])\.?,? \d{4}(?!\d)|\d{4}-\d\d-\d\d|\d{1,2}([/.])\d{1,2}\1\d{2,4}(?!\d))`,
  "iy",
);

/** A day in parentheses: "GENEVA (4 March 2021)". */
export const DATE_IN_BRACKETS = /\((?=[^()\n]{3,30}\))/uy;

/** "Monday", "Tues.", "(Wed)". */
export const WEEKDAY = new RegExp(
  String.raw`\(?(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?(?![${LETTER}])\.?\)?`,
  "iy",
);

/** A time of day: "10:30 GMT", "3 p.m.". */
export const TIME = new RegExp(
  String.raw`(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|\d{4}(?= (?:GMT|UTC)))(?: (?:GMT|UTC|[A-Z]{1,3}T))?(?![${LETTER}])`,
  "iy",
);

/** The agency: "(Reuters)", "/TASS/", "(DOMESTIC SERVICE)". */
export const WIRE = new RegExp(String.raw`\((?=[${LETTER}])[^()\n]{2,50}\)|\/(?=[${UPPER}])[^/\n]{2,30}\/`, "y");

/** A place or country in parentheses or brackets: "HAVANA (CUBA)", "New Delhi [India]". */
export const BRACKETED = new RegExp(
  String.raw`\((?=[${UPPER}]|el |la |the )[${LETTER}. -]{2,40}\)|\[(?=[${UPPER}])[${LETTER}. -]{2,40}\]`,
  "y",
);

/** What ends a dateline. */
export const DASH = new RegExp(
  String.raw`\s{0,5}[.,]?\s{0,2}(?:-{1,3}|[–—_]{1,2}|:|(?<=\s)[|/](?=\s))(?=\s|["“‘'\`([]|[${LETTER}]|\d|$)`,
  "y",
);

/** What may stand between two parts. */
export const SEPARATOR = /\s{0,3}(?:(?:[,.|]|\/(?=\s)|-{1,2}(?=\())\s{0,3})?/uy;

/** The end of `pattern` (sticky) at `at`, or -1. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
