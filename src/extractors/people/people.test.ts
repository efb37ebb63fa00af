import { describe, expect, it } from "vitest";
import { extract } from "../../pipeline.ts";

const peopleIn = (text: string) => extract(`What was seen\n\n${text}`, { fields: ["peopleQuoted"] }).peopleQuoted;

describe("a person who is quoted", () => {
  it.each<[what: string, text: string, mentions: string[]]>([
    [
      "is mentioned by name, by pronoun and by what they are, in text order",
      "Mayor Ana Ruiz came at noon. “The well is dry,” the mayor said. “It rained,” she said. Ruiz left.",
      ["Ana Ruiz", "the mayor", "she", "Ruiz"],
    ],
    [
      "is mentioned once by a word that two quotations have",
      "“It rained,” Ana Ruiz said, “and the well is dry.” She added that it was late.",
      ["Ana Ruiz", "She"],
    ],
    ["is mentioned by age", "Ana Ruiz, 34, came. “It rained,” the 34-year-old said.", ["Ana Ruiz", "the 34-year-old"]],
  ])("%s", (_what, text, expected) => {
    expect(peopleIn(text).map(({ mentions }) => mentions.map((mention) => mention.text))).toEqual([expected]);
  });

  it("has the first title and affiliation that any of their names stands with", () => {
    const text = "Ana Ruiz said that it rained. Ruiz, a nurse at Interpol, said that the well was dry.";
    expect(peopleIn(text)).toMatchObject([{ name: "Ana Ruiz", title: "nurse", affiliation: "Interpol" }]);
  });

  it("comes in order of the first mention, not of the first words", () => {
    const text = "Ana Ruiz met Omar Haddad. Haddad said that it rained. Ruiz said that the well was dry.";
    expect(peopleIn(text).map(({ name }) => name)).toEqual(["Ana Ruiz", "Omar Haddad"]);
  });
});

describe("words that are said", () => {
  /** "kind: words (verb, speaker)" */
  const quotesIn = (text: string): string[] =>
    peopleIn(text).flatMap(({ quotes }) =>
      quotes.map((quote) => `${quote.kind}: ${quote.text} (${quote.cue}, ${quote.speakerEvidence?.text ?? null})`),
    );

  it("have the verb and the speaker as they stand", () => {
    expect(quotesIn("“It rained,” recalled Ana Ruiz. She added that the well was dry.")).toEqual([
      "direct: It rained, (recalled, Ana Ruiz)",
      "indirect: the well was dry (added, She)",
    ]);
  });

  it("have neither where an interview gives the answer alone", () => {
    expect(quotesIn("Ana Ruiz was asked.\n\nQ: Was it dry?\n\nA: It was dry.")).toEqual([
      "direct: It was dry. (null, null)",
    ]);
  });

  it("are followed by those in marks if the clause is partly in marks; others' words and those behind it are not", () => {
    const text = "“Well,” said Omar Haddad. Ana Ruiz said that “the well” was “dry”. “It rained,” she said.";
    expect(quotesIn(text)).toEqual([
      "direct: Well, (said, Omar Haddad)",
      "mixed: “the well” was “dry” (said, Ana Ruiz)",
      "direct: the well (said, Ana Ruiz)",
      "direct: dry (said, Ana Ruiz)",
      "direct: It rained, (said, she)",
    ]);
  });
});
