import { describe, expect, it } from "vitest";
import { layersOf } from "../../mentions/registry.ts";
import { readArticle } from "../../pipeline.ts";
import type { Input } from "../extractor.ts";
import { explainLead, roleSentences } from "./index.ts";
import { WEIGHTS } from "./weights.ts";

function inputOf(text: string): Input {
  const article = readArticle(text);
  return { article, layers: layersOf(article), options: {} };
}

const RAIN = "It rained all day in the hills, and nobody went out to see the river.";

/** By organisation, what speaks for and against it as the lead; "→" marks the one that is chosen. */
function reasonsIn(text: string): Record<string, string> {
  const entries = explainLead(inputOf(text)).map(({ name, isLead, reasons }) => {
    const rules = reasons.map(({ rule }) => rule).filter((rule) => rule !== "perMention" && rule !== "mainVoice");
    return [name, `${isLead ? "→ " : ""}${rules.sort().join(" ")}`];
  });
  return Object.fromEntries(entries);
}

describe("what speaks for an organisation as the lead", () => {
  it.each<[what: string, text: string, expected: Record<string, string>]>([
    [
      "it says a figure in the lead",
      `What was seen\n\nInterpol said 12 men were held. ${RAIN}`,
      { Interpol: "→ namedInLead saysFigure saysInLead" },
    ],
    [
      "it says no figure in the lead",
      `What was seen\n\nInterpol said the men were held. ${RAIN}`,
      { Interpol: "→ namedInLead saysInLead" },
    ],
    [
      "it says a figure in the second sentence",
      `What was seen\n\n${RAIN} Interpol said 12 men were held.`,
      { Interpol: "→ saysFigure saysInSecond" },
    ],
    [
      "it acts in the lead, on a figure",
      `What was seen\n\nInterpol arrested 12 men. ${RAIN}`,
      { Interpol: "→ actsInLead actsOnFigure namedInLead" },
    ],
    [
      "it acts in the second sentence",
      `What was seen\n\n${RAIN} Interpol arrested the men.`,
      { Interpol: "actsInSecond" },
    ],
    [
      "it's the subject of a verb in the lead",
      `What was seen\n\nInterpol held its banquet. ${RAIN}`,
      { Interpol: "→ namedInLead subjectInLead" },
    ],
    [
      "of a verb in the second sentence",
      `What was seen\n\n${RAIN} Interpol held its banquet.`,
      { Interpol: "subjectInSecond" },
    ],
    [
      "a verb that no table has gives nothing beside one that it has",
      `What was seen\n\nInterpol held a banquet, and Interpol arrested the men. ${RAIN}`,
      { Interpol: "→ actsInLead namedInLead" },
    ],
    ["it's only named there", `What was seen\n\nThe men fled from Interpol. ${RAIN}`, { Interpol: "namedInLead" }],
    [
      "what was told to it counts for nothing",
      `What was seen\n\nThe men told Interpol a story of ghosts. ${RAIN}`,
      { Interpol: "" },
    ],
    ["it's in the title", `A letter to Interpol\n\n${RAIN} ${RAIN}`, { Interpol: "namedInTitle" }],
    ["it acts in the title", `Interpol arrests a mayor\n\n${RAIN} ${RAIN}`, { Interpol: "actsInTitle namedInTitle" }],
    [
      "it speaks and acts later",
      `What was seen\n\n${RAIN} ${RAIN} Interpol said so. Interpol arrested a man.`,
      { Interpol: "later" },
    ],
    [
      "a short sentence before the lead",
      `What was seen\n\nThey call it the shelf. Interpol arrested 12 men. ${RAIN}`,
      { Interpol: "→ actsInLead actsOnFigure namedInLead" },
    ],
    [
      "a short sentence in which another acts is the lead",
      `What was seen\n\nEuropol held its banquet. Interpol arrested 12 men. ${RAIN}`,
      { Europol: "→ namedInLead subjectInLead", Interpol: "actsInSecond actsOnFigure" },
    ],
    [
      "of three short sentences the third is the lead",
      `What was seen\n\nIt was late. Nobody came. Interpol arrested 12 men. Europol arrested a mayor.`,
      { Interpol: "→ actsInLead actsOnFigure namedInLead", Europol: "actsInSecond" },
    ],
    [
      "a party that only acts",
      `What was seen\n\nThe Green Democratic Party attacked the plan. ${RAIN}`,
      { "Green Democratic Party": "actsInLead namedInLead partisan" },
    ],
    [
      "a party that speaks",
      `What was seen\n\nThe Green Democratic Party said 12 men were held. ${RAIN}`,
      { "Green Democratic Party": "→ namedInLead saysFigure saysInLead" },
    ],
    [
      "a party that speaks in the third sentence only",
      `What was seen\n\nThe Green Democratic Party attacked the plan. ${RAIN} The Green Democratic Party said so.`,
      { "Green Democratic Party": "actsInLead later namedInLead partisan" },
    ],
    [
      "an armed group that only acts",
      `What was seen\n\nThe Eastern Liberation Front attacked 12 villages. ${RAIN}`,
      { "Eastern Liberation Front": "actsInLead actsOnFigure namedInLead partisan" },
    ],
    [
      "a station that is quoted",
      `What was seen\n\nTwelve men were held, the BBC said. ${RAIN}`,
      { BBC: "media namedInLead saysFigure saysInLead" },
    ],
    [
      "a station that acts in the lead",
      `What was seen\n\nThe BBC sold 12 studios. ${RAIN}`,
      { BBC: "→ actsInLead actsOnFigure namedInLead" },
    ],
    [
      "a station that acts in the title",
      `BBC sells its studios\n\n${RAIN} ${RAIN}`,
      { BBC: "actsInTitle namedInTitle" },
    ],
    [
      "a station that acts later",
      `What was seen\n\n${RAIN} The BBC sold its studios. ${RAIN}`,
      { BBC: "actsInSecond media" },
    ],
    [
      "the agency that carries the report",
      `LIMA, May 2 (Reuters) - Interpol said 12 men were held. ${RAIN}`,
      { Interpol: "→ namedInLead saysFigure saysInLead", Reuters: "wire" },
    ],
  ])("%s", (_what, text, expected) => {
    expect(reasonsIn(text)).toMatchObject(expected);
    expect(Object.keys(reasonsIn(text)).sort()).toEqual(Object.keys(expected).sort());
  });

  it("is more for each mention and each later deed, up to a limit", () => {
    const points = (times: number): Record<string, number> => {
      const later = Array.from({ length: times }, () => "Interpol arrested a man.").join(" ");
      const [interpol] = explainLead(inputOf(`What was seen\n\n${RAIN} ${RAIN} ${later}`));
      return Object.fromEntries(interpol!.reasons.map(({ rule, points }) => [rule, points]));
    };
    expect(points(1)).toMatchObject({ later: WEIGHTS.later, perMention: WEIGHTS.perMention });
    expect(points(3)["later"]).toBeCloseTo(3 * WEIGHTS.later);
    expect(points(3)["perMention"]).toBeCloseTo(3 * WEIGHTS.perMention);
    expect(points(9)["later"]).toBeCloseTo(WEIGHTS.mostLater * WEIGHTS.later);
    expect(points(9)["perMention"]).toBeCloseTo(WEIGHTS.mostMentions * WEIGHTS.perMention);
  });

  it("is that most of what anybody says is its own", () => {
    const rules = (text: string): string[] => explainLead(inputOf(text))[0]!.reasons.map(({ rule }) => rule);
    const own = `What was seen\n\n${RAIN} ${RAIN} Interpol said the men were held. It rained. Interpol said a boat sank.`;
    expect(rules(own)).toContain("mainVoice");
    expect(rules(`${own} A nurse said she saw it. A cook said he ran.`)).not.toContain("mainVoice");
  });
});

describe("the lead", () => {
  const leadOf = (text: string) =>
    explainLead(inputOf(`What was seen\n\n${text} ${RAIN}`)).find(({ isLead }) => isLead);

  it("is the first of those who act together", () => {
    expect(leadOf("Interpol and Europol arrested 12 men.")?.name).toBe("Interpol");
  });

  it("is nobody where two are as good and don't act together", () => {
    expect(leadOf("Interpol said 12 men were held, and Europol said ten boats sank.")).toBeUndefined();
  });

  it("is nobody where the best has too little", () => {
    expect(leadOf("The men fled from Interpol.")).toBeUndefined();
  });

  it("isn't one that only helps or pays, though nobody else has more", () => {
    expect(leadOf("The road was funded by the World Bank.")).toBeUndefined();
    expect(leadOf("With the help of Interpol the men were found.")).toBeUndefined();
  });

  it("comes first in the list of candidates, with its score to the cent", () => {
    const candidates = explainLead(
      inputOf(`What was seen\n\nThe men fled from Oxfam. Interpol said 12 men were held. ${RAIN}`),
    );
    expect(candidates.map(({ name, isLead }) => [name, isLead])).toEqual([
      ["Interpol", true],
      ["Oxfam", false],
    ]);
    for (const { score, reasons } of candidates) {
      const sum = reasons.reduce((total, { points }) => total + points, 0);
      expect(score).toBeCloseTo(sum, 2);
      expect(Number(score.toFixed(2))).toBe(score);
    }
    expect(explainLead(inputOf(""))).toEqual([]);
  });
});

describe("the sentence that gives an organisation its part", () => {
  const sentencesOf = (text: string): string[] => {
    const input = inputOf(text);
    return roleSentences(input).map(({ start, end }) => input.article.text.slice(start, end).trim());
  };

  it("is where it leads, pays, helps or speaks, else that of its first mention", () => {
    const text = [
      "What was seen",
      "The World Bank has a house there, and Interpol and Europol have another. Oxfam has none.",
      "Interpol said 12 men were held. They were found with the help of Europol.",
      "The search was funded by the World Bank.",
    ].join("\n\n");
    expect(sentencesOf(text)).toEqual([
      "The search was funded by the World Bank.",
      "Interpol said 12 men were held.",
      "They were found with the help of Europol.",
      "Oxfam has none.",
    ]);
  });

  it("may be one in which only its spokesman stands", () => {
    const text = [
      "What was seen",
      "Interpol has a house there. Twelve men were held in it, and ten of them were let go.",
      "“They ran,” said Ana Ruiz, a spokeswoman for Interpol. “We saw them,” Ruiz said.",
    ].join("\n\n");
    expect(sentencesOf(text)).toEqual(["“They ran,” said Ana Ruiz, a spokeswoman for Interpol."]);
  });
});
