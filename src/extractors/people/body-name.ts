/**
 * The name of a body, of the words that stand for it where it's quoted: the first that is a name alone, else the first with a
 * name in it; undefined if none has one.
 */
export function bodyName(descriptions: readonly string[]): string | undefined {
  const named = descriptions.filter(isNamed);
  return named.find((description) => !hasKind(description)) ?? named[0];
}

/** Words whose capital names nobody: "The company", "Its owner". */
const OPENERS: ReadonlySet<string> = new Set(["The", "It", "Its"]);

function isNamed(description: string): boolean {
  const [first, ...rest] = description.split(" ");
  return (OPENERS.has(first!) ? rest : [description]).some(hasCapital);
}

const hasCapital = (text: string): boolean => text !== text.toLowerCase();

/** Words in small letters that stand inside names. */
const INSIDE_NAMES: ReadonlySet<string> = new Set("the of for and in on de du des del la".split(" "));

/** True if a word in small letters before the last says what a body is: "the police organisation Interpol". */
function hasKind(description: string): boolean {
  const words = description.split(" ").slice(0, -1);
  return words.some((word) => isSmall(word.charAt(0)) && !INSIDE_NAMES.has(word));
}

const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();
