import { type Article, sectionKindOf } from "../../core/article.ts";
import { byPosition, firstOverlapping } from "../../core/spans.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import type { Draft } from "./drafts.ts";
import { isCapital } from "./run.ts";
import { organisationTables } from "./tables.ts";

/** What a firm's name is read without: "Novexa" for "Novexa Oyj". */
const LEGAL =
  /^(?:inc|inc\.|incorporated|corp|corp\.|corporation|co|co\.|company|plc|ltd|ltd\.|limited|llc|gmbh|ag|oyj|oy|sa|s\.a\.|spa|s\.p\.a\.|nv|n\.v\.|bv|ab|asa|group|holdings|airlines|airways|motors|industries|technologies|pharmaceuticals|semiconductors|systems|energy|resources|partners|ventures|bhd|tbk|jsc|pao|se|kgaa)$/;
const COMMON =
  Is.function | Is.modifier | Is.head | Is.day | Is.portfolio | Is.demonym | Is.place | Is.honorific | Is.courtesy;

/** The first word of a firm's name, if a legal form or a line of business follows and it is no common word. */
function shortOf(name: string): string | undefined {
  const words = name.toLowerCase().split(" ");
  if (words.length < 2 || words.length > 4 || !LEGAL.test(words.at(-1)!)) return undefined;
  const first = words[0]!;
  return first.length < 4 || classesOf(first) & COMMON || organisationTables().heads.has(first) ? undefined : first;
}

const SILENT = new Set(["byline", "dateline", "boilerplate", "footer"]);

/** "Shares in Novexa rose": adds the mentions of firms by the first word of their names, where no other name has it. */
export function addShortNames(article: Article, drafts: readonly Draft[]): void {
  const shorts = new Map<string, Draft>();
  for (const draft of drafts) {
    const short = draft.type === "company" ? shortOf(draft.name) : undefined;
    if (short !== undefined) shorts.set(short, draft);
  }
  if (shorts.size === 0) return;
  const taken = drafts.flatMap(({ mentions }) => mentions).sort(byPosition);
  const { tokens } = article;
  tokens.forEach((token, i) => {
    const draft = shorts.get(token.lower);
    if (draft === undefined || !isCapital(token) || isCapital(tokens[i - 1]) || isInName(article, i)) return;
    if (SILENT.has(sectionKindOf(article, i)) || firstOverlapping(taken, token) !== undefined) return;
    draft.mentions.push({ start: token.start, end: token.end, rule: "short-name" });
  });
}

/** A capital behind it makes it another name, except in a title. */
function isInName(article: Article, i: number): boolean {
  return isCapital(article.tokens[i + 1]) && sectionKindOf(article, i) !== "title";
}
