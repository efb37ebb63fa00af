import type { Token } from "./article.ts";

interface Node<V> {
  next: Map<string, Node<V>> | undefined;
  value: V | undefined;
  /** Phrases that begin with this word and aren't taken apart yet; only below the root. */
  pending: Pending<V>[] | undefined;
}

interface Pending<V> {
  readonly phrase: string;
  readonly value: V;
  readonly keep: boolean;
}

type Split = (phrase: string) => readonly string[];

/** The end of the phrase's first word if that is of plain letters up to a space or the end, which makes it one token; else -1. */
function plainStart(phrase: string): number {
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    if (code === 32 && i > 0) return i;
    if ((code | 32) < 97 || (code | 32) > 122) return -1;
  }
  return phrase.length;
}

/** A match of a phrase: `[first, end)` in the tokens. */
export interface Match<V> {
  readonly first: number;
  readonly end: number;
  readonly value: V;
}

function emptyNode<V>(): Node<V> {
  return { next: undefined, value: undefined, pending: undefined };
}

function childOf<V>(node: Node<V>, word: string): Node<V> {
  node.next ??= new Map();
  let child = node.next.get(word);
  if (child === undefined) {
    child = emptyNode();
    node.next.set(word, child);
  }
  return child;
}

/** Phrases to values, read token by token. Phrases are given as their tokens' `lower` forms. */
export class Trie<V> {
  readonly #root: Node<V> = emptyNode();
  readonly #split: Split;

  /** `split` takes the phrases of `addPhrase` apart, into their tokens' `lower` forms. */
  constructor(split: Split = (phrase) => phrase.toLowerCase().split(" ")) {
    this.#split = split;
  }

  /** Adds a phrase; a phrase that is there already gets the new value. */
  add(words: readonly string[], value: V): this {
    let node = this.#root;
    for (const word of words) {
      node = childOf(node, word);
      if (node.pending !== undefined) this.#unfold(node);
    }
    node.value = value;
    return this;
  }

  /**
   * Adds a phrase as text; it's taken apart when its first word is first met, so that a long list costs a short run little.
   * With `keep`, a phrase that is there already stays as it is.
   */
  addPhrase(phrase: string, value: V, keep = false): this {
    const end = plainStart(phrase);
    if (end !== -1 && end < phrase.length) {
      const node = childOf(this.#root, phrase.slice(0, end).toLowerCase());
      node.pending ??= [];
      node.pending.push({ phrase, value, keep });
      return this;
    }
    const words = end === -1 ? this.#split(phrase) : [phrase.toLowerCase()];
    return keep && this.get(words) !== undefined ? this : this.add(words, value);
  }

  #unfold(node: Node<V>): void {
    const { pending = [] } = node;
    node.pending = undefined;
    for (const { phrase, value, keep } of pending) {
      const words = this.#split(phrase);
      if (!keep || this.get(words) === undefined) this.add(words, value);
    }
  }

  /** The node of a first word, its phrases taken apart. */
  #first(word: string): Node<V> | undefined {
    const node = this.#root.next?.get(word);
    if (node?.pending !== undefined) this.#unfold(node);
    return node;
  }

  /** The value of exactly this phrase, or undefined. */
  get(words: readonly string[]): V | undefined {
    let node = words.length === 0 ? this.#root : this.#first(words[0]!);
    for (let i = 1; i < words.length; i++) node = node?.next?.get(words[i]!);
    return node?.value;
  }

  /** The words that phrases begin with. */
  firstWords(): Iterable<string> {
    return this.#root.next?.keys() ?? [];
  }

  /** The longest phrase that starts at `tokens[first]`, or undefined. */
  longestAt(tokens: readonly Token[], first: number, limit = tokens.length): Match<V> | undefined {
    let node = this.#first(tokens[first]?.lower ?? "");
    let found: Match<V> | undefined;
    for (let i = first + 1; node !== undefined; i++) {
      if (node.value !== undefined) found = { first, end: i, value: node.value };
      if (i >= limit) break;
      node = node.next?.get(tokens[i]!.lower);
    }
    return found;
  }
}
