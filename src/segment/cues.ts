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

const HEAD = /^[^\p{L}\p{N}©#(-]{0,20}([^\s:]{1,20})/u;
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
  const head = HEAD.exec(line);
  const list = head === null ? undefined : cuesByWord().get(firstWord(head[1]!));
  if (list === undefined) return undefined;
  const words = plain(line.slice(head![0].length - head![1]!.length));
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
