import type { Token } from "./article.ts";

interface Node<V> {
  next: Map<string, Node<V>> | undefined;
  value: V | undefined;
}

/** A match of a phrase: `[first, end)` in the tokens. */
export interface Match<V> {
  readonly first: number;
  readonly end: number;
  readonly value: V;
}

/** Phrases to values, read token by token. Phrases are given as their tokens' `lower` forms. */
export class Trie<V> {
  readonly #root: Node<V> = { next: undefined, value: undefined };

  /** Adds a phrase; a phrase that is there already gets the new value. */
  add(words: readonly string[], value: V): this {
    let node = this.#root;
    for (const word of words) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: undefined, value: undefined };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value = value;
    return this;
  }

  /** The value of exactly this phrase, or undefined. */
  get(words: readonly string[]): V | undefined {
    let node: Node<V> | undefined = this.#root;
    for (const word of words) node = node?.next?.get(word);
    return node?.value;
  }

  /** The words that phrases begin with. */
  firstWords(): Iterable<string> {
    return this.#root.next?.keys() ?? [];
  }

  /** The longest phrase that starts at `tokens[first]`, or undefined. */
  longestAt(tokens: readonly Token[], first: number, limit = tokens.length): Match<V> | undefined {
    let node = this.#root.next?.get(tokens[first]?.lower ?? "");
    let found: Match<V> | undefined;
    for (let i = first + 1; node !== undefined; i++) {
      if (node.value !== undefined) found = { first, end: i, value: node.value };
      if (i >= limit) break;
      node = node.next?.get(tokens[i]!.lower);
    }
    return found;
  }
}
