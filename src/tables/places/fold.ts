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

/** True for words of ASCII letters with single spaces between, which only their case is folded of; not for saints. */
function isPlain(name: string): boolean {
  let before = 32;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!isLetter && (code !== 32 || before === 32)) return false;
    before = code;
  }
  return before !== 32 && (name.charCodeAt(0) | 32) !== 115;
}

/** The form under which a place is looked up: lower case, no diacritics, stops or apostrophes, hyphens as spaces, "st" for "saint". */
export function foldPlace(name: string): string {
  if (isPlain(name)) return name.toLowerCase();
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
