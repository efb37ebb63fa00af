import { expect, test } from "vitest";
import { readArticle } from "../../pipeline.ts";
import { findQuotes } from "./index.ts";

function quoted(text: string): string[] {
  const article = readArticle(text);
  return findQuotes(article).map(({ value: { inner } }) => article.text.slice(inner.start, inner.end));
}

test.each<[string, string[]]>([
  ["“One,” he said. “Two.”", ["One,", "Two."]],
  ['"One," he said. "Two."', ["One,", "Two."]],
  ["''One,'' he said.", ["One,"]],
  ["``One,'' he said.", ["One,"]],
  ['``One," he said.', ["One,"]],
  ["«One», he said.", ["One"]],
  ["« One », he said.", [" One "]],
  ["‘One,’ he said.", ["One,"]],
  ["'One,' he said.", ["One,"]],
  ["‘The farmers’ land,’ he said.", ["The farmers’ land,"]],
  ["'It's Jane's house,' he said.", ["It's Jane's house,"]],
  ["“She said “no” to me,” he said.", ["She said “no” to me,"]],
  ["“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]],
  ["The farmers’ land and the drivers’ road.", []],
  ["He is 6' 2\" tall.", []],
  ["The '90s were rock 'n' roll.", []],
  ['It fell 5" in a day, and 3" more at night.', []],
  ['The ("smart") bins.', ["smart"]],
  ["“An open one\n\n“goes on.”", ["An open one", "goes on."]],
  ["He said “this much\n\nand no more.", ["this much"]],
  ['""', []],
])("%s", (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test("a quote continues where the next paragraph opens with the same mark", () => {
  const article = readArticle("“An open one, so it was said at the time.\n\n“It goes on.”");
  expect(findQuotes(article).map(({ value }) => value.continues)).toEqual([true, false]);
});
