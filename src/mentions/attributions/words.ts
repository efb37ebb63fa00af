import { rowsOf } from "../../core/table-rows.ts";
import { type Word as OneWord, wordFactOf, wordLists, wordTable } from "../../core/words.ts";
import { beginsForm } from "./cues.ts";
import classTable from "./words.grouped.tsv?words";

/** What a word can be in a clause that reports speech; a word has any number of these bits. */
export const Word = {
  he: 1,
  she: 1 << 1,
  plural: 1 << 2,
  it: 1 << 3,
  first: 1 << 4,
  /** Stands for a person or thing without naming it: "one", "others". */
  one: 1 << 5,
  determiner: 1 << 6,
  /** Joins a complement to a noun: "a spokesman for …". */
  link: 1 << 7,
  preposition: 1 << 8,
  auxiliary: 1 << 9,
  adverb: 1 << 10,
  /** Begins or joins a clause. */
  break: 1 << 11,
  time: 1 << 12,
  /** Something written that can be quoted. */
  document: 1 << 13,
  /** Somebody or some body that can speak. */
  source: 1 << 14,
  /** A body rather than people. */
  body: 1 << 15,
} as const;

export const PRONOUN = Word.he | Word.she | Word.plural | Word.it | Word.first;

/** The bits of `Word`; those of `Form` stand above. */
export const CLASSES = (1 << 16) - 1;

/** How a token is written, in bits that `Word` leaves free. */
export const Form = {
  comma: 1 << 16,
  colon: 1 << 17,
  semicolon: 1 << 18,
  /** A full stop. */
  stop: 1 << 19,
  ellipsis: 1 << 20,
  /** Hyphens and dashes, any number. */
  dash: 1 << 21,
  /** A dash that sets off what stands behind it: "--", "–", "—". */
  apart: 1 << 22,
  hyphen: 1 << 23,
  /** "(" and ")" */
  bracket: 1 << 24,
  /** What may join two words into one: "co-chair", "voters' group". */
  joint: 1 << 25,
  /** Begins with a capital. */
  capital: 1 << 26,
  /** Begins with more than two letters before "ly". */
  manner: 1 << 27,
  that: 1 << 28,
  /** A word or number rather than a mark; by the token's kind. */
  word: 1 << 29,
  /** May begin what says that somebody said something: a form of a reporting verb, "according". */
  begins: 1 << 30,
} as const;

const MARKS: Readonly<Record<string, number>> = {
  ",": Form.comma,
  ":": Form.colon,
  ";": Form.semicolon,
  ".": Form.stop,
  "…": Form.ellipsis,
  "(": Form.bracket,
  ")": Form.bracket,
  "-": Form.dash | Form.hyphen | Form.joint,
  "–": Form.dash | Form.hyphen | Form.joint | Form.apart,
  "—": Form.dash | Form.apart,
  "'": Form.joint,
  "’": Form.joint,
  "&": Form.joint,
  "/": Form.joint,
};

/** Marks between which a clause stands, and those that may stand at its ends. */
export const PAUSE = Form.comma | Form.colon | Form.semicolon;
export const LOOSE = PAUSE | Form.stop | Form.dash;

function formOf(text: string, lower: string): number {
  const mark = text.length === 1 ? MARKS[text] : undefined;
  if (mark !== undefined) return mark;
  const first = text[0]!;
  return (first === first.toLowerCase() ? 0 : Form.capital) | wordForm(lower);
}

function wordForm(lower: string): number {
  if (lower === "that") return Form.that;
  return isManner(lower) ? Form.manner : dashesOf(lower);
}

function isManner(lower: string): boolean {
  return lower.length > 4 && lower.endsWith("ly");
}

function dashesOf(text: string): number {
  let isPlain = true;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (mark !== "-" && mark !== "–" && mark !== "—") return 0;
    if (mark !== "-") isPlain = false;
  }
  return Form.dash | (isPlain ? Form.apart : 0);
}

function loadWords(): ReadonlyMap<string, number> {
  const loaded = new Map<string, number>();
  for (const [forms, classes] of rowsOf(classTable)) {
    let bits = 0;
    for (const name of classes!.split(" ")) bits |= Word[name as keyof typeof Word];
    for (const form of forms!.split(" ")) loaded.set(form, bits);
  }
  return loaded;
}

const table = wordTable(loadWords);

/** The classes of a word in lower case: bits of `Word`; 0 if the table doesn't have it. */
export const classesOf: (lower: string) => number = table.at;

/** The classes of a word and how it's written: bits of `Word` and `Form`. */
export const wordBits: (word: OneWord) => number = wordFactOf((word) => {
  const token = { word };
  const isCue = beginsForm(word) || (listBits(token) & has.leads) !== 0;
  return table.ofWord(word) | formOf(word.text, word.lower) | (isCue ? Form.begins : 0);
});

/** Closed lists of words that the rules of this room ask for. */
export const { bits: listBits, has } = wordLists({
  be: "is are was were been be being 's 're isn't aren't wasn't weren't",
  /** "did not say", "could say", "to say": nothing was said. */
  unreal:
    "not n't never could might may must should can cannot didn't don't doesn't won't wouldn't couldn't hasn't haven't hadn't can't shouldn't to isn't aren't",
  neverInside:
    "in on during after before when as while by that who whose which via through upon per to about if because",
  opensApposition: "who whose which where when speaking including",
  relative: "who which",
  joinsParticiple: "and by for despite while before after",
  joinsVerb: "and but then or",
  joins: "and but then also by while",
  says: "said says told tells added wrote say",
  finite:
    "went came made took gave saw knew got left lost won met ran told said paid sent held kept began fell found brought bought built",
  /** Auxiliaries that make no clause. */
  inert: "not 's be been being",
  done: "seen led written sent shown",
  nobody: "nobody none nothing",
  noOne: "nobody none",
  quoted: "quoted quotes",
  owner: "his her",
  possessive: "'s '",
  subject: "he she they",
  title: "of for",
  object: "about of to",
  habit: "liked likes used continued continues",
  going: "went goes going",
  reported: "to that if whether why how what who",
  question: "q question",
  answer: "a answer",
  /** May begin a phrase that names a source. */
  leads: "according per in",
});
