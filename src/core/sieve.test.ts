import { expect, test } from "vitest";
import { readArticle } from "../pipeline.ts";
import { sieve, sieveOf } from "./sieve.ts";

const SHORT = sieve(({ lower }) => lower.length <= 3);
const BOATS = sieve(({ lower }) => lower === "boat" || lower === "boats");

const wordsWith = (text: string, bit: number): string[] => {
  const article = readArticle(text);
  const bits = sieveOf(article);
  return article.tokens.filter((_, i) => (bits[i]! & bit) !== 0).map((token) => token.text);
};

test("each class of words has a bit of its own, set for its tokens only", () => {
  const text = "The boats left. Boats and one boat came back.";
  expect(wordsWith(text, BOATS)).toEqual(["boats", "Boats", "boat"]);
  expect(wordsWith(text, SHORT)).toEqual(["The", ".", "and", "one", "."]);
});

test("an article is sieved once, and another by itself", () => {
  const article = readArticle("A boat.");
  expect(sieveOf(article)).toBe(sieveOf(article));
  expect(sieveOf(readArticle("A boat."))).not.toBe(sieveOf(article));
  expect(sieveOf(readArticle(""))).toHaveLength(0);
});

test("a class that is added later is found in words that were met before", () => {
  wordsWith("Two oars.", SHORT);
  expect(
    wordsWith(
      "Two oars.",
      sieve(({ lower }) => lower === "oars"),
    ),
  ).toEqual(["oars"]);
});
