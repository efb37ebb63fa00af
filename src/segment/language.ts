import type { Sentence, Token } from "../core/article.ts";
import { linesOf } from "../core/table-rows.ts";
import table from "./languages.tsv";
import { scriptOf } from "./script.ts";

interface Table {
  readonly tags: readonly string[];
  /** Word to the places in `tags` of the languages that have it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

let read: Table | undefined;

function readTable(): Table {
  const tags: string[] = [];
  const words = new Map<string, number[]>();
  for (const row of linesOf(table)) {
    const [tag, list] = row.split("\t") as [string, string];
    const index = tags.push(tag) - 1;
    for (const word of new Set(list.split(" "))) {
      const known = words.get(word);
      if (known === undefined) words.set(word, [index]);
      else known.push(index);
    }
  }
  return { tags, words };
}

/** What was counted in a stretch of text. */
interface Count {
  /** Characters, of all of it; what follows is of the words that were looked at. */
  length: number;
  words: number;
  /** Lower-case words of three letters and more: names and figures say nothing about the language. */
  plain: number;
  latin: number;
  /** Letters of other scripts. */
  other: number;
  /** A stretch of another script, to tell which. */
  sample: string;
  /** Function words by language, in the order of the table. */
  readonly hits: number[];
  /** Of each language, the function words that occurred, up to a few: they must be of several kinds. */
  readonly kinds: (string[] | undefined)[];
  /** The languages with hits. */
  readonly seen: number[];
}

function languageTable(): Table {
  read ??= readTable();
  return read;
}

function emptyCount(): Count {
  const { tags } = languageTable();
  return {
    length: 0,
    words: 0,
    plain: 0,
    latin: 0,
    other: 0,
    sample: "",
    hits: new Array<number>(tags.length).fill(0),
    kinds: new Array<string[] | undefined>(tags.length).fill(undefined),
    seen: [],
  };
}

function clear(count: Count): void {
  count.length = 0;
  count.words = 0;
  count.plain = 0;
  count.latin = 0;
  count.other = 0;
  count.sample = "";
  for (const i of count.seen) {
    count.hits[i] = 0;
    count.kinds[i] = undefined;
  }
  count.seen.length = 0;
}

const ENGLISH = 0;
const KINDS_COUNTED = 6;

function isOtherScript(code: number): boolean {
  return (code >= 0x370 && code < 0x1e00) || code >= 0x2e80;
}

function countWord(count: Count, { text, lower }: Token, words: Table["words"]): void {
  const code = text.charCodeAt(0);
  if (isOtherScript(code)) {
    count.other += text.length;
    if (count.sample.length < 400) count.sample += text;
    return;
  }
  count.words++;
  count.latin += text.length;
  if (code >= 97 && text.length > 2) count.plain++;
  const languages = words.get(lower);
  if (languages === undefined) return;
  for (const language of languages) {
    if (count.hits[language]!++ === 0) count.seen.push(language);
    // Most words of most articles are English; how many of its kinds there are, nobody asks.
    if (language !== ENGLISH) addKind(count, language, lower);
  }
}

function countSentence(count: Count, sentence: Sentence, tokens: readonly Token[], most: number): void {
  const { words } = languageTable();
  count.length += sentence.end - sentence.start;
  for (let i = sentence.firstToken; i < sentence.endToken && count.words < most; i++) {
    if (tokens[i]!.kind === "word") countWord(count, tokens[i]!, words);
  }
}

function addKind({ kinds: all }: Count, language: number, word: string): void {
  const kinds = all[language];
  if (kinds === undefined) all[language] = [word];
  else if (kinds.length < KINDS_COUNTED && !kinds.includes(word)) kinds.push(word);
}

function add(to: Count, from: Count): void {
  to.length += from.length;
  to.words += from.words;
  to.plain += from.plain;
  to.latin += from.latin;
  to.other += from.other;
  if (to.sample.length < 400) to.sample += from.sample;
  for (const i of from.seen) {
    if (to.hits[i] === 0) to.seen.push(i);
    to.hits[i]! += from.hits[i]!;
    for (const kind of from.kinds[i] ?? []) addKind(to, i, kind);
  }
}

// Set on 25 November 2026 by the prose, sports lists and short headlines of the tests beside this file.
const LEAST_SHARE = 0.15; // of a language's function words among all words, to be that language
const LEAST_KINDS = 4; // of them that differ: "de" and "la" alone are names
const LEAST_ENGLISH = 0.03; // of English function words among plain words; below, a long text isn't English
const LONG = 60; // plain words

/** The language of what was counted: its BCP 47 tag, "und" if it's none that we know and not English, null if it can't be told. */
function languageOf(count: Count): string | null {
  if (count.other > count.latin && count.other >= 8) return scriptOf(count.sample);
  let best = 1;
  for (let i = 2; i < count.hits.length; i++) if (count.hits[i]! > count.hits[best]!) best = i;
  const [english, foreign] = [count.hits[ENGLISH]!, count.hits[best]!];
  const isForeign =
    foreign >= count.words * LEAST_SHARE && (count.kinds[best]?.length ?? 0) >= LEAST_KINDS && foreign > english * 1.5;
  if (isForeign) return languageTable().tags[best]!;
  if (count.plain >= LONG && english < count.plain * LEAST_ENGLISH) return "und";
  return english >= 3 && english > foreign / 1.5 ? "en" : null;
}

/** What is known of the languages of an article. */
export interface Languages {
  /** Of most of it: BCP 47 tag, "und" for one that isn't known, null if there are too few words to tell. */
  readonly language: string | null;
  /** Sections in another language, by index, in an article that is English by and large. */
  readonly foreign: readonly { readonly section: number; readonly language: string }[];
}

// A line may be a name; a paragraph has a language.
const LEAST_WORDS = 12;
// Once the article's language is known, the beginning of a paragraph tells whether it has another.
const ENOUGH = 100;
const LONGEST_LOOK = 300;
const SHORT_LOOK = 16;

function languageOfParagraph(count: Count): string | null {
  return count.words >= LEAST_WORDS || count.other >= LEAST_WORDS ? languageOf(count) : null;
}

/** Tells the language of an article by its function words and its script, and the paragraphs that have another. Linear. */
export function findLanguages(sentences: readonly Sentence[], tokens: readonly Token[]): Languages {
  const [all, rest, paragraph] = [emptyCount(), emptyCount(), emptyCount()];
  const foreign: { section: number; language: string }[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const { section } = sentences[i]!;
    countSentence(paragraph, sentences[i]!, tokens, all.words < ENOUGH ? LONGEST_LOOK : SHORT_LOOK);
    if (sentences[i + 1]?.section === section) continue;
    const language = languageOfParagraph(paragraph);
    if (language !== null && language !== "en") foreign.push({ section, language });
    else add(rest, paragraph);
    add(all, paragraph);
    clear(paragraph);
  }
  if (foreign.length === 0) return { language: languageOf(all), foreign };
  if (rest.length * 2 >= all.length) return { language: languageOf(rest), foreign };
  return { language: languageOf(all) ?? foreign[0]!.language, foreign: [] };
}
