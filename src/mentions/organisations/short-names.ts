import { type Article, sectionKindOf } from "../../core/article.ts";
import { wordAt } from "../../core/word-store.ts";
import { verbKinds } from "../../tables/organisations/verbs.ts";
import { Is as Class, nameClasses } from "../tagger/tables.ts";
import type { Draft } from "./drafts.ts";
import { Kind, kindOf } from "./lists.ts";
import { isCapital, isOpenCapital, type Reading } from "./reading.ts";
import { startsRun } from "./run.ts";
import { Is, wordOf } from "./words.ts";

const COMMON =
  Class.function |
  Class.modifier |
  Class.head |
  Class.day |
  Class.portfolio |
  Class.demonym |
  Class.place |
  Class.honorific |
  Class.courtesy;

/** The word that stands for a body alone: the first of a firm's name before its form, or a name of one word that is no common one. */
function shortOf({ name: { text, words }, type }: Draft): string | undefined {
  const count = words.length;
  if (count > 1 && (type !== "company" || count > 4)) return undefined;
  const lower = text.toLowerCase();
  const space = lower.indexOf(" ");
  const first = { word: wordAt(lower, 0, space === -1 ? lower.length : space) };
  if (first.word.text.length < 4) return undefined;
  if (count > 1 && (kindOf({ word: wordAt(lower, lower.lastIndexOf(" ") + 1, lower.length) }) & Kind.dropped) === 0)
    return undefined;
  return nameClasses(first) & COMMON || wordOf(first) & Is.head ? undefined : first.word.text;
}

function shortsOf(drafts: readonly Draft[]): Map<string, Draft> {
  const shorts = new Map<string, Draft>();
  for (const draft of drafts) {
    const short = shortOf(draft);
    if (short !== undefined) shorts.set(short, draft);
  }
  return shorts;
}

const SILENT = new Set(["byline", "dateline", "boilerplate", "footer"]);

/** "Shares in Novexa rose": adds the mentions of firms by the first word of their names, where no other name has it. */
export function addShortNames(article: Article, reading: Reading, drafts: readonly Draft[]): void {
  const shorts = shortsOf(drafts);
  if (shorts.size === 0) return;
  const { tokens, openers } = reading;
  for (let o = 0; o < openers.length; o++) {
    const i = openers[o]!;
    if (!isOpenCapital(reading, i) || !startsRun(reading, i)) continue;
    const token = tokens[i]!;
    const draft = shorts.get(token.lower);
    if (draft === undefined || isInName(article, reading, i)) continue;
    if (SILENT.has(sectionKindOf(article, i))) continue;
    draft.mentions.push({ start: token.start, end: token.end, rule: "short-name" });
  }
}

/** A capital behind it makes it another name, except in a title. */
function isInName(article: Article, reading: Reading, i: number): boolean {
  const { tokens, sentences } = article;
  if (isCapital(reading, i + 1)) return sectionKindOf(article, i) !== "title";
  // "Traffic was light": at the start of a sentence a word has a capital anyway
  const isFirst = sentences[tokens[i]!.sentence]!.firstToken === i;
  return isFirst && verbKinds(tokens[i + 1]) === 0 && tokens[i + 1]?.text !== "'s";
}
