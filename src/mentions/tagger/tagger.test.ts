import { describe, expect, it } from "vitest";
import { readArticle } from "../../pipeline.ts";
import { Label, tagTokens } from "./index.ts";

function labelled(text: string, label: number): string[] {
  const article = readArticle(text);
  const { labelAt } = tagTokens(article);
  return article.tokens.filter((_, i) => labelAt(i) === label).map((token) => token.text);
}

describe("tagTokens", () => {
  it("labels the words of persons, places and organisations", () => {
    const text = "Officials in Berlin said Karl Brenner met the head of the European Commission on Monday.";
    expect(labelled(text, Label.person)).toEqual(["Karl", "Brenner"]);
    expect(labelled(text, Label.place)).toEqual(["Berlin"]);
    expect(labelled(text, Label.organisation)).toEqual(["European", "Commission"]);
  });
  it("reads text in capitals", () => {
    expect(labelled("PRESIDENT JOHN MILLER WAS IN BERLIN ON MONDAY.", Label.person)).toEqual(["JOHN", "MILLER"]);
  });
  it("gives words in lower case no label, and nothing at all for an empty text", () => {
    expect(labelled("they went home and slept", Label.none)).toHaveLength(5);
    expect(tagTokens(readArticle("")).labelAt(0)).toBe(Label.none);
  });
  it("leads where it's sure and trails where it isn't a person", () => {
    const article = readArticle("President Vladimir Petrov arrived in London.");
    const { lead } = tagTokens(article);
    expect(lead(1, Label.person)).toBeGreaterThan(0.3);
    expect(lead(5, Label.person)).toBeLessThan(-0.3);
  });
});
