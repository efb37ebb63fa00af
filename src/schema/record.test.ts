import { expect, it } from "vitest";
import { compileStrictObjects } from "../extractors/strict-object.ts";
import { extract } from "../pipeline.ts";
import { recordSchema } from "./record.ts";

it("parses the same whether its objects are compiled or not", () => {
  const record = extract(
    'LIMA, May 2, 2018 (Reuters) - "It is over," police chief Ana Ruiz said. Police freed 40 people in Peru.',
  );
  expect(record.counts).toHaveLength(1);
  const [count] = record.counts;
  const cases = [
    record,
    { ...record, more: 1 },
    { ...record, version: 2 },
    { ...record, counts: [{ ...count, mentions: [{ text: "x", start: -1, end: 1 }] }] },
    { ...record, counts: [{ ...count, more: 1 }] },
    { ...record, language: 7 },
  ];
  const parse = (one: unknown): unknown => {
    const { success, data, error } = recordSchema.safeParse(one);
    return { success, data, issues: error?.issues.map(({ code, path }) => ({ code, path })) };
  };
  const before = cases.map(parse);
  expect(before.map((one) => (one as { success: boolean }).success)).toEqual([true, false, false, false, false, false]);
  compileStrictObjects();
  expect(cases.map(parse)).toEqual(before);
});
