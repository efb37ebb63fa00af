/** A dictionary of English, asked where rules and tables leave a question open; loading it may take long. */
export interface Lexicon {
  /** True if the word (lower case) is in the dictionary as anything but a name. */
  readonly isWord: (lower: string) => boolean;
}

/** Knows no word. */
export const NO_LEXICON: Lexicon = { isWord: () => false };
