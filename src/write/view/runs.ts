/** A stretch of text in one look. `look` is compared by identity; null is plain text. */
export interface Run<L> {
  readonly text: string;
  readonly look: L | null;
}

/** Puts neighbours of one look together. */
export function joinRuns<L>(runs: readonly Run<L>[]): Run<L>[] {
  const joined: { text: string; look: L | null }[] = [];
  for (const { text, look } of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.look === look) last.text += text;
    else if (text !== "") joined.push({ text, look });
  }
  return joined;
}

/** The words of the runs, each a list of runs without spaces, with the look of the space before it. */
function wordsOf<L>(runs: readonly Run<L>[]): { space: L | null; runs: Run<L>[]; length: number }[] {
  const words: { space: L | null; runs: Run<L>[]; length: number }[] = [{ space: null, runs: [], length: 0 }];
  for (const { text, look } of runs) {
    for (const [i, part] of text.split(/\s+/).entries()) {
      if (i > 0) words.push({ space: look, runs: [], length: 0 });
      const word = words.at(-1)!;
      if (part !== "") word.runs.push({ text: part, look });
      word.length += part.length;
    }
  }
  return words.filter(({ length }) => length > 0);
}

/** Breaks runs at white space into lines of at most `width` characters; a longer word has a line of its own. */
export function wrapRuns<L>(runs: readonly Run<L>[], width: number): Run<L>[][] {
  const lines: Run<L>[][] = [];
  let line: Run<L>[] = [];
  let length = 0;
  for (const word of wordsOf(runs)) {
    if (length > 0 && length + 1 + word.length > width) {
      lines.push(joinRuns(line));
      line = [];
      length = 0;
    }
    if (length > 0) line.push({ text: " ", look: word.space });
    line.push(...word.runs);
    length += word.length + (length > 0 ? 1 : 0);
  }
  if (line.length > 0) lines.push(joinRuns(line));
  return lines;
}
