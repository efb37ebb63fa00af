import { startsWithCapital } from "../../core/article.ts";
import { wordAt } from "../../core/word-store.ts";
import { Kind, kindOf } from "./lists.ts";

/** The words of a name that tell it from others: lower case, without "the", full stops and a possessive. */
export function keyOf(name: string): string {
  let key = name.toLowerCase();
  if (key.startsWith("the ")) key = key.slice(4);
  if (key.includes(".")) key = key.replaceAll(".", "");
  if (key.includes("’")) key = key.replaceAll("’", "'");
  return key.endsWith("'s") ? key.slice(0, -2) : key;
}

/** True for a name that is only letters: "IOM", "U.N." */
function isShort(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code > 127) return /^\p{Lu}[\p{Lu}.&]+$/u.test(name);
    if ((code < 65 || code > 90) && (i === 0 || (code !== 46 && code !== 38))) return false;
  }
  return name.length > 1;
}

/** True if a letter stands first. */
function startsWithLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : /^\p{L}/u.test(word);
}

/** "iom" and "iofm": the initials of a name's words with capitals, and of all its words; those of three letters or more. */
function initialsOf(name: string): string[] {
  let capitals = "";
  let all = "";
  for (const word of name.split(/[\s-]+/)) {
    if (!startsWithLetter(word)) continue;
    const letter = word[0]!.toLowerCase();
    all += letter;
    if (startsWithCapital(word)) capitals += letter;
  }
  const found = capitals.length > 2 ? [capitals] : [];
  // "FSA" of "Japanese Financial Services Agency", "FDA" of "United States Food and Drug Administration"
  for (let cut = 1; cut < 3 && capitals.length - cut > 2; cut++) found.push(capitals.slice(cut));
  if (all !== capitals && all.length > 2) found.push(all);
  return found;
}

const LINKS = new Set(["of", "for", "in", "de", "and"]);

/** "Ministry of Health" and "Ministry" of "Ministry of Health of Malawi": the name up to each link, of two words or more. */
function addPrefixes(name: string, parts: string[]): void {
  for (let space = name.indexOf(" "); space !== -1; ) {
    const next = name.indexOf(" ", space + 1);
    if (next === -1) return;
    const isLink = next - space <= 4 && LINKS.has(name.slice(space + 1, next));
    const prefix = isLink ? keyOf(name.slice(0, space)) : "";
    if (prefix.includes(" ")) parts.push(prefix);
    // a link's own space begins no other link
    space = isLink ? name.indexOf(" ", next + 1) : next;
  }
}

/** "fish and wildlife" of "Department of Fish and Wildlife": what a body is of, of two words or more. */
function addComplement(key: string, parts: string[]): void {
  const link = /^\S+(?: \S+){0,3}? (?:of|for) (?:the )?(.+)$/.exec(key);
  if (link?.[1]?.includes(" ") === true) parts.push(link[1]);
}

/** "Coast Guard" of "Icelandic Coast Guard": the name without its first one or two words, of two words or more. */
function addSuffixes(key: string, parts: string[]): void {
  let rest = key;
  for (let i = 0; i < 2; i++) {
    const space = rest.indexOf(" ");
    if (space === -1) return;
    rest = rest.slice(space + 1);
    if (rest.includes(" ")) parts.push(rest);
  }
}

const OFFICES = new Set(["department", "service", "force", "office", "dept", "dept."]);

/** "glasgow police" of "Glasgow Police Department". */
function addOfficeless(words: readonly string[], parts: string[]): void {
  if (words.length > 2 && OFFICES.has(words[words.length - 1]!)) parts.push(words.slice(0, -1).join(" "));
}

/** "lawrence insurance" of "Lawrence Insurance Group Inc.": a firm's name without its form, one word after the other. */
function addFirmParts(words: readonly string[], parts: string[]): void {
  for (let count = words.length - 1; count > 0; count--) {
    const last = words[count]!;
    if ((kindOf({ word: wordAt(last, 0, last.length) }) & Kind.dropped) === 0) return;
    const part = words.slice(0, count).join(" ");
    if (part.length > 2) parts.push(part);
  }
}

/** "aig" of "American International Group Inc.": the initials of a firm's name without its form. */
function addFirmInitials(words: readonly string[], initials: string[]): void {
  const last = words[words.length - 1]!;
  if (words.length < 4 || (kindOf({ word: wordAt(last, 0, last.length) }) & Kind.legalForm) === 0) return;
  initials.push(words.slice(0, -1).reduce((letters, word) => letters + word[0]!, ""));
}

/** A name as it's written, and what other names of the same body are found by. */
export interface Name {
  readonly text: string;
  readonly key: string;
  /** True for a name that is only letters. */
  readonly isShort: boolean;
  readonly initials: readonly string[];
  /** The parts that may stand for it alone, in the form of keys. */
  readonly parts: readonly string[];
  readonly words: readonly string[];
}

const NOTHING: readonly string[] = [];

/** True if the text has no white space but single spaces. */
function isEven(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code >= 0x80 || (code === 32 && text.charCodeAt(i + 1) === 32)) return false;
  }
  return true;
}

function readName(written: string): Name {
  let text = isEven(written) ? written : written.replace(/\s+/g, " ");
  if ((text.startsWith("The ") || text.startsWith("the ")) && startsWithCapital(text.slice(4))) text = text.slice(4);
  const key = keyOf(text);
  const words = key.split(" ");
  if (isShort(text)) return { text, key, isShort: true, initials: NOTHING, parts: NOTHING, words };
  const parts: string[] = [];
  addPrefixes(text, parts);
  addSuffixes(key, parts);
  addComplement(key, parts);
  addFirmParts(words, parts);
  addOfficeless(words, parts);
  const initials = initialsOf(text);
  addFirmInitials(words, initials);
  return { text, key, isShort: false, initials, parts, words };
}

// News repeats its names. Let go of when they're many.
const read = new Map<string, Name>();
const MOST_READ = 2000;
const LONGEST_READ = 120;

/** Reads a name as it stands in the text; "The" before it is left out. */
export function nameOf(written: string): Name {
  const known = read.get(written);
  if (known !== undefined) return known;
  // A slice would keep the whole article in memory; a joined string doesn't.
  const own = written.length > 12 ? written.split("").join("") : written;
  const name = readName(own);
  if (read.size >= MOST_READ) read.clear();
  if (own.length <= LONGEST_READ) read.set(own, name);
  return name;
}

/** True if a name says more than another: no acronym beside words, else the longer. */
export function isFuller(name: Name, than: Name): boolean {
  if (name.isShort) return false;
  return than.isShort || name.text.length > than.text.length;
}
