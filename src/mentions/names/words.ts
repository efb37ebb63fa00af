import { type Fact, factOf, wordLists } from "../../core/words.ts";

/** What a word is about a name and its title: bits of `Says`, by its lower case. */
export const { bits: says, has: Says } = wordLists({
  determiner: "the a an its their his her our one another",
  /** Between a role and the body it is held in. */
  link: "of for at with from in to",
  of: "of for",
  ofOrIn: "of for in",
  titleLink: "of for in at to",
  possessive: "'s '",
  and: "and &",
  listing: "and , & or",
  bodyLink: "of and for &",
  inBody: "of and for the at",
  inNamedBody: "'s - &",
  complement: "the and & -",
  smallWord: "and the its their his her",
  owner: "the its their",
  article: "a an the",
  indefinite: "a an",
  past: "former ex late",
  clauseEnd: ', ; : . ! ? ( ) " “ ” -- — – who whose which that and but said says told was is were had has',
  clause:
    "that who which when as but while after before because by was is were are has had have elected named appointed",
  dash: "- -- — –",
  pause: ", ; :",
  close: ", . ;",
  ageEnd: ", . ; )",
  saidEnd: ", .",
  said: "said says",
  versus: "v v. vs. versus",
  beforeThing: "the a an this these",
  beforePlace: "in at near from across outside inside around throughout",
});

/** What a mark is about a name, as it stands: bits of `Mark`. */
export const Mark = { hyphen: 1, opening: 2, closing: 4, quote: 8, double: 16 } as const;

/** The bits of `Mark` that a token's text has; 0 for all but single characters. */
export function markOf(text: string): number {
  return text.length === 1 ? bitsOfMark(text.charCodeAt(0)) : 0;
}

function bitsOfMark(code: number): number {
  switch (code) {
    case 0x2d: // -
    case 0x2011: // ‑
      return Mark.hyphen;
    case 0x22: // "
      return Mark.opening | Mark.closing | Mark.quote | Mark.double;
    case 0x201c: // “
      return Mark.opening | Mark.quote | Mark.double;
    case 0x201d: // ”
      return Mark.closing | Mark.quote | Mark.double;
    case 0x27: // '
      return Mark.opening | Mark.closing | Mark.quote;
    case 0x2018: // ‘
    case 0x28: // (
      return Mark.opening | Mark.quote;
    case 0x2019: // ’
    case 0x29: // )
      return Mark.closing | Mark.quote;
    default:
      return 0;
  }
}

const SURNAME_PREFIX = /^(?:Ma?c|O['’]|[DNL]['’]|Fitz)/;
const SURNAME_REST = /^\p{Lu}\p{Ll}/u;

function isSurname(text: string): boolean {
  const prefix = SURNAME_PREFIX.exec(text);
  if (prefix === null) return false;
  const rest = text.slice(prefix[0].length, prefix[0].length + 4);
  return /^[A-Z][a-z]/.test(rest) || SURNAME_REST.test(rest);
}

const OCCUPATIONS = ["or", "ist", "man", "person", "ian", "ess", "eer", "wright", "smith", "herd"];

/** "baker", "engineer", "postwoman": the word ends as words for occupations do. */
function isOccupation(lower: string): boolean {
  if (lower.length > 2 && lower.endsWith("er") && !"aeiou".includes(lower.charAt(lower.length - 3))) return true;
  return OCCUPATIONS.some((end) => lower.endsWith(end));
}

/**
 * What a word is made like: `surname` with a capital inside ("MacLeod", "O'Neill"), `occupation` with such an ending
 * ("winchman", "herpetologist").
 */
export const Form = { surname: 1, occupation: 2 } as const;

/** The bits of `Form` that a token has. */
export const formOf: Fact<number> = factOf(
  ({ text, lower }) => (isSurname(text) ? Form.surname : 0) | (isOccupation(lower) ? Form.occupation : 0),
  0,
);
