import { startsWithCapital, type Token } from "../../core/article.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import { organisationTables } from "./tables.ts";

/** True for a word that begins with a capital. */
export const isCapital = (token: Token | undefined): boolean => token?.kind === "word" && startsWithCapital(token.text);

const LINK = /^(?:of|for|and|&|de|la|del)$/;

/** How many tokens at `at` go on a run of words with capitals: a word, or a link with a word behind it; 0 ends it. */
function runStep(tokens: readonly Token[], at: number, inside: boolean): number {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (isCapital(token) || (token.text === "-" && token.glued && isCapital(next))) return 1;
  if (inside && LINK.test(token.lower) && isCapital(next)) return 1;
  return inside && token.lower === "of" && next?.lower === "the" && isCapital(tokens[at + 2]) ? 2 : 0;
}

/** End of a run of words with capitals that begins at `at`, links inside it. */
export function endOfRun(tokens: readonly Token[], at: number, limit: number): number {
  let end = at;
  while (end < limit && end < at + 12) {
    const step = runStep(tokens, end, end > at);
    if (step === 0) break;
    end += step;
  }
  return end;
}

/** The head word of the first name in a run, or -1. A link before it, but for "and", would be part of something else. */
export function headOfRun(tokens: readonly Token[], start: number, end: number): number {
  for (let i = start; i < end; i++) {
    if (/^(?:of|for|de|la|del)$/.test(tokens[i]!.lower)) return -1;
    if ((classesOf(tokens[i]!.lower) & Is.head) !== 0) return -1;
    if (isCapital(tokens[i]) && organisationTables().heads.has(tokens[i]!.lower)) return i;
  }
  return -1;
}

/** End of the name whose head word stands at `head`: with "of …" or "for …" behind it, else behind the last head in a row. */
export function endOfName(tokens: readonly Token[], head: number, end: number): number {
  const { heads } = organisationTables();
  let last = head + 1;
  while (last < end && isCapital(tokens[last]) && heads.has(tokens[last]!.lower)) last++;
  if (last >= end || !/^(?:of|for|on|to|against)$/.test(tokens[last]!.lower)) return last;
  for (let i = last; i < end; i++) if (tokens[i]!.lower === "and" && tokens[i + 1]?.lower === "the") return i;
  return end;
}
