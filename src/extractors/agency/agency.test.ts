import { describe, expect, it } from "vitest";
import { extract } from "../../pipeline.ts";

const read = (text: string) => extract(text, { fields: ["agency", "agencies"] });
const roles = (text: string) => read(text).agencies.map(({ name, role }) => `${name}: ${role}`);
const types = (text: string) => read(text).agencies.map(({ name, type, country }) => `${name}, ${type}, ${country}`);

describe("organisations", () => {
  it.each<[string, string[]]>([
    ["She joined the Ministry of Health in May.", ["Ministry of Health, government, null"]],
    ["He sued the Lagos Police Department.", ["Lagos Police Department, police, null"]],
    ["The Supreme Court of Kenya will sit.", ["Supreme Court of Kenya, court, KE"]],
    ["A patrol of the Greek coast guard left port.", ["Greek coast guard, military, GR"]],
    ["They met at the University of Oslo.", ["University of Oslo, academic, null"]],
    ["Doctors Without Borders sent two nurses.", ["Doctors Without Borders, ngo, null"]],
    ["WHO experts arrived.", ["WHO, un, null"]],
    ["Who arrived? Ice melted.", []],
    ["The health ministry has a plan.", ["health ministry, government, null"]],
    ["Rosa Parks walked to Green Park on Monday.", []],
    ["The police and the government disagreed.", []],
  ])("%s", (text, expected) => {
    expect(types(text)).toEqual(expected);
  });

  it("knows one organisation by its name, its acronym and its word", () => {
    const text =
      "The International Organization for Migration (IOM) counted boats. IOM said so. The agency has staff there.";
    expect(read(text).agencies.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["International Organization for Migration", 4],
    ]);
  });
});

describe("any text", () => {
  it.each(["He moved to Kenya", "the UN", "Kenya's", "told the", "(WHO", "The", "NGO", "Police, a"])("%s", (text) => {
    expect(() => read(text)).not.toThrow();
    expect(() => read(`Title\n\nIt rained all day. ${text}`)).not.toThrow();
  });

  it("takes linear time over one long sentence of organisations", () => {
    const long = (times: number): string =>
      `${"the court of Kenya said a company and the Lagos police told the Post Agency, a group that ".repeat(times)}.`;
    const time = (text: string): number => {
      const start = process.cpuUsage();
      read(text);
      return process.cpuUsage(start).user;
    };
    time(long(500));
    const [short, fourfold] = [Math.min(...[1, 2, 3].map(() => time(long(250)))), time(long(1000))];
    expect(fourfold / short).toBeLessThan(12);
  });
});

describe("roles", () => {
  it.each<[string, string[]]>([
    [
      "Fraud rose, according to Interpol. The operation was funded by the Canadian government.",
      ["Interpol: lead", "Canadian government: funder"],
    ],
    ["LIMA, May 2 (Reuters) - Interpol said on Monday it had arrested 12 men.", ["Reuters: wire", "Interpol: lead"]],
    [
      "Interpol arrested 12 men with the support of Europol. “Good,” a man told the BBC.",
      ["Interpol: lead", "Europol: partner", "BBC: wire"],
    ],
    ["LIMA, May 2 (Reuters) - It rained all day and nobody minded.", ["Reuters: wire"]],
  ])("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it("has no lead where nobody is credited", () => {
    expect(read("It rained all day and nobody minded.").agency).toBeNull();
  });
});
