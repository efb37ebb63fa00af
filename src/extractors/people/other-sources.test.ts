import { describe, expect, it } from "vitest";
import { extract } from "../../pipeline.ts";

const sourcesIn = (text: string): string[] =>
  extract(`What was seen\n\n${text}`, { fields: ["otherSources"] }).otherSources.map(
    ({ description, type, quotes }) => `${description}, ${type}, x${quotes.length}`,
  );

describe("sources that aren't people with names", () => {
  it.each<[what: string, text: string, expected: string[]]>([
    [
      "one is the same with another article",
      "A villager said that the well was dry. The villager said that the goats had left.",
      ["A villager, unnamed-person, x2"],
    ],
    [
      "in capitals or not",
      "Villagers said that the well was dry. It was late, and villagers said that the goats had left.",
      ["Villagers, unnamed-person, x2"],
    ],
    [
      "with “an”",
      "An officer said that the well was dry. The officer said that the goats had left.",
      ["An officer, unnamed-person, x2"],
    ],
    [
      "others are two",
      "A villager said that the well was dry. A herder said that the goats had left.",
      ["A villager, unnamed-person, x1", "A herder, unnamed-person, x1"],
    ],
    [
      "a body is called by its name alone where it has it",
      "The police organisation Interpol said that the well was dry. Interpol said that the goats had left.",
      ["Interpol, organization, x2"],
    ],
    [
      "also where only “the company” speaks",
      "Helvora Holdings plc sent ten men to the hills. The company said that the well was dry.",
      ["Helvora Holdings plc, organization, x1"],
    ],
    [
      "a body whose name has no capital is called as it stands first",
      "The ministry of health said that the well was dry. It said that the goats had left.",
      ["The ministry of health, organization, x2"],
    ],
    [
      "a body that has no name in the article is called as it stands",
      "The company said that the well was dry. It said that the goats had left.",
      ["The company, organization, x2"],
    ],
    [
      "two bodies without a name are two",
      "The company said that the well was dry. The hospital said that the goats had left.",
      ["The company, organization, x1", "The hospital, organization, x1"],
    ],
    [
      "a person is called as they stand first, capitals or not",
      "The Kenyan villager said that the well was dry. A villager in Rome said that the goats had left.",
      ["The Kenyan villager, unnamed-person, x1", "A villager in Rome, unnamed-person, x1"],
    ],
    [
      "other words than an article before them are part of them",
      "One villager said that the well was dry. Another villager said that the goats had left.",
      ["One villager, unnamed-person, x1", "Another villager, unnamed-person, x1"],
    ],
  ])("%s", (_what, text, expected) => {
    expect(sourcesIn(text)).toEqual(expected);
  });
});
