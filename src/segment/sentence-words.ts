import { factOf, type Word, wordLists } from "../core/words.ts";

/** How a token is written, as far as sentences are told by it. */
export const Shape = {
  /** Begins with a capital, a digit, or as "iPad" does. */
  opens: 1,
  capital: 2,
  small: 4,
  digit: 8,
  /** Closes a sentence's quotation, brackets or emphasis. */
  closer: 16,
  /** Opens one, or is a dash before it. */
  opener: 32,
} as const;

const CLOSER = /^(?:["”’»)\]]|''|'|\*+|_+)$/;
const OPENER = /^(?:["“‘«([]|``|`|'|''|--?|[—–-]|\*+|_+)$/;

function shapeOf({ text }: Word): number {
  const code = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  if (code >= 65 && code <= 90) return Shape.opens | Shape.capital;
  if (code >= 48 && code <= 57) return Shape.opens | Shape.digit;
  if (code >= 97 && code <= 122 && !(second > 127))
    return second >= 65 && second <= 90 ? Shape.opens | Shape.small : Shape.small;
  return markShape(text) | (code > 127 || second > 127 ? wideShape(text) : 0);
}

function markShape(text: string): number {
  return (CLOSER.test(text) ? Shape.closer : 0) | (OPENER.test(text) ? Shape.opener : 0);
}

// Quotation marks, dashes and "…" are no letters; for what begins with them ("’s") no pattern with \p{…} need be made at a start.
function beginsWithMark(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x2010 && code <= 0x2027;
}

function wideShape(text: string): number {
  if (beginsWithMark(text)) return 0;
  const opens = /^(?:[\p{Lu}\p{Lt}\p{N}]|\p{Ll}\p{Lu})/u.test(text) ? Shape.opens : 0;
  return opens | (/^\p{Lu}/u.test(text) ? Shape.capital : 0) | (/^\p{Ll}/u.test(text) ? Shape.small : 0);
}

/** The bits of `Shape` that a token has. */
export const shape = factOf(shapeOf, 0);

/** Words that tell whether a sentence begins or ends beside them. */
export const { bits: words, has } = wordLists({
  speech:
    "said says asks asked told shouts shouted cried replied wrote wondered yelled screamed added demanded exclaimed",
  // After "Inc." or "U.S." a capital is as often a name as a new sentence; these words are new sentences.
  starter:
    "the a a. an he she it they we i i. you his her their its this that these those in on at by but and as for however after when while there if so then no no. nobody police officials mr mr. mrs mrs. ms ms.",
  // Before a time or place that stands before its sentence
  adverbial: "at by around about since until before after from on in shortly just",
});
