import { describe, expect, it } from "vitest";
import { readArticle } from "../../pipeline.ts";
import { FeatureReader } from "./features.ts";
import { Label, tagTokens } from "./index.ts";
import { marginOf, Sums } from "./weights.ts";

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
  it("scores with what it kept of words and runs as it would with all features read anew", () => {
    const text =
      "MINISTERS TO MEET IN LISBON\n\nRui Teixeira Seeks Second Term As Mayor\n\nThe Bank of Norway's Ada van Berg flew to Oslo. Ada Berg said so.";
    const article = readArticle(text);
    const { reading, labelAt, lead } = tagTokens(article);
    const features = new FeatureReader(reading);
    const leads: [number, number][] = [];
    article.sentences.forEach(({ firstToken, endToken }, sentence) => {
      features.enter(sentence);
      for (let i = firstToken; i < endToken; i++) {
        if (!features.isCandidate(i)) continue;
        const { kind, glued } = article.tokens[i - 1] ?? { kind: "word", glued: false };
        const isBridged = i > firstToken && kind !== "word" && glued;
        const before = i === firstToken ? 0 : labelAt(isBridged ? i - 2 : i - 1);
        features.read(i, before);
        const sums = new Sums();
        sums.addWeights(features.list);
        const scores = new Int32Array(5);
        sums.writeTo(scores, 0);
        leads.push([lead(i, Label.person), marginOf(scores, 0, Label.person) / 270]);
      }
    });
    expect(leads.length).toBeGreaterThan(15);
    expect(leads.map(([kept]) => kept)).toEqual(leads.map(([, anew]) => anew));
  });
});
