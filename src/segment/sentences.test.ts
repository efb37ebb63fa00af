import { describe, expect, it } from "vitest";
import { tokenize } from "./02-tokens.ts";
import { splitSentences } from "./03-sentences.ts";
import table from "./sentences.tsv";

const MARK = " ¦ ";
const paragraphs = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

/** Where sentences begin, the first one left out. */
function startsOf(marked: string): number[] {
  const starts: number[] = [];
  let length = 0;
  for (const sentence of marked.split(MARK)) {
    if (length > 0) starts.push(length);
    length += sentence.length + 1;
  }
  return starts;
}

function foundIn(text: string): number[] {
  const list = tokenize(text, { start: 0, end: text.length });
  return splitSentences(list)
    .slice(1)
    .map(([first]) => list.tokens[first]!.start);
}

const results = paragraphs.map((marked) => {
  const text = marked.replaceAll(MARK, " ");
  const [expected, found] = [startsOf(marked), foundIn(text)];
  const missed = expected.filter((start) => !found.includes(start));
  const extra = found.filter((start) => !expected.includes(start));
  const wrong = [...missed, ...extra].map(
    (start) => `${text.slice(Math.max(0, start - 25), start)}¦${text.slice(start, start + 15)}`,
  );
  return { expected: expected.length, wrong };
});

describe("boundaries of sentences", () => {
  it("are marked by hand in 300 places at least", () => {
    expect(results.reduce((sum, { expected }) => sum + expected, 0)).toBeGreaterThanOrEqual(300);
  });

  it("are right in 99 of 100 places, those found wrongly counted too", () => {
    const all = results.reduce((sum, { expected }) => sum + expected, 0);
    const wrong = results.flatMap((result) => result.wrong);
    expect(wrong.length / all, wrong.join("\n")).toBeLessThanOrEqual(0.01);
  });

  it("are each the end of the sentence before: no token is lost", () => {
    for (const marked of paragraphs) {
      const text = marked.replaceAll(MARK, " ");
      const list = tokenize(text, { start: 0, end: text.length });
      const spans = splitSentences(list);
      expect(spans.map(([first]) => first)).toEqual([0, ...spans.slice(0, -1).map(([, end]) => end)]);
      expect(spans.at(-1)![1]).toBe(list.tokens.length);
    }
  });
});
