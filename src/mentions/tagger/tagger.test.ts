import { describe, expect, it } from "vitest";
import type { Article } from "../../core/article.ts";
import { readArticle } from "../../pipeline.ts";
import { FeatureReader } from "./features.ts";
import { Label, type Tags, tagTokens } from "./index.ts";
import { Sums } from "./weights.ts";

function labelled(text: string, label: number): string[] {
  const article = readArticle(text);
  const { labelAt } = tagTokens(article);
  return article.tokens.filter((_, i) => labelAt(i) === label).map((token) => token.text);
}

/** The lead of the label of persons, with all features of the token read at once. */
function leadAnew(article: Article, { reading, labelAt }: Tags, i: number): number {
  const before = article.tokens[i - 1];
  const opens = before?.sentence !== article.tokens[i]!.sentence;
  const isBridged = !opens && before.kind !== "word" && before.glued;
  const features = new FeatureReader(reading);
  features.enter(article.tokens[i]!.sentence);
  features.read(i, opens ? Label.none : labelAt(isBridged ? i - 2 : i - 1));
  const sums = new Sums();
  sums.addWeights(features.list);
  return sums.margin(Label.person) / 270;
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
  it("scores with what it kept of words and runs as it would with all features read anew", () => {
    const text =
      "MINISTERS TO MEET IN LISBON\n\nRui Teixeira Seeks Second Term As Mayor\n\nThe Bank of Norway's Ada van Berg flew to Oslo. Ada Berg said so.";
    const article = readArticle(text);
    const tags = tagTokens(article);
    const { lead } = tags;
    const features = new FeatureReader(tags.reading);
    const leads: [number, number][] = [];
    article.sentences.forEach((sentence, at) => {
      features.enter(at);
      for (let i = sentence.firstToken; i < sentence.endToken; i++) {
        if (features.isCandidate(i)) leads.push([lead(i, Label.person), leadAnew(article, tags, i)]);
      }
    });
    expect(leads.length).toBeGreaterThan(15);
    expect(leads.map(([kept]) => kept)).toEqual(leads.map(([, anew]) => anew));
  });
});
