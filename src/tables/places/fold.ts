// Letters that aren't a base letter with a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ə: "a",
  ħ: "h",
};

/** The form under which a place is looked up: lower case, no diacritics, stops or apostrophes, hyphens as spaces, "st" for "saint". */
export function foldPlace(name: string): string {
  return name
    .toLowerCase()
    .replace(/[łøıßæœđðþəħ]/g, (letter) => LETTERS[letter]!)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[.'’‘`ʻʼ]/g, "")
    .replace(/[\s-]+/g, " ")
    .trim()
    .replace(/^saint(?=e? )/, "st");
}
