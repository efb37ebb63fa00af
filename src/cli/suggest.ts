/** Edits (insert, delete, replace a character) between two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_unused, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** For commander's message about a value that isn't one of the choices: the choice that was probably meant, or "". */
export function suggestion(message: string): string {
  const [, given, choices] =
    /argument '([^']{1,30})' is invalid\. Allowed choices are ([^.]{1,300})\./.exec(message) ?? [];
  if (given === undefined || choices === undefined) return "";
  const ranked = choices.split(", ").map((choice) => ({ choice, edits: distance(given.toLowerCase(), choice) }));
  const [best] = ranked.sort((a, b) => a.edits - b.edits);
  return best !== undefined && best.edits <= 2 ? `\n(Did you mean ${best.choice}?)` : "";
}
