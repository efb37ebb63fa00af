import { startsWithCapital } from "../../core/article.ts";

/** The words of a name that tell it from others: lower case, without "the", full stops and a possessive. */
export function keyOf(name: string): string {
  return name.toLowerCase().replace(/^the /, "").replaceAll(".", "").replaceAll("’", "'").replace(/'s$/, "");
}

/** True for a name that is only letters: "IOM", "U.N." */
export function isShort(name: string): boolean {
  return /^\p{Lu}[\p{Lu}.&]+$/u.test(name);
}

/** "iom" and "iofm": the initials of a name's words with capitals, and of all its words. */
export function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const letters = (of: readonly string[]): string => of.map((word) => word[0]!.toLowerCase()).join("");
  return [...new Set([letters(words.filter(startsWithCapital)), letters(words)])];
}

/** "Ministry of Health" and "Ministry" of "Ministry of Health of Malawi": the name up to each link, of two words or more. */
export function prefixesOf(name: string): string[] {
  const prefixes: string[] = [];
  for (const { index } of name.matchAll(/ (?:of|for|in|de|and) /g)) prefixes.push(keyOf(name.slice(0, index)));
  return prefixes.filter((prefix) => prefix.includes(" "));
}

/** "Coast Guard" of "Icelandic Coast Guard": the name without its first one or two words, of two words or more. */
export function suffixesOf(name: string): string[] {
  const words = keyOf(name).split(" ");
  return [words.slice(1), words.slice(2)].filter((rest) => rest.length >= 2).map((rest) => rest.join(" "));
}

/** True if a name says more than another: no acronym beside words, else the longer. */
export function isFuller(name: string, than: string): boolean {
  if (isShort(name)) return false;
  return isShort(than) || name.length > than.length;
}
