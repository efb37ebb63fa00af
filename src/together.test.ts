import { readdirSync, readFileSync } from "node:fs";
import { checkedRecord } from "record:check";
import { describe, expect, it } from "vitest";
import { extract } from "./pipeline.ts";
import { extractTogether, type Job } from "./together.ts";

const together = (jobs: readonly Job[]) => extractTogether(jobs, checkedRecord);

const TEXTS = readdirSync("fixtures", { recursive: true, encoding: "utf8" })
  .filter((path) => /[\\/]article\.(?:txt|md|html)$/.test(path))
  .map((path) => readFileSync(`fixtures/${path}`, "utf8"));

describe("extractTogether", () => {
  it("gives each text the record that it has alone, whatever stands around it", () => {
    expect(TEXTS.length).toBeGreaterThan(30);
    const jobs: Job[] = TEXTS.map((text, i) => ({ text, options: { id: `${i}`, referenceDate: "2024-05-10" } }));
    const alone = jobs.map(({ text, options }) => JSON.stringify(extract(text, options)));
    expect(together(jobs).map((record) => JSON.stringify(record))).toEqual(alone);
    const turned = together([...jobs].reverse()).reverse();
    expect(turned.map((record) => JSON.stringify(record))).toEqual(alone);
  });

  it("keeps to each text's own fields and tables", () => {
    const text =
      'LIMA, May 2 (Reuters) - Two men were nabbed in Peru, the Blue Reef Watch said. "It is over," it trumpeted.';
    const jobs: Job[] = [
      { text, options: {} },
      { text, options: { fields: ["countries"] } },
      {
        text,
        options: { tables: { organisations: [{ name: "Blue Reef Watch", type: "ngo" }], verbs: ["trumpeted"] } },
      },
      {
        text: "Dos hombres fueron detenidos en el puerto por la policía, que no dio más detalles de lo que pasó ayer.",
        options: {},
      },
    ];
    const records = together(jobs);
    expect(records).toEqual(jobs.map(({ text, options }) => extract(text, options)));
    expect(records[0]).not.toEqual(records[2]);
  });

  it("gives the error of a text that fails, and the records of the others", () => {
    const jobs = [
      { text: TEXTS[0]!, options: {} },
      { text: 7 as unknown as string, options: {} },
      { text: TEXTS[1]!, options: {} },
    ];
    const [first, failed, last] = together(jobs);
    expect(failed).toBeInstanceOf(TypeError);
    expect(first).toEqual(extract(TEXTS[0]!));
    expect(last).toEqual(extract(TEXTS[1]!));
  });

  it("notes the text at hand before each step", () => {
    const noted: number[] = [];
    extractTogether(
      [
        { text: TEXTS[0]!, options: {} },
        { text: TEXTS[1]!, options: {} },
      ],
      checkedRecord,
      (i) => noted.push(i),
    );
    expect(noted.slice(0, 4)).toEqual([0, 1, 0, 1]);
    expect(new Set(noted)).toEqual(new Set([0, 1]));
    expect(noted.length % 2).toBe(0);
  });
});
