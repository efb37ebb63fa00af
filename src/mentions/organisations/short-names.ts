import { type Article, sectionKindOf } from "../../core/article.ts";
import { byPosition, firstOverlapping } from "../../core/spans.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import type { Draft } from "./drafts.ts";
import { isCapital, startsRun } from "./run.ts";
import { organisationTables } from "./tables.ts";

/** What a firm's name is read without: "Novexa" for "Novexa Oyj". */
const LEGAL =
  /^(?:inc|inc\.|incorporated|corp|corp\.|corporation|co|co\.|company|plc|ltd|ltd\.|limited|llc|gmbh|ag|oyj|oy|sa|s\.a\.|spa|s\.p\.a\.|nv|n\.v\.|bv|ab|asa|group|holdings|airlines|airways|motors|industries|technologies|pharmaceuticals|semiconductors|systems|energy|resources|partners|ventures|bhd|tbk|jsc|pao|se|kgaa)$/;
const COMMON =
  Is.function | Is.modifier | Is.head | Is.day | Is.portfolio | Is.demonym | Is.place | Is.honorific | Is.courtesy;

/** The word that stands for a body alone: the first of a firm's name before its form, or a name of one word that is no common one. */
function shortOf({ name, type }: Draft): string | undefined {
  const words = name.toLowerCase().split(" ");
  const first = words[0]!;
  const isFirm = type === "company" && words.length > 1 && words.length <= 4 && LEGAL.test(words.at(-1)!);
  if ((!isFirm && words.length > 1) || first.length < 4) return undefined;
  return classesOf(first) & COMMON || organisationTables().heads.has(first) ? undefined : first;
}

const SILENT = new Set(["byline", "dateline", "boilerplate", "footer"]);

/** "Shares in Novexa rose": adds the mentions of firms by the first word of their names, where no other name has it. */
export function addShortNames(article: Article, drafts: readonly Draft[]): void {
  const shorts = new Map<string, Draft>();
  for (const draft of drafts) {
    const short = shortOf(draft);
    if (short !== undefined) shorts.set(short, draft);
  }
  if (shorts.size === 0) return;
  const taken = drafts.flatMap(({ mentions }) => mentions).sort(byPosition);
  const { tokens } = article;
  tokens.forEach((token, i) => {
    const draft = shorts.get(token.lower);
    if (draft === undefined || !isCapital(token) || !startsRun(tokens, i) || isInName(article, i)) return;
    if (SILENT.has(sectionKindOf(article, i)) || firstOverlapping(taken, token) !== undefined) return;
    draft.mentions.push({ start: token.start, end: token.end, rule: "short-name" });
  });
}

/** A capital behind it makes it another name, except in a title. */
function isInName(article: Article, i: number): boolean {
  const { tokens, sentences } = article;
  if (isCapital(tokens[i + 1])) return sectionKindOf(article, i) !== "title";
  // "Traffic was light": at the start of a sentence a word has a capital anyway
  const isFirst = sentences[tokens[i]!.sentence]!.firstToken === i;
  return isFirst && !organisationTables().verbs.has(tokens[i + 1]?.lower ?? "") && tokens[i + 1]?.text !== "'s";
}
