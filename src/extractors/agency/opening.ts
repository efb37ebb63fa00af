import { type Article, tokenAt } from "../../core/article.ts";
import type { Input } from "../extractor.ts";
import { Stands } from "./frames.ts";
import { bodyStart, type Party } from "./parties.ts";
import type { Opening } from "./reasons.ts";

/** A first sentence of so few tokens may open the story without telling it. */
const SHORT = 11;
const MOST_SHORT = 2;

const DOES = Stands.acts | Stands.speaks | Stands.isSubject;

/** True if an organisation acts or speaks in the sentence of the body. */
function hasDeed(parties: readonly Party[], sentence: number): boolean {
  return parties.some(({ frames }) => frames.some((frame) => frame.sentence === sentence && frame.stands & DOES));
}

/** "They call it the shelf.": how many short sentences in which no organisation does anything open the body. */
function shortOpeners({ sentences }: Article, start: number, parties: readonly Party[]): number {
  let count = 0;
  while (count < MOST_SHORT && start + count + 1 < sentences.length) {
    const { firstToken, endToken } = sentences[start + count]!;
    if (endToken - firstToken > SHORT || hasDeed(parties, count)) break;
    count++;
  }
  return count;
}

/** How the body opens: the short sentences before its lead, and whether the lead and the next sentence have a figure. */
export function openingOf({ article, layers }: Input, parties: readonly Party[]): Opening {
  const start = bodyStart(article);
  const short = shortOpeners(article, start, parties);
  const figures = [false, false];
  for (const number of layers.numbers) {
    const sentence = article.tokens[tokenAt(article, number.start)]!.sentence - start;
    if (sentence > short + 1) break;
    if (sentence >= 0) figures[Math.max(0, sentence - short)] = true;
  }
  return { short, figures };
}
