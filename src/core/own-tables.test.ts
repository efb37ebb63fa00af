import { describe, expect, it } from "vitest";
import { tableOf, withOwnTables } from "./own-tables.ts";

describe("tables with rows of the user's own", () => {
  const load = { times: 0 };
  const titles = tableOf((own) => {
    load.times++;
    return ["mayor", ...(own.titles ?? [])];
  });

  it("have them only while they're in force, and are loaded once for the same rows", () => {
    expect(titles()).toEqual(["mayor"]);
    expect(withOwnTables({ titles: ["whip"] }, titles)).toEqual(["mayor", "whip"]);
    expect(withOwnTables({ titles: ["whip"] }, titles)).toEqual(["mayor", "whip"]);
    expect(titles()).toEqual(["mayor"]);
    expect(load.times).toBe(2);
  });

  it("are the built-in ones again after an error", () => {
    expect(() =>
      withOwnTables({ titles: ["whip"] }, () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(titles()).toEqual(["mayor"]);
  });
});
