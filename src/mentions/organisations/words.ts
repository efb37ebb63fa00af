import { startsWithCapital } from "../../core/article.ts";
import { addBits } from "../../core/word-tables.ts";
import { factOf, type Word, wordTable } from "../../core/words.ts";
import descriptorTable from "./descriptors.grouped.tsv?words";
import headTable from "./heads.grouped.tsv?words";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import notTable from "./not-organisations.grouped.tsv?words";
import { standsFor } from "./stands-for.ts";
import { Begins, begins } from "./tables.ts";
import tailTable from "./tails.grouped.tsv?words";
import topicTable from "./topics.grouped.tsv?words";
import { ORGANISATION_TYPES, type OrganisationType } from "./types.ts";

// A type of the tables in four bits: its index; 0 for none.
const TYPES: readonly (OrganisationType | undefined)[] = [undefined, ...ORGANISATION_TYPES];
const TYPE = 15;
const HEAD_AT = 0;
const TOPIC_AT = 4;
const DESCRIPTOR_AT = 8;

/** What a word is for the rules of organisations, as bits. */
export const Is = {
  /** The head word of a name: "Ministry". */
  head: TYPE << HEAD_AT,
  /** A word in small letters for what a body is: "charity". */
  descriptor: TYPE << DESCRIPTOR_AT,
  /** The last word of a name that is no organisation: "Street". */
  tail: 1 << 12,
  /** An acronym that is no body's, without full stops: "aka". */
  noBody: 1 << 13,
  /** Begins with a capital. */
  capital: 1 << 14,
  /** Capitals, two to seven letters. */
  acronym: 1 << 15,
  /** In small letters throughout. */
  small: 1 << 16,
  /** Begins with one of a to z. */
  smallStart: 1 << 17,
  /** Begins, as it's written, a name of the table of organisations (the user's apart); a phrase of local bodies, of metonyms. */
  known: 1 << 18,
  local: 1 << 19,
  metonym: 1 << 20,
  ministry: 1 << 21,
  /** May refer to a body that was named before: "the agency". */
  refers: 1 << 22,
  /** Goes on a name behind a word with a capital: "of", "'s", "-", "&", "d.d." */
  joins: 1 << 23,
  the: 1 << 24,
  /** May stand with a capital before a name without being part of it: "The", "When". */
  beforeRun: 1 << 25,
  /** "told": what's behind it may be a paper. */
  tells: 1 << 26,
  /** May stand between a place and its body: "cantonal". */
  grade: 1 << 27,
  /** A word for what a body is as it's written there: "charity", "NGO". */
  describes: 1 << 28,
  /** Begins a phrase of the table of local bodies that needs no place. */
  alone: 1 << 29,
  comma: 1 << 30,
} as const;

/** Adds a table as scripts/pack-table.js groups it: for all words of a line the type in its second cell, or `bits`. */
function addTable(map: Map<string, number>, table: string, shift: number, bits: number): void {
  for (const line of table.split("\n")) {
    const [words, type = ""] = line.split("\t");
    const own = bits || TYPES.indexOf(type as OrganisationType) << shift;
    for (const word of words!.split(" ")) addBits(map, word, own);
  }
}

function load(): Map<string, number> {
  const loaded = new Map<string, number>();
  addTable(loaded, headTable, HEAD_AT, 0);
  addTable(loaded, topicTable, TOPIC_AT, 0);
  addTable(loaded, descriptorTable, DESCRIPTOR_AT, 0);
  addTable(loaded, tailTable, 0, Is.tail);
  addTable(loaded, notTable, 0, Is.noBody);
  loaded.delete("");
  return loaded;
}

const table = wordTable(load);

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** True for an acronym: capitals, two to seven letters. */
export function isAcronym(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Quotation marks and dashes: the pattern takes long to make at a start.
    if (code >= 0x2010 && code <= 0x2027) return false;
    if (code > 127) return /^\p{Lu}[\p{Lu}.&]{1,6}$/u.test(text);
    if (!isUpper(code) && (i === 0 || (code !== 46 && code !== 38))) return false;
  }
  return text.length >= 2 && text.length <= 7;
}

function shapeBits(text: string, lower: string): number {
  const code = text.charCodeAt(0);
  const bits = text === lower ? Is.small : 0;
  if (isSmallLetter(code)) return bits | Is.smallStart;
  return bits | (startsWithCapital(text) ? Is.capital : 0) | (isAcronym(text) ? Is.acronym : 0);
}

/** What phrases the word begins: few names of the table do with a small letter. */
function startBits(word: Word): number {
  const bits = begins.ofWord(word);
  const isKnown = bits & Begins.known && (bits & Begins.small || !isSmallLetter(word.text.charCodeAt(0)));
  return (
    (isKnown ? Is.known : 0) |
    (bits & Begins.local ? Is.local : 0) |
    (bits & Begins.alone ? Is.alone : 0) |
    (bits & Begins.metonym ? Is.metonym : 0)
  );
}

function cueBits(word: Word): number {
  const cues = cueOf({ word });
  return (
    (cues & (Cue.link | Cue.possessive) || word.text === "-" ? Is.joins : 0) |
    (cues & Cue.the ? Is.the : 0) |
    (cues & Cue.beforeRun ? Is.beforeRun : 0) |
    (cues & Cue.tells ? Is.tells : 0) |
    (word.text === "," ? Is.comma : 0)
  );
}

function kindBits(word: Word): number {
  const kinds = kindOf({ word });
  return (
    (kinds & Kind.smallLegalForm ? Is.joins : 0) |
    (kinds & Kind.ofName || standsFor({ word }).length > 0 ? Is.refers : 0) |
    (kinds & Kind.ministry ? Is.ministry : 0) |
    (kinds & Kind.grade ? Is.grade : 0)
  );
}

function find(word: Word): number {
  const { text, lower } = word;
  const isNone = lower.includes(".") && (table.at(lower.replaceAll(".", "")) & Is.noBody) !== 0;
  const own = table.ofWord(word) | shapeBits(text, lower) | (isNone ? Is.noBody : 0);
  const describes = text === "NGO" || (own & Is.descriptor && own & Is.small) ? Is.describes : 0;
  return own | describes | startBits(word) | cueBits(word) | kindBits(word);
}

/** What the tables and its letters say of a token's word: bits of `Is`, and types. */
export const wordOf = factOf(find, 0);

/** The type of body that a word of these bits heads the name of, or undefined. */
export const headType = (bits: number): OrganisationType | undefined => TYPES[(bits >> HEAD_AT) & TYPE];

/** The type that a word of business gives a name with a general head, or undefined. */
export const topicType = (bits: number): OrganisationType | undefined => TYPES[(bits >> TOPIC_AT) & TYPE];

/** The type of body that a word describes, or undefined. */
export const descriptorType = (bits: number): OrganisationType | undefined => TYPES[(bits >> DESCRIPTOR_AT) & TYPE];
