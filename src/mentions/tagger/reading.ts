import type { Article, Sentence, Token } from "../../core/article.ts";
import { classesOf, classesOfWord, isAscii } from "./tables.ts";

/** How a token is written. */
export const Shape = { lower: 0, title: 1, capitals: 2, initial: 3, other: 4 } as const;

/** What the rules read: for each token its shape and its classes (bits of `Is`). */
export interface Reading {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly shapes: Uint8Array;
  readonly classes: Uint32Array;
  /** By sentence: 1 if it's written in capitals throughout, so that shape says nothing. */
  readonly shouted: Uint8Array;
  /** By sentence: 1 if it's a headline in title case. */
  readonly titled: Uint8Array;
  /** Words that the article also writes in lower case. */
  readonly lowered: ReadonlySet<string>;
  /** True if `isWord` can be asked. */
  readonly hasDictionary: boolean;
  /** True if a dictionary has the word as anything but a name; asked only in articles in capitals. */
  readonly isWord: (lower: string) => boolean;
}

// Compiling \p{…} takes long enough to be felt at every start, and most articles never need it.
const ASCII = {
  initials: /^(?:[A-Z]\.-?){1,3}$|^[A-Z]$/,
  capitals: /^[A-Z][A-Z'.]+$/,
  title: /^(?:[A-Z][A-Za-z']*|(?:d|l|al|el)'[A-Z][A-Za-z']*)\.?$/,
};
const ANY = {
  initials: /^(?:\p{Lu}\.-?){1,3}$|^\p{Lu}$/u,
  capitals: /^\p{Lu}[\p{Lu}\p{M}'’.]+$/u,
  title: /^(?:\p{Lu}[\p{L}\p{M}'’]*|(?:d|l|al|el)['’]\p{Lu}[\p{L}\p{M}'’]*)\.?$/u,
};

/** The usual case, told without a regular expression. */
function isLowerRest(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function shapeOf({ kind, text }: Token): number {
  if (kind !== "word") return Shape.other;
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122 && !text.includes("'") && !text.includes("’")) return Shape.lower;
  if (code >= 65 && code <= 90 && text.length > 1 && isLowerRest(text)) return Shape.title;
  const { initials, capitals, title } = isAscii(text) ? ASCII : ANY;
  if (initials.test(text)) return Shape.initial;
  if (capitals.test(text)) return Shape.capitals;
  return title.test(text) ? Shape.title : Shape.lower;
}

/** True for a word that nobody shouts; "of", "'s" and "Mc" say nothing. */
function isMixed(shape: number, length: number): boolean {
  return (shape === Shape.lower && length > 2) || (shape === Shape.title && length > 3);
}

function findShouted(article: Article, shapes: Uint8Array): Uint8Array {
  return Uint8Array.from(article.sentences, ({ firstToken, endToken }) => {
    let capitals = 0;
    for (let i = firstToken; i < endToken; i++) {
      if (shapes[i] === Shape.capitals) capitals++;
      else if (isMixed(shapes[i]!, article.tokens[i]!.text.length)) return 0;
    }
    return capitals >= 3 ? 1 : 0;
  });
}

/** True for a headline in title case: nearly all longer words have a capital, and no full stop ends it. */
function isTitled(article: Article, shapes: Uint8Array, { firstToken, endToken }: Sentence): boolean {
  let capital = 0;
  let words = 0;
  for (let i = firstToken; i < endToken; i++) {
    const token = article.tokens[i]!;
    if (token.kind !== "word" || token.text.length < 4) continue;
    words++;
    if (shapes[i] !== Shape.lower) capital++;
  }
  return words >= 4 && capital >= words * 0.8 && !/^[.!?]$/.test(article.tokens[endToken - 1]!.text);
}

/** Reads shapes and classes of all tokens once. */
export function readTokens(article: Article): Reading {
  const { tokens } = article;
  const shapes = new Uint8Array(tokens.length);
  const classes = new Uint32Array(tokens.length);
  const lowered = new Set<string>();
  tokens.forEach((token, i) => {
    if (token.kind !== "word") {
      shapes[i] = Shape.other;
      return;
    }
    shapes[i] = shapeOf(token);
    if (shapes[i] === Shape.lower) {
      classes[i] = classesOfWord(token.lower);
      lowered.add(token.lower);
    } else classes[i] = classesOf(token.lower);
  });
  const shouted = findShouted(article, shapes);
  const titled = Uint8Array.from(article.sentences, (sentence) => (isTitled(article, shapes, sentence) ? 1 : 0));
  return { article, tokens, shapes, classes, shouted, titled, lowered, hasDictionary: false, isWord: () => false };
}
