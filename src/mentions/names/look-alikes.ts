import type { Token } from "../../core/article.ts";
import { linesOf } from "../../core/table-rows.ts";
import { Trie } from "../../core/trie.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import firmTable from "../../tables/names/firms.tsv";
import lookAlikeTable from "../../tables/names/look-alikes.tsv";
import type { Candidate } from "./candidates.ts";

let phrases: Trie<true> | undefined;

function loadPhrases(): Trie<true> {
  const trie = new Trie<true>(phraseWords);
  for (const table of [firmTable, lookAlikeTable]) for (const line of linesOf(table)) trie.addPhrase(line, true);
  return trie;
}

/** True if a firm, brand, club or place that is known by a person-like name covers the candidate: "Morgan Stanley". */
export function isLookAlike(tokens: readonly Token[], { first, end }: Candidate): boolean {
  phrases ??= loadPhrases();
  // "Dr Pepper": the title before the candidate may be part of it.
  for (const from of [first, first - 1]) {
    const match = from < 0 ? undefined : phrases.longestAt(tokens, from);
    if (match !== undefined && match.end >= end) return true;
  }
  return false;
}
