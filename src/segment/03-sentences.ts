import type { LooseToken } from "./02-tokens.ts";
import { ABBREVIATIONS } from "./abbreviations.ts";

const CLOSER = /^(?:["”’»)\]]|''|'|\*+|_+)$/;
const OPENER = /^(?:["“‘«([]|``|`|'|''|--?|[—–-]|\*+|_+)$/;

/** True if a sentence may begin with this token. */
function opens(token: LooseToken): boolean {
  return /^[\p{Lu}\p{Lt}\p{N}]/u.test(token.text) || token.kind === "link";
}

/** Index after the closing marks that follow `i` without white space. */
function afterClosers(tokens: readonly LooseToken[], i: number): number {
  let next = i;
  while (next < tokens.length && tokens[next]!.glued && CLOSER.test(tokens[next]!.text)) next++;
  return next;
}

/** True if the sentence that has `tokens[i]` as its last word or mark ends there, given that `tokens[next]` follows. */
function endsAt(tokens: readonly LooseToken[], i: number, next: number): boolean {
  const token = tokens[i]!;
  let after = next;
  while (after < tokens.length && OPENER.test(tokens[after]!.text)) after++;
  const follower = tokens[after];
  if (follower === undefined) return true;
  if (token.kind === "word") return endsWithAbbreviation(token, follower);
  if (tokens[next]!.glued && next === i + 1) return false;
  return opens(follower);
}

function endsWithAbbreviation(token: LooseToken, follower: LooseToken): boolean {
  const bare = token.lower.slice(0, -1);
  if (ABBREVIATIONS.get(bare) === "inner" || bare.length === 1) return false;
  return opens(follower) && SENTENCE_STARTER.test(follower.lower);
}

// After "Inc." or "U.S." a capital is as often a name as a new sentence; these words are new sentences.
const SENTENCE_STARTER =
  /^(?:the|a|an|he|she|it|they|we|i|you|his|her|their|its|this|that|these|those|in|on|at|but|and|as|for|however|after|when|while|there|if|police|officials|mr|mrs|ms)\.?$/;

/** True for a mark that ends sentences (one of them, or a row of full stops), and for a word with a full stop of its own. */
function mayEnd(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === 46) return true;
  return text.length === 1 && (last === 63 || last === 33 || last === 0x2026);
}

/** Splits the tokens of one section, those from `from` on, into sentences: pairs of token indices, half-open. */
export function splitSentences(tokens: readonly LooseToken[], from = 0): [number, number][] {
  const found: [number, number][] = [];
  let first = from;
  for (let i = from; i < tokens.length; i++) {
    if (!mayEnd(tokens[i]!.text)) continue;
    const next = afterClosers(tokens, i + 1);
    if (next < tokens.length && !endsAt(tokens, i, next)) continue;
    found.push([first, next]);
    first = next;
    i = next - 1;
  }
  if (first < tokens.length) found.push([first, tokens.length]);
  return found;
}
