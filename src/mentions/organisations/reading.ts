import type { Token, TokenKind } from "../../core/article.ts";
import { Is, wordOf } from "./words.ts";

/** The tokens of an article with what their words say by themselves, read once. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** By token: bits of `Is`; only words have capitals and refer to something. */
  readonly bits: Int32Array;
  /** The tokens from which on a rule may find an organisation. */
  readonly openers: readonly number[];
  /** The words that may refer to a body that was named before. */
  readonly references: readonly number[];
}

/** True if a rule may find something from a token of these bits on; `behind` are those of the next one. */
function opens(kind: TokenKind, bits: number, behind: number): boolean {
  if (kind !== "word") return kind === "alphanumeric" || (kind === "number" && (bits & Is.known) !== 0);
  // "health ministry"
  return (bits & (Is.capital | Is.known | Is.alone | Is.ministry)) !== 0 || (behind & Is.ministry) !== 0;
}

/** Reads all tokens. `all` makes each an opener: the user's own names may begin with any. */
export function readWords(tokens: readonly Token[], all: boolean): Reading {
  const bits = new Int32Array(tokens.length);
  const openers: number[] = [];
  const references: number[] = [];
  let behind = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const { kind } = token;
    const own = kind === "word" ? wordOf(token) : wordOf(token) & ~(Is.capital | Is.refers);
    bits[i] = own;
    if (own & Is.refers) references.push(i);
    if (all || opens(kind, own, behind)) openers.push(i);
    behind = own;
  }
  return { tokens, bits, openers: openers.reverse(), references: references.reverse() };
}

/** True if the token is a word that begins with a capital. */
export function isCapital({ bits }: Reading, i: number): boolean {
  return (bits[i]! & Is.capital) !== 0;
}
