import type { Sentence, Token } from "../core/article.ts";
import { rowsOf } from "../core/table-rows.ts";
import { addBits } from "../core/word-tables.ts";
import { factOf, wordTable } from "../core/words.ts";
import table from "./languages.tsv?words";
import { scriptOf } from "./script.ts";

/** The languages of the table (BCP 47), in its order. */
const TAGS = "en es fr de pt it nl sv da no fi pl cs ro hu tr id tl sw vi so ha ca ht".split(" ");

/** Languages that a word belongs to, a bit each. Throws if the table has others. */
function loadWords(): Map<string, number> {
  const languages = new Map<string, number>();
  for (const [tag, words] of rowsOf(table)) {
    const language = TAGS.indexOf(tag!);
    if (language === -1) throw new Error(`"${tag}" isn't in TAGS`);
    for (const word of words!.split(" ")) addBits(languages, word, 1 << language);
  }
  return languages;
}

const languagesOf = wordTable(loadWords);

// What is asked of a word: its languages, a bit each, and
const OTHER_SCRIPT = 1 << 29;
const PLAIN = 1 << 28; // a lower-case word of three letters or more: names and figures say nothing about the language
const ENGLISH = 1;
const FOREIGN = (PLAIN - 1) & ~ENGLISH;

function isOtherScript(code: number): boolean {
  return (code >= 0x370 && code < 0x1e00) || code >= 0x2e80;
}

const traits = factOf((word) => {
  const { text } = word;
  const code = text.charCodeAt(0);
  if (isOtherScript(code)) return OTHER_SCRIPT;
  return languagesOf.ofWord(word) | (code >= 97 && text.length > 2 ? PLAIN : 0);
}, 0);

/** What was counted in a stretch of text. */
interface Count {
  /** Characters, of all of it; what follows is of the words that were looked at. */
  length: number;
  words: number;
  plain: number;
  latin: number;
  /** Letters of other scripts. */
  other: number;
  /** A stretch of another script, to tell which. */
  sample: string;
  /** Function words of English. */
  english: number;
  /** Words that are function words of another language, perhaps of English as well. */
  readonly foreign: Token[];
}

function emptyCount(): Count {
  return { length: 0, words: 0, plain: 0, latin: 0, other: 0, sample: "", english: 0, foreign: [] };
}

function countWord(count: Count, token: Token): void {
  const found = traits(token);
  const length = token.end - token.start;
  if (found === OTHER_SCRIPT) {
    count.other += length;
    if (count.sample.length < 400) count.sample += token.text;
    return;
  }
  count.words++;
  count.latin += length;
  if ((found & PLAIN) !== 0) count.plain++;
  if ((found & ENGLISH) !== 0) count.english++;
  if ((found & FOREIGN) !== 0) count.foreign.push(token);
}

function countSentence(count: Count, sentence: Sentence, tokens: readonly Token[], most: number): void {
  count.length += sentence.end - sentence.start;
  for (let i = sentence.firstToken; i < sentence.endToken && count.words < most; i++) {
    const token = tokens[i]!;
    if (token.kind === "word") countWord(count, token);
  }
}

function add(to: Count, from: Count): void {
  to.length += from.length;
  to.words += from.words;
  to.plain += from.plain;
  to.latin += from.latin;
  to.other += from.other;
  to.english += from.english;
  if (to.sample.length < 400) to.sample += from.sample;
  for (const word of from.foreign) to.foreign.push(word);
}

/** A language with its function words in a text: how many, and how many that differ. */
interface Rival {
  readonly language: number;
  readonly hits: number;
  readonly kinds: number;
}

const NO_RIVAL: Rival = { language: 1, hits: 0, kinds: 0 };

/** The language, English apart, that has most of the words. */
function rivalIn(words: readonly Token[]): Rival {
  let rival = NO_RIVAL;
  for (let language = 1; language < TAGS.length; language++) {
    const own = words.filter((word) => (traits(word) & (1 << language)) !== 0);
    if (own.length > rival.hits)
      rival = { language, hits: own.length, kinds: new Set(own.map(({ lower }) => lower)).size };
  }
  return rival;
}

// Set on 25 November 2026 by the prose, sports lists and short headlines of the tests beside this file.
const LEAST_SHARE = 0.15; // of a language's function words among all words, to be that language
const LEAST_KINDS = 4; // of them that differ: "de" and "la" alone are names
const LEAST_ENGLISH = 0.03; // of English function words among plain words; below, a long text isn't English
const LONG = 60; // plain words
const AHEAD = 1.5; // times as many function words as English has, to be more likely than that

/** The language of what was counted: its BCP 47 tag, "und" if it's none that we know and not English, null if it can't be told. */
function languageOf(count: Count): string | null {
  if (count.other > count.latin && count.other >= 8) return scriptOf(count.sample);
  const { english, foreign, words } = count;
  // Where all the words together are no match for English, which of the others has most doesn't matter.
  const rival = foreign.length < english * AHEAD ? NO_RIVAL : rivalIn(foreign);
  if (rival.hits >= words * LEAST_SHARE && rival.kinds >= LEAST_KINDS && rival.hits > english * AHEAD)
    return TAGS[rival.language]!;
  if (count.plain >= LONG && english < count.plain * LEAST_ENGLISH) return "und";
  return english >= 3 && english > rival.hits / AHEAD ? "en" : null;
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
  const [all, rest] = [emptyCount(), emptyCount()];
  const foreign: { section: number; language: string }[] = [];
  let paragraph = emptyCount();
  for (let i = 0; i < sentences.length; i++) {
    const { section } = sentences[i]!;
    countSentence(paragraph, sentences[i]!, tokens, all.words < ENOUGH ? LONGEST_LOOK : SHORT_LOOK);
    if (sentences[i + 1]?.section === section) continue;
    const language = languageOfParagraph(paragraph);
    if (language !== null && language !== "en") foreign.push({ section, language });
    else add(rest, paragraph);
    add(all, paragraph);
    paragraph = emptyCount();
  }
  if (foreign.length === 0) return { language: languageOf(all), foreign };
  if (rest.length * 2 >= all.length) return { language: languageOf(rest), foreign };
  return { language: languageOf(all) ?? foreign[0]!.language, foreign: [] };
}
