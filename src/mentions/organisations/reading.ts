import type { Token, TokenKind } from "../../core/article.ts";
import { KeptArray } from "../../core/kept-array.ts";
import type { Layers } from "../registry.ts";
import { Is, wordOf } from "./words.ts";

/** The tokens of an article with what their words say by themselves, read once. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** By token: bits of `Is`; only words have capitals and refer to something. Zeros behind the last. */
  readonly bits: Int32Array;
  /** By token: what the tables of names say of it, without surnames and first names for a word in small letters. */
  readonly classes: Layers["tags"]["reading"]["classes"];
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

const kept = new KeptArray();

/** Reads all tokens. `all` makes each an opener: the user's own names may begin with any. */
export function readWords({ tokens, classes }: Layers["tags"]["reading"], all: boolean): Reading {
  const bits = kept.zeros(tokens.length);
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
  return { tokens, bits, classes, openers: openers.reverse(), references: references.reverse() };
}

/** A token that an organisation is named by; beside the bits of `Is`. */
const TAKEN = 1 << 31;

/** Marks tokens `[first, end)` as those that an organisation is named by. */
export function take({ bits }: Reading, first: number, end: number): void {
  for (let i = first; i < end; i++) bits[i]! |= TAKEN;
}

/** True for a word with a capital that no organisation is named by yet. */
export function isOpenCapital({ bits }: Reading, i: number): boolean {
  return (bits[i]! & (Is.capital | TAKEN)) === Is.capital;
}

/** True if the token is a word that begins with a capital. */
export function isCapital({ bits }: Reading, i: number): boolean {
  return (bits[i]! & Is.capital) !== 0;
}
