import { describe, expect, it } from "vitest";
import { compromiseLexicon } from "../../lexicon/index.ts";
import { readArticle } from "../../pipeline.ts";
import { layersOf } from "../registry.ts";

function namesIn(text: string) {
  const article = readArticle(text);
  const shown = (span: { start: number; end: number } | null) => span && article.text.slice(span.start, span.end);
  return layersOf(article).names.map((name) => ({
    name: shown(name),
    rule: name.rule,
    ...name.value,
    title: shown(name.value.title),
    affiliation: shown(name.value.affiliation),
  }));
}

const standing = (text: string) => {
  const [first] = namesIn(text);
  return [first?.name, first?.title, first?.affiliation];
};

describe("titles before a name", () => {
  it.each([
    [
      "Interpol's Executive Director of Police Services Tim Morris spoke.",
      "Tim Morris",
      "Executive Director of Police Services",
      "Interpol",
    ],
    ["The ministry's spokeswoman Ana Ruiz denied it.", "Ana Ruiz", "spokeswoman", "ministry"],
    ["Foreign Ministry spokesman Lu Kang declined to answer.", "Lu Kang", "spokesman", "Foreign Ministry"],
    ["They met Chief Inspector O'Neill in the yard.", "O'Neill", "Chief Inspector", null],
    ["It was signed by Mr. Xi Jinping on the spot.", "Xi Jinping", null, null],
    ["The harbour's chief executive, Ada Berg, called it a pity.", "Ada Berg", "chief executive", null],
    ["Mayor of Lisbon Rui Teixeira cut the ribbon.", "Rui Teixeira", "Mayor of Lisbon", null],
    ["The Brandt campaign spokesman Josh Miller added a word.", "Josh Miller", "spokesman", "Brandt campaign"],
    ["WHO's representative in Malawi, Dr Henrik Lund, said so.", "Henrik Lund", "representative in Malawi", "WHO"],
    ["The presiding judge, Els Vermeulen, told the room.", "Els Vermeulen", "presiding judge", null],
    ["Prison director Dr. Martin Silva said no.", "Martin Silva", "Prison director", null],
    ["Woodstock Mayor Michael Harding was cautious.", "Michael Harding", "Mayor", null],
    ["CNN's Ada Berg was there.", "Ada Berg", null, "CNN"],
    ["The club's building inspector, Ada Berg, agreed.", "Ada Berg", "building inspector", "club"],
    ["The museum's director of collections, Ada Berg, agreed.", "Ada Berg", "director of collections", "museum"],
    ["Green Party leader Oskar Lindt agreed.", "Oskar Lindt", "leader", "Green Party"],
    ["China's foreign ministry spokesman Liu Wenbo agreed.", "Liu Wenbo", "spokesman", "China's foreign ministry"],
    ["Police chief Ghulam Rind agreed.", "Ghulam Rind", "Police chief", null],
    ["Army spokesman Colonel Didier Kanku agreed.", "Didier Kanku", "Army spokesman", null],
    ["The envoy, Sir Martin Hale, agreed.", "Martin Hale", "envoy", null],
    ["The hall fell silent as Sir Martin Hale rose.", "Martin Hale", null, null],
    ["The girl, Delilah Kore, agreed.", "Delilah Kore", null, null],
    ["It was steep, said winchman Gunnar Jonsson.", "Gunnar Jonsson", "winchman", null],
    ["A goal fell to striker Will Penrose at noon.", "Will Penrose", "striker", null],
    ["Defence counsel Fiona MacBride QC agreed.", "Fiona MacBride", "Defence counsel", null],
    ["Counsel for the owners, Sarah Whitcombe QC, agreed.", "Sarah Whitcombe", "Counsel for the owners", null],
    [
      "The Uruguayan Football Association met. Its president, Alvaro Rey, agreed.",
      "Alvaro Rey",
      "president",
      "Uruguayan Football Association",
    ],
  ])("%s", (text, name, title, affiliation) => {
    expect(standing(text)).toEqual([name, title, affiliation]);
  });
});

describe("standing after a name", () => {
  it.each([
    [
      "Tim Morris, Interpol's executive director of police services, spoke.",
      "Tim Morris",
      "executive director of police services",
      "Interpol",
    ],
    [
      "Cem Kolcu of the Interpol's human trafficking unit agreed.",
      "Cem Kolcu",
      null,
      "Interpol's human trafficking unit",
    ],
    [
      "Jean-Claude Duval, president of the Harbour Commission, left.",
      "Jean-Claude Duval",
      "president",
      "Harbour Commission",
    ],
    ["Maria van der Berg, 34, a teacher, waved.", "Maria van der Berg", "teacher", null],
    ["Amina al-Saud, director of the shelter, agreed.", "Amina al-Saud", "director", "shelter"],
    ["Rui Teixeira, mayor of Lisbon, cut the ribbon.", "Rui Teixeira", "mayor of Lisbon", null],
    ["Helen Price, now a consultant, disagreed.", "Helen Price", "consultant", null],
    ["Dr Mei Ling Tan, veterinarian, agreed.", "Mei Ling Tan", "veterinarian", null],
    ["Rosa Ibarra, a 52-year-old beekeeper who came by bus, wept.", "Rosa Ibarra", "beekeeper", null],
    ["Laura Keller of the UNHCR counted them.", "Laura Keller", null, "UNHCR"],
    ["Stephen King spoke of the weather.", "Stephen King", null, null],
    ["Captain Tamani Koroi, the harbour master, agreed.", "Tamani Koroi", "harbour master", null],
    ["Fiona MacBride QC, counsel for the owners, agreed.", "Fiona MacBride", "counsel for the owners", null],
    [
      "Gwen Prosser, an entomologist at the University of Aberwen, agreed.",
      "Gwen Prosser",
      "entomologist",
      "University of Aberwen",
    ],
    [
      "Yuliana Hartono, director of the Tin Exporters’ Association, agreed.",
      "Yuliana Hartono",
      "director",
      "Tin Exporters’ Association",
    ],
    ["Yannis Petrou, leader of the dockers' union PNO, agreed.", "Yannis Petrou", "leader", "PNO"],
    [
      "Former minister Alan Brody, now a professor at Kingsbridge University, agreed.",
      "Alan Brody",
      "Former minister",
      null,
    ],
  ])("%s", (text, name, title, affiliation) => {
    expect(standing(text)).toEqual([name, title, affiliation]);
  });
});

describe("one person, many mentions", () => {
  it("gives a surname and a first name to the person named in full", () => {
    const found = namesIn(
      "Morris spoke first. Tim Morris is 50. Mrs Ruiz left with Ana Ruiz's son. Ana waved at Morris.",
    );
    expect(found.map(({ name, entity, full }) => [name, entity, full])).toEqual([
      ["Morris", 0, "Tim Morris"],
      ["Tim Morris", 0, "Tim Morris"],
      ["Ruiz", 1, "Ana Ruiz"],
      ["Ana Ruiz", 1, "Ana Ruiz"],
      ["Ana", 1, "Ana Ruiz"],
      ["Morris", 0, "Tim Morris"],
    ]);
  });
  it("leaves out a place in capitals before it", () => {
    expect(namesIn("LISBON Ada Berg spoke to farmers on the quay.").map(({ full }) => full)).toEqual(["Ada Berg"]);
  });
  it("reads a word behind an initial as a surname", () => {
    expect(namesIn("It was won by Milton J. Little Jr. in the end.").map(({ name }) => name)).toEqual([
      "Milton J. Little Jr.",
    ]);
  });
  it("tells a couple of one surname apart by the courtesy title", () => {
    const found = namesIn("John Fairley and Susan Fairley came. Mr. Fairley sat. Mrs. Fairley stood.");
    expect(found.map(({ full, gender }) => [full, gender])).toEqual([
      ["John Fairley", "male"],
      ["Susan Fairley", "female"],
      ["John Fairley", "male"],
      ["Susan Fairley", "female"],
    ]);
  });
});

describe("an article in capitals", () => {
  const text = "PROSECUTOR FATOU BENSOUDA SAID THAT ELECTION VICTORY PARTIES WERE BANNED. PROPERTY DAMAGE WAS LIGHT.";
  it("asks the dictionary which words are no names", () => {
    const article = readArticle(text);
    const names = layersOf(article, compromiseLexicon).names.map(({ start, end }) => article.text.slice(start, end));
    expect(names).toEqual(["FATOU BENSOUDA"]);
  });
  it("does without one", () => {
    expect(() => namesIn(text)).not.toThrow();
  });
});

describe("what isn't a name", () => {
  it.each([
    "They drove down Baker Street to Kennedy Airport on Monday.",
    "The University of Leeds won the Nobel Prize in May.",
    "The motion failed by 12 votes (D-N.Y.) in the House.",
    "However, Officials said The Times was right.",
    "",
  ])("%s", (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe("any text", () => {
  it.each([
    ["a long run of capitalised words", () => "Xavier Yolanda de la Van der "],
    ["many names", (i: number) => `Tim Morris met Ana ${"QWERTZUIOP"[i % 10]}. Ruiz, Morris said. `],
    [
      "different people of one surname",
      (i: number) => `Tim${i.toString(36).replace(/\d/g, "x")} Morris spoke. Mr. Morris left. `,
    ],
  ])("takes linear time over %s", (_, make) => {
    const measure = (size: number) => {
      const article = readArticle(Array.from({ length: size }, (_, i) => make(i)).join(""));
      const start = process.cpuUsage();
      void layersOf(article).names;
      return process.cpuUsage(start).user / 1000;
    };
    measure(500);
    expect(measure(4000)).toBeLessThan(40 * Math.max(5, measure(400)));
  });
});
