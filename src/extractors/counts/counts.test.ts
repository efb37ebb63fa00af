import { describe, expect, it } from "vitest";
import { extract } from "../../pipeline.ts";

const facts = (text: string) =>
  extract(text, { fields: ["counts"] }).counts.map(
    ({ value, min, noun, action }) => `${value ?? `≥${min}`} ${noun} ${action}`,
  );

describe("counts and what happened", () => {
  it.each<[string, string[]]>([
    ["Police arrested 22 people in the raid.", ["22 people arrested"]],
    [
      "The raid led to the arrest of 22 people and the release of 35 girls.",
      ["22 people arrested", "35 girls released"],
    ],
    ["Twelve were injured and three remain missing.", ["12 null injured", "3 null missing"]],
    ["At least 43 people were killed and 12 others injured.", ["43 people killed", "12 people injured"]],
    ["The blast left 12 dead.", ["12 null killed"]],
    ["The death toll rose to 45 on Friday.", ["45 null killed"]],
    ["The storm claimed nine lives.", ["9 lives killed"]],
    ["Two people were shot dead near the market.", ["2 people killed"]],
    ["Officers found two dead men in the hallway.", ["2 men killed"]],
    ["Three passengers suffered burns.", ["3 passengers injured"]],
    ["Officers arrested 30 men who had blocked the road.", ["30 men arrested"]],
    ["Dozens of villagers fled.", ["≥24 villagers displaced"]],
    ["The fire destroyed 40 houses.", ["40 houses destroyed"]],
    ["Customs officers seized 12 vehicles and 300 rifles.", ["12 vehicles seized", "300 rifles seized"]],
    ["350 men, women and children were rescued.", ["350 men, women and children rescued"]],
    ["One man was killed and two women were hurt.", ["1 man killed", "2 women injured"]],
    ["No one was hurt.", ["0 No one injured"]],
    ["No injuries were reported.", ["0 injuries injured"]],
    ["There is no doubt that none of this is new.", []],
    ["Two 15-year-old girls were shot.", ["2 girls injured"]],
    ["The toll rose from 38 to 45.", ["45 null killed"]],
    ["It raised the death toll to 45 from 38.", ["45 null killed"]],
    ["The strike could kill 5,000 people.", []],
    ["Officials from thirteen countries met.", ["13 countries null"]],
    ["The 34-year-old drove 12 km for two hours at 60 mph.", []],
    ["It cost $12 million, or 3.5 percent of 40 million euros.", []],
    ["On May 2, 2018, the two-year trial in Room 12 of 45 Elm Street ended.", []],
    ["He is one of the best.", []],
    ["Maria Lopez, 43, said Flight 370 left Gate 4 at 8 p.m.", []],
    ["One in five agreed.", []],
    ["In 2015 the index stood at 1,950.", []],
  ])("%s", (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it("tells a fact once, with its mentions", () => {
    const text =
      "350 victims rescued in raid\n\nPolice freed 350 women on Monday. The 350 victims were found in bars, the report of the ministry said later.";
    const [fact, ...rest] = extract(text, { fields: ["counts"] }).counts;
    expect(rest).toEqual([]);
    expect(fact!.mentions.map(({ text: words }) => words)).toEqual(["350 victims", "350 women", "350 victims"]);
    expect(fact).toMatchObject({ value: 350, noun: "women", action: "released" });
  });

  it("takes a large number of the same things for one fact, a small one for two", () => {
    const text =
      "There are 40 villages in the delta. A team went to three villages. Most of the 60 homes burned. Later the minister said that 40 villages have no well and three villages no road.";
    const values = extract(text, { fields: ["counts"] }).counts.map(({ value, mentions }) => [value, mentions.length]);
    expect(values).toEqual([
      [40, 2],
      [3, 1],
      [60, 1],
      [3, 1],
    ]);
  });

  it("keeps the noun of the title where the body leaves it out", () => {
    const text =
      "Blast kills 14 miners\n\nIt was a loud one. It was heard far away. Roofs shook. Windows broke. The blast killed 14.";
    const { counts } = extract(text, { fields: ["counts"] });
    expect(counts.map(({ noun, mentions }) => [noun, mentions.length])).toEqual([["miners", 2]]);
  });

  it("marks figures of other events", () => {
    const text =
      "NAIROBI, March 3, 2020 - A fire killed 12 workers.\n\nIn 2015 a fire at the same plant killed 30 workers. Last year a blaze killed nine people.";
    const { counts } = extract(text, { fields: ["counts"] });
    expect(counts.map(({ value, background }) => [value, background])).toEqual([
      [12, false],
      [30, true],
      [9, true],
    ]);
  });

  it("names whose figure it is", () => {
    const text = "Police said 12 people were killed. A blast damaged 20 houses.";
    const { counts } = extract(text, { fields: ["counts"] });
    expect(counts.map(({ value, accordingTo }) => [value, accordingTo])).toEqual([
      [12, "Police"],
      [20, null],
    ]);
  });

  it.each<[string, (string | null)[]]>([
    ["Some 2,000 people marched, the mayor said. Police put the number at 4,000.", ["the mayor", "Police"]],
    ["Organisers said 9,000 people marched; unions spoke of 900.", ["Organisers", "unions"]],
    ["Nurses have since spoken of 30 deaths.", ["Nurses"]],
    ["The boss put the number of marchers at 120.", ["The boss"]],
    ["He put the number of marchers at 120.", [null]],
    ["The number of marchers was put at 120.", [null]],
  ])("names who gives a figure by the verb: %s", (text, expected) => {
    const { counts } = extract(text, { fields: ["counts"] });
    expect(counts.map(({ accordingTo }) => accordingTo)).toEqual(expected);
  });

  // Each count with the index of its whole
  it.each<[string, [number | null, number | null][]]>([
    [
      "A boat sank with 40 migrants on board, including 12 children.",
      [
        [40, null],
        [12, 0],
      ],
    ],
    [
      "The quake killed 12, including three women, four men and two boys.",
      [
        [12, null],
        [3, 0],
        [4, 0],
        [2, 0],
      ],
    ],
    [
      "The blast killed 12: three women and nine men.",
      [
        [12, null],
        [3, 0],
        [9, 0],
      ],
    ],
    [
      "The blast killed 12: nine men and 40 guards fled.",
      [
        [12, null],
        [9, 0],
        [40, null],
      ],
    ],
    [
      "His four children - two sons and two daughters - fled.",
      [
        [4, null],
        [2, 0],
        [2, 0],
      ],
    ],
    [
      "His two children - four sons of his brother - fled.",
      [
        [2, null],
        [4, null],
      ],
    ],
    [
      "Four of the six boats sank.",
      [
        [4, 1],
        [6, null],
      ],
    ],
    [
      "Seven out of the ten drivers were hurt.",
      [
        [7, 1],
        [10, null],
      ],
    ],
    [
      "Nine of the six boats sank.",
      [
        [9, null],
        [6, null],
      ],
    ],
    [
      "Police arrested 12 drivers. Both were freed.",
      [
        [12, null],
        [2, null],
      ],
    ],
  ])("points parts to their whole: %s", (text, expected) => {
    const { counts } = extract(text, { fields: ["counts"] });
    expect(counts.map(({ value, partOf }) => [value, partOf])).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Police freed three Mexicans, 12 Poles and four Toyotas.", ["people", "people", "objects"]],
    ["Police took three poles and 12 Sikhs away.", ["objects", "people"]],
  ])("knows the people of a country: %s", (text, expected) => {
    const { counts } = extract(text, { fields: ["counts"] });
    expect(counts.map(({ of }) => of)).toEqual(expected);
  });

  it.each<[string, number[]]>([
    ["Two men were shot dead. Both men were killed at home.", [2]],
    ["Two men were shot dead. Two women died too.", [1, 1]],
    ["Three men were shot dead. Both women were hurt.", [1, 1]],
  ])("tells two of whom both is said once: %s", (text, expected) => {
    const { counts } = extract(text, { fields: ["counts"] });
    expect(counts.map(({ mentions }) => mentions.length)).toEqual(expected);
  });
});
