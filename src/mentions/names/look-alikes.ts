import type { Token } from "../../core/article.ts";
import { type Continued, cellAt, continuedAt, PhraseText } from "../../core/phrase-text.ts";
import { type Fact, factOf } from "../../core/words.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import firmTable from "../../tables/names/firms.tsv";
import lookAlikeTable from "../../tables/names/look-alikes.tsv";
import type { Candidate } from "./candidates.ts";

const tables = [new PhraseText(firmTable), new PhraseText(lookAlikeTable)];

type Phrase = Continued<true>;
const NONE: readonly Phrase[] = [];

/** The phrases that begin with the word, the longest first. */
const phrasesFrom: Fact<readonly Phrase[]> = factOf(({ lower }) => {
  const found: Phrase[] = [];
  for (const table of tables) {
    for (const at of table.startsOf(lower)) {
      const [first, ...rest] = phraseWords(table.text.slice(at, cellAt(table.text, at).end));
      if (first === lower) found.push({ rest, value: true });
    }
  }
  return found.length === 0 ? NONE : found.sort((a, b) => b.rest.length - a.rest.length);
}, NONE);

/** True if a firm, brand, club or place that is known by a person-like name covers the candidate: "Morgan Stanley". */
export function isLookAlike(tokens: readonly Token[], { first, end }: Candidate): boolean {
  // "Dr Pepper": the title before the candidate may be part of it.
  return reaches(tokens, first, end) || reaches(tokens, first - 1, end);
}

function reaches(tokens: readonly Token[], from: number, end: number): boolean {
  const phrases = phrasesFrom(tokens[from]);
  if (phrases.length === 0) return false;
  const match = continuedAt(phrases, tokens, from);
  return match !== undefined && match.end >= end;
}
