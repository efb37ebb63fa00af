import { describe, expect, it } from "vitest";
import { extract } from "../../pipeline.ts";

const BODY = "Twelve men were held on Monday after a long search in the hills, the ministry said.";
const read = (text: string, referenceDate?: string) =>
  extract(text, { fields: ["date", "dateline"], ...(referenceDate === undefined ? {} : { referenceDate }) });

describe("the date of an article", () => {
  it.each<[what: string, text: string, value: string, precision: string]>([
    ["a day", `LIMA, May 2, 2018 (Reuters) - ${BODY}`, "2018-05-02", "day"],
    ["a minute", `Men held\n\nPublished: 2018-05-02T10:15:00Z\n\n${BODY}`, "2018-05-02T10:15", "minute"],
    ["a month", `MANILA, May 2018 (Reuters) - ${BODY}`, "2018-05", "month"],
    ["a year", `---\ndate: 2018\n---\n\n${BODY}`, "2018", "year"],
    ["a day without a year", `LIMA, May 2 (Reuters) - ${BODY}`, "XXXX-05-02", "day"],
  ])("may be %s", (_what, text, value, precision) => {
    const { date } = read(text);
    expect(date?.value.startsWith(value), date?.value).toBe(true);
    expect(date?.precision).toBe(precision);
  });

  it("is told from its own characters of the input, in the text and beside it", () => {
    const at = (raw: string) => {
      const { start, end } = read(raw).date!.evidence;
      return [...raw].slice(start, end).join("");
    };
    expect(at(`<p>Cats &amp; dogs</p><p>LIMA, May 2, 2018 (Reuters) - ${BODY}</p>`)).toBe("May 2, 2018");
    expect(at(`---\ntitle: "🐈 &amp; dogs"\ndate: 2018-05-02\n---\n\n${BODY}`)).toBe("2018-05-02");
  });

  it("has no year until a reference date gives it one", () => {
    const text = `LIMA, May 2 (Reuters) - ${BODY}`;
    const warned = read(text);
    expect(warned.warnings).toEqual([
      expect.objectContaining({ code: "year-missing", message: expect.stringContaining("--reference-date") }),
    ]);
    const given = read(text, "2020-01-15");
    expect(given.date).toMatchObject({ value: "2019-05-02", precision: "day", basis: "dateline" });
    expect(given.warnings).toEqual([]);
  });
});

describe("the dateline", () => {
  it.each<[line: string, place: string | null, country: string | null, wire: string | null]>([
    ["LIMA, May 2 (Reuters) -", "Lima", "PE", "Reuters"],
    ["PORT-AU-PRINCE, May 2 (AP) —", "Port-Au-Prince", "HT", "AP"],
    ["SAN SALVADOR (AP) —", "San Salvador", "SV", "AP"],
    ["Lima, May 2 (Reuters) -", "Lima", "PE", "Reuters"],
    ["(Reuters) -", null, null, "Reuters"],
    ["LIMA (May 2, 2018) -", "Lima", "PE", null],
  ])("%s", (line, place, country, wire) => {
    const { dateline } = read(`${line} ${BODY}`);
    expect(dateline).toMatchObject({ place, country, wire });
  });

  it("stands in the text as it's given", () => {
    expect(read(`LIMA, May 2 (Reuters) - ${BODY}`).dateline?.evidence).toMatchObject({ start: 0 });
    expect(read(BODY).dateline).toBeNull();
  });
});
