import type { SectionKind } from "../core/article.ts";
import { rowsOf } from "../core/table-rows.ts";
import { SENTENCE_END } from "./blocks.ts";
import table from "./cues.tsv";

/** What a line's first words say it is. */
interface Cue {
  readonly words: string;
  readonly kind: SectionKind | "end";
  readonly where: "begin" | "label" | "whole" | "colon";
}

let cues: ReadonlyMap<string, readonly Cue[]> | undefined;

/** The cues by their first word, the longest first. */
function cuesByWord(): ReadonlyMap<string, readonly Cue[]> {
  if (cues !== undefined) return cues;
  const byWord = new Map<string, Cue[]>();
  for (const [kind, where, words] of rowsOf(table)) {
    const first = plain(words!.split(" ")[0]!);
    const list = byWord.get(first) ?? [];
    list.push({ words: words!, kind: kind as Cue["kind"], where: where as Cue["where"] });
    byWord.set(first, list);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  cues = byWord;
  return byWord;
}

const FARTHEST = 20;
const LONGEST_WORD = 20;

/** True for what may begin the first word, among ASCII: a letter, a digit, "#", "(" or "-". */
function begins(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57) || code === 35 || code === 40 || code === 45;
}

/** True where a word goes on: no ASCII space, no colon, nothing beyond ASCII. */
function goesOn(code: number): boolean {
  return code < 128 && code !== 32 && code !== 58 && (code < 9 || code > 13);
}

/** Where a line's first word stands, behind marks; null if it has none near its beginning. */
function headOf(line: string): { start: number; end: number } | null {
  let start = 0;
  while (start < FARTHEST && line.charCodeAt(start) < 128 && !begins(line.charCodeAt(start))) start++;
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

/** The first word of a line, as the table has it. */
function firstWord(word: string): string {
  return /^[A-Za-z]+$/.test(word) ? word.toLowerCase() : plain(word);
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
  const list = head === null ? undefined : cuesByWord().get(firstWord(line.slice(head.start, head.end)));
  if (list === undefined) return undefined;
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
