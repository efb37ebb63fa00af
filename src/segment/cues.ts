import type { SectionKind } from "../core/article.ts";
import { isDigit } from "../core/characters.ts";
import { linesOf } from "../core/table-rows.ts";
import { SENTENCE_END } from "./blocks.ts";
import table from "./cues.tsv";

/** What a line's first words say it is. */
interface Cue {
  readonly words: string;
  readonly kind: SectionKind | "end";
  readonly where: "begin" | "label" | "whole" | "colon";
}

let rowsByFirst: ReadonlyMap<string, string> | undefined;
const read = new Map<string, readonly Cue[]>();

/** The rows by their first word, not taken apart: most runs meet few of them. */
function loadRows(): Map<string, string> {
  const rows = new Map<string, string>();
  for (const line of linesOf(table)) {
    const at = line.lastIndexOf("\t") + 1;
    const space = line.indexOf(" ", at);
    const first = withoutMarks(line.slice(at, space === -1 ? line.length : space));
    const before = rows.get(first);
    rows.set(first, before === undefined ? line : `${before}\n${line}`);
  }
  return rows;
}

/** The cues that begin with this word, the longest first. */
function cuesFrom(first: string): readonly Cue[] | undefined {
  rowsByFirst ??= loadRows();
  const known = read.get(first);
  const rows = rowsByFirst.get(first);
  if (known !== undefined || rows === undefined) return known;
  const cues = rows.split("\n").map((row) => {
    const [kind, where, words] = row.split("\t");
    return { words: words!, kind: kind as Cue["kind"], where: where as Cue["where"] };
  });
  cues.sort((a, b) => b.words.length - a.words.length);
  read.set(first, cues);
  return cues;
}

const FARTHEST = 20;
const LONGEST_WORD = 20;

/** True for what may begin the first word, among ASCII: a letter, a digit, "#", "(" or "-". */
function begins(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57) || code === 35 || code === 40 || code === 45;
}

/** True for dashes, quotation marks and dots beyond ASCII: no letter, number or space is among them. */
function isMarkBeyond(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}

/** True where a word goes on: no ASCII space, no colon, nothing beyond ASCII but marks. */
function goesOn(code: number): boolean {
  if (code >= 128) return isMarkBeyond(code);
  return code !== 32 && code !== 58 && (code < 9 || code > 13);
}

function isSkipped(code: number): boolean {
  return code < 128 ? !begins(code) : isMarkBeyond(code);
}

/** Where a line's first word stands, behind marks; null if it has none near its beginning. */
function headOf(line: string): { start: number; end: number } | null {
  let start = 0;
  while (start < FARTHEST && isSkipped(line.charCodeAt(start))) start++;
  let end = start;
  while (end - start < LONGEST_WORD && goesOn(line.charCodeAt(end))) end++;
  const isSure = end > start && begins(line.charCodeAt(start)) && !(line.charCodeAt(end) >= 128);
  return isSure ? { start, end } : anyHeadOf(line);
}

// For letters and spaces beyond ASCII. The pattern stands in here because making \p{…} is felt at every start.
function anyHeadOf(line: string): { start: number; end: number } | null {
  const head = /^[^\p{L}\p{N}©#(-]{0,20}([^\s:]{1,20})/u.exec(line);
  return head === null ? null : { start: head[0].length - head[1]!.length, end: head[0].length };
}
const MARKS = " .:;,!?…»›>|→-";

function withoutMarks(words: string): string {
  let end = words.length;
  while (end > 0 && MARKS.includes(words[end - 1]!)) end--;
  return words.slice(0, end);
}

function isPlainLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122 && code < 128;
}

/** The first word of a line, as the table has it. */
function firstWord(word: string): string {
  let letters = 0;
  let digits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isPlainLetter(code)) letters++;
    else if (isDigit(code)) digits++;
  }
  if (letters === word.length) return word.toLowerCase();
  return digits === word.length ? "0" : plain(word);
}

/** False if the line surely doesn't go on from `at` as the cue does: told by its plain letters before anything else in it. */
function mayBegin(line: string, at: number, cue: string): boolean {
  let before = 0;
  for (let i = 0; i < cue.length; i++) {
    const code = line.charCodeAt(at + i);
    const isLetter = isPlainLetter(code);
    if (!isLetter && (code !== 32 || before === 32)) return true;
    if ((isLetter ? code | 32 : code) !== cue.charCodeAt(i)) return false;
    before = code;
  }
  return true;
}

/** Lower case, straight marks, numbers as 0; white space folded; without marks at its end. */
function plain(words: string): string {
  const folded = words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(?<![\d.,])\d[\d.,]{0,30}(?:[km]\b)?/g, "0")
    .replace(/\s+/g, " ");
  return withoutMarks(folded);
}

// A line that begins so but is longer is a sentence of the article.
const LONGEST = 200;

/** What a line is by its first words; "end" is the mark behind which a text is over. Undefined if they say nothing. */
export function cueOf(line: string): SectionKind | "end" | undefined {
  if (line.length > LONGEST) return undefined;
  const head = headOf(line);
  const list = head === null ? undefined : cuesFrom(firstWord(line.slice(head.start, head.end)));
  if (list === undefined || !list.some(({ words }) => mayBegin(line, head!.start, words))) return undefined;
  const words = plain(line.slice(head!.start));
  return list.find((cue) => matches(cue, words, line))?.kind;
}

function matches({ words: cue, where }: Cue, words: string, line: string): boolean {
  if (where === "whole") return words === cue;
  if (!words.startsWith(cue)) return false;
  const after = words.slice(cue.length, cue.length + 2);
  if (where === "colon") return /^\s?:/.test(after) || words === cue;
  if (/^[\p{L}\p{N}']/u.test(after)) return false;
  return where === "begin" || !SENTENCE_END.test(line);
}
