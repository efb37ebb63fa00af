import { describe, expect, it } from "vitest";
import { layersOf } from "../../mentions/registry.ts";
import { readArticle } from "../../pipeline.ts";
import { Stands } from "./frames.ts";
import { bodyStart } from "./parties.ts";
import { saidBy } from "./voices.ts";

/** Who speaks where ("by a person" if not in the body's name), and the share of its words; `spoken`: "name sentence". */
function voicesIn(text: string, spoken: readonly string[] = []): string[] {
  const article = readArticle(text.startsWith("#") ? text.slice(1) : `What was seen\n\n${text}`);
  const layers = layersOf(article);
  const entityOf = (name: string) => layers.organisations.find(({ value }) => value.name === name)!.value.entity;
  const nameOf = (entity: number) => layers.organisations.find(({ value }) => value.entity === entity)!.value.name;
  const before = spoken.map((one) => {
    const [name, sentence] = one.split(" at ");
    return { entity: entityOf(name!), sentence: Number(sentence) };
  });
  const { frames, voices } = saidBy(article, layers, bodyStart(article), before);
  return [
    ...frames.map(({ entity, frame: { sentence, stands } }) => {
      expect(stands & Stands.speaks).not.toBe(0);
      return `${nameOf(entity)} at ${sentence}${stands & Stands.byPerson ? " by a person" : ""}`;
    }),
    ...[...voices].map(([entity, share]) => `${nameOf(entity)}: ${share.toFixed(2)}`),
  ];
}

describe("who speaks for a body", () => {
  it.each<[what: string, text: string, expected: string[]]>([
    ["itself", "Interpol said that it rained.", ["Interpol at 0", "Interpol: 1.00"]],
    ["nobody, where nothing is said", "Interpol arrested 12 men.", []],
    ["its spokeswoman", "A spokeswoman for Interpol said that it rained.", ["Interpol at 0", "Interpol: 1.00"]],
    ["not its friend", "A friend of Interpol said that it rained.", []],
    ["not one who is named elsewhere", "Interpol met Ana Ruiz. Ruiz said that it rained.", []],
    ["an inspector with a name", "Inspector Ana Ruiz of Interpol said it rained.", ["Interpol at 0", "Interpol: 1.00"]],
    ["its own, without a post", "Interpol's Dan Berg said it rained.", ["Interpol at 0", "Interpol: 1.00"]],
    [
      "its head, as a person",
      "Ana Ruiz, director of Oxfam, said it rained.",
      ["Oxfam at 0 by a person", "Oxfam: 1.00"],
    ],
    [
      "not its professor, who speaks as a person",
      "Ana Ruiz, a professor at Corran University, said it rained.",
      ["Corran University at 0 by a person"],
    ],
    [
      "a person by the post that they are named with first",
      "Inspector Ana Ruiz of Interpol left. Ruiz, a professor at Corran University, said it rained.",
      ["Interpol at 1", "Interpol: 1.00"],
    ],
    [
      "a person by the first post that they have, if they have none at first",
      "Ana Ruiz left. Inspector Ruiz of Interpol said it rained.",
      ["Interpol at 1", "Interpol: 1.00"],
    ],
    [
      "each by its share of all that is said",
      "Interpol said that it rained. Oxfam said that it was late. A villager said it was dark. Interpol added that it was cold.",
      ["Interpol at 0", "Oxfam at 1", "Interpol at 3", "Interpol: 0.50", "Oxfam: 0.25"],
    ],
    [
      "nobody in the title, though it counts",
      "#“The wells are dry,” says Interpol\n\nIt rained. A villager said that it was late. A herder said it was dark.",
      ["Interpol: 0.33"],
    ],
  ])("%s", (_what, text, expected) => {
    expect(voicesIn(text)).toEqual(expected);
  });
});

describe("“police said”", () => {
  const RAIN = "It rained. It was late. It was dark. It was cold. ";
  it.each<[what: string, text: string, spoken: string[], expected: string[]]>([
    [
      "is the only police's, as a guess",
      "Police said it rained. The Corran Police Department has a van.",
      [],
      ["Corran Police Department: 1.00"],
    ],
    [
      "is nobody's of two",
      "Police said it rained. The Corran Police Department met the Tarn Police Department.",
      [],
      [],
    ],
    [
      "is the only police's if that is named four sentences in",
      "Police said it rained. It was late. It was dark. The Corran Police Department has a van.",
      [],
      ["Corran Police Department: 1.00"],
    ],
    [
      "is nobody's if one is named later",
      `Police said it rained. ${RAIN}The Corran Police Department has a van.`,
      [],
      [],
    ],
    [
      "is that of one named later that speaks somewhere",
      `Police said it rained. ${RAIN}The Corran Police Department has a van.`,
      ["Corran Police Department at 5"],
      ["Corran Police Department: 1.00"],
    ],
    [
      "isn't that of one named later if another speaks",
      `Police said it rained. ${RAIN}The Corran Police Department met Oxfam.`,
      ["Oxfam at 5"],
      [],
    ],
    [
      "as “Sheriff Al Berg said” is the only police's",
      "Sheriff Al Berg said it rained. The Corran Police Department has a van.",
      [],
      ["Corran Police Department at 0", "Corran Police Department: 1.00"],
    ],
    ["as “Mayor Al Berg said” isn't", "Mayor Al Berg said it rained. The Corran Police Department has a van.", [], []],
    ["as “Sheriff Al Berg said” is nobody's without one", "Sheriff Al Berg said it rained. Oxfam has a van.", [], []],
  ])("%s", (_what, text, spoken, expected) => {
    expect(voicesIn(text, spoken)).toEqual(expected);
  });
});

describe("“the statement said”", () => {
  const SAID = "Interpol met Oxfam. The statement said that it rained.";
  it.each<[what: string, text: string, spoken: string[], expected: string[]]>([
    ["is whose words came last", SAID, ["Oxfam at 0", "Interpol at 1"], ["Interpol at 1", "Interpol: 1.00"]],
    ["isn't whose words come later", SAID, ["Oxfam at 0", "Interpol at 2"], ["Oxfam at 1", "Oxfam: 1.00"]],
    ["is nobody's if nobody spoke", SAID, [], []],
    ["is that of one who spoke eight sentences before", SAID, ["Oxfam at -7"], ["Oxfam at 1", "Oxfam: 1.00"]],
    ["isn't that of one who spoke before that", SAID, ["Oxfam at -8"], []],
    ["takes no share if it's nobody's", `${SAID} Oxfam said that it was late.`, [], ["Oxfam at 2", "Oxfam: 1.00"]],
    [
      "takes a share if it's somebody's",
      `${SAID} Oxfam said that it was late.`,
      ["Interpol at 0"],
      ["Interpol at 1", "Oxfam at 2", "Interpol: 0.50", "Oxfam: 0.50"],
    ],
  ])("%s", (_what, text, spoken, expected) => {
    expect(voicesIn(text, spoken)).toEqual(expected);
  });
});
