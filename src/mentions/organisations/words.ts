import { startsWithCapital, type Token } from "../../core/article.ts";
import { factOf, type Word } from "../../core/words.ts";
import descriptorTable from "./descriptors.grouped.tsv";
import headTable from "./heads.grouped.tsv";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import notTable from "./not-organisations.grouped.tsv";
import { standsFor } from "./stands-for.ts";
import { knownIndex, localIndex, metonymIndex } from "./tables.ts";
import tailTable from "./tails.grouped.tsv";
import topicTable from "./topics.grouped.tsv";
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
  /** Begins a phrase of the table of organisations (the user's apart), of local bodies, of metonyms. */
  known: 1 << 18,
  local: 1 << 19,
  metonym: 1 << 20,
  ministry: 1 << 21,
  /** May refer to a body that was named before: "the agency". */
  refers: 1 << 22,
  /** Goes on a name behind a word with a capital: "of", "'s", "-", "d.d." */
  joins: 1 << 23,
} as const;

let loaded: Map<string, number> | undefined;

/** Adds a table as scripts/pack-table.js groups it: for all words of a line the type in its second cell, or `bits`. */
function addTable(map: Map<string, number>, table: string, shift: number, bits: number): void {
  for (const line of table.split("\n")) {
    const [words, type = ""] = line.split("\t");
    const own = bits || TYPES.indexOf(type as OrganisationType) << shift;
    for (const word of words!.split(" ")) map.set(word, (map.get(word) ?? 0) | own);
  }
}

function load(): Map<string, number> {
  loaded = new Map();
  addTable(loaded, headTable, HEAD_AT, 0);
  addTable(loaded, topicTable, TOPIC_AT, 0);
  addTable(loaded, descriptorTable, DESCRIPTOR_AT, 0);
  addTable(loaded, tailTable, 0, Is.tail);
  addTable(loaded, notTable, 0, Is.noBody);
  loaded.delete("");
  return loaded;
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** True for an acronym: capitals, two to seven letters. */
export function isAcronym(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return /^\p{Lu}[\p{Lu}.&]{1,6}$/u.test(text);
    if (!isUpper(code) && (i === 0 || (code !== 46 && code !== 38))) return false;
  }
  return text.length >= 2 && text.length <= 7;
}

function shapeBits(text: string, lower: string): number {
  const code = text.charCodeAt(0);
  const bits = text === lower ? Is.small : 0;
  if (code >= 97 && code <= 122) return bits | Is.smallStart;
  return bits | (startsWithCapital(text) ? Is.capital : 0) | (isAcronym(text) ? Is.acronym : 0);
}

/** What phrases the word begins. */
function startBits({ lower }: Word): number {
  return (
    (knownIndex().mayStart(lower) ? Is.known : 0) |
    (localIndex().mayStart(lower) ? Is.local : 0) |
    (metonymIndex().mayStart(lower) ? Is.metonym : 0)
  );
}

function listBits(word: Word): number {
  const kinds = kindOf({ word });
  const joins = cueOf({ word }) & (Cue.link | Cue.possessive) || kinds & Kind.smallLegalForm || word.text === "-";
  const refers = kinds & Kind.ofName || standsFor({ word }).length > 0;
  return (joins ? Is.joins : 0) | (refers ? Is.refers : 0) | (kinds & Kind.ministry ? Is.ministry : 0);
}

function find(word: Word): number {
  const { text, lower } = word;
  const table = loaded ?? load();
  const isNone = lower.includes(".") && ((table.get(lower.replaceAll(".", "")) ?? 0) & Is.noBody) !== 0;
  const own = (table.get(lower) ?? 0) | shapeBits(text, lower) | (isNone ? Is.noBody : 0);
  return own | startBits(word) | listBits(word);
}

/** What the tables and its letters say of a token's word: bits of `Is`, and types. */
export const wordOf = factOf(find, 0);

/** The type of body that a word heads the name of, or undefined. */
export const headType = (token: Token): OrganisationType | undefined => TYPES[(wordOf(token) >> HEAD_AT) & TYPE];

/** The type that a word of business gives a name with a general head, or undefined. */
export const topicType = (token: Token): OrganisationType | undefined => TYPES[(wordOf(token) >> TOPIC_AT) & TYPE];

/** The type of body that a word describes, or undefined. */
export const descriptorType = (token: Token): OrganisationType | undefined =>
  TYPES[(wordOf(token) >> DESCRIPTOR_AT) & TYPE];

/** True for a word that begins with a capital. */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === "word" && (wordOf(token) & Is.capital) !== 0;
