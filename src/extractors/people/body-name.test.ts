import { describe, expect, it } from "vitest";
import { bodyName } from "./body-name.ts";

describe("the name of a body, of the words that stand for it", () => {
  it.each<[what: string, descriptions: string[], expected: string | undefined]>([
    ["is the name", ["Interpol"], "Interpol"],
    ["is none in “it” and “the company”", ["It", "it", "The company", "Its owner", "the ministry"], undefined],
    ["is none in nothing", [], undefined],
    ["stands behind “The”", ["The company", "The Azura Bank"], "The Azura Bank"],
    ["may be in the last word only", ["The group Azura"], "The group Azura"],
    ["is better without what the body is", ["The police organisation Interpol", "It", "Interpol"], "Interpol"],
    [
      "is the first with what the body is, if it's always told",
      ["the charity Oxfam", "charity Oxfam"],
      "the charity Oxfam",
    ],
    ["is the first of two alone", ["Oxfam International", "Oxfam"], "Oxfam International"],
    ["may end with a small word", ["the body Oxfam", "Oxfam group"], "Oxfam group"],
    ["has small words inside it", ["the Bank for the Poor of La Paz", "Bank"], "the Bank for the Poor of La Paz"],
    ["has foreign small words inside it", ["Banco de la Plata", "Banco"], "Banco de la Plata"],
    ["may begin with a foreign capital", ["the group École", "École Verte"], "École Verte"],
    ["may have a foreign capital alone", ["the órbita", "the Ñ"], "the Ñ"],
    ["isn't alone behind a foreign small word", ["el árbol Azura", "Azura"], "Azura"],
    ["isn't alone behind a figure and a word", ["24 men of Azura", "Azura"], "Azura"],
    ["may have a figure in it", ["the club Azura", "24 Azura"], "24 Azura"],
  ])("%s", (_what, descriptions, expected) => {
    expect(bodyName(descriptions)).toBe(expected);
  });
});
