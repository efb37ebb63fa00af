import type { Section, Sentence, Token } from "../core/article.ts";
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

/** True for a mark that ends sentences, and for a word with a full stop of its own. */
function mayEnd(kind: LooseToken["kind"], text: string): boolean {
  if (kind === "word") return text.charCodeAt(text.length - 1) === 46;
  return kind === "punctuation" && /^(?:[.?!…]|\.{2,})$/.test(text);
}

/** Splits the tokens of one section into sentences: pairs of token indices, half-open. */
export function splitSentences(tokens: readonly LooseToken[]): [number, number][] {
  const found: [number, number][] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { text, kind } = tokens[i]!;
    if (!mayEnd(kind, text)) continue;
    const next = afterClosers(tokens, i + 1);
    if (next < tokens.length && !endsAt(tokens, i, next)) continue;
    found.push([first, next]);
    first = next;
    i = next - 1;
  }
  if (first < tokens.length) found.push([first, tokens.length]);
  return found;
}

/** Numbers the sentences of all sections and gives each token its sentence. */
export function segmentSentences(
  sections: readonly Section[],
  tokensOf: (section: Section) => LooseToken[],
): { sentences: Sentence[]; tokens: Token[] } {
  const sentences: Sentence[] = [];
  const tokens: LooseToken[] = [];
  sections.forEach((section, index) => {
    const loose = tokensOf(section);
    for (const [first, end] of splitSentences(loose)) {
      const firstToken = tokens.length;
      for (let i = first; i < end; i++) {
        const token = loose[i]!;
        token.sentence = sentences.length;
        tokens.push(token);
      }
      const span = { start: loose[first]!.start, end: loose[end - 1]!.end };
      sentences.push({ ...span, firstToken, endToken: tokens.length, section: index });
    }
  });
  return { sentences, tokens };
}
